package dev.issuels.lsp;

import dev.issuels.log.LateLogger;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * What is to be done on the thread that reads folders, one task after the other. A task that fails is logged and leaves the
 * others as they are; when the server ends, none begins any more.
 */
record DiskTasks(Threads threads) {

    private static final Logger LOG = LateLogger.of(DiskTasks.class);

    /** Runs a task when all before it are done. */
    void run(Runnable task) {
        try {
            threads.disk().execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException | StackOverflowError e) {
                    LOG.log(Level.ERROR, "a folder could not be read", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "the server ends", e);
        }
    }

    /** Runs a task in some time, when all before it are done. */
    void later(long millis, Runnable task) {
        try {
            var unused = threads.diagnostics().schedule(() -> run(task), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "the server ends", e);
        }
    }
}
