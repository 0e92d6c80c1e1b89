package dev.issuels.text;

/**
 * A replacement of one span of a text.
 *
 * @param span what goes; empty for an insertion
 * @param newText what comes; empty for a deletion
 */
public record Edit(Span span, String newText) {

    public static Edit insertion(int offset, String newText) {
        return new Edit(Span.at(offset), newText);
    }

    /** What makes one text of another: all between what both begin with and what both end with. */
    public static Edit between(String before, String after) {
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < shorter - same
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new Edit(new Span(same, before.length() - end), after.substring(same, after.length() - end));
    }

    /** By how many UTF-16 code units the text grows (or, negative, shrinks). */
    public int growth() {
        return newText.length() - span.length();
    }
}
