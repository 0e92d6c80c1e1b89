package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.IssueSummary;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.TagUse;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Words;
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
        IssueSummary own = own();
        Map<String, Use> uses = new HashMap<>();
        forFiles(file -> {
            TagUse tags = file.tagUse();
            tags.inAll().forEach((tag, count) -> use(uses, tag).add(count, 1));
            tags.inArea(own.area()).forEach((tag, count) -> use(uses, tag).weigh(count, SAME_AREA));
            tags.inType(own.type()).forEach((tag, count) -> use(uses, tag).weigh(count, SAME_TYPE));
        });
        // The one that is typed is no use of its tag.
        long ownWeight = (own.area().isEmpty() ? 0 : SAME_AREA) + (own.type().isEmpty() ? 0 : SAME_TYPE);
        own.tags().forEach(tag -> {
            use(uses, tag).add(-1, 1);
            use(uses, tag).weigh(-1, ownWeight);
        });
        placed.issue().frontMatter().tags().stream()
                .filter(tag -> !placed.inFile(tag.span()).touches(place.offset()))
                .map(Value.Scalar::text)
                .forEach(uses::remove);
        return ranked(uses, CompletionItemKind.EnumMember);
    }

    /** The areas by use. */
    List<Candidate> areas() {
        Map<String, Use> uses = new HashMap<>();
        forFiles(file ->
                file.summaries().forEach(other -> use(uses, other.area()).add(1, 1)));
        use(uses, own().area()).add(-1, 1);
        uses.remove("");
        return ranked(uses, CompletionItemKind.Module);
    }

    private IssueSummary own() {
        List<PlacedIssue> issues = place.file().content().issues();
        int at = (int) issues.stream()
                .takeWhile(issue -> issue.start() < placed.start())
                .count();
        return place.file().content().summaries().get(at);
    }

    private void forFiles(Consumer<IssueFile> action) {
        place.workspace().issueFiles().forEach(file -> {
            circumstances.cancelled().checkCanceled();
            action.accept(file.content());
        });
    }

    private static Use use(Map<String, Use> uses, String word) {
        return uses.computeIfAbsent(word, first -> new Use());
    }

    private List<Candidate> ranked(Map<String, Use> uses, CompletionItemKind kind) {
        List<Map.Entry<String, Use>> ordered = uses.entrySet().stream()
                .filter(use -> use.getValue().count > 0)
                .sorted(Comparator.comparing((Map.Entry<String, Use> use) -> -use.getValue().weight)
                        .thenComparing(Map.Entry::getKey))
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<String, Use> use : ordered) {
            String detail = Words.counted(use.getValue().count, "issue");
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

        void add(int times, long each) {
            count += times;
            weigh(times, each);
        }

        void weigh(int times, long each) {
            weight += times * each;
        }
    }
}
