package dev.issuels.issue.parsing;

import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import java.util.OptionalInt;

/** Comments of several lines, which are passed over, unless one was meant to end above an issue. */
final class HtmlComment {

    private static final String OPENING = "<!--";
    private static final String CLOSING = "-->";

    private HtmlComment() {}

    /** Whether a line opens one. */
    static boolean opens(SourceText text, int line) {
        int start = text.lineStart(line);
        int end = text.lineEnd(line);
        while (start < end && Character.isWhitespace(text.text().charAt(start))) {
            start++;
        }
        return text.text().startsWith(OPENING, start) && !text.line(line).contains(CLOSING);
    }

    /** The first line from one on that closes a comment, or the number of lines. */
    static int closing(SourceText text, int from) {
        int line = from;
        while (line < text.lineCount() && !text.line(line).contains(CLOSING)) {
            line++;
        }
        return line;
    }

    /**
     * The first line of what the comment runs into that a line opens.
     *
     * @param end the line that closes it, or the number of lines
     */
    static OptionalInt swallowed(SourceText text, Schema schema, int line, int end) {
        return end < text.lineCount() ? issue(text, schema, line, end) : section(text, schema, line, end);
    }

    /**
     * The issue in a comment that another comment's end closes. One that stands directly below the opening was put into
     * the comment as a whole.
     */
    private static OptionalInt issue(SourceText text, Schema schema, int line, int end) {
        boolean holdsText = !text.line(line).strip().equals(OPENING);
        for (int next = line + 1; next < end; next++) {
            if (IssueStart.withId(text, next, schema).isPresent()) {
                boolean reopened = holdsText && isReopened(text, next, end);
                return reopened ? OptionalInt.of(next) : OptionalInt.empty();
            }
            holdsText |= !Markdown.isBlank(text, next) && !Markdown.isDelimiter(text, next);
        }
        return OptionalInt.empty();
    }

    private static boolean isReopened(SourceText text, int from, int end) {
        int last = text.lineEnd(end);
        int opening = text.text().indexOf(OPENING, text.lineStart(from));
        return opening >= 0 && opening < last;
    }

    /** The issue or the section of the template in a comment that nothing closes. */
    private static OptionalInt section(SourceText text, Schema schema, int line, int end) {
        for (int next = line + 1; next < end; next++) {
            if (Markdown.isSection(text, next, schema)
                    || IssueStart.withId(text, next, schema).isPresent()) {
                return OptionalInt.of(next);
            }
        }
        return OptionalInt.empty();
    }
}
