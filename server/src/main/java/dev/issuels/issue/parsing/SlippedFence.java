package dev.issuels.issue.parsing;

import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Blanks;
import dev.issuels.text.SourceText;
import java.util.Optional;

/** Lines of tildes or backticks that stand where a front matter should have its dashes. */
final class SlippedFence {

    private SlippedFence() {}

    /** Whether a fence has the keys of an issue directly below: then it may have been meant to be its delimiter. */
    static boolean mayOpen(SourceText text, int line, Schema schema) {
        return isBare(text, line)
                && !Blanks.isBlank(text.text().charAt(Markdown.start(text, line)))
                && line + 1 < text.lineCount()
                && FrontMatterBlock.hasIdAt(text, line + 1, schema);
    }

    /** Whether such a fence is none: dashes close the keys, and nothing closes the fence, or only another's line does. */
    static boolean opens(SourceText text, int line, Schema schema) {
        int closing = FrontMatterBlock.at(text, line + 1, schema).closing();
        return closing >= 0 && Markdown.isDelimiter(text, closing) && !isClosed(text, line, schema);
    }

    /** Whether a line in the place of the closing delimiter is meant as one: a section of the body stands below. */
    static boolean closes(SourceText text, int line, Schema schema) {
        if (!isBare(text, line)) {
            return false;
        }
        int next = IssueStart.nextContent(text, line + 1);
        return next < text.lineCount() && Markdown.isSection(text, next, schema);
    }

    private static boolean isBare(SourceText text, int line) {
        return Fence.at(text, line).filter(fence -> fence.info().isEmpty()).isPresent();
    }

    private static boolean isClosed(SourceText text, int line, Schema schema) {
        Fence fence = Fence.at(text, line).orElseThrow();
        for (int next = line + 1; next < text.lineCount(); next++) {
            Optional<Fence> other = Fence.at(text, next);
            if (other.filter(fence::isConfusedBy).isPresent()) {
                return false;
            }
            if (other.filter(fence::isClosedBy).isPresent()) {
                return !mayOpen(text, next, schema);
            }
        }
        return false;
    }
}
