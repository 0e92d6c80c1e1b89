package dev.issuels.lsp;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/**
 * The threads of one connection, besides its reader and its writer. All are daemons, so that nothing keeps a process
 * whose client is gone.
 *
 * @param requests where requests are computed
 * @param diagnostics where diagnostics are computed that nobody asked for
 * @param disk the one that reads folders, one after the other; a folder is walked on a thread of its own meanwhile
 * @param git the only one that reads the history of paths, which can take long
 */
record Threads(
        ExecutorService requests, ScheduledExecutorService diagnostics, ExecutorService disk, ExecutorService git)
        implements AutoCloseable {

    private static final int MOST_REQUESTS = 4;

    static Threads start() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Threads(
                Executors.newFixedThreadPool(Math.max(2, Math.min(MOST_REQUESTS, processors)), named("requests")),
                Executors.newSingleThreadScheduledExecutor(named("diagnostics")),
                Executors.newSingleThreadExecutor(named("disk")),
                Executors.newSingleThreadExecutor(named("git")));
    }

    /** Starts a thread that runs until it is done. */
    static void start(String name, Runnable task) {
        named(name).newThread(task).start();
    }

    @Override
    public void close() {
        requests.shutdownNow();
        diagnostics.shutdownNow();
        disk.shutdownNow();
        git.shutdownNow();
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, "issue-ls " + name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
