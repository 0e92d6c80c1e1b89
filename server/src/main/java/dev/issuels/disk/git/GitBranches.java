package dev.issuels.disk.git;

import dev.issuels.disk.IssueFiles;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.Schema;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.git.CommittedFile;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Reads which ids the issues have that other local branches change or add, so that a new issue gets none of them.
 *
 * <p>Of a branch only the issue files are read that are not as in HEAD, and each only once. For one thread at a time.
 */
public final class GitBranches {
    private static final Logger LOG = System.getLogger(GitBranches.class.getName());

    /** The newest ones; of older ones the numbers are mostly in HEAD by now. */
    private static final int MOST_BRANCHES = 200;

    private static final long LONGEST_NANOS = Duration.ofSeconds(3).toNanos();

    private final Path folder;
    private Map<ObjectId, Set<String>> idsByBlob = new HashMap<>();
    private Set<ObjectId> tips = Set.of();
    private Set<String> ids = Set.of();

    /** The branches of a workspace folder, which may be any folder of a work tree. */
    public GitBranches(Path folder) {
        this.folder = folder;
    }

    /**
     * The ids, as written; those of HEAD may be missing. Empty without a repository, and when it cannot be read, which is
     * logged.
     */
    public Set<String> ids() {
        try {
            Path real = folder.toRealPath();
            Optional<GitPlace> place = GitPlace.around(real);
            Optional<Repository> found = place.isEmpty() ? Optional.empty() : Repositories.open(place.get());
            if (found.isPresent()) {
                try (Repository repository = found.get();
                        ObjectReader reader = repository.newObjectReader()) {
                    read(repository, reader, place.get().prefix(real));
                }
            }
        } catch (IOException | RuntimeException e) {
            // JGit answers a broken repository with exceptions of either kind.
            LOG.log(Level.WARNING, () -> "cannot read git's branches for '" + folder + "': " + e);
        }
        return ids;
    }

    private void read(Repository repository, ObjectReader reader, String prefix) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD + "^{tree}");
        List<RevCommit> branches = branches(repository, reader);
        Set<ObjectId> now = new HashSet<>(branches);
        if (head == null || !now.add(head) || now.equals(tips)) {
            return;
        }
        long end = System.nanoTime() + LONGEST_NANOS;
        Map<ObjectId, Set<String>> kept = new HashMap<>();
        for (RevCommit branch : branches) {
            if (System.nanoTime() - end < 0) {
                addDiffering(repository, reader, head, branch.getTree(), prefix, kept);
            }
        }
        idsByBlob = kept;
        Set<String> all = new HashSet<>();
        kept.values().forEach(all::addAll);
        ids = Set.copyOf(all);
        tips = now;
    }

    /** The commits that local branches are at, the newest first. */
    private static List<RevCommit> branches(Repository repository, ObjectReader reader) throws IOException {
        List<RevCommit> commits = new ArrayList<>();
        try (RevWalk walk = new RevWalk(reader)) {
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS)) {
                if (ref.getObjectId() != null) {
                    commits.add(walk.parseCommit(ref.getObjectId()));
                }
            }
        }
        return commits.stream()
                .distinct()
                .sorted(Comparator.comparingInt(RevCommit::getCommitTime).reversed())
                .limit(MOST_BRANCHES)
                .toList();
    }

    private void addDiffering(
            Repository repository,
            ObjectReader reader,
            ObjectId head,
            ObjectId branch,
            String prefix,
            Map<ObjectId, Set<String>> found)
            throws IOException {
        try (TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(head);
            int there = walk.addTree(branch);
            walk.setRecursive(true);
            TreeFilter inside =
                    prefix.isEmpty() ? TreeFilter.ALL : PathFilter.create(prefix.substring(0, prefix.length() - 1));
            walk.setFilter(AndTreeFilter.create(inside, TreeFilter.ANY_DIFF));
            while (walk.next()) {
                ObjectId blob = walk.getObjectId(there);
                String path = walk.getPathString();
                if (GitHead.isIssueFile(walk.getRawMode(there), path, prefix) && !found.containsKey(blob)) {
                    Set<String> known = idsByBlob.get(blob);
                    found.put(blob, known != null ? known : ids(reader, blob, path.substring(prefix.length())));
                }
            }
        }
    }

    private static Set<String> ids(ObjectReader reader, ObjectId blob, String path) throws IOException {
        ObjectLoader loader = reader.open(blob, Constants.OBJ_BLOB);
        if (loader.getSize() > IssueFiles.LARGEST) {
            return Set.of();
        }
        String text = IssueFiles.decoded(loader.getCachedBytes(IssueFiles.LARGEST));
        CommittedFile file = CommittedFile.of(path, IssueFile.parse(SourceText.of(text), Schema.builtIn()));
        Set<String> ids = new HashSet<>();
        file.issues().forEach(issue -> ids.add(issue.id()));
        file.content().log().forEach(entry -> ids.add(entry.id().toString()));
        return ids;
    }
}
