package dev.issuels.features.completion;

import dev.issuels.features.completion.FieldSlot.Form;
import dev.issuels.features.symbols.Place;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/** The keys of a front matter that are not there yet, and the values of those that are. */
final class FieldCompletion {

    private static final Pattern NAMED_IN_NOTE = Pattern.compile("(?i)(?::|\\bof)\\s+([\\w@-]*)$");

    private final Place place;
    private final PlacedIssue placed;
    private final Circumstances circumstances;

    FieldCompletion(Place place, PlacedIssue placed, Circumstances circumstances) {
        this.place = place;
        this.placed = placed;
        this.circumstances = circumstances;
    }

    /** What fits; empty outside of front matters. */
    Optional<Candidates> candidates() {
        return FieldSlot.at(place.file().text(), placed, place.offset())
                .map(field -> field.key()
                        .map(key -> values(key, field))
                        .map(values -> field.glued() ? values.afterBlank() : values)
                        .orElseGet(() ->
                                Candidates.all(field.slot(), new KeyCandidates(place, placed, circumstances).keys())));
    }

    private Candidates values(String name, FieldSlot field) {
        Kind kind = place.schema().key(name).map(Schema.Key::kind).orElse(Kind.TEXT);
        if (kind == Kind.ID) {
            return new NextIds(place, placed, circumstances).candidates(field);
        }
        // No single value begins with a dash.
        Candidates values = field.form() == Form.ITEM_BEHIND_DASH && !kind.takesList()
                ? Candidates.all(field.slot(), List.of())
                : values(name, kind, field.slot());
        boolean wantsList = (kind == Kind.TAGS || kind == Kind.PATHS) && !field.isListed();
        // What goes on behind a part of the slot, an id behind a path, does not begin the value.
        return values.slot().equals(field.slot())
                ? values.each(new ValueForm(field.quotes(), wantsList)::written)
                : values;
    }

    private Candidates values(String name, Kind kind, Slot slot) {
        return switch (kind) {
            case CHOICE -> inNote(name, slot).orElseGet(() -> Candidates.all(slot, choices(name)));
            case TAGS -> Candidates.all(slot, tags().tags());
            case DATE -> Candidates.all(slot, List.of(date()));
            case ID, TEXT -> Candidates.all(slot, name.equals(Keys.AREA) ? tags().areas() : List.of());
            case IDS ->
                new IdCandidates(place, circumstances).without(others(name)).byWords(slot);
            case PATHS -> new PathCandidates(place, circumstances).inField(placed, pathIn(slot));
        };
    }

    /** The slot without the lines or the note behind the path that the cursor is in. */
    private Slot pathIn(Slot slot) {
        return placed.issue().frontMatter().references().stream()
                .map(reference -> placed.inFile(reference.span()))
                .filter(path -> path.start() == slot.span().start() && path.touches(place.offset()))
                .findFirst()
                .map(path -> new Slot(path, slot.typed()))
                .orElse(slot);
    }

    /** The values of a key that the cursor is not in. */
    private Stream<String> others(String key) {
        return placed.issue().field(key).stream()
                .flatMap(field -> field.scalars().stream())
                .filter(scalar -> !placed.inFile(scalar.span()).touches(place.offset()))
                .map(Value.Scalar::text);
    }

    private TagCandidates tags() {
        return new TagCandidates(place, placed, circumstances);
    }

    /** The issues that the note behind a status may name: where the note starts, and behind "duplicate of". */
    private Optional<Candidates> inNote(String key, Slot slot) {
        boolean noted = key.equals(Keys.STATUS)
                && place.schema().withoutNote(slot.typed()).length()
                        < slot.typed().stripTrailing().length();
        if (!noted) {
            return Optional.empty();
        }
        Matcher word = NAMED_IN_NOTE.matcher(slot.typed());
        return Optional.of(
                word.find()
                        ? new IdCandidates(place, circumstances).byWords(slot.from(word.start(1)))
                        : Candidates.all(slot, List.of()));
    }

    private List<Candidate> choices(String key) {
        return place.schema().choices(key).stream()
                .map(choice ->
                        Candidate.of(choice.value(), CompletionItemKind.EnumMember, choice.meaning(), choice.meaning()))
                .toList();
    }

    private Candidate date() {
        return Candidate.of(circumstances.today().toString(), CompletionItemKind.Value, "today", "");
    }
}
