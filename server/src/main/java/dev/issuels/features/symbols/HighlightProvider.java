package dev.issuels.features.symbols;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;

/** Marks what stands at a place wherever else the file names it (LSP 3.17, {@code textDocument/documentHighlight}). */
public record HighlightProvider() {

    /** The places in the order of the text; what declares an issue counts as written, all else as read. */
    public List<DocumentHighlight> highlights(Optional<Place> asked) {
        return asked.flatMap(place -> Occurrences.of(place).map(occurrences -> highlights(place, occurrences)))
                .orElse(List.of());
    }

    private static List<DocumentHighlight> highlights(Place place, Occurrences occurrences) {
        return occurrences
                .in(place.file())
                .map(found -> new DocumentHighlight(
                        place.positions().range(found.span()),
                        found.declares() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read))
                .toList();
    }
}
