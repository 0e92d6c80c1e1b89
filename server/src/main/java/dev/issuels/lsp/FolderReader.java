package dev.issuels.lsp;

import dev.issuels.disk.DiskChange;
import dev.issuels.disk.FileUris;
import dev.issuels.disk.FileWatch;
import dev.issuels.disk.FolderContents;
import dev.issuels.disk.LineCounts;
import dev.issuels.disk.SourceTree;
import dev.issuels.disk.git.GitBranches;
import dev.issuels.disk.git.GitHead;
import dev.issuels.issue.IssueFile;
import dev.issuels.lsp.session.Session;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.SettingsFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import dev.issuels.workspace.git.Head;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps what the session knows of one folder true to the disk. Only the disk thread calls it, but for {@link #close}. */
final class FolderReader implements AutoCloseable {
    /** By how much file systems round the time at which a file was written. */
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    private final String uri;
    private final Path root;
    private final Session session;
    private SourceTree tree = SourceTree.EMPTY;
    private final GitHead git;
    private final GitBranches branches;
    private @Nullable FileWatch watch;
    private boolean read;
    private Instant began = Instant.MAX;
    private volatile boolean closed;

    FolderReader(String uri, Path root, Session session) {
        this.uri = uri;
        this.root = root.toAbsolutePath().normalize();
        this.session = session;
        this.git = new GitHead(this.root);
        this.branches = new GitBranches(this.root);
    }

    /** Those of some paths that lie in the folder, by its own path, which may lead over symbolic links. */
    List<Path> inside(Collection<Path> paths) {
        Path real = realRoot();
        return paths.stream()
                .map(path -> path.startsWith(real) ? root.resolve(real.relativize(path)) : path)
                .filter(path -> path.startsWith(root))
                .toList();
    }

    private Path realRoot() {
        try {
            return root.toRealPath();
        } catch (IOException e) {
            // A folder that is gone has no other path either.
            return root;
        }
    }

    boolean isClosed() {
        return closed;
    }

    /**
     * Reads the home of issues, which is quickly done, and then everything.
     *
     * @param progress told the number of paths so far, now and then
     * @param homeIsRead run in between
     */
    void read(IntConsumer progress, Runnable homeIsRead) {
        began = Instant.now();
        var walk = SourceTree.readAside(root, this::isClosed, progress);
        FolderContents home = FolderContents.ofHome(root, session::parse, this::isClosed);
        update(workspace -> home.addTo(workspace, uri));
        homeIsRead.run();
        walk.join().ifPresent(all -> {
            FolderContents contents = home.completed(root, all, this::isClosed);
            read = true;
            tree = all;
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
        Map<String, Optional<IssueFile>> contents = contents(change);
        boolean settingsChanged = changed.contains(root) || changed.contains(root.resolve(SettingsFile.NAME));
        Optional<String> settings = settingsChanged ? FolderContents.settings(root) : Optional.empty();
        // A checkout changes files and HEAD: whoever saw one without the other would see issues lost.
        Head head = head();
        update(workspace -> {
            Workspace after = workspace.withOnDisk(different(workspace, contents));
            after = settingsChanged ? after.withSettingsOnDisk(uri, settings) : after;
            return after.withFolder(uri, folder -> {
                Folder known =
                        samePaths ? folder : folder.withPaths(change.tree().paths());
                return known.head().equals(head) ? known : known.withHead(head);
            });
        });
        recountLines(LineCounts.wanted(session.workspace(), uri), changed);
    }

    /** What the files hold now that have changed or are gone. */
    private Map<String, Optional<IssueFile>> contents(DiskChange change) {
        Map<String, Optional<IssueFile>> contents = new HashMap<>();
        FolderContents.reread(root, change.reread(), this::content)
                .forEach((path, file) -> contents.put(FileUris.below(uri, path), file));
        change.forgotten().forEach(path -> contents.put(FileUris.below(uri, path), Optional.empty()));
        return contents;
    }

    /** Counts the lines of all files that references name lines of. */
    void countLines() {
        takeIn(LineCounts.of(session.workspace(), uri, root));
    }

    /** Counts the lines of those files that references of a document have come to name lines of: not a look at all files. */
    void countLinesFor(String document) {
        recountLines(LineCounts.wantedBy(document, session.workspace(), uri), Set.of());
    }

    /** Counts the lines of those of some files that are new among them, or changed. */
    private void recountLines(Set<String> wanted, Collection<Path> changed) {
        Map<String, Integer> known = folder().map(Folder::lineCounts).orElse(Map.of());
        Set<String> uncounted = new HashSet<>(wanted);
        uncounted.removeIf(path -> known.containsKey(path) && !changed.contains(root.resolve(path)));
        if (uncounted.isEmpty()) {
            return;
        }
        Map<String, Integer> counts = new HashMap<>(known);
        counts.keySet().removeAll(uncounted);
        counts.putAll(LineCounts.count(root, uncounted));
        takeIn(counts);
    }

    private void takeIn(Map<String, Integer> lineCounts) {
        updateFolder(folder -> folder.lineCounts().equals(lineCounts) ? folder : folder.withLineCounts(lineCounts));
    }

    /** Takes in another commit, if there is one. */
    void readHead() {
        Head before = folder().map(Folder::head).orElse(Head.NONE);
        Head head = head();
        if (head.equals(before)) {
            return;
        }
        // What a checkout has changed besides we may not have been told yet.
        boolean first = before.isEmpty();
        refresh(Stream.concat(head.without(before), before.without(head))
                .filter(file -> !first)
                .map(file -> root.resolve(file.path()))
                .toList());
    }

    /** Takes in which ids other branches have. */
    void readBranches() {
        if (read && !tree.issueFiles().isEmpty()) {
            Set<String> ids = branches.ids();
            updateFolder(folder -> folder.branchIds().equals(ids) ? folder : folder.withBranchIds(ids));
        }
    }

    /** What HEAD says now; nothing while the files themselves are not read, or where there are none. */
    private Head head() {
        return read && !tree.issueFiles().isEmpty() ? git.read(this::content) : Head.NONE;
    }

    private Optional<IssueFile> content(String path) {
        return session.workspace().file(FileUris.below(uri, path)).map(PlacedFile::content);
    }

    /** Watches the folder from now on; what changed since it was read is told first. */
    void watch(Consumer<Set<Path>> changed) {
        // Takes a while in a large folder, in which the disk thread has better things to do.
        SourceTree watched = tree;
        Instant since = began.minus(CLOCK_STEP);
        Threads.start("watch start", () -> {
            keep(FileWatch.start(root, watched.paths(), changed));
            Set<Path> written = watched.writtenSince(root, since);
            if (!written.isEmpty()) {
                changed.accept(written);
            }
        });
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
        return session.workspace().folder(uri);
    }

    private void updateFolder(UnaryOperator<Folder> change) {
        update(workspace -> workspace.withFolder(uri, change));
    }

    private void update(UnaryOperator<Workspace> change) {
        session.update(workspace -> {
            boolean isThere = workspace.folder(uri).isPresent();
            return isThere && !closed ? change.apply(workspace) : workspace;
        });
    }

    /** Without the files that are as they were, and without those that were and are no issue files. */
    private static Map<String, Optional<IssueFile>> different(
            Workspace workspace, Map<String, Optional<IssueFile>> contents) {
        Map<String, Optional<IssueFile>> different = new HashMap<>(contents);
        different.entrySet().removeIf(entry -> {
            Optional<? extends WorkspaceFile> before = workspace.file(entry.getKey());
            boolean open = before.filter(WorkspaceFile::isOpen).isPresent();
            Optional<String> after = entry.getValue().map(file -> file.text().text());
            return !open && before.map(file -> file.text().text()).equals(after);
        });
        return different;
    }
}
