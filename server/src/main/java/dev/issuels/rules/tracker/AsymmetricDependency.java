package dev.issuels.rules.tracker;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.issue.schema.Relation;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.DependencyEdits;
import dev.issuels.text.Edit;
import dev.issuels.workspace.Index;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A dependency between two open issues that only one of them knows of. */
final class AsymmetricDependency implements DependencyRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "asymmetric-dependency",
            Severity.INFO,
            "A dependency that the other issue does not know of.",
            "`Blocks: X` belongs to a `Blocked by` in X and the other way round:"
                    + " whoever reads one of the two must see what the other waits for."
                    + " A sentence, such as `Depends on X`, need not be said twice."
                    + " Closed issues are past that, on either side.",
            TwoIssues.of("blocks: [BUG-002]\n", ""),
            TwoIssues.of("blocks: [BUG-002]\n", "blocked_by: [BUG-001]\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, IssueId own, Stream<Mention> dependencies, Findings findings) {
        Set<String> met = new HashSet<>();
        dependencies
                .filter(mention -> isUnknownThere(subject.index(), own, mention))
                // Last of all, since it reads the line of each.
                .filter(mention -> !Blockers.areSentence(subject, mention))
                .filter(mention -> met.add(mention.relation() + mention.id().shortForm()))
                .forEach(mention -> findings.add(mention.span(), message(own, mention)));
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        Optional<Mention> mention = subject.issue()
                .mentions()
                .filter(candidate ->
                        candidate.isDependency() && candidate.span().equals(finding.span()))
                .findFirst();
        return mention
                .flatMap(said -> fix(subject, said).map(fix -> isOnCycle(subject, said) ? fix : fix.asPreferred()))
                .stream()
                .toList();
    }

    /** Whether the dependency is one of a circle, of which no other issue should say that it is right. */
    private static boolean isOnCycle(IssueSubject subject, Mention mention) {
        Index index = subject.index();
        return subject.issue()
                .id()
                .filter(own -> index.openTarget(mention.id())
                        .filter(other -> index.areOnOneCycle(own, other))
                        .isPresent())
                .isPresent();
    }

    /** Says the same in the other issue, in a key or in words as it is said here. */
    private static Optional<Fix> fix(IssueSubject subject, Mention mention) {
        Optional<IssueId> own = subject.issue().id();
        Optional<OtherIssue> other = subject.workspace().index().openTarget(mention.id()).stream()
                .flatMap(id -> OtherIssue.of(subject.workspace(), id))
                .filter(issue -> !issue.file().isClosed(issue.placed(), subject.schema()))
                .min(Comparator.comparing(
                        issue -> !issue.file().project().equals(subject.file().project())));
        if (own.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        boolean blocks = mention.relation() == Relation.BLOCKS;
        boolean inKey = mention.span().start() < subject.issue().body().span().start();
        String id = mention.id().isWhole() ? own.get().toString() : own.get().shortForm();
        Edit edit = new DependencyEdits(other.get().placed(), subject.schema()).stating(reverse(mention), id, inKey);
        return Optional.of(Fix.of(
                "Say in '" + mention.id() + "' that it " + (blocks ? "is blocked by" : "blocks") + " '" + id + "'",
                other.get().file().uri(),
                edit));
    }

    private static Relation reverse(Mention mention) {
        return mention.relation() == Relation.BLOCKS ? Relation.BLOCKED_BY : Relation.BLOCKS;
    }

    /** Whether there is such an open issue, which does not say the reverse. */
    private static boolean isUnknownThere(Index index, IssueId own, Mention mention) {
        return index.openTarget(mention.id())
                .filter(target -> !target.means(own))
                .filter(other -> !index.says(other, reverse(mention), own))
                .isPresent();
    }

    private static String message(IssueId own, Mention mention) {
        boolean blocks = mention.relation() == Relation.BLOCKS;
        return "'" + mention.id().shortForm() + "' does not say that it " + (blocks ? "is blocked by" : "blocks") + " '"
                + own.shortForm() + "'";
    }
}
