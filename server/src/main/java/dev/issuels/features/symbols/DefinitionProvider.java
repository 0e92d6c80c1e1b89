package dev.issuels.features.symbols;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Leads from an id to its issue and from a path to its file (LSP 3.17, {@code textDocument/definition}).
 *
 * @param links whether the client understands links, which say what they lead from
 * @param spelled turns the key of a file into the URI that the client knows it by
 */
public record DefinitionProvider(boolean links, UnaryOperator<String> spelled) {

    /** Where what stands at a place is declared. */
    public Either<List<? extends Location>, List<? extends LocationLink>> definitions(Optional<Place> asked) {
        return asked.flatMap(place -> place.symbol().map(symbol -> answer(place, symbol)))
                .orElseGet(() -> answer(List.of(), new Range()));
    }

    private Either<List<? extends Location>, List<? extends LocationLink>> answer(Place place, Symbol symbol) {
        Targets targets = new Targets(place.workspace(), place.positions().encoding());
        return answer(targets.of(place.file(), symbol), place.positions().range(symbol.span()));
    }

    private Either<List<? extends Location>, List<? extends LocationLink>> answer(List<Target> targets, Range origin) {
        if (links) {
            return Either.forRight(targets.stream()
                    .map(target -> new LocationLink(spelled.apply(target.uri()), target.whole(), target.name(), origin))
                    .toList());
        }
        return Either.forLeft(targets.stream()
                .map(target -> new Location(spelled.apply(target.uri()), target.name()))
                .toList());
    }
}
