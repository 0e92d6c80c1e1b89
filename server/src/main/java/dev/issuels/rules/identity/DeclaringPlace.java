package dev.issuels.rules.identity;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.LogEntry;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.Finding.Related;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Projects;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A place in some file that gives an id to an issue.
 *
 * @param span in the file
 * @param logged whether a history file only logs the issue there
 */
record DeclaringPlace(String uri, Span span, IssueId id, boolean logged) {

    /** No more places than these explain a finding: a thousand copies of one id are not to cost a million places. */
    private static final int MOST = 10;

    /**
     * Other places that declare an id of that prefix and number.
     *
     * @param more whether there are others that are left out
     */
    record Others(List<DeclaringPlace> places, boolean more) {

        List<Related> related(Function<DeclaringPlace, String> message) {
            return places.stream()
                    .map(place -> new Related(place.uri, place.span, message.apply(place)))
                    .toList();
        }
    }

    /** The wanted places that declare an id of that prefix and number, file by file; issues in a merge conflict left out. */
    static Others of(Workspace workspace, IssueId id, Predicate<DeclaringPlace> wanted) {
        List<DeclaringPlace> places = workspace.index().declarations(id).stream()
                .map(Declaration::uri)
                .distinct()
                .sorted()
                .flatMap(uri -> workspace.file(uri).stream())
                .flatMap(file -> in(file, id))
                .filter(wanted)
                .limit(MOST + 1)
                .toList();
        return new Others(places.subList(0, Math.min(MOST, places.size())), places.size() > MOST);
    }

    /** The wanted places of the project but the issue's own; nobody else having the number is the usual case and costs nothing. */
    static Others others(IssueSubject subject, DeclaredId own, Predicate<DeclaringPlace> wanted) {
        if (subject.index().declarations(own.id()).size() < 2) {
            return new Others(List.of(), false);
        }
        PlacedFile file = subject.subject().file();
        Span span = subject.placed().inFile(own.whole());
        return of(
                subject.workspace(),
                own.id(),
                place -> wanted.test(place)
                        && !(place.uri.equals(file.uri()) && place.span.equals(span))
                        && new Projects(subject.workspace()).holds(file.project(), place.uri));
    }

    private static Stream<DeclaringPlace> in(PlacedFile file, IssueId id) {
        Stream<DeclaringPlace> issues = file.declaring(id).flatMap(placed -> ofIssue(file.uri(), placed).stream());
        Stream<DeclaringPlace> entries =
                file.logging(id).filter(entry -> entry.id().hasSameNumber(id)).map(entry -> ofEntry(file.uri(), entry));
        return file.role().history() ? Stream.concat(issues, entries) : issues;
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
