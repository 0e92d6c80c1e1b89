package dev.issuels.disk.git;

import dev.issuels.log.LateLogger;
import dev.issuels.workspace.git.Past;
import dev.issuels.workspace.git.Trace;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Finds out what became of paths of a workspace folder: which commit changed each last, deleted it, or moved it where.
 *
 * <p>What it has read of the past it keeps as long as HEAD goes on from there. For one thread at a time.
 */
public final class GitHistory {
    private static final Logger LOG = LateLogger.of(GitHistory.class);

    /** How long all look-ups since one HEAD may walk; in that time one comes some ten thousand commits far. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(20).toNanos();

    /** Commits are asked for in an order that needs each once; but for chains of moves. */
    private static final int MOST_KEPT = 64;

    private final Path folder;
    private final Map<ObjectId, CommitRenames> renames = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ObjectId, CommitRenames> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private HeadStamp stamp = HeadStamp.NONE;
    private Optional<HistoryWalk> walk = Optional.empty();
    private long walkedNanos;

    /** The history of a workspace folder, which may be any folder of a work tree. */
    public GitHistory(Path folder) {
        this.folder = folder;
    }

    /** Whether there is another HEAD than when {@link #past} was asked last. */
    public boolean isOutdated() {
        return !currentStamp().equals(stamp);
    }

    private HeadStamp currentStamp() {
        try {
            return HeadStamp.around(folder);
        } catch (IOException e) {
            return HeadStamp.NONE;
        }
    }

    /**
     * What is found out about some paths, relative to the folder. Those about which more may be found out later are not
     * settled.
     *
     * <p>Without a repository, before the first commit, and when the repository cannot be read (which is logged), all are
     * settled and nothing is known of them.
     *
     * @param stopped asked again and again; once true, what is found so far is the answer
     */
    public Past past(Collection<String> paths, Duration longest, BooleanSupplier stopped) {
        stamp = currentStamp();
        try {
            Optional<OpenRepository> found = OpenRepository.around(folder);
            if (found.isPresent()) {
                try (OpenRepository repository = found.get()) {
                    long end = System.nanoTime() + longest.toNanos();
                    BooleanSupplier over = () -> stopped.getAsBoolean() || System.nanoTime() - end > 0;
                    return past(repository, paths, over);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, () -> "cannot read git's history for '" + folder + "': " + e);
            walk = Optional.empty();
        }
        return new Past(Map.of(), Set.copyOf(paths));
    }

    private Past past(OpenRepository repository, Collection<String> paths, BooleanSupplier over) throws IOException {
        Optional<ObjectId> head = repository.head();
        if (head.isEmpty()) {
            return new Past(Map.of(), Set.copyOf(paths));
        }
        HistoryWalk here = walkFrom(head.get(), repository);
        Map<String, Trace> traces = new HashMap<>();
        Set<String> settled = new HashSet<>();
        try (PathTracer tracer = new PathTracer(repository, head.get(), here, renames)) {
            goOn(here, repository, new Open(tracer, paths), over);
            for (String path : inOrder(tracer, paths)) {
                if (settled.isEmpty() || !over.getAsBoolean()) {
                    tracer.trace(path).ifPresent(trace -> traces.put(path, trace));
                    settled.add(path);
                }
            }
        }
        return new Past(traces, settled);
    }

    /** Those of which all can be said now, by the commits that say it. */
    private static Collection<String> inOrder(PathTracer tracer, Collection<String> paths) throws IOException {
        SortedMap<String, String> ordered = new TreeMap<>();
        for (String path : paths) {
            if (tracer.isSettled(path)) {
                ordered.put(tracer.order(path) + " " + path, path);
            }
        }
        return ordered.values();
    }

    /** The walk so far if HEAD goes on from there, or else a new one. */
    private HistoryWalk walkFrom(ObjectId head, OpenRepository repository) throws IOException {
        boolean goesOn = walk.isPresent() && walk.get().moveTo(head, repository);
        if (!goesOn) {
            walk = Optional.of(new HistoryWalk(head));
            walkedNanos = 0;
        }
        return walk.orElseThrow();
    }

    private void goOn(HistoryWalk here, OpenRepository repository, Open open, BooleanSupplier over) throws IOException {
        long start = System.nanoTime();
        BooleanSupplier tooLong = () -> walkedNanos + System.nanoTime() - start > LONGEST_NANOS;
        try {
            here.go(repository, () -> over.getAsBoolean() || tooLong.getAsBoolean() || open.isEmpty());
        } catch (MissingObjectException e) {
            // A partial clone: what lies behind is somewhere else.
            LOG.log(Level.DEBUG, () -> "the history of '" + folder + "' is not all here: " + e);
            here.end();
        }
        if (tooLong.getAsBoolean()) {
            here.end();
        }
        walkedNanos += System.nanoTime() - start;
    }

    /** The paths that are not settled yet; looked through now and then, since a walk asks for each commit. */
    private static final class Open {
        private static final int EVERY = 32;

        private final PathTracer tracer;
        private final Set<String> paths;
        private int asked;

        Open(PathTracer tracer, Collection<String> paths) {
            this.tracer = tracer;
            this.paths = new HashSet<>(paths);
        }

        boolean isEmpty() throws IOException {
            if (asked++ % EVERY == 0) {
                for (Iterator<String> each = paths.iterator(); each.hasNext(); ) {
                    if (tracer.isSettled(each.next())) {
                        each.remove();
                    }
                }
            }
            return paths.isEmpty();
        }
    }
}
