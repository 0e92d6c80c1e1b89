package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Reference;
import dev.issuels.issue.Reference.Lines;
import dev.issuels.rules.Example;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.text.Words;
import java.util.Optional;

/** A reference to lines that its file does not have. */
final class LineOutOfRange implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "line-out-of-range",
            Severity.INFO,
            "A reference to lines that the file does not have.",
            "The file has changed since, so the lines that were meant are elsewhere.",
            Example.fields("references:\n  - src/cart.py:98-127\n"),
            Example.fields("references:\n  - src/cart.py:2-8\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        for (PathList list : PathList.of(subject)) {
            for (Reference reference : list.references()) {
                reference
                        .lines()
                        .ifPresent(lines -> defect(list, reference, lines)
                                .ifPresent(message -> findings.add(lines.span(), message)));
            }
        }
    }

    private static Optional<String> defect(PathList list, Reference reference, Lines lines) {
        if (lines.first() < 1) {
            return Optional.of("lines count from 1");
        }
        if (lines.last() < lines.first()) {
            return Optional.of("line " + lines.last() + " comes before line " + lines.first());
        }
        return list.lineCount(reference)
                .filter(count -> count < lines.last())
                .map(count -> Words.quoted(reference.path()) + " has " + Words.counted(count, "line"));
    }
}
