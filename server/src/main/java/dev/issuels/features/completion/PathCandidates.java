package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Reference;
import dev.issuels.issue.schema.Keys;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PathBase;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.paths.PathHit;
import dev.issuels.workspace.paths.PathQuery;
import dev.issuels.workspace.paths.PathTree;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The paths of a workspace folder: those in the folder that is typed, and any whose path fits what is typed. */
final class PathCandidates {

    /** As many as anybody reads; the client asks again when more is typed. */
    private static final int MOST = 100;

    private final Place place;
    private final Circumstances circumstances;
    private final RecentPaths recent;

    PathCandidates(Place place, Circumstances circumstances) {
        this.place = place;
        this.circumstances = circumstances;
        this.recent = new RecentPaths(place.file(), place.issue());
    }

    /** Those that can stand in a list of references of an issue, without those that do already. */
    Candidates inField(PlacedIssue placed, Slot slot) {
        Set<String> present = new LinkedHashSet<>();
        placed.issue().frontMatter().references().stream()
                .filter(reference -> !placed.inFile(reference.span()).touches(place.offset()))
                .forEach(reference -> present.add(reference.path()));
        return candidates(slot, recent.ofOthers(), present);
    }

    /** Those that can stand in prose. */
    Candidates inProse(Slot slot) {
        return candidates(slot, Stream.concat(recent.own(), recent.ofOthers()), Set.of());
    }

    /** The children of the folder that is typed come first, then paths that have what is typed anywhere. */
    private Candidates candidates(Slot slot, Stream<Reference> used, Set<String> present) {
        Optional<Folder> folder = place.workspace().folderOf(place.file().uri());
        if (folder.isEmpty()) {
            return Candidates.some(slot, List.of());
        }
        int colon = slot.typed().indexOf(':');
        if (colon >= 0) {
            return new PathSuffixes(place, circumstances).candidates(folder.get(), slot, colon);
        }
        String typed = slot.typed();
        Set<String> known = paths(folder.get(), used);
        Map<String, Candidate> found = new LinkedHashMap<>();
        if (typed.isEmpty()) {
            known.forEach(path -> add(folder.get().named(place.file(), path), found));
        }
        addChildren(folder.get().paths(), typed, found);
        if (!typed.isBlank()) {
            addFitting(folder.get(), typed, known, found);
        }
        present.forEach(found::remove);
        return Candidates.some(slot, List.copyOf(found.values()));
    }

    /** The paths from the top of the folder that references mean and that exist. */
    private Set<String> paths(Folder folder, Stream<Reference> references) {
        Set<String> paths = new LinkedHashSet<>();
        references
                .flatMap(reference -> folder.resolved(place.file(), reference.path()).stream())
                .map(path -> switch (folder.paths().presence(path)) {
                    case FILE -> path;
                    case FOLDER -> path + "/";
                    case ABSENT, UNKNOWN -> "";
                })
                .filter(path -> !path.isEmpty() && !path.equals("/"))
                .forEach(paths::add);
        return paths;
    }

    private void addChildren(PathTree paths, String typed, Map<String, Candidate> found) {
        TypedPath path = TypedPath.of(typed);
        String home = FileRole.base(place.file().path());
        Stream.of(home, "").distinct().forEach(base -> {
            if (base.equals(home) || !path.parent().isEmpty()) {
                path.in(paths, base + path.parent()).limit(MOST).forEach(child -> add(child, found));
            }
        });
    }

    private void addFitting(Folder folder, String typed, Set<String> known, Map<String, Candidate> found) {
        PlacedFile file = place.file();
        String area =
                place.issue().flatMap(placed -> placed.issue().text(Keys.AREA)).orElse("");
        PathQuery query = new PathQuery(typed, FileRole.base(file.path()), area, known, MOST);
        for (PathHit hit : folder.paths().find(query, circumstances.cancelled()::checkCanceled)) {
            add(PathBase.PROJECT.named(file.path(), hit.path()) + (hit.folder() ? "/" : ""), found);
        }
    }

    private void add(String path, Map<String, Candidate> found) {
        Candidate candidate =
                TypedPath.candidate(path).about(Topic.path(place.file().uri(), path));
        found.putIfAbsent(path, candidate);
    }
}
