package dev.issuels.disk.git;

import dev.issuels.disk.IssueFiles;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** Reads what the last commit, git's HEAD, says of the issue files. */
public final class GitHead {
    private static final Logger LOG = System.getLogger(GitHead.class.getName());

    private GitHead() {}

    /**
     * The committed text of every issue file by its place ({@link IssueFiles#isInHome}), by path relative to a
     * workspace folder, which may be any folder of a work tree.
     *
     * <p>Empty without a repository, before the first commit, and when the repository cannot be read (which is
     * logged). A file larger than 32 MB is left out.
     */
    public static Map<String, String> committedIssueFiles(Path folder) {
        try {
            return read(folder.toRealPath());
        } catch (IOException | RuntimeException e) {
            // JGit answers a broken repository with exceptions of either kind.
            LOG.log(Level.WARNING, () -> "cannot read git's HEAD for '" + folder + "': " + e);
            return Map.of();
        }
    }

    private static Map<String, String> read(Path folder) throws IOException {
        Optional<GitPlace> place = GitPlace.around(folder);
        if (place.isEmpty()) {
            return Map.of();
        }
        QuietSystem.use();
        var builder = new FileRepositoryBuilder();
        Optional<File> git = Optional.ofNullable(
                builder.findGitDir(place.get().workTree().toFile()).getGitDir());
        if (git.isEmpty()) {
            return Map.of();
        }
        try (Repository repository = builder.setMustExist(true).build()) {
            ObjectId head = repository.resolve(Constants.HEAD + "^{tree}");
            return head == null ? Map.of() : read(repository, head, prefix(place.get(), folder));
        }
    }

    private static Map<String, String> read(Repository repository, ObjectId tree, String prefix) throws IOException {
        var texts = new TreeMap<String, String>();
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            if (!prefix.isEmpty()) {
                walk.setFilter(PathFilter.create(prefix.substring(0, prefix.length() - 1)));
            }
            while (walk.next()) {
                String path = walk.getPathString();
                boolean file = FileMode.REGULAR_FILE.equals(walk.getRawMode(0))
                        || FileMode.EXECUTABLE_FILE.equals(walk.getRawMode(0));
                if (file && path.startsWith(prefix) && IssueFiles.isInHome(path.substring(prefix.length()))) {
                    text(reader, walk.getObjectId(0), path)
                            .ifPresent(text -> texts.put(path.substring(prefix.length()), text));
                }
            }
        }
        return Map.copyOf(texts);
    }

    private static Optional<String> text(ObjectReader reader, ObjectId id, String path) throws IOException {
        ObjectLoader loader = reader.open(id, Constants.OBJ_BLOB);
        if (loader.getSize() > IssueFiles.LARGEST) {
            LOG.log(Level.WARNING, () -> "not reading the committed '" + path + "', which is too large");
            return Optional.empty();
        }
        return Optional.of(IssueFiles.decoded(loader.getCachedBytes(IssueFiles.LARGEST)));
    }

    private static String prefix(GitPlace place, Path folder) {
        String path = place.workTree().relativize(folder).toString().replace(File.separatorChar, '/');
        return path.isEmpty() ? "" : path + "/";
    }
}
