package dev.issuels.lsp;

import dev.issuels.features.reading.ShownElsewhere;
import dev.issuels.lsp.client.Client;
import dev.issuels.lsp.session.Session;
import dev.issuels.workspace.Workspace;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells the client to ask again for tokens, hints and lenses when other files than the one it edits have changed them.
 *
 * <p>After a moment of quiet and not before, since each time the client asks anew for all that it shows.
 */
final class Refreshes {
    private static final long QUIET_MILLIS = 300;

    private final Client client;
    private final Session session;
    private final ScheduledExecutorService thread;
    private final AtomicReference<Workspace> seen = new AtomicReference<>(Workspace.EMPTY);
    private final AtomicBoolean scheduled = new AtomicBoolean();

    Refreshes(Client client, Session session, ScheduledExecutorService thread) {
        this.client = client;
        this.session = session;
        this.thread = thread;
    }

    /** Takes in that the snapshot is another one. */
    void changed() {
        Workspace now = session.workspace();
        Workspace before = seen.getAndSet(now);
        boolean wanted = client.features().reading().refreshesAnything() && ShownElsewhere.hasChanged(before, now);
        if (wanted && scheduled.compareAndSet(false, true)) {
            schedule(now);
        }
    }

    private void schedule(Workspace now) {
        try {
            var unused = thread.schedule(() -> refreshWhenQuiet(now), QUIET_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The server ends.
        }
    }

    private void refreshWhenQuiet(Workspace before) {
        Workspace now = session.workspace();
        if (now != before) {
            schedule(now);
            return;
        }
        scheduled.set(false);
        client.features().reading().refresh(client.remote());
    }
}
