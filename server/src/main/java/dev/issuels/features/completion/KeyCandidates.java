package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.issue.Field;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Need;
import dev.issuels.rules.Subject;
import dev.issuels.rules.repair.KeyDefaults;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/** The keys that a front matter lacks, in the order of the template and then the project's own, with a place for a value. */
final class KeyCandidates {

    private final Place place;
    private final PlacedIssue placed;
    private final Circumstances circumstances;

    KeyCandidates(Place place, PlacedIssue placed, Circumstances circumstances) {
        this.place = place;
        this.placed = placed;
        this.circumstances = circumstances;
    }

    List<Candidate> keys() {
        Set<String> present = placed.issue().frontMatter().fields().stream()
                .filter(field -> !placed.inFile(field.keySpan()).touches(place.offset()))
                .map(Field::key)
                .collect(Collectors.toSet());
        int line = place.file().text().lineOf(place.offset());
        boolean hasValue = place.file().text().line(line).indexOf(':') >= 0;
        Stream<Candidate> ofSchema = place.schema().keys().stream()
                .filter(key -> !present.contains(key.name()))
                .map(key -> hasValue ? name(key) : name(key).writing(field(key)));
        Stream<Candidate> ofProject = place.workspace().settingsOf(place.file().uri()).keys().stream()
                .filter(key -> !present.contains(key) && !place.schema().isKey(key))
                .sorted()
                .map(key -> Candidate.of(key, CompletionItemKind.Property, "of the project", ""))
                .map(key -> hasValue ? key : key.writing(NewText.plain(key.label() + ": ")));
        return Stream.concat(ofSchema, ofProject).toList();
    }

    private static Candidate name(Schema.Key key) {
        String need = key.need() == Need.OPTIONAL ? "" : key.need().name().toLowerCase(Locale.ROOT);
        return Candidate.of(key.name(), CompletionItemKind.Property, need, key.meaning());
    }

    private NewText field(Schema.Key key) {
        return new NewText(key.name() + ": ", key.name() + ":" + value(key));
    }

    private String value(Schema.Key key) {
        return switch (key.kind()) {
            case ID, TEXT -> " \"$1\"";
            case DATE -> " ${1:" + circumstances.today() + "}";
            case TAGS, IDS -> " [$1]";
            case PATHS -> "\n  - $1";
            case CHOICE -> " " + NewText.choice(1, choices(key));
        };
    }

    /** The values, the one that is to be expected first. */
    private List<String> choices(Schema.Key key) {
        Subject subject = Subject.of(place.workspace(), place.file(), circumstances.today());
        Set<String> values = new LinkedHashSet<>();
        KeyDefaults.of(subject, placed).yaml(key).ifPresent(values::add);
        place.schema().choices(key.name()).forEach(choice -> values.add(choice.value()));
        return List.copyOf(values);
    }
}
