package dev.issuels.lsp.commands;

import dev.issuels.features.symbols.Place;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.IssueSubject;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The issue that a command is about, which the user may edit while the command asks something.
 *
 * @param file where it stood when the command was given
 */
record MeantIssue(PlacedFile file, PlacedIssue placed) {

    /** The issue at a place. */
    static Optional<MeantIssue> at(Place place) {
        return place.issue().map(placed -> new MeantIssue(place.file(), placed));
    }

    /** The issue in a later snapshot: the one of its file that has its id, or its text; empty where that is gone. */
    Optional<IssueSubject> in(Workspace workspace, LocalDate today) {
        return workspace
                .file(file.uri())
                .flatMap(now -> again(now).map(found -> IssueSubject.of(workspace, now, found, today)));
    }

    private Optional<PlacedIssue> again(PlacedFile now) {
        List<PlacedIssue> sameId = now.content().issues().stream()
                .filter(other -> other.issue().id().equals(placed.issue().id()))
                .toList();
        boolean isTold = placed.issue().id().isPresent() && sameId.size() == 1;
        return isTold
                ? sameId.stream().findFirst()
                : sameId.stream().filter(this::hasSameText).findFirst();
    }

    private boolean hasSameText(PlacedIssue other) {
        return other.text().slice(other.span()).equals(placed.text().slice(placed.span()));
    }
}
