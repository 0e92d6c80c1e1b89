package dev.issuels.lsp.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When all garbage is collected: after work, in the quiet, if it is much. */
@Timeout(20)
class IdleCollectionTest {

    private static final long MEGABYTE = 1 << 20;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong stays = new AtomicLong();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicInteger collections = new AtomicInteger();

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    void collectsWhenMuchHasCome() throws Exception {
        IdleCollection idle = collection(Duration.ZERO);
        stays.set(20 * MEGABYTE);
        assertEquals(0, collectionsAfter(idle, 63 * MEGABYTE));
        assertEquals(1, collectionsAfter(idle, 64 * MEGABYTE));
        assertEquals(1, collectionsAfter(idle, 83 * MEGABYTE));
        assertEquals(2, collectionsAfter(idle, 84 * MEGABYTE));
    }

    @Test
    void waitsUntilAsMuchHasComeAsStayed() throws Exception {
        IdleCollection idle = collection(Duration.ZERO);
        stays.set(500 * MEGABYTE);
        assertEquals(1, collectionsAfter(idle, 600 * MEGABYTE));
        assertEquals(1, collectionsAfter(idle, 999 * MEGABYTE));
        assertEquals(2, collectionsAfter(idle, 1_000 * MEGABYTE));
    }

    @Test
    void doesNothingBeforeItIsQuiet() throws Exception {
        IdleCollection idle = collection(Duration.ofHours(1));
        assertEquals(0, collectionsAfter(idle, 900 * MEGABYTE));
    }

    @Test
    void waitsForWhatGoesOn() throws Exception {
        IdleCollection idle = collection(Duration.ofNanos(1));
        busy.set(true);
        assertEquals(0, collectionsAfter(idle, 900 * MEGABYTE));
        busy.set(false);
        awaitCollection();
    }

    @Test
    void waitsForWhatTheThreadDoes() throws Exception {
        IdleCollection idle = collection(Duration.ofMillis(200));
        used.set(900 * MEGABYTE);
        Future<Boolean> busyUntilLater = thread.submit(() -> new CountDownLatch(1).await(400, TimeUnit.MILLISECONDS));
        idle.worked();
        Future<Integer> rightAfter = thread.schedule(collections::get, 250, TimeUnit.MILLISECONDS);
        assertFalse(busyUntilLater.get());
        assertEquals(0, rightAfter.get());
        awaitCollection();
    }

    @Test
    void collectsAfterTheLastOfMuchWork() throws Exception {
        CompletableFuture<Void> collected = new CompletableFuture<>();
        IdleCollection idle = new IdleCollection(
                () -> false, () -> 900 * MEGABYTE, () -> collected.complete(null), thread, Duration.ofMillis(20));
        for (int i = 0; i < 1_000; i++) {
            idle.worked();
        }
        collected.get();
    }

    private IdleCollection collection(Duration quiet) {
        Runnable collection = () -> {
            collections.incrementAndGet();
            used.set(stays.get());
        };
        return new IdleCollection(busy::get, used::get, collection, thread, quiet);
    }

    /** On a machine that has much to do, quiet may begin anew. */
    private void awaitCollection() throws InterruptedException, ExecutionException {
        while (collections.get() == 0) {
            thread.schedule(() -> {}, 10, TimeUnit.MILLISECONDS).get();
        }
    }

    /** How often was collected once so much is used and the thread has done what is due by now. */
    private int collectionsAfter(IdleCollection idle, long bytes) throws InterruptedException, ExecutionException {
        used.set(bytes);
        idle.worked();
        thread.schedule(() -> {}, 1, TimeUnit.MILLISECONDS).get();
        return collections.get();
    }
}
