package dev.issuels.lsp;

import dev.issuels.disk.FileUris;
import dev.issuels.disk.WorkspaceFolders;
import dev.issuels.lsp.client.Client;
import dev.issuels.lsp.session.DocumentUris;
import dev.issuels.lsp.session.Holds;
import dev.issuels.lsp.session.Session;
import dev.issuels.workspace.Folder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Reads the folders of the session in the background and takes in what changes in them.
 *
 * <p>Nothing is said about the files of a folder before its home of issues is read; then, if the rest takes long, what
 * can be said without it.
 */
final class FolderLoader implements AutoCloseable {
    private static final Duration LONGEST_HOME = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofMillis(400);
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(2);
    private static final long HEAD_EVERY_MILLIS = 1_000;
    private static final long BRANCHES_EVERY_MILLIS = 10_000;
    private static final long LINES_AFTER_MILLIS = 300;

    private final Client client;
    private final Session session;
    private final Holds holds;
    private final Threads threads;
    private final DiskTasks disk;
    private final NamedFolders named;
    private final StatusReports status;
    private final Map<String, FolderReader> readers = new ConcurrentHashMap<>();
    private final Set<Path> changed = new LinkedHashSet<>();

    /** The folders that no client has named, each found for a document in it. */
    private final Set<String> adopted = ConcurrentHashMap.newKeySet();

    /** The documents for which lines are to be counted in a moment. */
    private final Set<String> recounting = ConcurrentHashMap.newKeySet();

    FolderLoader(
            Client client, Session session, Holds holds, Threads threads, DocumentUris uris, StatusReports status) {
        this.client = client;
        this.session = session;
        this.holds = holds;
        this.threads = threads;
        this.disk = new DiskTasks(threads);
        this.named = new NamedFolders(uris);
        this.status = status;
    }

    /** Adds and removes folders as the client names them. */
    void change(List<String> added, List<String> removed) {
        for (String folder : removed) {
            named.removed(folder).ifPresent(this::remove);
        }
        for (String folder : added) {
            String key = named.added(folder);
            adopted.remove(key);
            FileUris.path(key).ifPresent(root -> {
                boolean unused = add(key, root, !client.features().watchesFiles());
            });
        }
    }

    /** Opens an issue file and finds its folder, unless it lies in one that is known. */
    void adopt(String document, Runnable opening) {
        FileUris.path(document).ifPresentOrElse(file -> adopt(document, file, opening), opening);
    }

    private void adopt(String document, Path file, Runnable opening) {
        boolean wasKnown = isInFolder(document);
        if (!wasKnown) {
            // Before it is shown: nothing is to be said of it without its folder.
            holds.hold(document, LONGEST_SEARCH);
        }
        opening.run();
        // A folder that was known may just have gone with another document.
        if (!wasKnown || !isInFolder(document)) {
            holds.hold(document, LONGEST_SEARCH);
            disk.run(() -> adopt(document, file));
        }
    }

    private boolean isInFolder(String document) {
        return session.workspace().folderOf(document).isPresent();
    }

    private void adopt(String document, Path file) {
        Path root = WorkspaceFolders.folderOf(file);
        String folder = FileUris.ofFolder(root);
        boolean first = adopted.add(folder);
        boolean found = !NamedFolders.isTooWide(root) && add(folder, root, true);
        if (first && !found) {
            adopted.remove(folder);
        }
        holds.release(document);
    }

    /** Takes in that a document is closed. With the last one in it goes a folder that was found for a document. */
    void documentClosed(String document) {
        documentSaved(document);
        session.workspace()
                .folderOf(document)
                .map(Folder::uri)
                .filter(adopted::contains)
                .ifPresent(folder -> disk.run(() -> letGo(folder)));
    }

    private void letGo(String folder) {
        boolean needed =
                session.workspace().openFiles().anyMatch(file -> file.folder().equals(folder));
        if (!needed && adopted.remove(folder)) {
            remove(folder);
        }
    }

