package dev.issuels.disk.git;

import dev.issuels.workspace.git.Commit;
import dev.issuels.workspace.git.Trace;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Follows paths to where they are in HEAD, by what a walk has found; in one open repository. */
final class PathTracer implements AutoCloseable {

    private static final int ID_DIGITS = 7;

    private final OpenRepository repository;
    private final RevWalk commits;
    private final RevTree head;
    private final String prefix;
    private final HistoryWalk walk;
    private final Map<ObjectId, CommitRenames> renames;
    private final Map<String, Boolean> inHead = new HashMap<>();

    /**
     * A tracer of paths that are relative to the folder from which the repository is seen.
     *
     * @param renames what is known of commits already, and where to keep more
     */
    PathTracer(OpenRepository repository, ObjectId head, HistoryWalk walk, Map<ObjectId, CommitRenames> renames)
            throws IOException {
        this.repository = repository;
        this.commits = new RevWalk(repository.reader());
        this.head = commits.parseCommit(head).getTree();
        this.prefix = repository.prefix();
        this.walk = walk;
        this.renames = renames;
    }

    /** Whether the walk has come far enough to say all that can be said of a path; there is nothing to say of the top. */
    boolean isSettled(String path) throws IOException {
        return walk.hasEnded() || isTop(prefix + path) || last(prefix + path).isPresent();
    }

    private static boolean isTop(String path) {
        return path.chars().allMatch(character -> character == '/');
    }

    /** The last commit that changed a path which HEAD has, or that deleted one which it has not. */
    private Optional<ObjectId> last(String path) throws IOException {
        if (isTop(path)) {
            return Optional.empty();
        }
        return isInHead(path) ? walk.lastChange(path) : walk.lastDeletion(path);
    }

    /** What the answer depends on, so that questions can be asked together that need the same commit. */
    String order(String path) throws IOException {
        return last(prefix + path).map(ObjectId::name).orElse("");
    }

    /** What became of a path; empty if HEAD has never had it, as far as the walk has come. */
    Optional<Trace> trace(String path) throws IOException {
        String inTree = prefix + path;
        Optional<ObjectId> last = last(inTree);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Commit commit = commit(last.get());
        if (isInHead(inTree)) {
            return Optional.of(new Trace.Changed(commit));
        }
        Optional<String> now = followed(inTree)
                .filter(found -> found.startsWith(prefix))
                .map(found -> found.substring(prefix.length()));
        return Optional.of(
                now.<Trace>map(found -> new Trace.Moved(found, commit)).orElseGet(() -> new Trace.Deleted(commit)));
    }

    /** Where in HEAD a path ends, from one move to the next; empty if one of them leads nowhere, or in a circle. */
    private Optional<String> followed(String path) throws IOException {
        Set<String> met = new HashSet<>();
        Optional<String> at = step(path);
        while (at.isPresent() && !isInHead(at.get())) {
            at = met.add(at.get()) ? step(at.get()) : Optional.empty();
        }
        return at;
    }

    private Optional<String> step(String path) throws IOException {
        Optional<ObjectId> last = walk.lastDeletion(path);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        CommitRenames known = renames.get(last.get());
        if (known == null) {
            RevCommit commit = commits.parseCommit(last.get());
            if (commit.getParentCount() != 1) {
                return Optional.empty();
            }
            known = CommitRenames.of(repository, commit, commits.parseCommit(commit.getParent(0)));
            renames.put(last.get(), known);
        }
        return known.newPathOf(path);
    }

    private boolean isInHead(String path) throws IOException {
        Boolean known = inHead.get(path);
        if (known == null) {
            try (TreeWalk found = TreeWalk.forPath(repository.repository(), repository.reader(), path, head)) {
                known = found != null;
            }
            inHead.put(path, known);
        }
        return known;
    }

    private Commit commit(ObjectId id) throws IOException {
        RevCommit commit = commits.parseCommit(id);
        PersonIdent author = commit.getAuthorIdent();
        return new Commit(
                id.abbreviate(ID_DIGITS).name(),
                author.getName(),
                author.getWhenAsInstant().atZone(author.getZoneId()).toLocalDate(),
                commit.getShortMessage());
    }

    @Override
    public void close() {
        commits.close();
    }
}
