package dev.issuels.features.completion;

import dev.issuels.features.symbols.Place;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.paths.PathTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItemKind;

/** The paths of a workspace folder: those in the folder that is typed, and any whose path fits what is typed. */
final class PathCandidates {

    private static final int MOST = 100;

    private final Place place;

    PathCandidates(Place place) {
        this.place = place;
    }

    /** The children of the folder that is typed come first, then paths that have what is typed anywhere. */
    Candidates candidates(Slot slot) {
        Optional<Folder> folder = place.workspace().folderOf(place.file().uri());
        Map<String, Candidate> found = new LinkedHashMap<>();
        folder.ifPresent(known -> {
            addChildren(known.paths(), slot.typed(), found);
            if (!slot.typed().isBlank()) {
                addFitting(known.paths(), slot.typed(), found);
            }
        });
        return new Candidates(slot, List.copyOf(found.values()), false);
    }

    private static void addChildren(PathTree paths, String typed, Map<String, Candidate> found) {
        String parent = typed.substring(0, typed.lastIndexOf('/') + 1);
        String start = typed.substring(parent.length()).toLowerCase(Locale.ROOT);
        List<PathTree.Child> children = new ArrayList<>(paths.children(parent));
        children.removeIf(child -> !child.name().toLowerCase(Locale.ROOT).startsWith(start));
        children.removeIf(child -> start.isEmpty() && child.name().startsWith("."));
        children.sort(
                Comparator.comparing((PathTree.Child child) -> !child.folder()).thenComparing(PathTree.Child::name));
        for (PathTree.Child child : children) {
            add(parent + child.name() + (child.folder() ? "/" : ""), found);
        }
    }

    private static void addFitting(PathTree paths, String typed, Map<String, Candidate> found) {
        PathFit fit = new PathFit(typed);
        paths.files()
                .map(fit::scored)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(PathFit.Scored::score).thenComparing(PathFit.Scored::path))
                .limit(MOST)
                .forEach(scored -> add(scored.path(), found));
    }

    private static void add(String path, Map<String, Candidate> found) {
        CompletionItemKind kind = path.endsWith("/") ? CompletionItemKind.Folder : CompletionItemKind.File;
        found.putIfAbsent(path, Candidate.of(path, kind, "", "", found.size()));
    }
}
