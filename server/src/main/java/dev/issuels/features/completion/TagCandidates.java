package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.features.symbols.Tags;
import dev.issuels.issue.IssueSummary;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Schema;
import dev.issuels.issue.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.lsp4j.CompletionItemKind;

/** The tags and the areas that the issues of a workspace have, those of similar issues first. */
final class TagCandidates {

    /** One use in the same area weighs more than all in others can. */
    private static final long SAME_AREA = 1L << 40;

    private static final long SAME_TYPE = 1L << 20;

    private final Place place;
    private final PlacedIssue placed;
    private final Circumstances circumstances;

    TagCandidates(Place place, PlacedIssue placed, Circumstances circumstances) {
        this.place = place;
        this.placed = placed;
        this.circumstances = circumstances;
    }

    /** The tags that the issue does not have, by their use in issues of its area, then of its type, then in all. */
    List<Candidate> tags() {
        String area = placed.issue().text(Schema.AREA).orElse("");
        String type = placed.issue().text("type").orElse("");
        Map<String, Use> uses = new HashMap<>();
        forOthers(other -> {
            long weight = 1
                    + (!area.isEmpty() && other.area().equals(area) ? SAME_AREA : 0)
                    + (!type.isEmpty() && other.type().equals(type) ? SAME_TYPE : 0);
            other.tags()
                    .forEach(
                            tag -> uses.computeIfAbsent(tag, first -> new Use()).add(weight));
        });
        Tags.of(placed)
                .filter(tag -> !placed.inFile(tag.span()).touches(place.offset()))
                .map(Value.Scalar::text)
                .forEach(uses::remove);
        return ranked(uses, CompletionItemKind.EnumMember);
    }

    /** The areas by use. */
    List<Candidate> areas() {
        Map<String, Use> uses = new HashMap<>();
        forOthers(
                other -> uses.computeIfAbsent(other.area(), first -> new Use()).add(1));
        uses.remove("");
        return ranked(uses, CompletionItemKind.Module);
    }

    private void forOthers(Consumer<IssueSummary> action) {
        place.workspace().issueFiles().forEach(file -> {
            circumstances.cancelled().checkCanceled();
            boolean isOwnFile = file.uri().equals(place.file().uri());
            List<IssueSummary> issues = file.content().summaries();
            for (int at = 0; at < issues.size(); at++) {
                boolean isSelf = isOwnFile && file.content().issues().get(at).start() == placed.start();
                if (!isSelf) {
                    action.accept(issues.get(at));
                }
            }
        });
    }

    private List<Candidate> ranked(Map<String, Use> uses, CompletionItemKind kind) {
        List<Map.Entry<String, Use>> ordered = uses.entrySet().stream()
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
            candidates.add(Candidate.of(use.getKey(), kind, detail, meaning));
        }
        return candidates;
    }

    /** How much a word is used. */
    private static final class Use {
        private int count;
        private long weight;

        void add(long more) {
            count++;
            weight += more;
        }
    }
}
