package dev.issuels.features.symbols;

import dev.issuels.features.symbols.ValueOccurrences.What;
import dev.issuels.workspace.PlacedFile;
import java.util.Optional;
import java.util.stream.Stream;

/** Everywhere that one thing is named: an id, a tag, an area of the code base or a path. */
sealed interface Occurrences permits IdOccurrences, ValueOccurrences, PathOccurrences {

    /** Those of what stands at a place; empty where there is nothing that other places name too. */
    static Optional<Occurrences> of(Place place) {
        return place.symbol().flatMap(symbol -> of(place, symbol));
    }

    private static Optional<Occurrences> of(Place place, Symbol symbol) {
        if (symbol instanceof Symbol.Tag tag) {
            return Optional.of(ValueOccurrences.of(place.workspace(), place.file(), What.TAG, tag.text()));
        } else if (symbol instanceof Symbol.Area area) {
            return Optional.of(ValueOccurrences.of(place.workspace(), place.file(), What.AREA, area.text()));
        } else if (symbol instanceof Symbol.Path path) {
            return PathOccurrences.of(place.workspace(), place.file(), path.reference());
        }
        return symbol.issue().map(id -> IdOccurrences.of(place.workspace(), place.file(), id));
    }

    /** The files that may name it, in no order that means anything. */
    Stream<PlacedFile> files();

    /** The places in one file that name it, each once and in the order of the text. */
    Stream<Occurrence> in(PlacedFile file);
}
