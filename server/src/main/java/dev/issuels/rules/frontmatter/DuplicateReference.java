package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Mention;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Reference.Lines;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.ReferenceEdits;
import dev.issuels.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A reference that stands twice in one list. */
final class DuplicateReference implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "duplicate-reference",
            Severity.WARNING,
            "A reference that stands twice in one list.",
            "The second one says nothing, or another file was meant. "
                    + "Other lines of the same file are another reference.",
            Example.fields("references:\n  - src/cart.py\n  - ./src/cart.py\n"),
            Example.fields("references:\n  - src/cart.py:1-4\n  - src/cart.py:8\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        for (PathList list : PathList.of(subject)) {
            Set<List<Object>> met = new HashSet<>();
            for (Reference reference : list.references()) {
                if (!met.add(meaning(list, reference))) {
                    findings.addUnnecessary(reference.span(), "duplicate reference " + Words.quoted(reference.path()));
                }
            }
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return ReferenceEdits.at(subject, finding.span()).stream()
                .map(edits -> edits.removing().asPreferred())
                .toList();
    }

    /** What two references have in common that mean the same. */
    private static List<Object> meaning(PathList list, Reference reference) {
        boolean resolves = PathList.isPath(reference) && !PathList.isAbsolute(reference);
        String path = resolves ? list.resolved(reference).orElse(reference.path()) : reference.path();
        return List.of(
                path,
                reference.lines().map(Lines::first),
                reference.lines().map(Lines::last),
                reference.issue().map(Mention::id));
    }
}
