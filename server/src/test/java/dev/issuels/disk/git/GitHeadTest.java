package dev.issuels.disk.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.issuels.disk.FolderOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of repositories, whole and broken. */
class GitHeadTest {
    private static final String HOME = ".work/agent/issues/";

    @TempDir
    private Path folder;

    @BeforeEach
    void keepTheSystemClean() {
        QuietSystem.use();
    }

    private FolderOnDisk disk() {
        return new FolderOnDisk(folder);
    }

    private void commit() throws GitAPIException {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            Stream.of(git.add().addFilepattern(".").call()).forEach(added -> {});
            Stream.of(git.commit()
                            .setMessage("all")
                            .setAuthor("a", "a@example.org")
                            .setCommitter("a", "a@example.org")
                            .setSign(false)
                            .call())
                    .forEach(commit -> {});
        }
    }

    @Test
    void readsWhatWasCommitted() throws IOException, GitAPIException {
        disk().write(HOME + "high.md", "\uFEFFcommitted é");
        disk().write("sub/" + HOME + "deep/low.md", "low");
        disk().write(HOME + "references/note.md");
        disk().write("README.md");
        commit();
        disk().write(HOME + "high.md", "changed");
        disk().write(HOME + "new.md");
        assertEquals(
                Map.of(HOME + "high.md", "\uFEFFcommitted é", "sub/" + HOME + "deep/low.md", "low"),
                GitHead.committedIssueFiles(folder));
    }

    @Test
    void namesFilesFromTheWorkspaceFolder() throws IOException, GitAPIException {
        disk().write("a/b/" + HOME + "high.md", "high");
        disk().write("a/bc/" + HOME + "other.md");
        disk().write(HOME + "outer.md");
        commit();
        assertEquals(Map.of(HOME + "high.md", "high"), GitHead.committedIssueFiles(folder.resolve("a/b")));
    }

    @Test
    void isEmptyWithoutARepositoryOrACommit() throws IOException, GitAPIException {
        assertEquals(Map.of(), GitHead.committedIssueFiles(folder));
        assertEquals(Map.of(), GitHead.committedIssueFiles(folder.resolve("absent")));
        disk().write(HOME + "high.md");
        Git.init().setDirectory(folder.toFile()).call().close();
        assertEquals(Map.of(), GitHead.committedIssueFiles(folder));
    }

    @Test
    void isEmptyForABrokenRepository() throws IOException, GitAPIException {
        disk().write(HOME + "high.md");
        commit();
        disk().write(".git/refs/heads/master", "not an id");
        disk().write(".git/refs/heads/main", "not an id");
        assertEquals(Map.of(), GitHead.committedIssueFiles(folder));
        disk().delete(".git");
        disk().write(".git", "gitdir: nowhere");
        assertEquals(Map.of(), GitHead.committedIssueFiles(folder));
        disk().write(".git", "");
        assertEquals(Map.of(), GitHead.committedIssueFiles(folder));
        disk().delete(".git");
        Files.createDirectories(folder.resolve(".git"));
        assertEquals(Map.of(), GitHead.committedIssueFiles(folder));
    }

    @Test
    void isEmptyWhenTheFilesOfACommitAreGone() throws IOException, GitAPIException {
        disk().write(HOME + "high.md");
        commit();
        disk().delete(".git/objects");
        Files.createDirectories(folder.resolve(".git/objects"));
        assertEquals(Map.of(), GitHead.committedIssueFiles(folder));
    }

    @Test
    void readsTheHeadOfAnAddedWorkTree(@TempDir Path elsewhere) throws Exception {
        disk().write(HOME + "high.md", "high");
        commit();
        Path tree = elsewhere.resolve("tree");
        assumeTrue(git("worktree", "add", "--detach", tree.toString()), "needs git");
        assertEquals(Map.of(HOME + "high.md", "high"), GitHead.committedIssueFiles(tree));
    }

    private boolean git(String... arguments) throws InterruptedException {
        try {
            List<String> command =
                    Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void leavesNoTraces() throws IOException, GitAPIException {
        disk().write(HOME + "high.md", "high");
        commit();
        Set<String> before = allFiles();
        assertEquals(1, GitHead.committedIssueFiles(folder).size());
        assertEquals(before, allFiles());
    }

    private Set<String> allFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
