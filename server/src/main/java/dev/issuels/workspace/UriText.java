package dev.issuels.workspace;

import java.nio.charset.StandardCharsets;

/** The percent-encoding of URIs (RFC 3986, section 2.1). */
public final class UriText {

    /** What RFC 3986 allows in a path besides letters and digits, the slash included (section 3.3). */
    private static final String PLAIN = "-._~/!$&'()*+,;=:@";

    private UriText() {}

    /** A path with everything percent-encoded as UTF-8 that may not stand in one, and nothing else. */
    public static String encoded(String path) {
        StringBuilder result = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean letterOrDigit = c < 128 && Character.isLetterOrDigit(c);
            if (letterOrDigit || PLAIN.indexOf(c) >= 0) {
                result.append(c);
            } else {
                result.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return result.toString();
    }

    /** The text with its percent-encoded UTF-8 decoded; a malformed sequence stays as it is. */
    public static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] decoded = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (bytes[i] == '%' && high >= 0 && low >= 0) {
                decoded[length++] = (byte) ((high << 4) | low);
                i += 2;
            } else {
                decoded[length++] = bytes[i];
            }
        }
        return new String(decoded, 0, length, StandardCharsets.UTF_8);
    }
}
