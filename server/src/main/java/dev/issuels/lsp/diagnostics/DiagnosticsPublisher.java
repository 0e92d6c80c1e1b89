package dev.issuels.lsp.diagnostics;

import dev.issuels.log.LateLogger;
import dev.issuels.lsp.client.Client;
import dev.issuels.lsp.session.Holds;
import dev.issuels.lsp.session.Session;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells the client, without being asked, what is wrong in which file.
 *
 * <p>After a change, the files whose findings may differ are stale. Open ones are checked at once, the edited one first,
 * with rests between the runs so that keystrokes without a pause do not take a whole processor; all others after a
 * moment of quiet. A newer snapshot ends a run after the edited file and leaves what is still stale to the next. To a
 * client that asks for diagnostics none are sent: it is told to ask again when those of other files than the edited one
 * differ.
 */
public final class DiagnosticsPublisher {
    private static final Logger LOG = LateLogger.of(DiagnosticsPublisher.class);
    private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long QUIET_MILLIS = 15;

    /** To be told to ask again makes a client ask for all files. */
    private static final long QUIET_OF_ASKING_CLIENT_MILLIS = 100;

    /** So many files are checked before the first of them is told; what was found in them is kept that long. */
    private static final int MOST_AT_ONCE = 32;

    private final Client client;
    private final Session session;
    private final Holds holds;
    private final PublishedDiagnostics published;
    private final ScheduledExecutorService thread;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private volatile long nextRun = System.nanoTime();

    // What follows is the thread's alone.
    private final Set<String> stale = new LinkedHashSet<>();
    private final Set<String> failing = new LinkedHashSet<>();
    private Workspace checked = Workspace.EMPTY;
    private Predicate<String> held = uri -> false;
    private boolean refreshNeeded;
    private long lastRunNanos;
    private @Nullable Future<?> rest;

    public DiagnosticsPublisher(
            Client client,
            Session session,
            Holds holds,
            PublishedDiagnostics published,
            ScheduledExecutorService thread) {
        this.client = client;
        this.session = session;
        this.holds = holds;
        this.published = published;
        this.thread = thread;
    }

    /** Takes in that the snapshot is another one, or that more may be said of it. */
    public void changed() {
        if (scheduled.compareAndSet(false, true)) {
            var unused = schedule(this::checkOpen, Math.max(0, nextRun - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }

    private void checkOpen() {
        long start = System.nanoTime();
        nextRun = start + lastRunNanos + restNanos();
        scheduled.set(false);
        Workspace before = checked;
        // In this order: what is held back until something arrives must not be checked in a snapshot without it.
        held = holds.held();
        checked = session.workspace();
        stale.addAll(checked.concernedSince(before));
        stale.removeIf(uri -> checked.anyFile(uri).isEmpty());
        if (client.features().pullsDiagnostics()) {
            // The client asks for the file it edits by itself.
            stale.removeIf(uri -> isEdited(uri, before));
        } else {
            publishOpen(before);
        }
        lastRunNanos = System.nanoTime() - start;
        nextRun = start + lastRunNanos + restNanos();
        scheduleRest();
    }

    private void publishOpen(Workspace before) {
        checked.goneSince(before).forEach(published::clear);
        stale.addAll(published.reopened(checked));
        List<String> open = stale.stream()
                .filter(this::isOpen)
                .filter(uri -> !held.test(uri))
                .sorted((one, other) -> Boolean.compare(isEdited(other, before), isEdited(one, before)))
                .toList();
        // The first one in any case: somebody who never stops typing wants to see something, too.
        open.stream().limit(1).forEach(this::check);
        open.stream().skip(1).forEach(this::checkUnlessOutdated);
    }

    /** Lets the rest be checked after a moment of quiet, which begins anew with each change. */
    private void scheduleRest() {
        if (rest != null) {
            rest.cancel(false);
        }
        if (!stale.isEmpty() || refreshNeeded) {
            boolean asks = client.features().pullsDiagnostics();
            long quiet = asks ? QUIET_OF_ASKING_CLIENT_MILLIS : QUIET_MILLIS;
            rest = schedule(this::checkRest, quiet, TimeUnit.MILLISECONDS);
        }
    }

    /** How long to do nothing after a run. */
    private long restNanos() {
        return Math.min(lastRunNanos / 2, LONGEST_REST_NANOS);
    }

    private void checkRest() {
        List<String> due = stale.stream().filter(uri -> !held.test(uri)).toList();
        for (int i = 0; i < due.size() && !scheduled.get(); i += MOST_AT_ONCE) {
            List<String> some = due.subList(i, Math.min(due.size(), i + MOST_AT_ONCE));
            published.checkAhead(checked, files(some), scheduled::get);
            some.forEach(this::checkUnlessOutdated);
        }
        if (refreshNeeded && stale.isEmpty()) {
            refreshNeeded = false;
            var unused = client.remote().refreshDiagnostics();
        }
    }

    private List<WorkspaceFile> files(List<String> uris) {
        List<WorkspaceFile> files = new ArrayList<>();
        uris.forEach(uri -> checked.anyFile(uri).ifPresent(files::add));
        return files;
    }

    /** Checks a file, unless there is a newer snapshot: then it stays stale. */
    private void checkUnlessOutdated(String uri) {
        if (!scheduled.get()) {
            check(uri);
        }
    }

    private void check(String uri) {
        Optional<? extends WorkspaceFile> file = checked.anyFile(uri);
        try {
            file.ifPresent(this::check);
            failing.remove(uri);
        } catch (RuntimeException | StackOverflowError e) {
            if (failing.add(uri)) {
                LOG.log(Level.ERROR, "cannot check '" + uri + "'", e);
            }
        }
        stale.remove(uri);
    }

    private void check(WorkspaceFile file) {
        if (!client.features().pullsDiagnostics()) {
            published.check(checked, file);
        } else if (client.features().refreshesDiagnostics()) {
            refreshNeeded |= published.isNews(checked, file);
        }
    }

    private boolean isOpen(String uri) {
        return checked.anyFile(uri).filter(WorkspaceFile::isOpen).isPresent();
    }

    private boolean isEdited(String uri, Workspace before) {
        return isOpen(uri) && !version(checked, uri).equals(version(before, uri));
    }

    private static Optional<Object> version(Workspace workspace, String uri) {
        return workspace.anyFile(uri).map(WorkspaceFile::version);
    }

    private @Nullable Future<?> schedule(Runnable task, long delay, TimeUnit unit) {
        try {
            return thread.schedule(() -> logged(task), delay, unit);
        } catch (RejectedExecutionException e) {
            // The server ends.
            return null;
        }
    }

    private static void logged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the diagnostics could not be brought up to date", e);
        }
    }
}
