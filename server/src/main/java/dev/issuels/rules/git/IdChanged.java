package dev.issuels.rules.git;

import dev.issuels.issue.Field;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.Value.Scalar;
import dev.issuels.issue.schema.Keys;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.rules.repair.IdRenaming;
import dev.issuels.workspace.git.CommittedIssue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An issue with another id than it has in HEAD.
 *
 * <p>An id that had no hash there, or whose number several issues had, may change: then it had to.
 */
final class IdChanged implements IssueRule {

    private static final Example ISSUE = Example.file(Example.ISSUE);

    private static final RuleDoc DOC = RuleDoc.of(
            "id-changed",
            Severity.ERROR,
            "An issue with the title and the body that HEAD has, and another id.",
            "An id never changes: commits, branches and people outside of the tracker name it, and none of them follow. "
                    + "Only one that had no hash in HEAD, or whose number other issues had as well, may change.",
            ISSUE.becoming(ISSUE.text().replace("BUG-001@a1b2c3", "BUG-042@d4e5f6")),
            ISSUE.becoming(ISSUE.text().replace("Cart loses its items", "Cart loses items over night")));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        id(subject)
                .ifPresent(id -> IssueInHead.of(subject)
                        .otherId()
                        .ifPresent(old -> findings.add(id.content(), "the id was '" + old.id() + "' in HEAD")));
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return IssueInHead.of(subject).otherId().stream()
                .flatMap(old -> isDeclared(subject, old)
                        ? Exchange.restoring(subject).stream()
                        : Stream.of(restoring(subject, old)))
                .toList();
    }

    private static boolean isDeclared(IssueSubject subject, CommittedIssue old) {
        return old.parsedId()
                .filter(id -> subject.index().isDeclaredIn(subject.file().folder(), id))
                .isPresent();
    }

    /** Mentions that followed the id follow it back. */
    private static Fix restoring(IssueSubject subject, CommittedIssue old) {
        String title = "Restore the id '" + old.id() + "'";
        Optional<IssueId> from = subject.issue().id();
        if (from.isEmpty() || old.parsedId().isEmpty()) {
            return subject.fix(title, FieldEdits.of(subject).setting(Keys.ID, old.id()));
        }
        IdRenaming renaming = new IdRenaming(
                subject.workspace(),
                subject.subject().file(),
                from.get(),
                old.parsedId().get());
        return new Fix(title, renaming.edits(subject.placed()), false, false);
    }

    private static Optional<Scalar> id(IssueSubject subject) {
        return subject.issue().field(Keys.ID).flatMap(Field::scalar);
    }
}
