package dev.issuels.lsp;

import dev.issuels.disk.DiskChange;
import dev.issuels.disk.FileUris;
import dev.issuels.disk.FileWatch;
import dev.issuels.disk.FolderContents;
import dev.issuels.disk.LineCounts;
import dev.issuels.disk.SourceTree;
import dev.issuels.disk.git.CommittedIds;
import dev.issuels.issue.IssueFile;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.SettingsFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps what the session knows of one folder true to the disk. Only the disk thread calls it, but for {@link #close}. */
final class FolderReader implements AutoCloseable {
    private final String uri;
    private final Path root;
    private final Session session;
    private FolderContents home = FolderContents.NONE;
    private SourceTree tree = SourceTree.EMPTY;
    private @Nullable FileWatch watch;
    private boolean read;
    private volatile boolean closed;

    FolderReader(String uri, Path root, Session session) {
        this.uri = uri;
        this.root = root.toAbsolutePath().normalize();
        this.session = session;
    }

    Path root() {
        return root;
    }

    boolean isClosed() {
        return closed;
    }

    /** Reads the home of issues, which is quickly done. */
    void readHome() {
        home = FolderContents.ofHome(root, this::isClosed);
        update(workspace -> home.addTo(workspace, uri));
    }

    /** Reads everything. */
    void readAll(IntConsumer progress) {
        Optional<FolderContents> all = home.completed(root, this::isClosed, progress);
        home = FolderContents.NONE;
        all.ifPresent(contents -> {
            read = true;
            tree = contents.tree();
            update(workspace -> contents.addTo(workspace, uri));
            countLines();
        });
    }

    /** Takes in that files or folders came, changed or went; before everything is read there is no need to. */
    void refresh(Collection<Path> changed) {
        if (!read) {
            return;
        }
        DiskChange change = tree.refreshed(root, changed);
        boolean samePaths = change.tree().paths().equals(tree.paths());
        tree = change.tree();
        Map<String, Optional<IssueFile>> contents = new HashMap<>();
        FolderContents.reread(root, change.reread())
                .forEach((path, file) -> contents.put(FileUris.below(uri, path), file));
        change.forgotten().forEach(path -> contents.put(FileUris.below(uri, path), Optional.empty()));
        Optional<String> settings = FolderContents.settings(root);
        boolean settingsChanged = changed.contains(root) || changed.contains(root.resolve(SettingsFile.NAME));
        update(workspace -> {
            Workspace after = workspace.withOnDisk(different(workspace, contents));
            after = settingsChanged ? after.withSettingsOnDisk(uri, settings) : after;
            return samePaths
                    ? after
                    : after.withFolder(
                            uri, folder -> folder.withPaths(change.tree().paths()));
        });
        recountLines(changed);
    }

    /** Counts the lines of all files that references name lines of. */
    void countLines() {
        Map<String, Integer> counts = LineCounts.of(session.workspace(), uri, root);
        updateFolder(folder -> folder.lineCounts().equals(counts) ? folder : folder.withLineCounts(counts));
    }

    /** Counts the lines of those files that are new among them, or changed. */
    void recountLines(Collection<Path> changed) {
        Map<String, Integer> known = folder().map(Folder::lineCounts).orElse(Map.of());
        Set<String> wanted = LineCounts.wanted(session.workspace(), uri);
        Set<String> uncounted = new HashSet<>(wanted);
        uncounted.removeIf(path -> known.containsKey(path) && !changed.contains(root.resolve(path)));
        if (uncounted.isEmpty()) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>(known);
        counts.keySet().removeAll(uncounted);
        counts.putAll(LineCounts.count(root, uncounted));
        updateFolder(folder -> folder.lineCounts().equals(counts) ? folder : folder.withLineCounts(counts));
    }

    /** Asks git which ids are committed, unless there is no issue at all. */
    void readCommittedIds() {
        if (tree.issueFiles().isEmpty()) {
            return;
        }
        Set<String> ids = CommittedIds.of(root);
        updateFolder(folder -> folder.committedIds().equals(ids) ? folder : folder.withCommittedIds(ids));
    }

    /** Watches the folder from now on; what changed since it was read is told first. */
    void watch(Consumer<Set<Path>> changed) {
        // Takes a while in a large folder, in which the disk thread has better things to do.
        SourceTree watched = tree;
        Threads.start("watch start", () -> keep(FileWatch.start(root, watched.paths(), changed)));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (watch != null) {
            watch.close();
        }
    }

    private synchronized void keep(FileWatch started) {
        watch = started;
        if (closed) {
            started.close();
        }
    }

    private Optional<Folder> folder() {
        return session.workspace().folders().stream()
                .filter(folder -> folder.uri().equals(uri))
                .findFirst();
    }

    private void updateFolder(UnaryOperator<Folder> change) {
        update(workspace -> workspace.withFolder(uri, change));
    }

    private void update(UnaryOperator<Workspace> change) {
        session.update(workspace -> {
            boolean there =
                    workspace.folders().stream().anyMatch(folder -> folder.uri().equals(uri));
            return there && !closed ? change.apply(workspace) : workspace;
        });
    }

    /** Without the files that are as they were, and without those that were and are no issue files. */
    private static Map<String, Optional<IssueFile>> different(
            Workspace workspace, Map<String, Optional<IssueFile>> contents) {
        Map<String, Optional<IssueFile>> different = new HashMap<>(contents);
        different.entrySet().removeIf(entry -> {
            Optional<? extends WorkspaceFile> before = workspace.file(entry.getKey());
            boolean open = before.filter(file -> file.version().isPresent()).isPresent();
            Optional<String> after = entry.getValue().map(file -> file.text().text());
            return !open && before.map(file -> file.text().text()).equals(after);
        });
        return different;
    }
}
