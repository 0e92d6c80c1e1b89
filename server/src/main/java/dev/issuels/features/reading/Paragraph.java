package dev.issuels.features.reading;

import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of Markdown that one reads as one: a paragraph, an item of a list, a heading, a row of a table. */
final class Paragraph {

    /** The marks that a paragraph, an item or a heading starts with. */
    private static final Pattern MARKS =
            Pattern.compile("[ \\t]*(?:(?:[-*+]|\\d{1,9}[.)]|#{1,6}|>)[ \\t]+(?:\\[[ xX]][ \\t]+)?)*+");

    private static final Pattern STARTS =
            Pattern.compile("[ \\t]*(?:(?:[-*+]|\\d{1,9}[.)]|#{1,6}|>)[ \\t]|\\||```|~~~|<!--).*");
    private static final Pattern ALONE = Pattern.compile("[ \\t]*(?:#{1,6}[ \\t]|\\||```|~~~).*|[ \\t]*-{3,}[ \\t]*");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?…][\"'”’)*_`]*\\s+");

    private Paragraph() {}

    /** The paragraph at an offset, its marks and the blanks around it left out; empty on a blank line. */
    static Optional<Span> at(SourceText text, int offset) {
        int first = text.lineOf(offset);
        if (text.line(first).isBlank()) {
            return Optional.empty();
        }
        int last = first;
        while (first > 0 && !STARTS.matcher(text.line(first)).matches() && goesOn(text, first - 1)) {
            first--;
        }
        while (goesOn(text, last)
                && last + 1 < text.lineCount()
                && !text.line(last + 1).isBlank()
                && !STARTS.matcher(text.line(last + 1)).matches()) {
            last++;
        }
        Matcher marks = MARKS.matcher(text.line(first));
        int start = text.lineStart(first) + (marks.lookingAt() ? marks.end() : 0);
        int end = text.lineStart(last) + text.line(last).stripTrailing().length();
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /** The sentence of a paragraph that an offset is in or directly behind. */
    static Span sentence(SourceText text, Span paragraph, int offset) {
        Matcher ends = END_OF_SENTENCE.matcher(text.slice(paragraph));
        int start = paragraph.start();
        while (ends.find()) {
            int next = paragraph.start() + ends.end();
            if (next > offset) {
                int end = paragraph.start()
                        + text.slice(paragraph)
                                .substring(0, ends.end())
                                .stripTrailing()
                                .length();
                return new Span(start, end);
            }
            start = next;
        }
        return new Span(start, paragraph.end());
    }

    /** Whether a line may go on in the next one. */
    private static boolean goesOn(SourceText text, int line) {
        String content = text.line(line);
        return !content.isBlank() && !ALONE.matcher(content).matches();
    }
}
