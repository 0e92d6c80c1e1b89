package dev.issuels.workspace.paths;

import dev.issuels.workspace.paths.PathNode.ClosedFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for the paths that end with one of many, in one walk over all names: a walk for each of them takes long. */
final class PathEnds {

    private final ClosedFolder root;
    private final Map<String, List<End>> byFirstName = new HashMap<>();
    private final Map<String, List<String>> found = new LinkedHashMap<>();

    private PathEnds(ClosedFolder root) {
        this.root = root;
    }

    /** A path that others may end with. */
    private record End(String path, List<String> segments) {}

    /** For each path that any ends with, all of those; a path ends with itself. */
    static Map<String, List<String>> in(ClosedFolder root, Set<String> paths) {
        PathEnds ends = new PathEnds(root);
        paths.forEach(ends::add);
        if (!ends.byFirstName.isEmpty()) {
            ends.find();
        }
        return ends.found;
    }

    private void add(String path) {
        Segments.of(path)
                .filter(segments -> !segments.isEmpty())
                .ifPresent(segments -> byFirstName
                        .computeIfAbsent(segments.get(0), first -> new ArrayList<>())
                        .add(new End(path, segments)));
    }

    private void find() {
        findIn(root, "");
        PathWalk.over(root, node -> node instanceof ClosedFolder folder && mayHold(folder))
                .forEach(path -> findIn(at(path), path + "/"));
    }

    private boolean mayHold(ClosedFolder folder) {
        for (int i = 0; i < folder.count(); i++) {
            if (byFirstName.containsKey(folder.name(i))) {
                return true;
            }
        }
        return false;
    }

    private void findIn(ClosedFolder folder, String prefix) {
        for (int i = 0; i < folder.count(); i++) {
            for (End end : byFirstName.getOrDefault(folder.name(i), List.of())) {
                if (folder.presence(end.segments).isThere()) {
                    found.computeIfAbsent(end.path, path -> new ArrayList<>())
                            .add(prefix + String.join("/", end.segments));
                }
            }
        }
    }

    private ClosedFolder at(String path) {
        ClosedFolder folder = root;
        for (String name : path.split("/", -1)) {
            folder = folder.child(name)
                    .filter(ClosedFolder.class::isInstance)
                    .map(ClosedFolder.class::cast)
                    .orElse(ClosedFolder.EMPTY);
        }
        return folder;
    }
}
