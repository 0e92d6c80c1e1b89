package dev.issuels.disk.git;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.schema.Schema;
import dev.issuels.log.LateLogger;
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
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Reads which ids the issues have that other local branches change or add, so that a new issue gets none of them.
 *
 * <p>Of a branch only the issue files are read that are not as in HEAD, and each only once. For one thread at a time.
 */
public final class GitBranches {
    private static final Logger LOG = LateLogger.of(GitBranches.class);

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
            Optional<OpenRepository> found = OpenRepository.around(folder);
            if (found.isPresent()) {
                try (OpenRepository repository = found.get()) {
                    read(repository);
                }
            }
        } catch (IOException | RuntimeException e) {
            // JGit answers a broken repository with exceptions of either kind.
            LOG.log(Level.WARNING, () -> "cannot read git's branches for '" + folder + "': " + e);
        }
        return ids;
    }

    private void read(OpenRepository repository) throws IOException {
        Optional<ObjectId> head = repository.headTree();
        List<RevCommit> branches = branches(repository);
        Set<ObjectId> now = new HashSet<>(branches);
        if (head.isEmpty() || !now.add(head.get()) || now.equals(tips)) {
            return;
        }
        long end = System.nanoTime() + LONGEST_NANOS;
        Map<ObjectId, Set<String>> kept = new HashMap<>();
        for (RevCommit branch : branches) {
            if (System.nanoTime() - end < 0) {
                addDiffering(repository, head.get(), branch.getTree(), kept);
            }
        }
        idsByBlob = kept;
        Set<String> all = new HashSet<>();
        kept.values().forEach(all::addAll);
        ids = Set.copyOf(all);
        tips = now;
    }

    /** The commits that local branches are at, the newest first. */
    private static List<RevCommit> branches(OpenRepository repository) throws IOException {
        List<RevCommit> commits = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository.reader())) {
            for (Ref ref : repository.repository().getRefDatabase().getRefsByPrefix(Constants.R_HEADS)) {
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
            OpenRepository repository, ObjectId head, ObjectId branch, Map<ObjectId, Set<String>> found)
            throws IOException {
        try (TreeWalk walk = repository.files()) {
            walk.addTree(head);
            int there = walk.addTree(branch);
            walk.setFilter(AndTreeFilter.create(repository.inFolder(), TreeFilter.ANY_DIFF));
            while (walk.next()) {
                Optional<String> path = repository.issueFile(walk, there);
                ObjectId blob = walk.getObjectId(there);
                if (path.isPresent() && !found.containsKey(blob)) {
                    Set<String> known = idsByBlob.get(blob);
                    found.put(blob, known != null ? known : ids(repository.text(blob), path.get()));
                }
            }
        }
    }

    private static Set<String> ids(Optional<String> text, String path) {
        if (text.isEmpty()) {
            return Set.of();
        }
        CommittedFile file = CommittedFile.of(path, IssueFile.parse(SourceText.of(text.get()), Schema.builtIn()));
        Set<String> ids = new HashSet<>();
        file.issues().forEach(issue -> ids.add(issue.id()));
        file.content().log().forEach(entry -> ids.add(entry.id().toString()));
        return ids;
    }
}
