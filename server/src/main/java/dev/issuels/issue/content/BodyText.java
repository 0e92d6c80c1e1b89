package dev.issuels.issue.content;

import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.Arrays;
import java.util.List;

/**
 * The text of an issue or a preamble, and what of it is Markdown.
 *
 * @param whole from the body's first line to the end of the text
 * @param own the body up to where the text of somebody else begins
 * @param masked the lines of the body that are no Markdown
 */
public record BodyText(SourceText source, Span whole, Span own, List<Span> masked) {

    String text() {
        return source.text();
    }

    /** The start of the line that an offset is in. */
    int lineStart(int offset) {
        return source.lineStart(source.lineOf(offset));
    }

    /** The end of the line that an offset is in, its terminator left out. */
    int lineEnd(int offset) {
        return source.lineEnd(source.lineOf(offset));
    }

    /** The body with blanks in the place of all that is no Markdown. */
    String markdown() {
        if (masked.isEmpty()) {
            return text().substring(whole.start());
        }
        char[] markdown = new char[whole.length()];
        text().getChars(whole.start(), whole.end(), markdown, 0);
        for (Span span : masked) {
            Arrays.fill(markdown, span.start() - whole.start(), span.end() - whole.start(), ' ');
        }
        return new String(markdown);
    }
}
