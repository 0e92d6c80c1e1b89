package dev.issuels.features.symbols;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/**
 * Finds everywhere that an id, a tag, an area or a path is named (LSP 3.17, {@code textDocument/references}).
 *
 * @param spelled turns the key of a file into the URI that the client knows it by
 */
public record ReferencesProvider(UnaryOperator<String> spelled) {

    /** The places by file and in the order of the text; those that declare it only if they are asked for. */
    public List<Location> references(Optional<Place> asked, boolean withDeclarations, CancelChecker cancelled) {
        return asked.flatMap(place -> Occurrences.of(place)
                        .map(occurrences -> found(occurrences, cancelled)
                                .filter(found -> withDeclarations || !found.declares())
                                .sorted(Comparator.comparing(
                                        found -> found.file().uri()))
                                .map(found -> location(found, place.positions().encoding()))
                                .toList()))
                .orElse(List.of());
    }

    private static Stream<Occurrence> found(Occurrences occurrences, CancelChecker cancelled) {
        return occurrences.files().flatMap(file -> {
            cancelled.checkCanceled();
            return occurrences.in(file);
        });
    }

    private Location location(Occurrence found, PositionEncoding encoding) {
        Positions positions = new Positions(found.file().text(), encoding);
        return new Location(spelled.apply(found.file().uri()), positions.range(found.span()));
    }
}
