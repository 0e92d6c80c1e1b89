package dev.issuels.rules.body;

import dev.issuels.issue.Task;
import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.CriteriaEdits;
import dev.issuels.rules.repair.moving.Closing;
import dev.issuels.text.Edit;
import java.util.List;
import java.util.stream.Stream;

/** An issue that is done and has open acceptance criteria. */
final class UncheckedCriteria implements IssueRule {

    private static final Example DONE = Example.fields("status: completed\ncompleted: 2025-06-30\n")
            .in("history.md")
            .showing("status: completed\n---\n\n### Acceptance Criteria\n- [ ] The cart survives a new session\n");

    private static final RuleDoc DOC = RuleDoc.of(
            "unchecked-criteria",
            Severity.WARNING,
            "An acceptance criterion that is not checked, in an issue whose work is done.",
            "Either the work is not done, or nobody can see that it is; said once for each issue, in history files too."
                    + " A criterion that is struck through is none any more.",
            DONE,
            DONE.met());

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        if (subject.status().filter(status -> status.is(Trait.DONE)).isEmpty()) {
            return;
        }
        CriteriaEdits criteria = new CriteriaEdits(subject.alone(), subject.schema());
        List<Task> open = criteria.open();
        open.stream()
                .flatMap(task -> task.box().stream())
                .findFirst()
                .ifPresent(box -> findings.add(
                        box,
                        open.size() + " of " + criteria.boxed().size()
                                + " criteria still open in an issue that is done"));
    }

    /** What stands in the history stays as it is unless somebody says so. */
    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        Edit[] edits = CriteriaEdits.of(subject).checkingAll().toArray(Edit[]::new);
        Fix checking = subject.fix("Check all criteria", edits);
        return Stream.concat(
                        Stream.of(subject.inHistory() ? checking : checking.asPreferred()),
                        Closing.reopening(subject).stream())
                .toList();
    }
}
