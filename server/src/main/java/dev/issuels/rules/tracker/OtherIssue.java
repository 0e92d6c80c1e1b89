package dev.issuels.rules.tracker;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Finding.Related;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.Facts.Owner;
import dev.issuels.workspace.Index;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An issue that has something in common with the one at hand, at its place. */
record OtherIssue(PlacedFile file, PlacedIssue placed) {

    /**
     * Those of some owners that are other issues: neither the one at hand nor a copy of it, file by file.
     *
     * @param lookup finds the owners that a file holds
     */
    static List<OtherIssue> among(
            List<Owner> owners, IssueSubject subject, Function<PlacedFile, Stream<PlacedIssue>> lookup) {
        Owner own = owner(subject);
        PlacedFile ownFile = subject.subject().file();
        return owners.stream()
                .filter(owner -> owner.project().equals(own.project()) && !owner.isCopyOf(own))
                .map(Owner::uri)
                .distinct()
                .sorted()
                .flatMap(uri -> subject.workspace().file(uri).stream())
                .flatMap(file -> lookup.apply(file).map(placed -> new OtherIssue(file, placed)))
                .filter(other -> !other.owner().isCopyOf(own))
                .filter(other -> !other.file.uri().equals(ownFile.uri())
                        || other.placed.start() != subject.placed().start())
                .limit(Index.MOST_NAMED + 1)
                .toList();
    }

    /** All issues of that very id, file by file; those in a merge conflict left out. */
    static Stream<OtherIssue> of(Workspace workspace, IssueId id) {
        return workspace.index().declarations(id).stream()
                .map(Declaration::uri)
                .distinct()
                .sorted()
                .flatMap(uri -> workspace.file(uri).stream())
                .flatMap(file -> file.declaring(id)
                        .filter(placed -> placed.issue().id().filter(id::equals).isPresent())
                        .filter(placed -> !placed.issue().conflicted())
                        .map(placed -> new OtherIssue(file, placed)));
    }

    /** The issue at hand as the index knows it. */
    static Owner owner(IssueSubject subject) {
        return new OtherIssue(subject.subject().file(), subject.placed()).owner();
    }

    private Owner owner() {
        return new Owner(file.uri(), file.project(), placed.issue().id());
    }

    Related related(Span inIssue, String message) {
        return new Related(file.uri(), placed.inFile(inIssue), message);
    }

    /** The ids of some issues for a message; those without one are left out. */
    static String names(List<OtherIssue> others) {
        return others.stream()
                .flatMap(other -> other.placed.issue().id().stream())
                .map(IssueId::toString)
                .map(id -> "'" + id + "'")
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
