package dev.issuels.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A long text in the room that it takes in a file.
 *
 * <p>One dash or arrow makes the JVM keep a whole text in two bytes a character (JEP 254). The text that was asked for last
 * is kept until memory is collected.
 */
final class PackedText {

    /** So many bytes are searched for a place at most. */
    private static final int STEP = 1 << 11;

    private final byte[] bytes;
    private volatile WeakReference<String> last;

    /**
     * For every {@link #STEP} bytes the offset, in UTF-16 code units, of the first character that begins there or behind;
     * null until somebody asks for a part.
     */
    private volatile int @Nullable [] marks;

    /**
     * A place between two characters.
     *
     * @param offset in UTF-16 code units of the text
     * @param at in bytes
     */
    private record Place(int offset, int at) {}

    private PackedText(byte[] bytes) {
        this.bytes = bytes;
        this.last = new WeakReference<>(null);
    }

    /**
     * A text with wide characters; empty when that saves nothing, or cannot be undone.
     *
     * @param surrogates whether the text may hold surrogates, perhaps half a pair, for which UTF-8 has no bytes
     */
    static Optional<PackedText> of(String text, boolean surrogates) {
        byte[] bytes = text.getBytes(UTF_8);
        boolean smaller = bytes.length < text.length() * Character.BYTES;
        boolean lost = surrogates && !new String(bytes, UTF_8).equals(text);
        return smaller && !lost ? Optional.of(new PackedText(bytes)) : Optional.empty();
    }

    /** Whether these are the very bytes that the text takes; only malformed ones can be read as the same text, too. */
    boolean isWrittenAs(byte[] other) {
        return Arrays.equals(bytes, other);
    }

    /** A part of the text, decoded alone when nobody has asked for the whole of late. */
    String slice(int from, int to) {
        String known = last.get();
        if (known != null) {
            return known.substring(from, to);
        }
        Place start = place(from);
        Place end = to - from < STEP ? place(to, start) : place(to);
        boolean betweenPairs = start.offset() == from && end.offset() == to;
        return betweenPairs ? new String(bytes, start.at(), end.at() - start.at(), UTF_8) : text().substring(from, to);
    }

    /** The place at an offset, or the one behind it when that is in the middle of a surrogate pair. */
    private Place place(int offset) {
        int[] known = marks;
        if (known == null) {
            known = marks(bytes);
            marks = known;
        }
        int found = Arrays.binarySearch(known, offset);
        int step = found >= 0 ? found : -found - 2;
        int at = step * STEP;
        while (at < bytes.length && units(bytes[at]) == 0) {
            at++;
        }
        return place(offset, new Place(known[step], at));
    }

    private Place place(int offset, Place before) {
        int reached = before.offset();
        int at = before.at();
        while (reached < offset) {
            reached += units(bytes[at]);
            at++;
            while (at < bytes.length && units(bytes[at]) == 0) {
                at++;
            }
        }
        return new Place(reached, at);
    }

    private static int[] marks(byte[] bytes) {
        int[] marks = new int[(bytes.length + STEP - 1) / STEP];
        int offset = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (at % STEP == 0) {
                marks[at / STEP] = offset;
            }
            offset += units(bytes[at]);
        }
        return marks;
    }

    /**
     * How many UTF-16 code units the character has that begins with a byte; none if none does (RFC 3629, 3): what takes four
     * bytes is a surrogate pair.
     */
    private static int units(byte lead) {
        return lead >= 0 ? 1 : lead < (byte) 0xC0 ? 0 : lead < (byte) 0xF0 ? 1 : 2;
    }

    String text() {
        String known = last.get();
        if (known == null) {
            known = new String(bytes, UTF_8);
            last = new WeakReference<>(known);
        }
        return known;
    }
}
