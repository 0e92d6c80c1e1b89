package dev.issuels.lsp.memory;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Collects all garbage once nothing happens any more, if much has come since the last time.
 *
 * <p>By itself the serial collector of newer JVMs collects what has grown old when the heap is as large as it may be and
 * not before, and gives no memory back until then. To collect takes as long as there is much that stays, so it waits
 * until as much has come as stayed the last time.
 */
public final class IdleCollection {
    private static final Duration QUIET = Duration.ofSeconds(3);

    /** Later than that a task comes only when the thread was busy with something else. */
    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** More than the young generation, which is collected often anyway. */
    private static final long LEAST_GROWTH_BYTES = 64L << 20;

    private final BooleanSupplier busy;
    private final LongSupplier used;
    private final Runnable collection;
    private final ScheduledExecutorService thread;
    private final long quietNanos;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile long lastWork = System.nanoTime();

    /** When the scheduled task should run. */
    private volatile long due;

    /** How many bytes stayed the last time; the thread's alone. */
    private long stayed;

    IdleCollection(
            BooleanSupplier busy,
            LongSupplier used,
            Runnable collection,
            ScheduledExecutorService thread,
            Duration quiet) {
        this.busy = busy;
        this.used = used;
        this.collection = collection;
        this.thread = thread;
        this.quietNanos = quiet.toNanos();
    }

    /**
     * That of this JVM.
     *
     * @param busy whether something is going on that took longer than a moment already
     * @param thread where checks run, too, which are work
     */
    public static IdleCollection of(BooleanSupplier busy, ScheduledExecutorService thread) {
        Runtime runtime = Runtime.getRuntime();
        return new IdleCollection(busy, () -> runtime.totalMemory() - runtime.freeMemory(), System::gc, thread, QUIET);
    }

    /** Takes in that something is done, which makes garbage. */
    public void worked() {
        lastWork = System.nanoTime();
        if (scheduled.compareAndSet(false, true)) {
            schedule(quietNanos);
        }
    }

    private void schedule(long nanos) {
        due = System.nanoTime() + nanos;
        try {
            var unused = thread.schedule(this::collectWhenQuiet, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            // The server ends.
        }
    }

    private void collectWhenQuiet() {
        if (System.nanoTime() - due > LATE_NANOS) {
            lastWork = System.nanoTime();
        }
        // In this order: what is done from here on schedules the next time.
        scheduled.set(false);
        long quiet = busy.getAsBoolean() ? 0 : System.nanoTime() - lastWork;
        if (quiet < quietNanos) {
            if (scheduled.compareAndSet(false, true)) {
                schedule(quietNanos - quiet);
            }
        } else if (used.getAsLong() - stayed >= Math.max(LEAST_GROWTH_BYTES, stayed)) {
            collection.run();
            stayed = used.getAsLong();
        }
    }
}
