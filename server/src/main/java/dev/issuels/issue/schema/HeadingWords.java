package dev.issuels.issue.schema;

/** What a heading says, whatever is around its words: a number, a symbol, emphasis, a colon or a note. */
final class HeadingWords {

    private HeadingWords() {}

    /** Whether the words of a heading are some others, as in {@code 1. **Problem** (fixed)}. */
    static boolean are(String heading, String words) {
        int at = firstLetter(heading);
        for (int i = 0; i < words.length(); i++) {
            if (!heading.regionMatches(true, at, words, i, 1)) {
                return false;
            }
            at = words.charAt(i) == ' ' ? behind(heading, at, " ") : at + 1;
        }
        int end = behind(heading, at, " *_:");
        return end == heading.length() || heading.charAt(end) == '(';
    }

    private static int firstLetter(String heading) {
        int at = 0;
        while (at < heading.length() && !Character.isLetter(heading.charAt(at)) && heading.charAt(at) != '(') {
            at++;
        }
        return at;
    }

    private static int behind(String heading, int from, String characters) {
        int at = from;
        while (at < heading.length() && characters.indexOf(heading.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
