package dev.issuels.features.symbols;

import dev.issuels.issue.Body;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Reference;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The places that name a file or a folder, in whatever spelling. */
final class PathOccurrences implements Occurrences {

    private final Workspace workspace;
    private final Folder folder;
    private final String path;
    private final String name;
    private final Map<String, Boolean> meaningsOfShort = new HashMap<>();

    private PathOccurrences(Workspace workspace, Folder folder, String path) {
        this.workspace = workspace;
        this.folder = folder;
        this.path = path;
        this.name = name(path);
    }

    /** Those of the one path that a reference means; empty where it may mean several, or none of a workspace folder. */
    static Optional<Occurrences> of(Workspace workspace, PlacedFile from, Reference reference) {
        return workspace.folderOf(from.uri()).flatMap(folder -> {
            List<String> meant = new PathMeanings(folder).of(from, reference);
            return meant.size() == 1
                    ? Optional.of(new PathOccurrences(workspace, folder, meant.get(0)))
                    : Optional.empty();
        });
    }

    @Override
    public Stream<PlacedFile> files() {
        return workspace.issueFiles().filter(file -> file.folder().equals(folder.uri()));
    }

    @Override
    public Stream<Occurrence> in(PlacedFile file) {
        List<Occurrence> found = new ArrayList<>();
        Body preamble = file.content().preamble().body();
        preamble.references().forEach(reference -> add(file, reference, 0, found));
        for (PlacedIssue placed : file.content().issues()) {
            placed.issue().references().forEach(reference -> add(file, reference, placed.start(), found));
        }
        return found.stream();
    }

    private void add(PlacedFile file, Reference reference, int origin, List<Occurrence> found) {
        // To look a path up costs more than to see that it cannot be the one.
        if (reference.path().contains(name) && means(file, reference)) {
            found.add(new Occurrence(file, Symbol.Path.of(reference, origin).span(), false));
        }
    }

    private boolean means(PlacedFile file, Reference reference) {
        boolean exact = folder.meant(file, reference)
                .filter(meant -> meant.path().equals(path))
                .isPresent();
        return exact || isShort(file, reference);
    }

    private boolean isShort(PlacedFile file, Reference reference) {
        return PathMeanings.mayBeShort(reference)
                && path.endsWith("/" + reference.path())
                && meaningsOfShort.computeIfAbsent(
                        reference.path(),
                        key -> new PathMeanings(folder).of(file, reference).equals(List.of(path)));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
