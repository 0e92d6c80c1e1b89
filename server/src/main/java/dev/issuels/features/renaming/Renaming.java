package dev.issuels.features.renaming;

import dev.issuels.features.symbols.Place;
import dev.issuels.features.symbols.Symbol;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something under the cursor that can get another name. */
sealed interface Renaming permits IdRename, ValueRename, PathRename {

    /** What can be renamed at a place; empty where nothing can. Refused where something cannot, with the reason. */
    static Optional<? extends Renaming> at(Place place) {
        return place.symbol().flatMap(symbol -> of(place, symbol));
    }

    private static Optional<? extends Renaming> of(Place place, Symbol symbol) {
        if (symbol instanceof Symbol.Tag tag) {
            return Optional.of(ValueRename.ofTag(place, tag));
        } else if (symbol instanceof Symbol.Area area) {
            return Optional.of(ValueRename.ofArea(place, area));
        } else if (symbol instanceof Symbol.Path path) {
            return PathRename.of(place, path);
        }
        return symbol.issue().map(id -> IdRename.of(place, symbol, id));
    }

    /** Where the name stands under the cursor. */
    Span span();

    /** The name, for the user to change. */
    String name();

    /**
     * The edits of all files that name it, by their URI, in the order of each text and without overlaps; none where the
     * new name is the old one. Refused where the new name will not do.
     */
    Map<String, List<Edit>> edits(String newName);
}
