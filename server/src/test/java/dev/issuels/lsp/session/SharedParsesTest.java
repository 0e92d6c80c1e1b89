package dev.issuels.lsp.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.issuels.issue.IssueFile;
import dev.issuels.workspace.Workspace;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That two threads which want the same text parse it once. */
@Timeout(60)
class SharedParsesTest {
    private static final String TEXT = "# Notes\n";

    private static final String ISSUES = """
            ---
            id: "BUG-001@aaaaaa"
            ---
            first body
            ---
            id: "BUG-002@bbbbbb"
            ---
            second body
            """;

    private final SharedParses parses = new SharedParses();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void givesAllWhoWantATextAtOnceTheSameFile() throws InterruptedException {
        CompletableFuture<IssueFile> first = CompletableFuture.supplyAsync(() -> parses.parse(TEXT, this::slowly));
        begun.await();
        CompletableFuture<IssueFile> second = new CompletableFuture<>();
        waiting(() -> second.complete(parses.parse(new String(TEXT.toCharArray()), SharedParsesTest::never)));

        assertEquals(
                "# Other\n",
                parses.parse("# Other\n", Workspace.EMPTY::parse).text().text());
        mayEnd.countDown();

        assertEquals(TEXT, first.join().text().text());
        assertSame(first.join(), second.join());
    }

    @Test
    void readsOnlyWhatDiffersFromATextThatIsBeingParsed() throws InterruptedException {
        String edited = ISSUES.replace("second body", "another body");
        CompletableFuture<IssueFile> first = CompletableFuture.supplyAsync(() -> parses.parse(ISSUES, this::slowly));
        begun.await();
        CompletableFuture<IssueFile> second = new CompletableFuture<>();
        waiting(() -> second.complete(parses.parse(edited, SharedParsesTest::never)));
        mayEnd.countDown();

        assertEquals(edited, second.join().text().text());
        assertSame(
                first.join().issues().get(0).issue(),
                second.join().issues().get(0).issue());
        assertNotSame(
                first.join().issues().get(1).issue(),
                second.join().issues().get(1).issue());
    }

    @Test
    void parsesAnewWhatIsWantedLater() {
        IssueFile first = parses.parse(TEXT, Workspace.EMPTY::parse);
        assertNotSame(first, parses.parse(TEXT, Workspace.EMPTY::parse));
    }

    @Test
    void whoWaitsForAParseThatFailsParsesItself() throws InterruptedException {
        CompletableFuture<IssueFile> first = CompletableFuture.supplyAsync(() -> parses.parse(TEXT, text -> {
            IssueFile unused = slowly(text);
            throw new StackOverflowError();
        }));
        begun.await();
        CompletableFuture<IssueFile> second = new CompletableFuture<>();
        waiting(() -> second.complete(parses.parse(TEXT, Workspace.EMPTY::parse)));
        mayEnd.countDown();

        assertThrows(CompletionException.class, first::join);
        assertEquals(TEXT, second.join().text().text());
        assertEquals(TEXT, parses.parse(TEXT, Workspace.EMPTY::parse).text().text());
    }

    /** Runs a task on a thread of its own until it waits. */
    private static void waiting(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private IssueFile slowly(String text) {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Workspace.EMPTY.parse(text);
    }

    private static IssueFile never(String text) {
        throw new IllegalStateException("parsed twice: " + text);
    }
}
