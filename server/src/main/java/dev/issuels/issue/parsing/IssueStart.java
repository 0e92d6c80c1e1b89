package dev.issuels.issue.parsing;

import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import java.util.Optional;

/**
 * Where an issue begins, and how.
 *
 * @param line the first line of the issue: its delimiter, its first key, its fence, or the heading above that
 * @param opening the line of the delimiter or the fence above the keys; -1 when there is none
 */
record IssueStart(Form form, int line, int opening, FrontMatterBlock block) {

    /** How a front matter is set off from what stands above. */
    enum Form {
        /** By a line of dashes. */
        DELIMITED,
        /** By nothing. */
        BARE,
        /** By a code fence, below a heading with the id or above that of the first section. */
        FENCED
    }

    /** The issue at a delimiter, whatever stands directly below. */
    static IssueStart delimited(SourceText text, int line, int firstKey, Schema schema) {
        return new IssueStart(Form.DELIMITED, line, line, FrontMatterBlock.at(text, firstKey, schema));
    }

    /** The issue at a delimiter, with an id and another key: in a code fence nothing less counts. */
    static Optional<IssueStart> withId(SourceText text, int line, Schema schema) {
        if (!Markdown.isDelimiter(text, line)) {
            return Optional.empty();
        }
        int key = nextContent(text, line + 1);
        boolean starts = key < text.lineCount() && FrontMatterBlock.hasIdAt(text, key, schema);
        return starts ? Optional.of(delimited(text, line, key, schema)) : Optional.empty();
    }

    /** The first line from here that is neither blank nor a conflict marker. */
    static int nextContent(SourceText text, int line) {
        int next = line;
        while (next < text.lineCount() && (Markdown.isBlank(text, next) || ConflictMarker.isAt(text, next))) {
            next++;
        }
        return next;
    }
}
