package dev.issuels.rules.body;

import dev.issuels.issue.Task;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.CriteriaEdits;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;

/** An acceptance criterion that cannot be checked off. */
final class CriteriaWithoutCheckbox implements IssueRule {

    private static final String CRITERIA = "### Acceptance Criteria\n- [ ] The cart survives a new session\n";

    private static final RuleDoc DOC = RuleDoc.of(
            "criteria-without-checkbox",
            Severity.WARNING,
            "An item of the acceptance criteria of an open issue that has no checkbox.",
            "What cannot be checked off is easily forgotten, and nobody sees how far the work is. "
                    + "Items inside of others are details and need none, nor does a list of remarks below one of criteria.",
            Example.replacing(CRITERIA, CRITERIA.replace("[ ] ", "")),
            Example.replacing(CRITERIA, CRITERIA));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        plain(subject).forEach(task -> findings.add(span(subject, task), "criterion without a checkbox"));
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        CriteriaEdits criteria = CriteriaEdits.of(subject);
        List<Task> plain = plain(subject);
        List<Fix> fixes = new ArrayList<>();
        plain.stream()
                .filter(task -> span(subject, task).equals(finding.span()))
                .map(task ->
                        subject.fix("Add a checkbox", criteria.boxing(task)).asPreferred())
                .forEach(fixes::add);
        if (plain.size() > 1) {
            Edit[] all = plain.stream().map(criteria::boxing).toArray(Edit[]::new);
            fixes.add(subject.fix("Add a checkbox to all criteria of the issue", all));
        }
        return fixes;
    }

    private static List<Task> plain(IssueSubject subject) {
        return subject.isClosed() ? List.of() : PlainCriteria.of(subject);
    }

    private static Span span(IssueSubject subject, Task task) {
        int length = subject.slice(task.span()).stripTrailing().length();
        return new Span(task.span().start(), task.span().start() + length);
    }
}
