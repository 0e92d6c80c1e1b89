package dev.issuels.rules.tracker;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention.Relation;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Finding.Related;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
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
        return workspace.index().declarations(by).stream()
                .map(Declaration::uri)
                .distinct()
                .sorted()
                .flatMap(uri -> workspace.file(uri).stream())
                .flatMap(file -> file.declaring(by)
                        .filter(placed -> placed.issue().id().filter(by::equals).isPresent())
                        .filter(placed -> !placed.issue().conflicted())
                        .flatMap(placed -> said(file, placed, relation, of)));
    }

    private static Stream<Related> said(PlacedFile file, PlacedIssue placed, Relation relation, IssueId of) {
        return placed.issue()
                .mentions()
                .filter(mention -> mention.relation() == relation)
                .filter(mention -> mention.ids().anyMatch(of::means))
                .map(mention -> new Related(file.uri(), placed.inFile(mention.span()), ""));
    }
}
