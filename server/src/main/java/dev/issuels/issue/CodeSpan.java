package dev.issuels.issue;

import dev.issuels.text.Span;
import java.util.Optional;

/**
 * A code span inside of a paragraph (CommonMark 6.1).
 *
 * @param span with the backticks
 * @param content what stands between them
 */
public record CodeSpan(Span span, Span content) {

    /**
     * The code span that starts with the run of backticks at an offset; empty when no equally long run closes it.
     *
     * @param to where the paragraph ends
     */
    public static Optional<CodeSpan> at(String text, int at, int to) {
        int length = run(text, at, to);
        int close = at + length;
        while (close < to) {
            int next = text.indexOf('`', close);
            if (next < 0 || next >= to) {
                return Optional.empty();
            }
            int closing = run(text, next, to);
            if (closing == length) {
                return Optional.of(new CodeSpan(new Span(at, next + closing), new Span(at + length, next)));
            }
            close = next + closing;
        }
        return Optional.empty();
    }

    /** How many backticks stand at an offset. */
    public static int run(String text, int at, int to) {
        int end = at;
        while (end < to && text.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }
}
