package dev.issuels.issue.parsing;

import dev.issuels.text.Blanks;
import dev.issuels.text.SourceText;
import java.util.Locale;
import java.util.Optional;

/**
 * A line that opens or closes a code fence (CommonMark 4.5).
 *
 * <p>Any indentation opens one: inside lists it depends on the list, and what matters here is what the author meant. No list
 * makes a line close a fence, though, that is indented so much more than the opening one that it is code.
 *
 * @param indent how many columns stand before it
 * @param mark the backtick or the tilde
 * @param length how many of them
 * @param info what stands behind; a line with some opens a fence and never closes one
 */
record Fence(int indent, char mark, int length, String info) {

    /** How many columns more than the opening line the closing one may be indented, wherever that stands. */
    private static final int MOST_DEEPER = 3;

    private static final int TAB = 4;

    static Optional<Fence> at(SourceText text, int line) {
        String s = text.text();
        int end = text.lineEnd(line);
        int start = Markdown.start(text, line);
        int i = Blanks.behind(s, start, end);
        if (i + 3 > end || (s.charAt(i) != '`' && s.charAt(i) != '~')) {
            return Optional.empty();
        }
        char mark = s.charAt(i);
        int from = i;
        while (i < end && s.charAt(i) == mark) {
            i++;
        }
        String info = s.substring(i, end).strip();
        boolean isFence = i - from >= 3 && (mark == '~' || info.indexOf('`') < 0);
        return isFence ? Optional.of(new Fence(columns(s, start, from), mark, i - from, info)) : Optional.empty();
    }

    /** The width of some blanks; a tab goes up to the next multiple of four (CommonMark 2.2). */
    private static int columns(String s, int from, int to) {
        int columns = 0;
        for (int i = from; i < to; i++) {
            columns += s.charAt(i) == '\t' ? TAB - columns % TAB : 1;
        }
        return columns;
    }

    boolean isClosedBy(Fence other) {
        return isMeantBy(other) && other.indent <= indent + MOST_DEEPER;
    }

    /** Whether the other would close this one if it were not indented like code. */
    boolean isMissedBy(Fence other) {
        return isMeantBy(other) && other.indent > indent + MOST_DEEPER;
    }

    private boolean isMeantBy(Fence other) {
        return other.info.isEmpty() && other.mark == mark && other.length >= length;
    }

    /** Whether the other opens a fence of its own that the first closing line would close instead of this one. */
    boolean isConfusedBy(Fence other) {
        return !other.info.isEmpty() && other.mark == mark && other.length >= length;
    }

    /** Whether the content says to be Markdown, which has headings of its own. */
    boolean isMarkdown() {
        String language = info.toLowerCase(Locale.ROOT);
        return language.startsWith("md") || language.startsWith("markdown");
    }

    /** Whether the content can be YAML: it says so, or nothing. */
    boolean mayHoldYaml() {
        String language = info.toLowerCase(Locale.ROOT);
        return language.isEmpty() || language.equals("yaml") || language.equals("yml");
    }
}
