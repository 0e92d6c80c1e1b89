package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.issue.Field;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Schema;
import dev.issuels.issue.Schema.Kind;
import dev.issuels.issue.Schema.Need;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItemKind;

/** The keys of a front matter that are not there yet, and the values of those that are. */
final class FieldCompletion {

    private final Place place;
    private final PlacedIssue placed;
    private final LocalDate today;

    FieldCompletion(Place place, PlacedIssue placed, LocalDate today) {
        this.place = place;
        this.placed = placed;
        this.today = today;
    }

    /** What fits; empty outside of front matters. */
    Optional<Candidates> candidates() {
        return FieldSlot.at(place.file().text(), placed, place.offset())
                .map(field -> field.key()
                        .map(key -> values(key, field))
                        .map(values -> field.glued() ? values.afterBlank() : values)
                        .orElseGet(() -> keys(field.slot())));
    }

    private Candidates keys(Slot slot) {
        Set<String> present = placed.issue().frontMatter().fields().stream()
                .filter(field -> !placed.inFile(field.keySpan()).touches(place.offset()))
                .map(Field::key)
                .collect(Collectors.toSet());
        List<Candidate> keys = new ArrayList<>();
        for (Schema.Key key : place.schema().keys()) {
            if (!present.contains(key.name())) {
                keys.add(key(key, keys.size()));
            }
        }
        return new Candidates(slot, keys, true);
    }

    private Candidate key(Schema.Key key, int rank) {
        boolean colonThere = place.file()
                        .text()
                        .line(place.file().text().lineOf(place.offset()))
                        .indexOf(':')
                >= 0;
        String need = key.need() == Need.OPTIONAL ? "" : key.need().name().toLowerCase(Locale.ROOT);
        return new Candidate(
                key.name(),
                colonThere ? key.name() : key.name() + ": ",
                CompletionItemKind.Property,
                need,
                key.meaning(),
                key.name(),
                rank);
    }

    private Candidates values(String name, FieldSlot field) {
        Optional<Schema.Key> key = place.schema().key(name);
        Kind kind = key.map(Schema.Key::kind).orElse(Kind.TEXT);
        return switch (kind) {
            case CHOICE -> new Candidates(field.slot(), choices(name), true);
            case TAGS -> new Candidates(field.slot(), new TagCandidates(place, placed).tags(), true);
            case DATE -> new Candidates(field.slot(), List.of(date()), true);
            case TEXT ->
                new Candidates(
                        field.slot(),
                        name.equals(Schema.AREA) ? new TagCandidates(place, placed).areas() : List.of(),
                        true);
            case IDS -> new IdCandidates(place).candidates(field.slot(), placed);
            case PATHS -> new PathCandidates(place).candidates(field.slot());
            case ID -> new Candidates(field.slot(), List.of(), true);
        };
    }

    private List<Candidate> choices(String key) {
        List<Candidate> choices = new ArrayList<>();
        for (Schema.Choice choice : place.schema().choices(key)) {
            choices.add(Candidate.of(
                    choice.value(), CompletionItemKind.EnumMember, choice.meaning(), choice.meaning(), choices.size()));
        }
        return choices;
    }

    private Candidate date() {
        return Candidate.of(today.toString(), CompletionItemKind.Value, "today", "", 0);
    }
}
