package dev.issuels.features.symbols;

import dev.issuels.features.symbols.Waits.Other;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Leads from an id to its issue and to those around it, and from a path to its file (LSP 3.17, {@code
 * textDocument/definition} and its kin).
 *
 * @param links whether the client understands links, which say what they lead from
 * @param spelled turns the key of a file into the URI that the client knows it by
 */
public record DefinitionProvider(boolean links, UnaryOperator<String> spelled) {

    /** The issue or the lines of the file that are named at a place. */
    public Either<List<? extends Location>, List<? extends LocationLink>> definitions(Optional<Place> asked) {
        return answer(asked, (place, targets) -> symbolTargets(place, targets));
    }

    /** The front matter of the issue that is named at a place; of all else, the definition. */
    public Either<List<? extends Location>, List<? extends LocationLink>> declarations(Optional<Place> asked) {
        return answer(asked, (place, targets) -> {
            List<Target> declared = place.symbol().stream()
                    .flatMap(Symbol::issues)
                    .flatMap(id -> FiledIssue.of(place.workspace(), place.file(), id))
                    .map(targets::frontMatter)
                    .distinct()
                    .toList();
            return declared.isEmpty() ? symbolTargets(place, targets) : declared.stream();
        });
    }

    /** The issues that the issue waits for that is named at a place, or that the place is in. */
    public Either<List<? extends Location>, List<? extends LocationLink>> awaited(Optional<Place> asked) {
        return answer(asked, (place, targets) -> others(place, targets, new Waits(place.workspace())::awaited));
    }

    /** The issues that wait for the issue that is named at a place, or that the place is in. */
    public Either<List<? extends Location>, List<? extends LocationLink>> waiting(Optional<Place> asked) {
        return answer(asked, (place, targets) -> others(place, targets, new Waits(place.workspace())::waiting));
    }

    private static Stream<Target> symbolTargets(Place place, Targets targets) {
        return place.symbol().stream().flatMap(symbol -> targets.of(place.file(), symbol).stream());
    }

    private static Stream<Target> others(Place place, Targets targets, Function<FiledIssue, List<Other>> relation) {
        return place.issuesMeant()
                .flatMap(issue -> relation.apply(issue).stream())
                .map(other -> targets.of(other.issue()))
                .distinct();
    }

    private Either<List<? extends Location>, List<? extends LocationLink>> answer(
            Optional<Place> asked, BiFunction<Place, Targets, Stream<Target>> found) {
        List<Target> targets = asked.stream()
                .flatMap(place -> found.apply(
                        place, new Targets(place.workspace(), place.positions().encoding())))
                .toList();
        return links ? Either.forRight(links(asked, targets)) : Either.forLeft(locations(targets));
    }

    private List<LocationLink> links(Optional<Place> asked, List<Target> targets) {
        Optional<Range> origin = asked.flatMap(
                place -> place.symbol().map(symbol -> place.positions().range(symbol.span())));
        return targets.stream()
                .map(target -> {
                    LocationLink link = new LocationLink(spelled.apply(target.uri()), target.whole(), target.name());
                    origin.ifPresent(link::setOriginSelectionRange);
                    return link;
                })
                .toList();
    }

    private List<Location> locations(List<Target> targets) {
        return targets.stream()
                .map(target -> new Location(spelled.apply(target.uri()), target.name()))
                .toList();
    }
}
