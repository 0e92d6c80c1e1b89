package dev.issuels.rules.tracker;

import dev.issuels.issue.IssueId;
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
import dev.issuels.rules.repair.moving.Destinations;
import dev.issuels.rules.repair.moving.IssueMove;
import dev.issuels.workspace.FileRole;
import java.util.List;
import java.util.Optional;

/** A closed issue that still lies among the open ones. */
final class ClosedOutsideHistory implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "closed-outside-history",
            Severity.WARNING,
            "A status that says that the issue is over, outside the history files.",
            "Who looks for work reads past it, and nobody finds it in the history."
                    + " An issue that stands in a history file as well is `duplicate-id` alone.",
            Example.fields("status: completed\ncompleted: 2025-06-30\n"),
            Example.fields("status: completed\ncompleted: 2025-06-30\n")
                    .in("history.md")
                    .met());

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        FileRole role = subject.file().role();
        Optional<Choice> closed = subject.status().filter(status -> status.is(Trait.CLOSED));
        if (!role.home() || role.history() || closed.isEmpty() || isInHistoryToo(subject)) {
            return;
        }
        Standings.status(subject.issue())
                .ifPresent(status -> findings.add(
                        status.content(), "status is '" + closed.get().value() + "' outside the history files"));
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return Destinations.of(subject)
                .flatMap(Destinations::forClosedIssues)
                .flatMap(to -> IssueMove.fix(subject, to))
                .map(Fix::asPreferred)
                .stream()
                .toList();
    }

    /** Whether a copy was moved and this one was left; what another project has is no copy. */
    private static boolean isInHistoryToo(IssueSubject subject) {
        Optional<IssueId> own = subject.issue().id().filter(IssueId::isWhole);
        return own.isPresent()
                && subject.index().declarations(own.get()).size() > 1
                && subject.workspace().index().declarations(own.get()).stream()
                        .filter(declaration ->
                                !declaration.logged() && declaration.id().equals(own.get()))
                        .flatMap(declaration -> subject.workspace().file(declaration.uri()).stream())
                        .anyMatch(file -> file.role().history()
                                && file.project().equals(subject.file().project()));
    }
}
