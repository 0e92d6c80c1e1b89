package dev.issuels.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words in messages: how near they are to each other, for suggestions, and how many of a thing there are. */
public final class Words {

    private static final int LONGEST_QUOTE = 80;

    private static final Pattern LINE_END = Pattern.compile("(?<![ \\t])[ \\t]*+\\R\\s*+");

    private static final Pattern DECORATION = Pattern.compile("^[^\\p{L}\\p{N}]++(?=[\\p{L}\\p{N}])");

    private Words() {}

    /** A text without what stands before its first letter or digit, such as a dash or a symbol. */
    public static String undecorated(String text) {
        return DECORATION.matcher(text).replaceFirst("");
    }

    /** What somebody wrote, for a message: in quotes, on one line, and not too long. */
    public static String quoted(String text) {
        String line = LINE_END.matcher(text.strip()).replaceAll(" ");
        int end = line.length() <= LONGEST_QUOTE
                ? line.length()
                : line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_QUOTE));
        return "'" + line.substring(0, end) + (end < line.length() ? "…'" : "'");
    }

    /**
     * The candidate that a word is most likely a slip of: at most a third of its letters differ. Case does not count.
     *
     * <p>The distance is that of optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        return near(word, candidates).findFirst();
    }

    /** All candidates that a word may be a slip of, the most likely first. */
    public static Stream<String> near(String word, Collection<String> candidates) {
        int limit = Math.max(1, word.length() / 3);
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
                .map(candidate -> new Near(candidate, distance(word, candidate)))
                .filter(near -> near.distance <= limit)
                .sorted((one, other) -> one.distance != other.distance
                        ? Integer.compare(one.distance, other.distance)
                        : one.word.compareTo(other.word))
                .map(Near::word);
    }

    /** A candidate, and how far it is from a word. */
    private record Near(String word, int distance) {}

    /** A hint to the nearest candidate that can follow a message, or nothing. */
    public static String didYouMean(String word, Collection<String> candidates) {
        return nearest(word, candidates)
                .map(candidate -> "; did you mean '" + candidate + "'?")
                .orElse("");
    }

    /** How many insertions, deletions, replacements and swaps of neighbours lie between two words. */
    public static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, a, b, i, j);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int cheapest(int[][] table, String a, String b, int i, int j) {
        int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }

    /** A number of things, such as "1 issue" or "3 issues". */
    public static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
