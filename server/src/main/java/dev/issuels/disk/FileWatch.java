package dev.issuels.disk;

import dev.issuels.log.LateLogger;
import dev.issuels.workspace.paths.PathTree;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Watches a workspace folder for clients that cannot watch files.
 *
 * <p>Reports in batches which files and folders were created, changed or deleted: after 50 ms of quiet, at the latest
 * after half a second. The workspace folder itself in a batch means that something was missed: look at everything. Opaque
 * folders are not watched. Where the system grants no more watches, the folders of issue files are polled every two
 * seconds and all others go unwatched, which is logged once.
 */
public final class FileWatch implements AutoCloseable {
    private static final Logger LOG = LateLogger.of(FileWatch.class);
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_BATCH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long POLL_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long IDLE_NANOS = TimeUnit.HOURS.toNanos(1);

    private final Path root;
    private final WatchedFolders folders;
    private final Consumer<Set<Path>> changed;
    private long batchStart;
    private long lastPoll = System.nanoTime();
    private volatile boolean closed;

    private FileWatch(Path root, WatchedFolders folders, Consumer<Set<Path>> changed) {
        this.root = root;
        this.folders = folders;
        this.changed = changed;
    }

    /**
     * Starts to watch. Returns once all folders are watched, which takes a while in a large workspace. What came or went
     * since the tree was read is in the first batch.
     *
     * @param tree the paths of the folder, as read shortly before
     * @param changed told the absolute paths of each batch, on a thread of the watch's own
     */
    public static FileWatch start(Path folder, PathTree tree, Consumer<Set<Path>> changed) {
        return start(folder, tree, changed, Integer.MAX_VALUE);
    }

    /** Starts to watch at most so many folders, as if the system granted no more. */
    static FileWatch start(Path folder, PathTree tree, Consumer<Set<Path>> changed, int most) {
        Path root = folder.toAbsolutePath().normalize();
        var watch = new FileWatch(root, new WatchedFolders(root, most), changed);
        watch.run(tree);
        return watch;
    }

    /** Ends the watch; a batch that is being reported is reported to its end. */
    @Override
    public void close() {
        closed = true;
        folders.close();
    }

    private void run(PathTree tree) {
        Set<Path> first = new LinkedHashSet<>();
        try {
            folders.watchAll(tree, first);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, () -> "cannot watch '" + root + "'", e);
        }
        var thread = new Thread(() -> reportBatches(first), "file watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void reportBatches(Set<Path> first) {
        Set<Path> batch = first;
        while (!closed) {
            try {
                fill(batch);
                folders.catchUp(batch);
                if (!batch.isEmpty()) {
                    Set<Path> full = batch;
                    batch = new LinkedHashSet<>();
                    changed.accept(Set.copyOf(full));
                }
            } catch (ClosedWatchServiceException | InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "a change of files was not taken in", e);
            }
        }
    }

    /** Waits for changes, then until there are no more for a moment. */
    private void fill(Set<Path> batch) throws InterruptedException {
        batchStart = System.nanoTime();
        boolean more = true;
        while (more && !closed) {
            boolean idle = batch.isEmpty();
            more = folders.awaitChanges(idle ? idleNanos() : QUIET_NANOS, batch);
            if (idle) {
                batchStart = System.nanoTime();
            }
            more &= System.nanoTime() - batchStart < LONGEST_BATCH_NANOS;
            pollIfDue(batch);
        }
    }

    private long idleNanos() {
        return folders.arePolled() ? Math.max(1, POLL_NANOS - (System.nanoTime() - lastPoll)) : IDLE_NANOS;
    }

    private void pollIfDue(Set<Path> batch) {
        if (folders.arePolled() && System.nanoTime() - lastPoll >= POLL_NANOS) {
            folders.poll(batch);
            lastPoll = System.nanoTime();
        }
    }
}
