package dev.issuels.rules.identity;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Finding.Related;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place in some file that gives an id to an issue.
 *
 * @param span in the file
 * @param logged whether a history file only logs the issue there
 */
record DeclaringPlace(String uri, Span span, IssueId id, boolean logged) {

    /** All places that declare an id of that prefix and number, file by file; issues in a merge conflict left out. */
    static List<DeclaringPlace> of(Workspace workspace, IssueId id) {
        return workspace.index().declarations(id).stream()
                .map(Declaration::uri)
                .distinct()
                .sorted()
                .flatMap(uri -> workspace.file(uri).stream())
                .flatMap(DeclaringPlace::in)
                .filter(place -> place.id.shortForm().equals(id.shortForm()))
                .toList();
    }

    /** All such places but the issue's own; nobody else having the number is the usual case and costs nothing. */
    static List<DeclaringPlace> others(IssueSubject subject, DeclaredId own) {
        if (subject.workspace().index().declarations(own.id()).size() < 2) {
            return List.of();
        }
        String uri = subject.subject().file().uri();
        Span span = subject.placed().inFile(own.whole());
        return of(subject.workspace(), own.id()).stream()
                .filter(place -> !place.uri.equals(uri) || !place.span.equals(span))
                .toList();
    }

    Related related(String message) {
        return new Related(uri, span, message);
    }

    private static Stream<DeclaringPlace> in(PlacedFile file) {
        Stream<DeclaringPlace> issues =
                file.content().issues().stream().flatMap(placed -> ofIssue(file.uri(), placed).stream());
        return file.role().history()
                ? Stream.concat(issues, file.content().log().map(entry -> ofEntry(file.uri(), entry)))
                : issues;
    }

    private static Optional<DeclaringPlace> ofIssue(String uri, PlacedIssue placed) {
        return DeclaredId.of(placed.issue())
                .filter(declared -> !placed.issue().conflicted())
                .map(declared -> new DeclaringPlace(uri, placed.inFile(declared.whole()), declared.id(), false));
    }

    private static DeclaringPlace ofEntry(String uri, LogEntry entry) {
        return new DeclaringPlace(uri, entry.span(), entry.id(), true);
    }
}
