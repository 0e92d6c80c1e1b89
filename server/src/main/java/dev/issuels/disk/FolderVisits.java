package dev.issuels.disk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Folders of a workspace as a walk from its root would meet them, for looking at a part of it. */
final class FolderVisits {
    private final Path root;
    private final Map<String, FolderVisit> known = new HashMap<>();

    FolderVisits(Path root) {
        this.root = root;
    }

    /** The visit of a folder that the walk would enter, with its own ignore file. */
    FolderVisit at(String path) {
        FolderVisit visit =
                known.computeIfAbsent("", top -> FolderVisit.ofRoot(root).withIgnoreFile());
        for (int end = 0; end < path.length(); ) {
            int slash = path.indexOf('/', end + 1);
            int start = end == 0 ? 0 : end + 1;
            end = slash < 0 ? path.length() : slash;
            FolderVisit above = visit;
            String name = path.substring(start, end);
            visit = known.computeIfAbsent(path.substring(0, end), inner -> below(above, name));
        }
        return visit;
    }

    private static FolderVisit below(FolderVisit above, String name) {
        Path inner = above.folder().resolve(name);
        String path = above.pathOf(name);
        HomePlace place = above.place().below(name);
        boolean linked = above.linked() || (place.isOnTheWayHome() && Files.isSymbolicLink(inner));
        return above.into(inner, path, place, above.ignores(path, true), linked).withIgnoreFile();
    }
}
