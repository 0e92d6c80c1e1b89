package dev.issuels.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three ways in which lines end (LSP 3.17, "Text Documents"); a form feed, for one, ends none. */
public final class LineEndings {

    private static final Pattern ANY = Pattern.compile("\\r\\n|\\n|\\r");

    private LineEndings() {}

    /** The text with all its lines ended one way. */
    public static String unified(String text, String ending) {
        return ANY.matcher(text).replaceAll(Matcher.quoteReplacement(ending));
    }
}
