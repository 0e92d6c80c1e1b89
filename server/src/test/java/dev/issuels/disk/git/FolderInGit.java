package dev.issuels.disk.git;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.issuels.disk.FolderOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevCommit;

/** A folder with a repository that tests commit to; each commit is a day younger than the one before. */
public final class FolderInGit implements AutoCloseable {

    /** Who makes all commits. */
    public static final String AUTHOR = "Ada Lovelace";

    private static final Instant FIRST = Instant.parse("2025-03-01T12:00:00Z");
    private static final long DAY_SECONDS = 24L * 60 * 60;

    private final Path folder;
    private final Git git;
    private int commits;

    private FolderInGit(Path folder, Git git) {
        this.folder = folder;
        this.git = git;
    }

    /** Makes a repository, whose branch is {@code main}, without a commit. */
    public static FolderInGit in(Path folder) throws GitAPIException {
        // The user's own configuration makes no difference to tests.
        QuietSystem.use();
        return new FolderInGit(
                folder,
                Git.init()
                        .setDirectory(folder.toFile())
                        .setInitialBranch("main")
                        .call());
    }

    public Path folder() {
        return folder;
    }

    public Git git() {
        return git;
    }

    @CanIgnoreReturnValue
    public FolderInGit write(String path, String text) throws IOException {
        new FolderOnDisk(folder).write(path, text);
        return this;
    }

    @CanIgnoreReturnValue
    public FolderInGit delete(String path) throws IOException {
        new FolderOnDisk(folder).delete(path);
        return this;
    }

    @CanIgnoreReturnValue
    public FolderInGit move(String from, String to) throws IOException {
        Path target = folder.resolve(to);
        Files.createDirectories(target.resolveSibling("."));
        Path unused = Files.move(folder.resolve(from), target);
        return this;
    }

    /** Commits all that has changed. */
    @CanIgnoreReturnValue
    public RevCommit commit(String message) throws GitAPIException {
        PersonIdent author =
                new PersonIdent(AUTHOR, "ada@example.org", FIRST.plusSeconds(DAY_SECONDS * commits++), ZoneOffset.UTC);
        DirCache added = git.add().addFilepattern(".").call();
        DirCache gone = git.add().addFilepattern(".").setUpdate(true).call();
        assert added.getEntryCount() >= gone.getEntryCount();
        return git.commit()
                .setMessage(message)
                .setAuthor(author)
                .setCommitter(author)
                .setSign(false)
                .call();
    }

    /** Checks another branch out, made here if it is not there. */
    @CanIgnoreReturnValue
    public Ref checkout(String branch) throws GitAPIException, IOException {
        boolean there = git.getRepository().exactRef("refs/heads/" + branch) != null;
        return git.checkout().setName(branch).setCreateBranch(!there).call();
    }

    @Override
    public void close() {
        git.close();
    }
}
