package dev.issuels.disk;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import dev.issuels.log.LateLogger;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The system's watches on folders, by path relative to the workspace folder. */
final class WatchKeys {
    private static final Logger LOG = LateLogger.of(WatchKeys.class);

    private final Optional<WatchService> service = service();
    private final NavigableMap<String, WatchKey> keys = new TreeMap<>();
    private final Map<WatchKey, String> paths = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final int most;

    WatchKeys(int most) {
        this.most = most;
    }

    private static Optional<WatchService> service() {
        try {
            return Optional.of(FileSystems.getDefault().newWatchService());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.DEBUG, "no watch service", e);
            return Optional.empty();
        }
    }

    /** Watches a folder; false when the system grants no more watches. A folder that is gone needs none. */
    boolean add(String path, Path folder) {
        if (service.isEmpty() || keys.size() >= most) {
            return false;
        }
        try {
            put(path, folder.register(service.get(), ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY));
            return true;
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
            return true;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> "no watch on '" + folder + "': " + e);
            return false;
        }
    }

    private void put(String path, WatchKey key) {
        // A folder that was moved, or that a link leads to, gives the key that it has already: the last path counts.
        String before = paths.put(key, path);
        if (before != null) {
            keys.remove(before, key);
        }
        keys.put(path, key);
    }

    boolean has(String path) {
        return keys.containsKey(path);
    }

    Optional<String> pathOf(WatchKey key) {
        return Optional.ofNullable(paths.get(key));
    }

    /** Ends the watch on a folder and on all below it. */
    void forget(String path) {
        if (!keys.containsKey(path)) {
            return;
        }
        // '0' is the character after '/'.
        Map<String, WatchKey> below = path.isEmpty() ? keys : keys.subMap(path + "/", path + "0");
        below.values().forEach(this::cancel);
        below.clear();
        Optional.ofNullable(keys.remove(path)).ifPresent(this::cancel);
    }

    private void cancel(WatchKey key) {
        paths.remove(key);
        key.cancel();
    }

    /** The next folder in which something changed; empty when the time is up. */
    Optional<WatchKey> next(long nanos) throws InterruptedException {
        if (service.isPresent()) {
            return Optional.ofNullable(service.get().poll(nanos, TimeUnit.NANOSECONDS));
        }
        if (closed.await(nanos, TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("closed");
        }
        return Optional.empty();
    }

    void close() {
        closed.countDown();
        service.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "the watch service did not close", e);
            }
        });
    }
}
