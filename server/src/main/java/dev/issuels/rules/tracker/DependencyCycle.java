package dev.issuels.rules.tracker;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.issue.schema.Relation;
import dev.issuels.rules.Finding.Related;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.workspace.Index;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An open issue that waits for itself by way of others. */
final class DependencyCycle implements DependencyRule {

    /** A longer way is not told to its end. */
    private static final int MOST = 10;

    private static final RuleDoc DOC = RuleDoc.of(
            "dependency-cycle",
            Severity.ERROR,
            "Issues that wait for each other in a circle.",
            "None of them can ever start. Closed issues wait for nothing and are left out.",
            TwoIssues.of("depends_on: [BUG-002]\n", "depends_on: [BUG-001]\n"),
            TwoIssues.of("depends_on: [BUG-002]\n", "blocks: [BUG-001]\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, IssueId own, Stream<Mention> dependencies, Findings findings) {
        dependencies.forEach(mention -> wayAround(subject.index(), own, mention)
                .ifPresent(
                        way -> findings.addRelated(mention.span(), message(own, way), hops(subject.workspace(), way))));
    }

    /** The way around the cycle that a mention leads into; an empty one where it is too long to explain anything. */
    private static Optional<List<IssueId>> wayAround(Index index, IssueId own, Mention mention) {
        return onOneCycle(index, own, mention)
                .map(other -> mention.relation() == Relation.BLOCKED_BY
                        ? index.wayAround(other, own)
                        : index.wayAround(own, other));
    }

    /** The first issue that the mention names and that is on a cycle with the own one: then the two are neighbours there. */
    private static Optional<IssueId> onOneCycle(Index index, IssueId own, Mention mention) {
        return mention.ids()
                .flatMap(id -> index.openTarget(id).stream())
                .filter(other -> !other.equals(own) && index.areOnOneCycle(own, other))
                .findFirst();
    }

    private static String message(IssueId own, List<IssueId> way) {
        String over = way.stream()
                .filter(issue -> !issue.equals(own))
                .limit(MOST)
                .map(issue -> "'" + issue.shortForm() + "'")
                .collect(Collectors.joining(", "));
        String by = way.isEmpty() ? "many issues" : over + (way.size() - 1 > MOST ? " and more" : "");
        return "'" + own.shortForm() + "' waits for itself by way of " + by;
    }

    private static List<Related> hops(Workspace workspace, List<IssueId> way) {
        return IntStream.range(1, way.size())
                .limit(MOST)
                .mapToObj(i -> StatedWait.of(workspace, way.get(i - 1), way.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }
}
