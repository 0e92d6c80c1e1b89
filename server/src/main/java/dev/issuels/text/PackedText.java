package dev.issuels.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.ref.WeakReference;
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

    private PackedText(byte[] bytes, String text) {
        this.bytes = bytes;
        this.last = new WeakReference<>(text);
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
        return smaller && !lost ? Optional.of(new PackedText(bytes, text)) : Optional.empty();
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
