package dev.issuels.disk;

import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import dev.issuels.disk.git.IgnoreRules;
import dev.issuels.log.LateLogger;
import dev.issuels.workspace.paths.PathTree;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folders of a {@link FileWatch} as they come and go; for one thread at a time, save for {@link #close()}. */
final class WatchedFolders {
    private static final Logger LOG = LateLogger.of(WatchedFolders.class);

    private final Path root;
    private final WatchKeys keys;
    private final PolledFolders polled = new PolledFolders();
    private final Deque<String> created = new ArrayDeque<>();
    private boolean limited;
    private boolean missed;
    private volatile boolean closed;

    WatchedFolders(Path root, int most) {
        this.root = root;
        this.keys = new WatchKeys(most);
    }

    /** Watches all folders of a tree that are not watched yet, and reports what differs between the tree and the disk. */
    void watchAll(PathTree tree, Set<Path> batch) {
        watch(tree, tree.folders(), batch);
        follow(batch);
    }

    /** Waits for something to change and reports it; false when nothing did in that time. */
    boolean awaitChanges(long nanos, Set<Path> batch) throws InterruptedException {
        Optional<WatchKey> key = keys.next(nanos);
        key.ifPresent(changed -> takeEvents(changed, batch));
        follow(batch);
        return key.isPresent();
    }

    boolean arePolled() {
        return !polled.isEmpty();
    }

    /** Looks at the folders that the system does not watch, and reports what changed. */
    void poll(Set<Path> batch) {
        polled.poll(path -> takeCreated(path, batch), batch::add);
        follow(batch);
    }

    /** Looks for folders that should be watched and are not, if there can be any. */
    void catchUp(Set<Path> batch) {
        if (missed) {
            missed = false;
            SourceTree.read(root, () -> closed, count -> {}).ifPresent(tree -> watchAll(tree.paths(), batch));
        }
    }

    void close() {
        closed = true;
        keys.close();
    }

    private void takeEvents(WatchKey key, Set<Path> batch) {
        List<WatchEvent<?>> events = key.pollEvents();
        Optional<String> path = keys.pathOf(key);
        path.map(root::resolve).ifPresent(folder -> events.forEach(event -> takeEvent(folder, event, batch)));
        if (!key.reset()) {
            path.ifPresent(keys::forget);
            path.filter(String::isEmpty).ifPresent(gone -> batch.add(root));
        }
    }

    private void takeEvent(Path folder, WatchEvent<?> event, Set<Path> batch) {
        if (event.kind() == OVERFLOW || !(event.context() instanceof Path name)) {
            missed = true;
            batch.add(root);
            return;
        }
        // What such a file says decides which folders are opaque.
        missed |= name.endsWith(IgnoreRules.FILE_NAME) || name.endsWith(".git");
        Path path = folder.resolve(name);
        String relative = relative(path);
        if (event.kind() == ENTRY_DELETE) {
            keys.forget(relative);
            batch.add(path);
        } else if (event.kind() != ENTRY_MODIFY) {
            takeCreated(path, batch);
        } else if (!keys.has(relative) && !name.endsWith(".git")) {
            // A folder that is only touched has changed nothing that anyone here wants to know.
            batch.add(path);
        }
    }

    private void takeCreated(Path path, Set<Path> batch) {
        batch.add(path);
        if (Files.isDirectory(path)) {
            created.add(relative(path));
        }
    }

    /** Watches the folders that have come up, and reports what they hold already. */
    private void follow(Set<Path> batch) {
        var visits = new FolderVisits(root);
        for (String path = created.poll(); path != null && !closed; path = created.poll()) {
            if (!keys.has(path)) {
                follow(visits, path, batch);
            }
        }
    }

    private void follow(FolderVisits visits, String path, Set<Path> batch) {
        var draft = new TreeDraft(SourceTree.EMPTY);
        FolderVisit parent = visits.at(path.substring(0, Math.max(path.lastIndexOf('/'), 0)));
        boolean complete = new TreeWalk(root, draft, () -> closed, count -> {}).walk(parent, root.resolve(path));
        if (complete) {
            PathTree tree = draft.finished(root).paths();
            tree.files().map(root::resolve).forEach(batch::add);
            watch(tree, tree.folders().filter(folder -> folder.equals(path) || folder.startsWith(path + "/")), batch);
        }
    }

    private void watch(PathTree tree, Stream<String> folders, Set<Path> batch) {
        // If not all can be watched, then the root and what leads to issues.
        List<String> ordered = folders.filter(path -> !keys.has(path))
                .sorted((one, other) -> Boolean.compare(isEssential(other), isEssential(one)))
                .toList();
        boolean granted = true;
        for (String path : ordered) {
            Path folder = root.resolve(path);
            granted = granted && keys.add(path, folder);
            if (!granted) {
                doWithout(path, folder);
            }
            if (granted || isEssential(path)) {
                reportDifferences(tree, path, folder, batch);
            }
        }
    }

    private static boolean isEssential(String path) {
        HomePlace place = HomePlace.of(path);
        return path.isEmpty() || place.isOnTheWayHome() || place.holdsIssues();
    }

    private void doWithout(String path, Path folder) {
        if (!limited) {
            limited = true;
            LOG.log(
                    Level.WARNING,
                    () -> "the system grants no more file watches: polling the issue files of '" + root
                            + "', not noticing other changes (on Linux, see fs.inotify.max_user_watches)");
        }
        if (isEssential(path)) {
            polled.add(folder);
        }
    }

    private void reportDifferences(PathTree tree, String path, Path folder, Set<Path> batch) {
        Set<String> gone =
                tree.children(path).stream().map(PathTree.Child::name).collect(Collectors.toCollection(HashSet::new));
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!gone.remove(String.valueOf(entry.getFileName())) && Files.exists(entry)) {
                    takeCreated(entry, batch);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Gone already, which the folder above reports; or unreadable.
            return;
        }
        gone.forEach(name -> batch.add(folder.resolve(name)));
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
