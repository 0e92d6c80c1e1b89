package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.features.symbols.Tags;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Schema;
import dev.issuels.workspace.PlacedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.CompletionItemKind;

/** The ids of the issues of a workspace, open ones first. */
final class IdCandidates {

    /** More than anybody reads; the client asks again when more is typed. */
    private static final int MOST = 200;

    private final Place place;

    IdCandidates(Place place) {
        this.place = place;
    }

    /** An issue that could be meant. */
    private record Known(String id, String title, String status, PlacedFile file, boolean closed) {}

    /** The issues whose id or title holds what is typed, but for one that is not to name itself. */
    Candidates candidates(Slot slot, PlacedIssue self) {
        String typed = slot.typed().toLowerCase(Locale.ROOT);
        String own = self.issue().text("id").orElse("");
        List<Known> known = Tags.files(place.workspace())
                .flatMap(file -> file.content().issues().stream().map(placed -> known(file, placed)))
                .filter(issue -> !issue.id.isEmpty() && !issue.id.equals(own))
                .filter(issue -> filter(issue).toLowerCase(Locale.ROOT).contains(typed))
                .sorted(Comparator.comparing((Known issue) ->
                                !issue.id.toLowerCase(Locale.ROOT).startsWith(typed))
                        .thenComparing(Known::closed)
                        .thenComparing(Known::id))
                .limit(MOST + 1)
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Known issue : known.subList(0, Math.min(MOST, known.size()))) {
            String detail = issue.status.isEmpty() ? issue.title : issue.title + " (" + issue.status + ")";
            String where = "`" + issue.file.path() + "`";
            candidates.add(new Candidate(
                    issue.id, issue.id, CompletionItemKind.Reference, detail, where, filter(issue), candidates.size()));
        }
        return new Candidates(slot, candidates, known.size() <= MOST);
    }

    private Known known(PlacedFile file, PlacedIssue placed) {
        return new Known(
                placed.issue().text("id").orElse(""),
                placed.issue().text("title").orElse(""),
                placed.issue().text(Schema.STATUS).orElse(""),
                file,
                file.isClosed(placed, place.schema()));
    }

    private static String filter(Known issue) {
        return issue.id + " " + issue.title;
    }
}