    /** Takes in that files or folders came, changed or went. */
    void filesChanged(Collection<Path> paths) {
        synchronized (changed) {
            changed.addAll(paths);
        }
        disk.run(this::refresh);
    }

    /** Takes in that a document names other lines of other files, perhaps. */
    void documentChanged(String document) {
        session.workspace().folderOf(document).map(Folder::uri).ifPresent(folder -> {
            if (recounting.add(document)) {
                disk.later(LINES_AFTER_MILLIS, () -> {
                    // Also where the folder has gone meanwhile, which may come back.
                    recounting.remove(document);
                    withReader(folder, reader -> reader.countLinesFor(document));
                });
            }
        });
    }

    /** Takes in that a document was written to disk; a good moment to look at what nobody tells us of. */
    void documentSaved(String document) {
        FileUris.path(document).ifPresent(path -> filesChanged(Set.of(path)));
        session.workspace().folderOf(document).map(Folder::uri).ifPresent(folder -> {
            later(LINES_AFTER_MILLIS, folder, FolderReader::countLines);
        });
    }

    @Override
    public void close() {
        readers.values().forEach(FolderReader::close);
    }

    private void remove(String uri) {
        FolderReader reader = readers.remove(uri);
        if (reader != null) {
            reader.close();
            holds.release(uri);
            Set<String> left = Set.copyOf(readers.keySet());
            session.update(workspace -> workspace.withFolders(workspace.folders().stream()
                    .map(Folder::uri)
                    .filter(left::contains)
                    .toList()));
        }
    }

    /** Adds a folder that is not there yet; whether that is so. */
    private boolean add(String uri, Path root, boolean watched) {
        FolderReader reader = new FolderReader(uri, root, session);
        if (readers.putIfAbsent(uri, reader) != null) {
            return false;
        }
        holds.hold(uri, LONGEST_HOME);
        status.reading(uri);
        session.update(workspace -> {
            Set<String> all = new LinkedHashSet<>();
            workspace.folders().forEach(folder -> all.add(folder.uri()));
            all.add(uri);
            return workspace.withFolders(all);
        });
        disk.run(() -> load(uri, reader));
        disk.run(() -> follow(uri, reader, watched));
        return true;
    }

    private void load(String uri, FolderReader reader) {
        try (LoadProgress progress = LoadProgress.start(client, "Reading issue files", threads.diagnostics())) {
            reader.read(progress::report, () -> holds.shorten(uri, LONGEST_REST));
        } finally {
            holds.release(uri);
            status.read(uri);
        }
    }

    private void follow(String uri, FolderReader reader, boolean watched) {
        if (watched && !reader.isClosed()) {
            reader.watch(this::filesChanged);
        }
        followHead(uri);
        followBranches(uri, HEAD_EVERY_MILLIS);
    }

    /** Looks at HEAD now and then: not all clients tell of it, and in an added work tree it lies elsewhere. */
    private void followHead(String uri) {
        later(HEAD_EVERY_MILLIS, uri, reader -> {
            try {
                reader.readHead();
            } finally {
                followHead(uri);
            }
        });
    }

    /** Looks at the other branches, which nobody waits for. */
    private void followBranches(String uri, long millis) {
        later(millis, uri, reader -> {
            try {
                reader.readBranches();
            } finally {
                followBranches(uri, BRANCHES_EVERY_MILLIS);
            }
        });
    }

    private void refresh() {
        Set<Path> batch;
        synchronized (changed) {
            batch = Set.copyOf(changed);
            changed.clear();
        }
        if (batch.isEmpty()) {
            return;
        }
        for (FolderReader reader : readers.values()) {
            List<Path> inside = reader.inside(batch);
            if (!inside.isEmpty()) {
                reader.refresh(inside);
            }
        }
    }

    private void later(long millis, String uri, Consumer<FolderReader> task) {
        disk.later(millis, () -> withReader(uri, task));
    }

    private void withReader(String uri, Consumer<FolderReader> task) {
        FolderReader reader = readers.get(uri);
        if (reader != null) {
            task.accept(reader);
        }
    }
}
