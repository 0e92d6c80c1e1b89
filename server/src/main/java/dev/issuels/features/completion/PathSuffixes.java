package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Reference;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/** What can stand behind the colon of a path: the ids of an issue file, or lines that are referred to nearby. */
final class PathSuffixes {

    private final Place place;
    private final Circumstances circumstances;

    PathSuffixes(Place place, Circumstances circumstances) {
        this.place = place;
        this.circumstances = circumstances;
    }

    /**
     * What fits behind the path that is typed.
     *
     * @param colon where the colon stands in what is typed
     */
    Candidates candidates(Folder folder, Slot slot, int colon) {
        String path = slot.typed().substring(0, colon);
        Optional<PlacedFile> issues = folder.resolved(place.file(), path)
                .map(folder::uriOf)
                .flatMap(place.workspace()::file)
                .filter(PlacedFile::isIssueFile);
        return issues.map(file -> new IdCandidates(place, circumstances).in(file, slot.from(colon + 1)))
                .orElseGet(() -> Candidates.all(slot, lines(path)));
    }

    private List<Candidate> lines(String path) {
        RecentPaths recent = new RecentPaths(place.file(), place.issue());
        int origin = place.issue().map(PlacedIssue::start).orElse(0);
        return Stream.concat(recent.own(), recent.ofOthers())
                .filter(reference -> reference.path().equals(path))
                .filter(reference -> !reference.span().shifted(origin).touches(place.offset()))
                .flatMap(reference -> reference.lines().stream())
                .map(lines -> path + ":" + written(lines))
                .distinct()
                .map(text -> Candidate.of(text, CompletionItemKind.Reference, "", ""))
                .toList();
    }

    private static String written(Reference.Lines lines) {
        return lines.first() == lines.last() ? "" + lines.first() : lines.first() + "-" + lines.last();
    }
}
