package dev.issuels.text;

/** What stands between the words of one line: spaces and tabs. */
public final class Blanks {

    private Blanks() {}

    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The first offset from one on that holds no blank, or the end of the stretch. */
    public static int behind(String text, int from, int end) {
        int at = from;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The end of a stretch, the blanks at its end left out. */
    public static int trimmedEnd(String text, int from, int end) {
        int trimmed = end;
        while (trimmed > from && isBlank(text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }
}
