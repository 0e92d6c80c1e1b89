package dev.issuels.rules.repair;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a Markdown text, without the marks around them. */
final class Prose {

    private static final Pattern MARKS = Pattern.compile("^[\\s>*_+-]*(?:\\d+[.)]\\s+)?(?:\\[[ xX]]\\s*)?|[\\s*_]+$");
    private static final Pattern NO_PROSE = Pattern.compile("\\s*(?:#{1,6}\\s.*|-{3,}|```.*|~~~.*|\\|.*|<!--.*)?");
    private static final Pattern SENTENCE = Pattern.compile(".*?[.!?](?=\\s|$)");

    private Prose() {}

    /**
     * The first sentence that stands in a line of prose, without its full stop; empty where there is none.
     *
     * @param longest how many UTF-16 units it may have; of a longer one, the words up to there
     */
    static Optional<String> firstSentence(String markdown, int longest) {
        return markdown.lines()
                .filter(line -> !NO_PROSE.matcher(line).matches())
                .map(line -> MARKS.matcher(line).replaceAll(""))
                .filter(words -> words.codePoints().anyMatch(Character::isLetterOrDigit))
                .findFirst()
                .map(words -> shortened(sentence(words), longest));
    }

    private static String sentence(String words) {
        Matcher matcher = SENTENCE.matcher(words);
        String sentence = matcher.lookingAt() ? matcher.group() : words;
        return sentence.endsWith(".") || sentence.endsWith(":")
                ? sentence.substring(0, sentence.length() - 1)
                : sentence;
    }

    private static String shortened(String sentence, int longest) {
        if (sentence.length() <= longest) {
            return sentence;
        }
        int gap = sentence.lastIndexOf(' ', longest);
        int end = gap > 0 ? gap : sentence.offsetByCodePoints(0, sentence.codePointCount(0, longest));
        return sentence.substring(0, end);
    }
}
