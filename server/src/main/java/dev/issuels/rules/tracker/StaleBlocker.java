package dev.issuels.rules.tracker;

import dev.issuels.issue.schema.Relation;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.workspace.Facts.Declaration;
import java.util.List;

/** An open issue that waits for one which is over. */
final class StaleBlocker implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "stale-blocker",
            Severity.INFO,
            "A dependency of an open issue on one that is closed.",
            "The issue looks blocked although it is not, or at least not by that. "
                    + "A sentence, such as `Depends on X`, may stay as it is.",
            TwoIssues.of("depends_on: [BUG-002]\n", "status: completed\ncompleted: 2025-06-30\n"),
            TwoIssues.of("depends_on: [BUG-002]\n", "blocks: [BUG-001]\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        if (subject.isClosed()) {
            return;
        }
        subject.issue()
                .mentions()
                .filter(mention -> mention.relation() == Relation.BLOCKED_BY)
                .filter(mention -> isClosed(subject.index().targets(mention.id())))
                .filter(mention -> !Blockers.areSentence(subject, mention))
                .forEach(
                        mention -> findings.add(mention.span(), "'" + mention.id() + "' is closed and blocks nothing"));
    }

    private static boolean isClosed(List<Declaration> targets) {
        return !targets.isEmpty() && targets.stream().allMatch(Declaration::closed);
    }
}
