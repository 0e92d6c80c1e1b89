package dev.issuels.disk;

import dev.issuels.disk.git.IgnoreRules;
import dev.issuels.workspace.paths.PathTree;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings a {@link SourceTree} up to date after changes.
 *
 * <p>Each changed path leads to a place where to look again: mostly the path itself; the topmost folder that is new or
 * gone; the folder whose ignore file or repository changed. All below such a place is forgotten and walked afresh.
 */
final class Refresh {
    private final Path folder;
    private final SourceTree before;
    private final FolderVisits visits;

    Refresh(Path folder, SourceTree before) {
        this.folder = folder;
        this.before = before;
        this.visits = new FolderVisits(folder);
    }

    DiskChange after(Collection<Path> changed) {
        var places = new TreeSet<String>();
        LinkedHomes homes = LinkedHomes.of(folder, before.issueFiles());
        changed.stream()
                .flatMap(path -> relative(path).stream())
                .flatMap(homes::allNamesOf)
                .flatMap(path -> placeToLookAt(path).stream())
                .forEach(places::add);
        var draft = new TreeDraft(before);
        var walk = new TreeWalk(folder, draft, () -> false, count -> {});
        for (String place : places) {
            if (!isBelowOneOf(places, place)) {
                draft.forget(place);
                lookAt(walk, place);
            }
        }
        return draft.change(folder);
    }

    private Optional<String> relative(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return relative(folder, absolute)
                .or(() -> realFolder().flatMap(real -> relative(real, absolute)))
                .filter(this::canBeAsked);
    }

    /** A name that is no valid text in the system's encoding reads well but cannot be written back. */
    private boolean canBeAsked(String path) {
        try {
            return folder.resolve(path).startsWith(folder);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Optional<String> relative(Path folder, Path path) {
        return path.startsWith(folder)
                ? Optional.of(folder.relativize(path)
                        .toString()
                        .replace(path.getFileSystem().getSeparator(), "/"))
                : Optional.empty();
    }

    private Optional<Path> realFolder() {
        try {
            // A client may know the workspace folder by a link and name what changed without it, or the reverse.
            return Optional.of(folder.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<String> placeToLookAt(String path) {
        if (path.equals(".git/info/exclude")) {
            return Optional.of("");
        }
        int git = ("/" + path + "/").indexOf("/.git/");
        if (git >= 0) {
            String repository = path.substring(0, Math.max(git - 1, 0));
            boolean named = path.indexOf('/', git) < 0;
            return named || cameOrWent(repository) ? firstUnknown(repository).map(this::topmostGone) : Optional.empty();
        }
        boolean rules = path.endsWith("/" + IgnoreRules.FILE_NAME) || path.equals(IgnoreRules.FILE_NAME);
        return firstUnknown(rules ? parent(path) : path).map(this::topmostGone);
    }

    private boolean cameOrWent(String repository) {
        String git = repository.isEmpty() ? ".git" : repository + "/.git";
        return exists(git) == (before.paths().presence(git) == Presence.ABSENT);
    }

    /** The first folder on the way to a path that the tree does not know; none if the path is below an opaque one. */
    private Optional<String> firstUnknown(String path) {
        PathTree paths = before.paths();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String above = path.substring(0, slash);
            if (paths.isOpaque(above)) {
                return Optional.empty();
            }
            if (paths.presence(above) != Presence.FOLDER) {
                return Optional.of(above);
            }
        }
        return Optional.of(path);
    }

    private String topmostGone(String path) {
        // Whoever deletes a folder may hear of its files alone.
        String gone = path;
        while (!gone.isEmpty() && !exists(gone) && !parent(gone).isEmpty() && !exists(parent(gone))) {
            gone = parent(gone);
        }
        return gone;
    }

    private boolean exists(String path) {
        return Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isBelowOneOf(Set<String> places, String place) {
        for (String above = place; !above.isEmpty(); ) {
            above = parent(above);
            if (places.contains(above)) {
                return true;
            }
        }
        return false;
    }

    private void lookAt(TreeWalk walk, String place) {
        boolean complete =
                place.isEmpty() ? walk.walkAll() : walk.walk(visits.at(parent(place)), folder.resolve(place));
        assert complete;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }
}
