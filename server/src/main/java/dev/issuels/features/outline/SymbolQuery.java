package dev.issuels.features.outline;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.IssueSummary;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that an issue must have in its id, its title or its tags, in any order and in any case; a word with a {@code #}
 * counts in tags alone. An id may be typed without its dash and the zeros of its number.
 *
 * @param words in lower case
 */
record SymbolQuery(List<String> words) {

    private static final Pattern SHORTHAND = Pattern.compile("([a-z][a-z-]*[a-z])-?0*+([1-9][0-9]{0,8})");

    private static final int EXACT = -1;
    private static final int START = 0;
    private static final int WORD_START = 1;
    private static final int INSIDE = 2;

    static SymbolQuery of(String typed) {
        return new SymbolQuery(Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** Whether an issue has all words; says nothing of how well it fits. */
    boolean fits(IssueSummary issue) {
        for (String word : words) {
            if (!issue.words().contains(word) && !isShorthand(word, issue.id()) && !hasTag(word, issue.tags())) {
                return false;
            }
        }
        return true;
    }

    /**
     * How well an issue fits, less being better; empty if a word is missing. Negative if its id is what was typed.
     *
     * @param tags asked for only where the id and the title lack a word
     */
    OptionalInt fit(String id, String title, Supplier<List<String>> tags) {
        String lowerId = id.toLowerCase(Locale.ROOT);
        if (words.size() == 1 && isId(words.get(0), lowerId)) {
            return OptionalInt.of(EXACT);
        }
        String lowerTitle = title.toLowerCase(Locale.ROOT);
        int sum = 0;
        for (String word : words) {
            int fit = fit(word, lowerId, lowerTitle, tags);
            if (fit > INSIDE) {
                return OptionalInt.empty();
            }
            sum += fit;
        }
        return OptionalInt.of(sum);
    }

    /** The tags that a word leads to which stands neither in the id nor in the title. */
    List<String> tagsAlone(String id, String title, List<String> tags) {
        String text = (id + " " + title).toLowerCase(Locale.ROOT);
        return tags.stream()
                .filter(tag -> words.stream().anyMatch(word -> !text.contains(word) && hasTag(word, tag)))
                .toList();
    }

    private static int fit(String word, String id, String title, Supplier<List<String>> tags) {
        if (id.startsWith(word) || isShorthand(word, id)) {
            return START;
        }
        int inTitle = title.indexOf(word);
        if (inTitle >= 0) {
            return startsWord(title, word, inTitle) ? WORD_START : INSIDE;
        }
        boolean inside = id.contains(word) || hasTag(word, tags.get());
        return inside ? INSIDE : INSIDE + 1;
    }

    private static boolean startsWord(String title, String word, int first) {
        for (int at = first; at >= 0; at = title.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(title.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isId(String word, String id) {
        return id.equals(word) || (id.startsWith(word) && id.charAt(word.length()) == '@') || isShorthand(word, id);
    }

    /** Whether a word is an id without its dash or the zeros of its number, as in {@code bug12}. */
    private static boolean isShorthand(String word, String id) {
        Matcher typed = SHORTHAND.matcher(word);
        return typed.matches()
                && IssueId.parse(id.toUpperCase(Locale.ROOT))
                        .filter(parsed -> parsed.prefix().equalsIgnoreCase(typed.group(1)))
                        .filter(parsed ->
                                parsed.number().replaceFirst("^0+", "").equals(typed.group(2)))
                        .isPresent();
    }

    private static boolean hasTag(String word, List<String> tags) {
        for (String tag : tags) {
            if (hasTag(word, tag)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTag(String word, String tag) {
        String wanted = word.startsWith("#") ? word.substring(1) : word;
        return tag.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
