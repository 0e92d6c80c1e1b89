package dev.issuels.disk.git;

import dev.issuels.disk.IssueFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * A repository that is open to be read, as seen from a folder of its work tree; nothing that is read leaves a trace in it.
 *
 * @param prefix the path of that folder in the work tree, with a slash behind it; empty for the work tree itself
 */
record OpenRepository(Repository repository, ObjectReader reader, String prefix) implements AutoCloseable {

    /** What is read before anything else; a pipe in such a place would be read for ever. */
    private static final List<String> FIRST_READ = List.of("HEAD", "config", "packed-refs", "commondir", "shallow");

    /** The repository of the nearest work tree that a folder is in; empty without one, or if there is none in it after all. */
    static Optional<OpenRepository> around(Path folder) throws IOException {
        Path real = folder.toRealPath();
        Optional<GitPlace> place = GitPlace.around(real);
        Optional<Repository> repository = place.isEmpty() ? Optional.empty() : opened(place.get());
        return repository.map(opened -> new OpenRepository(
                opened, opened.newObjectReader(), place.orElseThrow().prefix(real)));
    }

    /** Empty below a {@code .git} that is empty. */
    private static Optional<Repository> opened(GitPlace place) throws IOException {
        boolean sound = Stream.of(place.own(), place.common())
                .flatMap(folder -> FIRST_READ.stream().map(folder::resolve))
                .allMatch(file -> Files.isRegularFile(file) || Files.notExists(file));
        if (!sound) {
            return Optional.empty();
        }
        QuietSystem.use();
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().findGitDir(place.workTree().toFile());
        Optional<File> git = Optional.ofNullable(builder.getGitDir());
        return git.isEmpty()
                ? Optional.empty()
                : Optional.of(builder.setMustExist(true).build());
    }

    /** The last commit; empty before the first one. */
    Optional<ObjectId> head() throws IOException {
        return Optional.ofNullable(repository.resolve(Constants.HEAD + "^{commit}"));
    }

    /** The tree of the last commit; empty before the first one. */
    Optional<ObjectId> headTree() throws IOException {
        return Optional.ofNullable(repository.resolve(Constants.HEAD + "^{tree}"));
    }

    /** The commits of which no parents are here, since only the newest part of the history was cloned. */
    Set<ObjectId> shallowCommits() throws IOException {
        return repository.getObjectDatabase().getShallowCommits();
    }

    /** A walk through all files of trees, those outside of the folder included. */
    TreeWalk files() {
        TreeWalk walk = new TreeWalk(repository, reader);
        walk.setRecursive(true);
        return walk;
    }

    /** Lets a walk see what lies in the folder. */
    TreeFilter inFolder() {
        return prefix.isEmpty() ? TreeFilter.ALL : PathFilter.create(prefix.substring(0, prefix.length() - 1));
    }

    /** The path from the folder of what a walk has come to in one of its trees, if that is a file where issue files lie. */
    Optional<String> issueFile(TreeWalk walk, int tree) {
        int mode = walk.getRawMode(tree);
        String path = walk.getPathString();
        boolean isFile = FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
        return isFile && path.startsWith(prefix)
                ? Optional.of(path.substring(prefix.length())).filter(IssueFiles::isInHome)
                : Optional.empty();
    }

    /** The text of a file; empty for one that is larger than an issue file may be. */
    Optional<String> text(ObjectId blob) throws IOException {
        ObjectLoader loader = reader.open(blob, Constants.OBJ_BLOB);
        return loader.getSize() > IssueFiles.LARGEST
                ? Optional.empty()
                : Optional.of(IssueFiles.decoded(loader.getCachedBytes(IssueFiles.LARGEST)));
    }

    @Override
    public void close() {
        reader.close();
        repository.close();
    }
}
