package dev.issuels.disk.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * A walk from HEAD into the past that remembers for each path which commit changed it last, and which deleted it last.
 *
 * <p>All look-ups share it: it goes only as far as anybody wants to know, and goes on from there the next time. Merges
 * are passed over, since what they bring together was changed by the commits that they merge.
 */
final class HistoryWalk {

    /** Of more paths than these it remembers none, so that it takes no more than some ten megabytes. */
    private static final int MOST_PATHS = 300_000;

    private final Met met = new Met(new HashMap<>(), new HashMap<>());
    private final ObjectId start;
    private ObjectId head;
    private int passed;
    private boolean ended;

    HistoryWalk(ObjectId head) {
        this.start = head;
        this.head = head;
    }

    /** The last commits by what they changed and by what they deleted; folders count for what is below them. */
    private record Met(Map<String, ObjectId> changes, Map<String, ObjectId> deletions) {

        void putAll(Met newer) {
            changes.putAll(newer.changes);
            deletions.putAll(newer.deletions);
        }
    }

    /** The last commit that changed a path or something below it, as far as the walk has come. */
    Optional<ObjectId> lastChange(String path) {
        return Optional.ofNullable(met.changes.get(path));
    }

    /**
     * The last commit that deleted a path or something below it. For one that is gone this is not always the last change:
     * an older branch may go on to change what the newer one has deleted.
     */
    Optional<ObjectId> lastDeletion(String path) {
        return Optional.ofNullable(met.deletions.get(path));
    }

    /** Whether there is nothing more to come. */
    boolean hasEnded() {
        return ended;
    }

    /** Ends the walk where it is. */
    void end() {
        ended = true;
    }

    /** Takes in the commits up to another HEAD; false if that one does not build on this one's. */
    boolean moveTo(ObjectId newHead, OpenRepository repository) throws IOException {
        if (newHead.equals(head)) {
            return true;
        }
        Met newer = new Met(new HashMap<>(), new HashMap<>());
        try (RevWalk walk = new RevWalk(repository.reader());
                TreeWalk trees = trees(repository)) {
            RevCommit from = walk.parseCommit(head);
            RevCommit to = walk.parseCommit(newHead);
            if (!walk.isMergedInto(from, to)) {
                return false;
            }
            walk.reset();
            walk.markStart(to);
            walk.markUninteresting(from);
            Set<ObjectId> shallow = repository.shallowCommits();
            for (RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                read(walk, trees, commit, shallow, newer);
            }
        }
        met.putAll(newer);
        head = newHead.copy();
        return true;
    }

    /** Says whether the walk has come far enough. */
    interface Limit {
        boolean isReached() throws IOException;
    }

    /** Goes on up to a limit, which is looked for before each commit. */
    void go(OpenRepository repository, Limit limit) throws IOException {
        if (ended || limit.isReached()) {
            return;
        }
        try (RevWalk walk = new RevWalk(repository.reader());
                TreeWalk trees = trees(repository)) {
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(start));
            Set<ObjectId> shallow = repository.shallowCommits();
            for (int i = 0; i < passed; i++) {
                ended |= walk.next() == null;
            }
            while (!ended && !limit.isReached()) {
                RevCommit commit = walk.next();
                if (commit == null) {
                    ended = true;
                } else {
                    read(walk, trees, commit, shallow, met);
                    passed++;
                    ended = met.changes.size() > MOST_PATHS;
                }
            }
        }
    }

    private static TreeWalk trees(OpenRepository repository) {
        TreeWalk trees = repository.files();
        trees.setFilter(TreeFilter.ANY_DIFF);
        return trees;
    }

    private static void read(RevWalk walk, TreeWalk trees, RevCommit commit, Set<ObjectId> shallow, Met target)
            throws IOException {
        // What came before a shallow clone begins is not known, so neither is what its first commit changed.
        if (commit.getParentCount() > 1 || shallow.contains(commit)) {
            return;
        }
        trees.reset();
        if (commit.getParentCount() == 0) {
            trees.addTree(new EmptyTreeIterator());
        } else {
            RevCommit parent = commit.getParent(0);
            walk.parseHeaders(parent);
            trees.addTree(parent.getTree());
        }
        trees.addTree(commit.getTree());
        ObjectId id = commit.copy();
        while (trees.next()) {
            String path = trees.getPathString();
            add(path, id, target.changes);
            if (trees.getRawMode(1) == 0) {
                add(path, id, target.deletions);
            }
        }
    }

    /** Adds a path, and the folders above it that are not known yet; those above a known one are known as well. */
    private static void add(String path, ObjectId commit, Map<String, ObjectId> target) {
        int end = path.length();
        while (end > 0 && target.putIfAbsent(path.substring(0, end), commit) == null) {
            end = path.lastIndexOf('/', end - 1);
        }
    }
}
