package dev.issuels.cli.output;

/** Text of strangers made fit for a terminal. */
public final class VisibleText {

    /** Line and paragraph separator, and what turns the direction of writing (UAX 9, section 2). */
    private static final String POWERFUL =
            "\u2028\u2029\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private VisibleText() {}

    /**
     * The text on one line and without power over the terminal: control characters, line separators and the characters
     * that turn the direction of writing are spelled as escapes such as <code>&#92;u001b</code>.
     */
    public static String of(String text) {
        if (text.chars().noneMatch(VisibleText::isPowerful)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPowerful(c)) {
                visible.append(String.format("\\u%04x", (int) c));
            } else {
                visible.append(c);
            }
        }
        return visible.toString();
    }

    private static boolean isPowerful(int c) {
        return Character.isISOControl(c) || POWERFUL.indexOf(c) >= 0;
    }
}
