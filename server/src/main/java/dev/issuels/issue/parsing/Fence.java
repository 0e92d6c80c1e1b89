package dev.issuels.issue.parsing;

import dev.issuels.text.Blanks;
import dev.issuels.text.SourceText;
import java.util.Locale;
import java.util.Optional;

/**
 * A line that opens or closes a code fence (CommonMark 4.5).
 *
 * <p>Any indentation counts: inside lists it depends on the list, and what matters here is what the author meant.
 *
 * @param mark the backtick or the tilde
 * @param length how many of them
 * @param info what stands behind; a line with some opens a fence and never closes one
 */
record Fence(char mark, int length, String info) {

    static Optional<Fence> at(SourceText text, int line) {
        String s = text.text();
        int end = text.lineEnd(line);
        int i = Blanks.behind(s, Markdown.start(text, line), end);
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
        return isFence ? Optional.of(new Fence(mark, i - from, info)) : Optional.empty();
    }

    boolean isClosedBy(Fence other) {
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
