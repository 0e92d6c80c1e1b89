package dev.issuels.rules.frontmatter;

import dev.issuels.issue.schema.Keys;
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
import dev.issuels.text.Edit;
import java.util.List;

/** An issue that is done without saying since when. */
final class MissingCompletionDate implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
                    "missing-completion-date",
                    Severity.WARNING,
                    "A status that says that the work is done, without a `completed:` that says when.",
                    "The day is what a history is read for, and nobody knows it later.",
                    Example.fields("status: completed\n").in("history.md"),
                    Example.fields("status: completed\ncompleted: 2025-06-30\n")
                            .in("history.md")
                            .met())
            .inHistory(Severity.HINT);

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        boolean isDone =
                subject.status().filter(status -> status.is(Trait.DONE)).isPresent();
        boolean missing = isDone
                && subject.issue().field(Keys.COMPLETED).isEmpty()
                && !KeySlips.of(subject).hide(Keys.COMPLETED);
        if (missing) {
            Fields.soundScalar(subject, Keys.STATUS)
                    .ifPresent(status ->
                            findings.add(status.content(), "missing key 'completed' of an issue that is done"));
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        String today = subject.subject().today().toString();
        Edit edit = FieldEdits.of(subject).inserting(Keys.COMPLETED, today);
        return List.of(subject.fix("Say that it was completed today", edit).asPreferred());
    }
}
