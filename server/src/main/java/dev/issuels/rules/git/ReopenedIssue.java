package dev.issuels.rules.git;

import dev.issuels.issue.Field;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.workspace.git.CommittedIssue;
import java.util.List;
import java.util.Optional;

/** An issue that is open, and was over in HEAD. */
final class ReopenedIssue implements IssueRule {

    private static final Example CLOSED = Example.replacing(
                    "status: proposed\n", "status: completed\ncompleted: 2025-06-30\n")
            .met()
            .in("history.md");

    private static final RuleDoc DOC = RuleDoc.of(
            "reopened-issue",
            Severity.ERROR,
            "A status that is open again, although HEAD has the issue as completed or not to be fixed.",
            "What was decided has been written down, and reports have counted it. "
                    + "Work that turns up later is an issue of its own that names the old one.",
            CLOSED.becoming(Example.ISSUE.replace("- [ ]", "- [x]")),
            CLOSED.becoming(CLOSED.text().replace("06-30\n", "06-30\nresolution: \"Carts are stored now\"\n")));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Optional<Choice> status = subject.status().filter(choice -> !choice.is(Trait.CLOSED));
        Optional<Scalar> value = subject.issue().field(Keys.STATUS).flatMap(Field::scalar);
        if (status.isPresent() && value.isPresent()) {
            closedInHead(subject)
                    .ifPresent(old -> findings.add(
                            value.get().content(),
                            "status is '" + status.get().value() + "' again, and was '" + statusOf(old) + "' in HEAD"));
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return closedInHead(subject).stream()
                .map(ReopenedIssue::statusOf)
                .map(status -> subject.fix(
                        "Restore the status '" + status + "'",
                        FieldEdits.of(subject).setting(Keys.STATUS, status)))
                .toList();
    }

    /** Whether an issue is open now that is over in HEAD, where no copy of it is open either. */
    private static Optional<CommittedIssue> closedInHead(IssueSubject subject) {
        List<CommittedIssue> old = IssueInHead.of(subject).sameId();
        boolean closed = old.stream().allMatch(issue -> isClosed(issue, subject.schema()));
        return closed ? old.stream().findFirst() : Optional.empty();
    }

    private static boolean isClosed(CommittedIssue issue, Schema schema) {
        return schema.status(statusOf(issue))
                .filter(choice -> choice.is(Trait.CLOSED))
                .isPresent();
    }

    private static String statusOf(CommittedIssue issue) {
        return issue.placed().issue().text(Keys.STATUS).orElse("");
    }
}
