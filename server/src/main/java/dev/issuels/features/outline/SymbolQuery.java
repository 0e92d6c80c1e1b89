package dev.issuels.features.outline;

import dev.issuels.issue.IssueSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that an issue must have in its id, its title or its tags, in any order and in any case; a word with a {@code #}
 * counts in tags alone. An id may be typed without its dash and the zeros of its number.
 */
record SymbolQuery(List<Word> words) {

    private static final Pattern SHORTHAND = Pattern.compile("([a-z][a-z-]*[a-z])-?0*+([1-9][0-9]{0,8})");

    private static final int EXACT = -1;
    private static final int START = 0;
    private static final int WORD_START = 1;
    private static final int INSIDE = 2;

    /**
     * One of them.
     *
     * @param text in lower case
     * @param shortened the ids that it is short for
     */
    record Word(String text, Optional<Pattern> shortened) {

        static Word of(String text) {
            Matcher typed = SHORTHAND.matcher(text);
            return new Word(
                    text,
                    typed.matches()
                            ? Optional.of(
                                    Pattern.compile("(?i)" + typed.group(1) + "-0*" + typed.group(2) + "(?:@.*)?"))
                            : Optional.empty());
        }

        /** Whether it is an id without its dash or the zeros of its number, as {@code bug12} is. */
        boolean isShortFor(String id) {
            return shortened.isPresent() && shortened.get().matcher(id).matches();
        }

        boolean isId(String id) {
            return id.equals(text) || (id.startsWith(text) && id.charAt(text.length()) == '@') || isShortFor(id);
        }

        boolean isIn(List<String> tags) {
            for (String tag : tags) {
                if (isIn(tag)) {
                    return true;
                }
            }
            return false;
        }

        boolean isIn(String tag) {
            String wanted = text.startsWith("#") ? text.substring(1) : text;
            return tag.toLowerCase(Locale.ROOT).contains(wanted);
        }
    }

    static SymbolQuery of(String typed) {
        return new SymbolQuery(Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(Word::of)
                .toList());
    }

    /** Whether an issue has all words; says nothing of how well it fits. */
    boolean fits(IssueSummary issue) {
        for (Word word : words) {
            if (!issue.words().contains(word.text()) && !word.isShortFor(issue.id()) && !word.isIn(issue.tags())) {
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
        if (words.size() == 1 && words.get(0).isId(lowerId)) {
            return OptionalInt.of(EXACT);
        }
        String lowerTitle = title.toLowerCase(Locale.ROOT);
        int sum = 0;
        for (Word word : words) {
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
                .filter(tag -> words.stream().anyMatch(word -> !text.contains(word.text()) && word.isIn(tag)))
                .toList();
    }

    private static int fit(Word word, String id, String title, Supplier<List<String>> tags) {
        if (id.startsWith(word.text()) || word.isShortFor(id)) {
            return START;
        }
        int inTitle = title.indexOf(word.text());
        if (inTitle >= 0) {
            return startsWord(title, word.text(), inTitle) ? WORD_START : INSIDE;
        }
        boolean inside = id.contains(word.text()) || word.isIn(tags.get());
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
}
