package dev.issuels.rules.tracker;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.issue.Mention.Relation;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.workspace.Index;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A dependency between two open issues that only one of them knows of. */
final class AsymmetricDependency implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "asymmetric-dependency",
            Severity.INFO,
            "A dependency that the other issue does not know of.",
            "`Blocks: X` belongs to a `Blocked by` in X and the other way round:"
                    + " whoever reads one of the two must see what the other waits for."
                    + " Closed issues are past that, on either side.",
            TwoIssues.of("blocks: [BUG-002]\n", ""),
            TwoIssues.of("blocks: [BUG-002]\n", "blocked_by: [BUG-001]\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        Optional<IssueId> own = subject.issue().id();
        if (own.isEmpty() || subject.isClosed()) {
            return;
        }
        Set<String> met = new HashSet<>();
        subject.issue()
                .mentions()
                .filter(Mention::isDependency)
                .filter(mention -> met.add(mention.relation() + mention.id().shortForm()))
                .forEach(mention -> check(subject.index(), own.get(), mention, findings));
    }

    private static void check(Index index, IssueId own, Mention mention, Findings findings) {
        Optional<IssueId> other = index.openTarget(mention.id()).filter(target -> !target.means(own));
        boolean blocks = mention.relation() == Relation.BLOCKS;
        Relation reverse = blocks ? Relation.BLOCKED_BY : Relation.BLOCKS;
        if (other.isPresent() && !index.says(other.get(), reverse, own)) {
            findings.add(
                    mention.span(),
                    "'" + other.get().shortForm() + "' does not say that it " + (blocks ? "is blocked by" : "blocks")
                            + " '" + own.shortForm() + "'");
        }
    }
}
