package dev.issuels.rules.tracker;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.schema.Relation;
import dev.issuels.rules.Finding.Related;
import dev.issuels.workspace.Workspace;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where it is said that one issue waits for another. */
final class StatedWait {

    private StatedWait() {}

    /** The first place where either of the two says so. */
    static Optional<Related> of(Workspace workspace, IssueId waiting, IssueId awaited) {
        return Stream.concat(
                        said(workspace, waiting, Relation.BLOCKED_BY, awaited),
                        said(workspace, awaited, Relation.BLOCKS, waiting))
                .map(place -> new Related(
                        place.uri(),
                        place.span(),
                        "'" + waiting.shortForm() + "' waits for '" + awaited.shortForm() + "'"))
                .findFirst();
    }

    private static Stream<Related> said(Workspace workspace, IssueId by, Relation relation, IssueId of) {
        return OtherIssue.of(workspace, by)
                .flatMap(issue -> issue.placed()
                        .issue()
                        .mentions()
                        .filter(mention -> mention.relation() == relation)
                        .filter(mention -> mention.ids().anyMatch(of::means))
                        .map(mention -> issue.related(mention.span(), "")));
    }
}
