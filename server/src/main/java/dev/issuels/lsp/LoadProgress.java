package dev.issuels.lsp;

import dev.issuels.lsp.client.Client;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Shows how far the reading of a folder has come, if it takes long and the client can show it. */
final class LoadProgress implements AutoCloseable {
    private static final long SHOWN_AFTER_MILLIS = 1_000;

    private final Client client;
    private final String title;
    private State state = State.WAITING;

    /** By what the client knows it; made when it is shown, since to be random takes a while at the start. */
    private String token = "";

    /** How much of it the client has seen. */
    private enum State {
        WAITING,
        SHOWN,
        ENDED
    }

    private LoadProgress(Client client, String title) {
        this.client = client;
        this.title = title;
    }

    static LoadProgress start(Client client, String title, ScheduledExecutorService timer) {
        LoadProgress progress = new LoadProgress(client, title);
        if (client.features().showsProgress()) {
            var unused = timer.schedule(progress::create, SHOWN_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
        return progress;
    }

    /** Tells how many paths have been seen. */
    synchronized void report(int paths) {
        if (state == State.SHOWN) {
            WorkDoneProgressReport report = new WorkDoneProgressReport();
            report.setMessage(paths + " paths");
            send(report);
        }
    }

    @Override
    public synchronized void close() {
        if (state == State.SHOWN) {
            send(new WorkDoneProgressEnd());
        }
        state = State.ENDED;
    }

    private synchronized void create() {
        if (state == State.WAITING) {
            token = UUID.randomUUID().toString();
            var unused = client.remote()
                    .createProgress(new WorkDoneProgressCreateParams(Either.forLeft(token)))
                    .thenRun(this::begin);
        }
    }

    private synchronized void begin() {
        if (state == State.WAITING) {
            state = State.SHOWN;
            WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
            begin.setTitle(title);
            send(begin);
        }
    }

    private void send(WorkDoneProgressNotification notification) {
        client.remote().notifyProgress(new ProgressParams(Either.forLeft(token), Either.forLeft(notification)));
    }
}
