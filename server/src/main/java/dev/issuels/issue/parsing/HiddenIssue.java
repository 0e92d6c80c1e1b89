package dev.issuels.issue.parsing;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.WrappedFrontMatter;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;

/**
 * An issue whose front matter is wrapped in something else, so that it is none.
 *
 * @param line the line of its opening delimiter
 * @param behind the first line that is not wrapped
 * @param what what is wrong in words
 */
record HiddenIssue(int line, int behind, String what) {

    /**
     * The issue whose delimiter is on a line: a sample has its place below other text of a body, and the body of an issue
     * below.
     *
     * @param isAtBorder whether an issue may well start on a line
     */
    static Optional<HiddenIssue> at(SourceText text, int line, IntPredicate isAtBorder, Schema schema) {
        return WrappedFrontMatter.at(text, line)
                .filter(wrapped -> isIssue(text, () -> isAtBorder.test(line), wrapped, schema))
                .map(wrapped -> new HiddenIssue(line, wrapped.behind(), wrapped.what()));
    }

    private static boolean isIssue(
            SourceText text, BooleanSupplier atBorder, WrappedFrontMatter wrapped, Schema schema) {
        SourceText plain = SourceText.of(String.join("\n", wrapped.lines()) + "\n");
        Optional<FrontMatterBlock> block = IssueStart.withId(plain, 0, schema)
                .map(IssueStart::block)
                .filter(found -> found.closing() >= 0 && hasWholeId(plain, found));
        if (block.isEmpty()) {
            return false;
        }
        int behind = IssueStart.nextContent(text, wrapped.behind());
        if (wrapped.comment()) {
            // Somebody may have meant it so, unless the body is none.
            return behind < text.lineCount() && Markdown.isSection(text, behind, schema) && atBorder.getAsBoolean();
        }
        int body = IssueStart.nextContent(plain, block.get().body());
        boolean isProblem = body < plain.lineCount() ? isProblem(plain, body, schema) : isProblem(text, behind, schema);
        return isProblem || atBorder.getAsBoolean();
    }

    private static boolean hasWholeId(SourceText plain, FrontMatterBlock block) {
        for (int line = block.firstKey(); line < block.behind(); line++) {
            if (IssueId.parse(Markdown.bareValueOf(plain, line))
                    .filter(IssueId::isWhole)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProblem(SourceText text, int line, Schema schema) {
        return line < text.lineCount() && Markdown.isProblem(text, line, schema);
    }
}
