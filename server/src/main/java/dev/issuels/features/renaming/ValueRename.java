package dev.issuels.features.renaming;

import dev.issuels.features.symbols.Place;
import dev.issuels.features.symbols.Symbol;
import dev.issuels.features.symbols.ValueOccurrences;
import dev.issuels.features.symbols.ValueOccurrences.Placed;
import dev.issuels.features.symbols.ValueOccurrences.What;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.rules.repair.ListEdits;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The renaming of a tag or an area in all issues that have it.
 *
 * @param kind what it is called
 */
record ValueRename(ValueOccurrences occurrences, String kind, Span span) implements Renaming {

    private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n]");

    static ValueRename ofTag(Place place, Symbol.Tag tag) {
        return new ValueRename(
                ValueOccurrences.of(place.workspace(), place.file(), What.TAG, tag.text()), "a tag", tag.span());
    }

    static ValueRename ofArea(Place place, Symbol.Area area) {
        return new ValueRename(
                ValueOccurrences.of(place.workspace(), place.file(), What.AREA, area.text()), "a section", area.span());
    }

    @Override
    public String name() {
        return occurrences.text();
    }

    @Override
    public Map<String, List<Edit>> edits(String newName) {
        String to = newName.strip();
        if (to.isEmpty() || LINE_BREAK.matcher(to).find()) {
            throw new RenamingRefused(kind + " is one line and not empty");
        }
        Map<String, List<Edit>> all = new TreeMap<>();
        occurrences.files().forEach(file -> {
            List<Edit> edits = occurrences.values(file).stream()
                    .map(found -> edit(found, to))
                    .toList();
            if (!edits.isEmpty() && !to.equals(name())) {
                all.put(file.uri(), Edits.of(edits).inOrder());
            }
        });
        return all;
    }

    /** A tag that the issue has twice afterwards goes. */
    private Edit edit(Placed found, String to) {
        boolean alone = found.field().scalars().stream()
                        .filter(scalar -> scalar.text().equals(name()))
                        .count()
                == 1;
        boolean there = found.field().scalars().stream()
                .anyMatch(scalar -> scalar.text().equals(to));
        return alone && there
                ? new ListEdits(found.issue().placed(), occurrences.workspace().schema())
                        .removing(found.field(), found.value())
                : new FieldEdits(found.issue().placed(), occurrences.workspace().schema()).replacing(found.value(), to);
    }
}
