package dev.issuels.disk.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.errors.CanceledException;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Where one commit moved files to, as git sees it: by what they hold.
 *
 * <p>What it holds may change by half on the way. Of a commit that changes too much, or takes too long to compare, only
 * those moves are known that change nothing.
 */
final class CommitRenames {

    /** In percent, as git has it. */
    private static final int LEAST_SIMILARITY = 50;

    private static final int MOST_COMPARED = 1_000;
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Map<String, String> moved = new HashMap<>();
    private final Set<String> deleted = new HashSet<>();
    private final Set<String> added = new HashSet<>();

    private CommitRenames(List<DiffEntry> changes) {
        for (DiffEntry change : changes) {
            if (change.getChangeType() == ChangeType.RENAME) {
                moved.put(change.getOldPath(), change.getNewPath());
            } else if (change.getChangeType() == ChangeType.DELETE) {
                deleted.add(change.getOldPath());
            } else if (change.getChangeType() == ChangeType.ADD || change.getChangeType() == ChangeType.COPY) {
                added.add(change.getNewPath());
            }
        }
    }

    /** The moves of a commit with one parent. */
    static CommitRenames of(OpenRepository repository, RevCommit commit, RevCommit parent) throws IOException {
        List<DiffEntry> changes;
        try (TreeWalk walk = repository.files()) {
            walk.addTree(parent.getTree());
            walk.addTree(commit.getTree());
            changes = DiffEntry.scan(walk);
        }
        try {
            return new CommitRenames(detected(repository, changes, MOST_COMPARED));
        } catch (CanceledException e) {
            try {
                return new CommitRenames(detected(repository, changes, 1));
            } catch (CanceledException again) {
                return new CommitRenames(changes);
            }
        }
    }

    private static List<DiffEntry> detected(OpenRepository repository, List<DiffEntry> changes, int most)
            throws IOException, CanceledException {
        RenameDetector detector = new RenameDetector(repository.repository());
        detector.setRenameScore(LEAST_SIMILARITY);
        detector.setRenameLimit(most);
        detector.addAll(changes);
        return detector.compute(repository.reader(), timeLimit());
    }

    private static ProgressMonitor timeLimit() {
        long end = System.nanoTime() + LONGEST_NANOS;
        return new EmptyProgressMonitor() {
            @Override
            public boolean isCancelled() {
                return System.nanoTime() - end > 0;
            }
        };
    }

    /** Where a file or a folder went; empty if it was deleted, or was not there. */
    Optional<String> newPathOf(String path) {
        String direct = moved.get(path);
        if (direct != null) {
            return Optional.of(direct);
        }
        return deleted.contains(path) ? withItsFolder(path) : folder(path);
    }

    /** A file that was rewritten on the way: where its folder went with others, if it has come up there. */
    private Optional<String> withItsFolder(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0
                ? Optional.empty()
                : folder(path.substring(0, slash))
                        .map(folder -> folder + path.substring(slash))
                        .filter(added::contains);
    }

    /** Where most of the files of a folder went that kept their places in it. */
    private Optional<String> folder(String folder) {
        Map<String, Integer> votes = new HashMap<>();
        int all = 0;
        for (Map.Entry<String, String> move : moved.entrySet()) {
            if (move.getKey().startsWith(folder + "/")) {
                all++;
                String inside = move.getKey().substring(folder.length());
                if (move.getValue().endsWith(inside)) {
                    String target = move.getValue().substring(0, move.getValue().length() - inside.length());
                    votes.merge(target, 1, Integer::sum);
                }
            }
        }
        int majority = all / 2;
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() > majority && !vote.getKey().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
