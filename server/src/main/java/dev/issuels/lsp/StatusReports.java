package dev.issuels.lsp;

import static dev.issuels.text.Words.counted;

import dev.issuels.lsp.client.Client;
import dev.issuels.lsp.client.ServerStatus;
import dev.issuels.lsp.session.Session;
import dev.issuels.workspace.PlacedFile;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Tells a client that shows it how the server is: whether it still reads folders, what is in them, what went wrong. */
final class StatusReports {
    /** Counting is cheap, but nobody reads a number that changes more often. */
    private static final long INTERVAL_MILLIS = 300;

    private final Client client;
    private final Session session;
    private final ScheduledExecutorService thread;
    private final Set<String> reading = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile boolean troubled;

    /** The last one that was sent; the thread's alone. */
    private @Nullable ServerStatus sent;

    StatusReports(Client client, Session session, ScheduledExecutorService thread) {
        this.client = client;
        this.session = session;
        this.thread = thread;
    }

    /** Takes in that the reading of a folder begins. */
    void reading(String folder) {
        reading.add(folder);
        changed();
    }

    /** Takes in that a folder is read, or not wanted any more. */
    void read(String folder) {
        reading.remove(folder);
        changed();
    }

    /** Takes in that something failed, for good: what it was stands in the log. */
    void troubled() {
        troubled = true;
        changed();
    }

    /** Takes in that the snapshot is another one. */
    void changed() {
        if (!client.features().showsStatus() || !scheduled.compareAndSet(false, true)) {
            return;
        }
        try {
            var unused = thread.schedule(this::report, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The server ends.
        }
    }

    private void report() {
        scheduled.set(false);
        ServerStatus status = status();
        if (!status.equals(sent)) {
            sent = status;
            client.remote().serverStatus(status);
        }
    }

    private ServerStatus status() {
        boolean quiescent = reading.isEmpty();
        String message = quiescent ? counts() : "Reading issue files";
        return troubled
                ? new ServerStatus(ServerStatus.WARNING, quiescent, message + "; something failed, see the log")
                : new ServerStatus(ServerStatus.OK, quiescent, message);
    }

    private String counts() {
        List<PlacedFile> files = session.workspace().issueFiles().toList();
        int issues =
                files.stream().mapToInt(file -> file.content().issues().size()).sum();
        return counted(issues, "issue") + " in " + counted(files.size(), "file");
    }
}
