package dev.issuels.issue.parsing;

import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import java.util.OptionalInt;

/**
 * A comment of several lines, which is passed over, unless it was meant to end above an issue.
 *
 * @param closed whether anything closes it
 * @param end the line that does, or the number of lines
 * @param swallowed the first line of what it runs into
 */
record HtmlComment(boolean closed, int end, OptionalInt swallowed) {

    private static final String OPENING = "<!--";
    private static final String CLOSING = "-->";

    static boolean opens(SourceText text, int line) {
        int start = text.lineStart(line);
        int end = text.lineEnd(line);
        while (start < end && Character.isWhitespace(text.text().charAt(start))) {
            start++;
        }
        return text.text().startsWith(OPENING, start) && !text.line(line).contains(CLOSING);
    }

    /** The comment that a line opens. */
    static HtmlComment at(SourceText text, Schema schema, int line, boolean nothingCloses) {
        int end = nothingCloses ? text.lineCount() : line + 1;
        while (end < text.lineCount() && !text.line(end).contains(CLOSING)) {
            end++;
        }
        boolean closed = end < text.lineCount();
        int limit = nothingCloses ? line : end;
        OptionalInt swallowed = closed ? issue(text, schema, line, end) : section(text, schema, line, limit);
        return new HtmlComment(closed, end, swallowed);
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
            boolean isSection = schema.section(Markdown.heading(text, next)).isPresent();
            if (isSection || IssueStart.withId(text, next, schema).isPresent()) {
                return OptionalInt.of(next);
            }
        }
        return OptionalInt.empty();
    }
}
