package dev.issuels.lsp;

import dev.issuels.workspace.Workspace;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;

/** The one way in which requests are answered. */
final class Answers {
    private final Session session;
    private final Executor pool;
    private final Runnable listener;

    /** Runs the listener at every request. */
    Answers(Session session, Executor pool, Runnable listener) {
        this.session = session;
        this.pool = pool;
        this.listener = listener;
    }

    /**
     * Answers a request from the snapshot that holds now.
     *
     * <p>Called on the reader thread, which has taken in exactly the notifications sent before the request. The
     * computation runs on the pool; it may check for cancellation, and must not catch it.
     */
    <T> CompletableFuture<T> answer(BiFunction<Workspace, CancelChecker, T> computation) {
        return answer(session.workspace(), computation);
    }

    /** Answers a request from a snapshot that was taken when the request came. */
    <T> CompletableFuture<T> answer(Workspace workspace, BiFunction<Workspace, CancelChecker, T> computation) {
        listener.run();
        return CompletableFutures.computeAsync(pool, cancelled -> computation.apply(workspace, cancelled));
    }
}
