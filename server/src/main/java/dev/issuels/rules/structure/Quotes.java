package dev.issuels.rules.structure;

import dev.issuels.rules.repair.Scalars;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The quotes of values that are no YAML: which of them were meant to be around the value, and which are a part of it. */
final class Quotes {

    private static final Pattern MARK = Pattern.compile("[\"'\\[{].*[\"'\\]}][,;]", Pattern.DOTALL);

    /** What parts the items of a list, or was forgotten between two quotes. */
    private static final Pattern BETWEEN_ITEMS = Pattern.compile(",|(?<=[\"'])[ \\t]++(?=[\"'])");

    private static final Pattern AROUND_ITEM = Pattern.compile("^[\\[\"']++|(?:(?<![\\]\"'])|\\G)[\\]\"']++$");

    private Quotes() {}

    /** A value without the quotes around it. */
    static String removed(String value) {
        char first = value.charAt(0);
        boolean quoted =
                value.length() > 1 && (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
        return quoted && areAround(value, first) ? value.substring(1, value.length() - 1) : value;
    }

    /** Whether the first and the last quote belong together: those inside do, or are apostrophes. */
    private static boolean areAround(String value, char quote) {
        long quotes = value.chars().filter(character -> character == quote).count();
        return quotes == 2 || quotes % 2 == 1 || opens(value, value.indexOf(quote, 1));
    }

    /** Whether a quote starts a word. */
    private static boolean opens(String value, int quote) {
        return Character.isWhitespace(value.charAt(quote - 1)) && !Character.isWhitespace(value.charAt(quote + 1));
    }

    /** Whether a value starts with a quote that nothing closes. */
    static boolean areOpen(String value) {
        char first = value.charAt(0);
        return (first == '"' || first == '\'') && value.indexOf(first, 1) < 0;
    }

    /** Whether a comma or a semicolon stands behind the last quote or bracket of a value that starts with one. */
    static boolean areFollowedByMark(String value) {
        return MARK.matcher(value).matches();
    }

    /** A list in brackets written anew, with quotes around the items that need them. */
    static String listAnew(String written) {
        return Arrays.stream(BETWEEN_ITEMS.split(written))
                .map(item -> AROUND_ITEM.matcher(item.strip()).replaceAll(""))
                .filter(item -> !item.isEmpty())
                .map(Scalars::written)
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
