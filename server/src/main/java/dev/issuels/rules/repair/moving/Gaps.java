package dev.issuels.rules.repair.moving;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.schema.Schema;
import dev.issuels.rules.repair.TextEnd;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.FileRole;
import java.util.List;

/**
 * The blank lines and separators between the parts of a file.
 *
 * @param issues the own text of each issue
 */
record Gaps(SourceText text, List<Span> issues) {

    Gaps {
        issues = List.copyOf(issues);
    }

    /** Those of a file; in a history file the log is no part of any issue. */
    static Gaps of(IssueFile content, FileRole role, Schema schema) {
        return new Gaps(
                content.text(),
                content.issues().stream()
                        .map(placed -> OwnText.of(placed, role, schema))
                        .toList());
    }

    /** Where the text starts behind its byte order mark. */
    int top() {
        return OwnText.firstCharacter(text);
    }

    /** What stands between an issue and the text above. */
    Span above(int issue) {
        return gapAbove(
                issue == 0 ? top() : issues.get(issue - 1).end(),
                issues.get(issue).start());
    }

    /** What stands between an issue and the text below. */
    Span below(int issue) {
        int start = issues.get(issue).end();
        int end = issue + 1 < issues.size() ? issues.get(issue + 1).start() : text.length();
        int line = text.lineOf(start) + 1;
        while (text.lineStart(line) < end && TextEnd.isGap(text.line(line))) {
            line++;
        }
        return new Span(start, Math.min(text.lineStart(line), end));
    }

    /** What stands below all text. */
    Span atEnd() {
        return gapAbove(issues.isEmpty() ? top() : issues.get(issues.size() - 1).end(), text.length());
    }

    /** Whether the next issue follows an issue directly, without any other text between the two. */
    boolean isAboveIssue(int issue) {
        return issue + 1 < issues.size()
                && below(issue).end() == issues.get(issue + 1).start();
    }

    /** Whether a gap holds more than blank lines. */
    boolean hasSeparator(Span gap) {
        return text.slice(gap).indexOf('-') >= 0;
    }

    private Span gapAbove(int from, int to) {
        int end = Math.max(from, to);
        return new Span(TextEnd.of(text, new Span(from, end)), end);
    }
}
