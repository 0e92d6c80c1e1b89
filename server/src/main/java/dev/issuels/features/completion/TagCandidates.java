package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.features.symbols.Tags;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Schema;
import dev.issuels.issue.Value;
import dev.issuels.workspace.PlacedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItemKind;

/** The tags and the areas that the issues of a workspace have, those of similar issues first. */
final class TagCandidates {

    private static final int SAME_AREA = 10_000;
    private static final int SAME_TYPE = 100;

    private final Place place;
    private final PlacedIssue placed;

    TagCandidates(Place place, PlacedIssue placed) {
        this.place = place;
        this.placed = placed;
    }

    /** The tags that the issue does not have, by their use in issues of its area, then of its type, then in all. */
    List<Candidate> tags() {
        Set<String> own = Tags.of(placed)
                .filter(tag -> !placed.inFile(tag.span()).touches(place.offset()))
                .map(Value.Scalar::text)
                .collect(Collectors.toSet());
        Optional<String> area = placed.issue().text(Schema.AREA);
        Optional<String> type = placed.issue().text("type");
        Map<String, Use> uses = new HashMap<>();
        others().forEach(other -> {
            int weight = 1
                    + (area.isPresent() && other.issue().text(Schema.AREA).equals(area) ? SAME_AREA : 0)
                    + (type.isPresent() && other.issue().text("type").equals(type) ? SAME_TYPE : 0);
            Tags.of(other)
                    .forEach(tag ->
                            uses.computeIfAbsent(tag.text(), text -> new Use()).add(weight));
        });
        uses.keySet().removeAll(own);
        return ranked(uses, CompletionItemKind.EnumMember);
    }

    /** The areas by use. */
    List<Candidate> areas() {
        Map<String, Use> uses = new HashMap<>();
        others().forEach(other -> other.issue()
                .text(Schema.AREA)
                .ifPresent(text -> uses.computeIfAbsent(text, key -> new Use()).add(1)));
        return ranked(uses, CompletionItemKind.Module);
    }

    private List<PlacedIssue> others() {
        return Tags.files(place.workspace())
                .flatMap(file -> file.content().issues().stream().filter(other -> !isSelf(file, other)))
                .toList();
    }

    private boolean isSelf(PlacedFile file, PlacedIssue other) {
        return other.start() == placed.start() && file.uri().equals(place.file().uri());
    }

    private List<Candidate> ranked(Map<String, Use> uses, CompletionItemKind kind) {
        List<Map.Entry<String, Use>> ordered = uses.entrySet().stream()
                .filter(use -> !use.getKey().isBlank())
                .sorted(Comparator.comparing((Map.Entry<String, Use> use) -> -use.getValue().weight)
                        .thenComparing(Map.Entry::getKey))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<String, Use> use : ordered) {
            int count = use.getValue().count;
            String detail = count == 1 ? "1 issue" : count + " issues";
            String meaning = place.schema()
                    .tag(use.getKey())
                    .map(Schema.TagName::meaning)
                    .orElse("");
            candidates.add(Candidate.of(use.getKey(), kind, detail, meaning, candidates.size()));
        }
        return candidates;
    }

    /** How much a word is used. */
    private static final class Use {
        private int count;
        private long weight;

        void add(int more) {
            count++;
            weight += more;
        }
    }
}
