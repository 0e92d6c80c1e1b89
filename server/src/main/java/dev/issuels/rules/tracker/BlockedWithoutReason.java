package dev.issuels.rules.tracker;

import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.rules.Example;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;

/** A blocked issue of which nobody says what blocks it. */
final class BlockedWithoutReason implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "blocked-without-reason",
            Severity.INFO,
            "A status that says that the issue waits, and no word of what for.",
            "Nobody can tell when it may go on, or whom to ask."
                    + " A dependency in either issue is a reason, and so is an open question or a blocker in words, as in"
                    + " `Blocked by: the vendor`.",
            Example.fields("status: blocked\n"),
            TwoIssues.of("status: blocked\nblocked_by: [BUG-002]\n", "blocks: [BUG-001]\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        boolean blocked =
                subject.status().filter(status -> status.is(Trait.BLOCKED)).isPresent();
        if (blocked && !subject.inHistory() && !hasReason(subject)) {
            Standings.status(subject.issue())
                    .ifPresent(status -> findings.add(status.content(), "nothing says what blocks the issue"));
        }
    }

    private static boolean hasReason(IssueSubject subject) {
        return Blockers.areNamed(subject)
                || subject.alone()
                        .filledSection(Role.CLARIFICATIONS, subject.schema())
                        .isPresent()
                || subject.issue().id().filter(subject.index()::isBlocked).isPresent();
    }
}
