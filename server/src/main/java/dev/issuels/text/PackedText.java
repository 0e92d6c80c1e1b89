package dev.issuels.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Optional;

/**
 * A long text in the room that it takes in a file.
 *
 * <p>One dash or arrow makes the JVM keep a whole text in two bytes a character (JEP 254). The text that was asked for last
 * is kept until memory is collected.
 */
final class PackedText {

    private final byte[] bytes;
    private volatile WeakReference<String> last;

    /** Where a slice began lately; most are asked for in the order of the text. */
    private volatile Place near = Place.START;

    /**
     * A place between two characters.
     *
     * @param offset in UTF-16 code units of the text
     * @param at in bytes
     */
    private record Place(int offset, int at) {
        static final Place START = new Place(0, 0);
    }

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
        Place before = near;
        Place start = place(from, before.offset() <= from ? before : Place.START);
        Place end = place(to, start);
        near = start;
        boolean betweenPairs = start.offset() == from && end.offset() == to;
        return betweenPairs ? new String(bytes, start.at(), end.at() - start.at(), UTF_8) : text().substring(from, to);
    }

    /** The place at an offset, or the one behind it when that is in the middle of a surrogate pair. */
    private Place place(int offset, Place before) {
        int reached = before.offset();
        int at = before.at();
        while (reached < offset) {
            byte lead = bytes[at];
            // The bytes of a character by its first one (RFC 3629, 3): what takes four of them is a surrogate pair.
            int length = lead >= 0 ? 1 : lead < (byte) 0xE0 ? 2 : lead < (byte) 0xF0 ? 3 : 4;
            at += length;
            reached += length == 4 ? 2 : 1;
        }
        return new Place(reached, at);
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
