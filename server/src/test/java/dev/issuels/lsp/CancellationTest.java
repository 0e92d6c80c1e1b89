package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.lsp.git.PathLookups;
import dev.issuels.lsp.session.Holds;
import dev.issuels.lsp.session.Session;
import dev.issuels.lsp.wire.Frames;
import dev.issuels.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the way in which requests are answered. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class CancellationTest {

    @Test
    void answersFromTheSnapshotOfTheMomentOfTheQuestion() {
        try (Threads threads = Threads.start()) {
            Session session = new Session();
            Answers answers = answers(session, new Holds(), threads, threads.requests());
            CountDownLatch changed = new CountDownLatch(1);
            Workspace before = session.workspace();
            CompletableFuture<Workspace> answer = answers.answer((workspace, cancelled) -> {
                passed(changed);
                return workspace;
            });
            session.update(workspace -> workspace.withFolders(List.of("file:///w/")));
            changed.countDown();
            assertSame(before, await(answer));
        }
    }

    @Test
    void stopsAComputationThatIsCancelled() {
        try (Threads threads = Threads.start()) {
            Answers answers = answers(new Session(), new Holds(), threads, threads.requests());
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch cancelled = new CountDownLatch(1);
            CompletableFuture<Boolean> stopped = new CompletableFuture<>();
            CompletableFuture<String> answer = answers.answer((workspace, checker) -> {
                begun.countDown();
                passed(cancelled);
                stopped.complete(checker.isCanceled());
                checker.checkCanceled();
                return "too late";
            });
            passed(begun);
            assertTrue(answer.cancel(true));
            cancelled.countDown();
            assertTrue(await(stopped));
            assertThrows(CancellationException.class, answer::join);
        }
    }

    @Test
    void doesNotEvenStartWhatIsCancelledInTheQueue() {
        try (Threads threads = Threads.start()) {
            Answers answers = answers(new Session(), new Holds(), threads, threads.requests());
            CountDownLatch busy = new CountDownLatch(1);
            List<CompletableFuture<String>> others = IntStream.range(0, 4)
                    .mapToObj(i -> answers.answer((workspace, checker) -> {
                        passed(busy);
                        return "done";
                    }))
                    .toList();
            AtomicBoolean started = new AtomicBoolean();
            CompletableFuture<Boolean> answer =
                    answers.answer((workspace, checker) -> started.compareAndSet(false, true));
            assertTrue(answer.cancel(true));
            busy.countDown();
            others.forEach(other -> assertEquals("done", await(other)));
            assertEquals("done", await(answers.answer((workspace, checker) -> "done")));
            assertFalse(started.get());
        }
    }

    @Test
    void doesNotComputeWhatIsCancelledWhileItWaitsForTheFolder() {
        try (Threads threads = Threads.start()) {
            Holds holds = new Holds();
            holds.hold(Holds.EVERYTHING, Duration.ofMinutes(1));
            Answers answers = answers(new Session(), holds, threads, Runnable::run);
            AtomicBoolean started = new AtomicBoolean();
            CompletableFuture<Boolean> answer =
                    answers.whenReleased().answer((workspace, checker) -> started.compareAndSet(false, true));
            assertTrue(answer.cancel(true));
            holds.release(Holds.EVERYTHING);
            assertFalse(started.get());
        }
    }

    @Test
    void doesNotComputeWhatIsCancelledWhileGitIsAsked() {
        try (Threads threads = Threads.start()) {
            Queue<Runnable> tasks = new ArrayDeque<>();
            Answers answers = answers(new Session(), new Holds(), threads, tasks::add);
            AtomicBoolean started = new AtomicBoolean();
            CompletableFuture<Boolean> answer = answers.answerKnowing(
                    "file:///w/a.md",
                    workspace -> Set.of(),
                    (workspace, checker) -> started.compareAndSet(false, true));
            tasks.remove().run();
            assertTrue(answer.cancel(true));
            tasks.remove().run();
            assertFalse(started.get());
        }
    }

    /** The client asks something, takes it back before the answer is ready, and gets the error that says so. */
    @Test
    void answersACancelledRequestWithTheErrorForIt() throws IOException {
        Pipe toServer = new Pipe();
        Pipe toClient = new Pipe();
        try (Connection connection = Connection.open(toServer.input(), toClient.output())) {
            toServer.send("""
                    {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities":
                      {"workspace": {"configuration": true}, "textDocument": {"diagnostic": {}}}}}
                    """);
            assertTrue(toClient.receive().contains("\"id\":1"));
            // The settings are on their way, so that no answer can be ready.
            toServer.send("""
                    {"jsonrpc": "2.0", "id": 2, "method": "workspace/diagnostic", "params": {"previousResultIds": []}}
                    """);
            toServer.send("""
                    {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 2}}
                    """);
            String answer = toClient.receive();
            assertTrue(answer.contains("\"id\":2") && answer.contains("-32800"), answer);
            toServer.output().close();
            assertEquals(1, await(connection.exitCode()));
        }
    }

    private static Answers answers(Session session, Holds holds, Threads threads, Executor pool) {
        PathLookups lookups =
                new PathLookups(session::workspace, session::update, threads.diagnostics(), threads.git());
        return Answers.of(session, holds, lookups, pool, () -> {});
    }

    private static void passed(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A pipe that carries frames. */
    private record Pipe(InputStream input, OutputStream output) {
        Pipe() throws IOException {
            this(new PipedInputStream(1 << 16));
        }

        private Pipe(PipedInputStream input) throws IOException {
            this(input, new PipedOutputStream(input));
        }

        void send(String message) throws IOException {
            Frames.write(output, message);
        }

        String receive() throws IOException {
            return Frames.read(input).orElseThrow();
        }
    }
}
