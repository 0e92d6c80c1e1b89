package dev.issuels.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The short texts that a file says again and again, each kept once: they would take as much memory as the file itself.
 */
public final class SharedTexts {

    /** In UTF-16 code units; what is longer is hardly said twice. */
    private static final int LONGEST = 40;

    private final Map<String, String> texts = new HashMap<>();

    /** An equal text, the same one for all that are equal. */
    public String shared(String text) {
        if (text.length() > LONGEST) {
            return text;
        }
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
