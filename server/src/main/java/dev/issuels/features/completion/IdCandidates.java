package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.issue.IssueSummary;
import dev.issuels.issue.schema.Keys;
import dev.issuels.workspace.PlacedFile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/** The ids of the issues of a workspace: open ones first, then those of the same project. */
final class IdCandidates {

    /** As many as anybody reads; the client asks again when more is typed. */
    private static final int MOST = 100;

    private final Place place;
    private final Circumstances circumstances;
    private final Set<String> excluded;

    /** Those but for the id of the issue at the place, which is not to name itself. */
    IdCandidates(Place place, Circumstances circumstances) {
        this(
                place,
                circumstances,
                place.issue()
                        .flatMap(self -> self.issue().text(Keys.ID))
                        .map(Set::of)
                        .orElse(Set.of()));
    }

    private IdCandidates(Place place, Circumstances circumstances, Set<String> excluded) {
        this.place = place;
        this.circumstances = circumstances;
        this.excluded = excluded;
    }

    /** Without some more. */
    IdCandidates without(Stream<String> ids) {
        Set<String> all = Stream.concat(excluded.stream(), ids).collect(Collectors.toSet());
        return new IdCandidates(place, circumstances, all);
    }

    /**
     * An issue that could be meant; the best are the smallest.
     *
     * @param flaws what speaks against it, the worst in the highest bit
     */
    private record Known(IssueSummary issue, PlacedFile file, int flaws) implements Comparable<Known> {

        static Known of(IssueSummary issue, PlacedFile file, boolean starts, boolean elsewhere) {
            boolean closed = issue.over() || file.role().history();
            return new Known(issue, file, (starts ? 0 : 4) + (closed ? 2 : 0) + (elsewhere ? 1 : 0));
        }

        @Override
        public int compareTo(Known other) {
            if (flaws != other.flaws) {
                return Integer.compare(flaws, other.flaws);
            }
            int byId = issue.id().compareTo(other.issue.id());
            return byId != 0 ? byId : file.uri().compareTo(other.file.uri());
        }
    }

    /** The issues whose id or title holds what is typed. */
    Candidates byWords(Slot slot) {
        String typed = slot.typed().toLowerCase(Locale.ROOT);
        return candidates(slot, file -> true, issue -> issue.words().contains(typed));
    }

    /** The issues whose id starts with what is typed. */
    Candidates byStart(Slot slot) {
        return candidates(slot, file -> true, issue -> issue.id().startsWith(slot.typed()));
    }

    /** The issues of one file whose id starts with what is typed. */
    Candidates in(PlacedFile wanted, Slot slot) {
        return candidates(
                slot,
                file -> file.uri().equals(wanted.uri()),
                issue -> issue.id().startsWith(slot.typed()));
    }

    private Candidates candidates(Slot slot, Predicate<PlacedFile> where, Predicate<IssueSummary> fits) {
        PriorityQueue<Known> best = new PriorityQueue<>(Comparator.reverseOrder());
        String typed = slot.typed().toLowerCase(Locale.ROOT);
        String project = place.file().project();
        place.workspace().issueFiles().filter(where).forEach(file -> {
            circumstances.cancelled().checkCanceled();
            boolean elsewhere = !file.project().equals(project);
            for (IssueSummary issue : file.content().summaries()) {
                if (!issue.id().isEmpty() && fits.test(issue) && !excluded.contains(issue.id())) {
                    add(Known.of(issue, file, issue.words().startsWith(typed), elsewhere), best);
                }
            }
        });
        boolean complete = best.size() <= MOST;
        List<Candidate> candidates =
                best.stream().sorted().limit(MOST).map(IdCandidates::candidate).toList();
        return new Candidates(slot, candidates, complete && slot.typed().isEmpty());
    }

    /** Keeps one more than are wanted, which tells that there are more. */
    private static void add(Known known, PriorityQueue<Known> best) {
        if (best.size() <= MOST) {
            best.add(known);
        } else if (known.compareTo(best.element()) < 0) {
            best.remove();
            best.add(known);
        }
    }

    private static Candidate candidate(Known known) {
        IssueSummary issue = known.issue;
        String detail = Stream.of(issue.status(), known.file.name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return Candidate.of(issue.id(), CompletionItemKind.Reference, detail, "")
                .titled(issue.title())
                .about(Topic.issue(known.file.uri(), issue.id()));
    }
}
