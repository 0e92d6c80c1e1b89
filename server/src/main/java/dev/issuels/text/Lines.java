package dev.issuels.text;

import java.util.Arrays;

/**
 * Where the lines of a text start, and what can be said of all its characters on the way.
 *
 * <p>All fields are final, so that any thread can read them that has the object, however it got it.
 */
final class Lines {

    /** Characters are looked at in an array of that length: to ask a text for each takes several times as long. */
    private static final int CHUNK = 4096;

    private static final char LAST_OF_ONE_BYTE = 0xFF;

    private final int[] starts;
    private final boolean hasReturns;
    private final boolean hasSurrogates;
    private final boolean isWide;

    private Lines(int[] starts, boolean hasReturns, boolean hasSurrogates, boolean isWide) {
        this.starts = starts;
        this.hasReturns = hasReturns;
        this.hasSurrogates = hasSurrogates;
        this.isWide = isWide;
    }

    /**
     * Those of a stretch of a text that starts where a line does.
     *
     * @param text the stretch and, unless the whole text ends with it, at least one character more
     * @param length how many of the characters are looked at
     * @param offset where the stretch starts in the whole text
     */
    static Lines of(String text, int length, int offset) {
        int[] starts = new int[16];
        starts[0] = offset;
        int found = 1;
        boolean returns = false;
        boolean surrogates = false;
        int bits = 0;
        char[] chunk = new char[Math.min(CHUNK, length)];
        for (int chunkStart = 0; chunkStart < length; chunkStart += CHUNK) {
            int count = Math.min(CHUNK, length - chunkStart);
            text.getChars(chunkStart, chunkStart + count, chunk, 0);
            for (int i = 0; i < count; i++) {
                char c = chunk[i];
                bits |= c;
                if (c > '\r') {
                    surrogates |= Character.isSurrogate(c);
                    continue;
                }
                returns |= c == '\r';
                if (c == '\n' || (c == '\r' && !text.startsWith("\n", chunkStart + i + 1))) {
                    starts = found == starts.length ? Arrays.copyOf(starts, found * 2) : starts;
                    starts[found++] = offset + chunkStart + i + 1;
                }
            }
        }
        return new Lines(Arrays.copyOf(starts, found), returns, surrogates, bits > LAST_OF_ONE_BYTE);
    }

    /**
     * These after an edit.
     *
     * @param middle the lines of the new text in place of those from one line up to another
     * @param growth by how much the text has become longer
     */
    Lines with(Lines middle, int from, int behind, int growth) {
        // The last start of the middle is that of the first untouched line, unless the text ends there.
        int untouched = starts.length - behind;
        int kept = untouched > 0 ? middle.starts.length - 1 : middle.starts.length;
        int[] after = Arrays.copyOf(starts, from + kept + untouched);
        System.arraycopy(middle.starts, 0, after, from, kept);
        for (int i = 0; i < untouched; i++) {
            after[from + kept + i] = starts[behind + i] + growth;
        }
        return new Lines(
                after, hasReturns || middle.hasReturns, hasSurrogates || middle.hasSurrogates, isWide || middle.isWide);
    }

    /** Those of a part of the text that does not end inside of a terminator. */
    Lines part(Span span) {
        int first = behind(span.start());
        int[] part = new int[1 + behind(span.end()) - first];
        for (int i = 1; i < part.length; i++) {
            part[i] = starts[first + i - 1] - span.start();
        }
        return new Lines(part, hasReturns, hasSurrogates, isWide);
    }

    /** The first line that starts behind an offset. */
    private int behind(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Offsets, at least one; not to be changed. */
    int[] starts() {
        return starts;
    }

    /** Whether there is or has been a carriage return. */
    boolean hasReturns() {
        return hasReturns;
    }

    /** Whether there is or has been a character that takes two units of UTF-16. */
    boolean hasSurrogates() {
        return hasSurrogates;
    }

    /** Whether there is or has been a character for which the JVM keeps all in two bytes each (JEP 254). */
    boolean isWide() {
        return isWide;
    }
}
