package dev.issuels.lsp;

import dev.issuels.lsp.git.PathLookups;
import dev.issuels.lsp.session.Holds;
import dev.issuels.lsp.session.Session;
import dev.issuels.workspace.Workspace;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures.FutureCancelChecker;

/**
 * The one way in which requests are answered: from which snapshot, on which threads, and what becomes of those that the
 * client takes back.
 *
 * <p>The computations run on the pool; they may check for cancellation, and must not catch it. What is returned goes to the
 * client as it is: a future that somebody derives from it can be cancelled, and the work goes on.
 */
final class Answers {
    private final Session session;
    private final Holds holds;
    private final PathLookups lookups;
    private final Executor pool;
    private final Runnable listener;
    private final Supplier<CompletableFuture<Workspace>> snapshot;

    private Answers(
            Session session,
            Holds holds,
            PathLookups lookups,
            Executor pool,
            Runnable listener,
            Supplier<CompletableFuture<Workspace>> snapshot) {
        this.session = session;
        this.holds = holds;
        this.lookups = lookups;
        this.pool = pool;
        this.listener = listener;
        this.snapshot = snapshot;
    }

    /**
     * Answers from the snapshot of a request's arrival: asked for on the reader thread, which has taken in exactly the
     * notifications sent before the request.
     *
     * @param listener runs at every request
     */
    static Answers of(Session session, Holds holds, PathLookups lookups, Executor pool, Runnable listener) {
        return new Answers(
                session, holds, lookups, pool, listener, () -> CompletableFuture.completedFuture(session.workspace()));
    }

    /**
     * The same once nothing is held back any more, from the snapshot of that moment. The one exception from the rule that a
     * request sees the snapshot of its arrival: right after the start that one knows nothing yet.
     */
    Answers whenReleased() {
        return new Answers(
                session,
                holds,
                lookups,
                pool,
                listener,
                () -> holds.isAnyHeld()
                        ? holds.whenReleased().thenApply(released -> session.workspace())
                        : snapshot.get());
    }

    /** Answers a request. */
    <T> CompletableFuture<T> answer(BiFunction<Workspace, CancelChecker, T> computation) {
        return begun(cancelled -> stepped(snapshot.get(), cancelled, last(computation)));
    }

    /**
     * Answers a request with what git knows of some paths, if it is found out soon.
     *
     * @param file whose folder the paths count from
     */
    <T> CompletableFuture<T> answerKnowing(
            String file, Function<Workspace, Set<String>> paths, BiFunction<Workspace, CancelChecker, T> computation) {
        return begun(cancelled -> {
            CompletableFuture<Workspace> knowing = stepped(
                    snapshot.get(), cancelled, (workspace, asked) -> known(workspace, file, paths.apply(workspace)));
            return stepped(knowing, cancelled, last(computation));
        });
    }

    /** Answers a request in several steps, between which the client is asked; each of them has to check for cancellation. */
    <T> CompletableFuture<T> answerInSteps(BiFunction<Workspace, CancelChecker, CompletableFuture<T>> steps) {
        return begun(cancelled -> stepped(snapshot.get(), cancelled, steps));
    }

    private CompletableFuture<Workspace> known(Workspace workspace, String file, Set<String> paths) {
        return lookups.known(workspace, file, paths).thenApply(known -> lookups.completed(workspace));
    }

    private static <T> BiFunction<Workspace, CancelChecker, CompletableFuture<T>> last(
            BiFunction<Workspace, CancelChecker, T> computation) {
        return (workspace, cancelled) -> CompletableFuture.completedFuture(computation.apply(workspace, cancelled));
    }

    private <T> CompletableFuture<T> stepped(
            CompletableFuture<Workspace> from,
            CancelChecker cancelled,
            BiFunction<Workspace, CancelChecker, CompletableFuture<T>> step) {
        return from.thenComposeAsync(
                workspace -> {
                    cancelled.checkCanceled();
                    return step.apply(workspace, cancelled);
                },
                pool);
    }

    /** Begins to work on an answer, whose cancellation all the work can see. */
    private <T> CompletableFuture<T> begun(Function<CancelChecker, CompletableFuture<T>> work) {
        listener.run();
        CompletableFuture<T> answer = new CompletableFuture<>();
        var unused = work.apply(new FutureCancelChecker(answer)).whenComplete((result, failure) -> {
            if (failure == null) {
                answer.complete(result);
            } else {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }
}
