package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value.Style;
import dev.issuels.rules.Subject;
import dev.issuels.rules.repair.FreshIds;
import dev.issuels.rules.repair.KeyDefaults;
import dev.issuels.rules.repair.Scalars;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/** The next free id of each prefix, the prefix first that fits the issue best and then those that are used most. */
final class NextIds {

    private final Place place;
    private final PlacedIssue placed;
    private final Circumstances circumstances;

    NextIds(Place place, PlacedIssue placed, Circumstances circumstances) {
        this.place = place;
        this.placed = placed;
        this.circumstances = circumstances;
    }

    Candidates candidates(FieldSlot field) {
        boolean quotes = field.quotes() == Style.PLAIN && field.slot().typed().isEmpty();
        List<IssueId> ids = new FreshIds(place.workspace()).next(prefixes(), circumstances.seed());
        return Candidates.all(
                field.slot(), ids.stream().map(id -> candidate(id, quotes)).toList());
    }

    private Candidate candidate(IssueId id, boolean quotes) {
        String text = id.toString();
        String type = place.schema().impliedType(id.prefix()).orElse("");
        return Candidate.of(
                        text,
                        CompletionItemKind.Value,
                        "next free id",
                        type.isEmpty() ? "" : "For type `" + type + "`.")
                .writing(NewText.plain(quotes ? Scalars.doubleQuoted(text) : text));
    }

    private List<String> prefixes() {
        Subject subject = Subject.of(place.workspace(), place.file(), circumstances.today());
        Set<String> configured = subject.settings().prefixes();
        Set<String> used = place.workspace().index().prefixes();
        Comparator<String> likeliest = Comparator.comparingInt(
                        (String prefix) -> -place.workspace().index().issuesWith(prefix))
                .thenComparing(prefix -> !configured.contains(prefix))
                .thenComparing(Comparator.naturalOrder());
        Stream<String> others = Stream.of(used, configured, place.schema().prefixes())
                .flatMap(Set::stream)
                .sorted(likeliest);
        return Stream.concat(Stream.of(KeyDefaults.of(subject, placed).prefix()), others)
                .distinct()
                .toList();
    }
}
