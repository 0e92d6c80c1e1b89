package dev.issuels.text;

/**
 * A text of which one stretch is replaced by another, so that typing copies the stretch and not the whole text.
 *
 * <p>To copy a megabyte with each keystroke takes longer than all else that a keystroke asks for, and fills the memory
 * with texts that are too large to stay among what is young.
 */
final class SplicedText {

    /** A stretch that is longer, or takes the place of one that is, makes a new text of it all. */
    private static final int LONGEST = 8192;

    private final String base;

    /** Where the stretch starts, in the base as well as in the text. */
    private final int start;

    private final String stretch;

    /** Where the base goes on behind the stretch. */
    private final int end;

    private SplicedText(String base, int start, String stretch, int end) {
        this.base = base;
        this.start = start;
        this.stretch = stretch;
        this.end = end;
    }

    /** A text of which nothing is replaced yet. */
    static SplicedText of(String text) {
        return new SplicedText(text, 0, "", 0);
    }

    int length() {
        return base.length() + growth();
    }

    String text() {
        // Of all ways to put it together this is the fastest with the first compiler of the JVM.
        return isWhole() ? base : base.substring(0, start) + stretch + base.substring(end);
    }

    char charAt(int offset) {
        if (offset < start) {
            return base.charAt(offset);
        }
        return offset < stretchEnd() ? stretch.charAt(offset - start) : base.charAt(offset - growth());
    }

    /** What stands from one offset up to another. */
    String slice(int from, int to) {
        if (to <= start) {
            return base.substring(from, to);
        }
        if (from >= stretchEnd()) {
            return base.substring(from - growth(), to - growth());
        }
        String before = base.substring(Math.min(from, start), start);
        String inside = stretch.substring(Math.max(from - start, 0), Math.min(to - start, stretch.length()));
        return before + inside + base.substring(end, Math.max(to - growth(), end));
    }

    /** The text after an edit. The stretch grows to hold the edit, unless that makes it too long. */
    SplicedText with(Edit edit) {
        Span span = edit.span();
        int from = isWhole() ? span.start() : Math.min(start, span.start());
        int to = isWhole() ? span.end() : Math.max(stretchEnd(), span.end());
        int behind = to - growth();
        if (Math.max(to - from + edit.growth(), behind - from) > LONGEST) {
            return of(slice(0, span.start()) + edit.newText() + slice(span.end(), length()));
        }
        return new SplicedText(base, from, slice(from, span.start()) + edit.newText() + slice(span.end(), to), behind);
    }

    private boolean isWhole() {
        return start == end && stretch.isEmpty();
    }

    /** Where the stretch ends in the text. */
    private int stretchEnd() {
        return start + stretch.length();
    }

    /** By how much the text is longer than the base. */
    private int growth() {
        return stretch.length() - (end - start);
    }
}
