package dev.issuels.lsp.git;

import dev.issuels.disk.FileUris;
import dev.issuels.disk.git.GitHistory;
import dev.issuels.log.LateLogger;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.MissingPaths;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.git.Past;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Asks git what became of the paths that issues name and that are not there, and keeps the answers in the session.
 *
 * <p>It asks on its own once an issue names such a path, in the background and a little at a time, so that who asks for one
 * path does not wait for all others. Answers hold until HEAD moves.
 */
public final class PathLookups implements AutoCloseable {
    private static final Logger LOG = LateLogger.of(PathLookups.class);
    private static final long QUIET_MILLIS = 500;
    private static final long HEAD_EVERY_MILLIS = 1_000;
    private static final long LONGEST_WAIT_MILLIS = 300;
    private static final Duration SLICE = Duration.ofSeconds(1);

    private final Supplier<Workspace> session;
    private final Consumer<UnaryOperator<Workspace>> update;
    private final ScheduledExecutorService timer;
    private final Executor thread;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Queue<Question> questions = new ConcurrentLinkedQueue<>();
    private volatile boolean busy;
    private volatile boolean closed;

    // What follows is the thread's alone.
    private final Map<String, GitHistory> histories = new HashMap<>();
    private final Map<String, Set<String>> open = new HashMap<>();
    private final List<Question> waiting = new ArrayList<>();
    private Workspace seen = Workspace.EMPTY;

    /**
     * Look-ups for a session.
     *
     * @param session its snapshot
     * @param update changes it
     * @param thread where git is read, one thing after the other
     */
    public PathLookups(
            Supplier<Workspace> session,
            Consumer<UnaryOperator<Workspace>> update,
            ScheduledExecutorService timer,
            Executor thread) {
        this.session = session;
        this.update = update;
        this.timer = timer;
        this.thread = thread;
    }

    /** What somebody waits for: paths of a folder. */
    private record Question(String folder, Set<String> paths, CompletableFuture<Void> known) {}

    /** Looks now and then whether HEAD has moved, after which everything may have another answer. */
    public void followHead() {
        later(HEAD_EVERY_MILLIS, () -> {
            followHead();
            histories.forEach((folder, history) -> {
                if (history.isOutdated()) {
                    seen = Workspace.EMPTY;
                    update.accept(workspace -> workspace.withFolder(
                            folder, known -> known.withPast(known.past().unsettled())));
                }
            });
        });
    }

    /** Takes in that the snapshot is another one. */
    public void changed() {
        if (scheduled.compareAndSet(false, true)) {
            later(QUIET_MILLIS, () -> {
                busy = true;
                scheduled.set(false);
                look();
            });
        }
    }

    /** Whether there is nothing left to be found out that anybody has asked for. */
    public boolean areDone() {
        return !busy && !scheduled.get();
    }

    /** Done once all is known of some paths of a file's folder that can be, or when that takes too long. */
    public CompletableFuture<Void> known(Workspace workspace, String file, Set<String> paths) {
        Optional<Folder> folder = workspace.folderOf(file).filter(found -> !knows(found.uri(), paths));
        if (folder.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Question question = new Question(folder.get().uri(), paths, new CompletableFuture<>());
        busy = true;
        questions.add(question);
        onThread(this::work);
        return question.known.completeOnTimeout(null, LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A snapshot with all that is known by now of paths. */
    public Workspace completed(Workspace workspace) {
        Workspace result = workspace;
        for (Folder newer : session.get().folders()) {
            result = result.withFolder(
                    newer.uri(), folder -> folder.past().equals(newer.past()) ? folder : folder.withPast(newer.past()));
        }
        return result;
    }

    @Override
    public void close() {
        closed = true;
    }

    private boolean knows(String folder, Set<String> paths) {
        Past past = past(folder);
        return paths.stream().allMatch(past::knows);
    }

    private Past past(String folder) {
        return session.get().folder(folder).map(Folder::past).orElse(Past.UNKNOWN);
    }

    /** Looks for missing paths in the files that concern has come to since the last time. */
    private void look() {
        Workspace now = session.get();
        for (String uri : now.concernedSince(seen)) {
            Optional<Folder> folder = now.folderOf(uri);
            Optional<PlacedFile> file = now.file(uri);
            if (folder.isPresent() && file.isPresent()) {
                Set<String> missing = MissingPaths.of(folder.get(), file.get());
                missing.removeIf(folder.get().past()::knows);
                open(folder.get().uri()).addAll(missing);
            }
        }
        seen = now;
        work();
    }

    private Set<String> open(String folder) {
        return open.computeIfAbsent(folder, uri -> new HashSet<>());
    }

    private void work() {
        for (Question question = questions.poll(); question != null; question = questions.poll()) {
            open(question.folder).addAll(question.paths);
            waiting.add(question);
        }
        Set<String> folders = new HashSet<>();
        session.get().folders().forEach(folder -> folders.add(folder.uri()));
        open.keySet().retainAll(folders);
        histories.keySet().retainAll(folders);
        List.copyOf(open.keySet()).forEach(this::work);
        waiting.stream()
                .filter(question -> knows(question.folder, question.paths))
                .forEach(question -> question.known.complete(null));
        waiting.removeIf(question -> question.known.isDone());
        busy = !open.isEmpty();
        if (busy) {
            onThread(this::work);
        }
    }

    private void work(String folder) {
        Set<String> paths = open(folder);
        paths.removeIf(past(folder)::knows);
        Optional<GitHistory> history = history(folder);
        if (!paths.isEmpty() && history.isPresent()) {
            Past more = history.get().past(paths, SLICE, () -> closed || !questions.isEmpty());
            if (!more.settled().isEmpty()) {
                update.accept(workspace -> workspace.withFolder(
                        folder, known -> known.withPast(known.past().with(more))));
            }
            paths.removeAll(more.settled());
        }
        if (paths.isEmpty() || history.isEmpty() || closed) {
            open.remove(folder);
        }
    }

    private Optional<GitHistory> history(String folder) {
        return FileUris.path(folder).map(root -> histories.computeIfAbsent(folder, uri -> new GitHistory(root)));
    }

    private void later(long millis, Runnable task) {
        try {
            var unused = timer.schedule(() -> onThread(task), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "the server ends", e);
        }
    }

    private void onThread(Runnable task) {
        try {
            thread.execute(() -> {
                try {
                    task.run();
                } catch (RuntimeException e) {
                    LOG.log(Level.ERROR, "the history of a path could not be read", e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "the server ends", e);
        }
    }
}
