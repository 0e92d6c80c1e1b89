package dev.issuels.disk.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.issuels.disk.FolderOnDisk;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.git.CommittedFile;
import dev.issuels.workspace.git.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

    private static Map<String, String> committed(Path folder) {
        return new GitHead(folder)
                .read(path -> Optional.empty())
                .files()
                .collect(Collectors.toMap(
                        CommittedFile::path, file -> file.content().text().text()));
    }

    private void commit() throws GitAPIException {
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.commit("all");
        }
    }

    @Test
    void readsHeadAgainOnceTheRepositoryIsWhole() throws IOException, GitAPIException {
        disk().write(HOME + "high.md", "high");
        commit();
        Path objects = folder.resolve(".git/objects");
        Path aside = folder.resolve(".git/aside");
        GitHead reader = new GitHead(folder);
        Files.move(objects, aside);
        Files.createDirectory(objects);
        assertEquals(Head.NONE, reader.read(path -> Optional.empty()));
        Files.delete(objects);
        Files.move(aside, objects);
        assertEquals(
                "high",
                content(reader.read(path -> Optional.empty()), "high.md").text().text());
    }

    @Test
    void costsNothingWhileHeadStaysAndParsesNoFileTwice() throws IOException, GitAPIException {
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.write(HOME + "high.md", "high").write(HOME + "low.md", "low").commit("one");
            IssueFile known = IssueFile.parse(SourceText.of("low"), Schema.builtIn());
            GitHead reader = new GitHead(folder);
            Head first = reader.read(path -> Optional.of(known));
            assertSame(known, content(first, "low.md"));
            assertEquals("high", content(first, "high.md").text().text());
            git.write("src/a.py", "a").write(HOME + "new.md", "new");
            assertSame(first, reader.read(path -> Optional.empty()));
            git.delete(HOME + "new.md").commit("of no concern");
            assertSame(first, reader.read(path -> Optional.empty()));
            git.write(HOME + "high.md", "higher").commit("two");
            Head second = reader.read(path -> Optional.empty());
            assertSame(known, content(second, "low.md"));
            assertEquals("higher", content(second, "high.md").text().text());
            assertEquals(1, second.without(first).count());
        }
    }

    private static IssueFile content(Head head, String name) {
        return head.file(HOME + name).orElseThrow().content();
    }

    @Test
    void followsHeadWhereverItsBranchIsKept() throws Exception {
        try (FolderInGit git = FolderInGit.in(folder)) {
            GitHead reader = new GitHead(folder);
            assertEquals("", text(reader));
            git.write(HOME + "high.md", "1").commit("one");
            assertEquals("1", text(reader));
            git.checkout("other");
            git.write(HOME + "high.md", "2").commit("two");
            assertEquals("2", text(reader));
            assumeTrue(git("pack-refs", "--all"), "needs git");
            assertEquals("2", text(reader));
            git.checkout("main");
            assertEquals("1", text(reader));
            assumeTrue(git("checkout", "--detach", "other"), "needs git");
            assertEquals("2", text(reader));
            disk().delete(".git");
            assertEquals("", text(reader));
        }
    }

    private static String text(GitHead reader) {
        return reader.read(path -> Optional.empty())
                .file(HOME + "high.md")
                .map(file -> file.content().text().text())
                .orElse("");
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
        assertEquals(Map.of(HOME + "high.md", "committed é", "sub/" + HOME + "deep/low.md", "low"), committed(folder));
    }

    @Test
    void namesFilesFromTheWorkspaceFolder() throws IOException, GitAPIException {
        disk().write("a/b/" + HOME + "high.md", "high");
        disk().write("a/bc/" + HOME + "other.md");
        disk().write(HOME + "outer.md");
        commit();
        assertEquals(Map.of(HOME + "high.md", "high"), committed(folder.resolve("a/b")));
    }

    @Test
    void isEmptyWithoutARepositoryOrACommit() throws IOException, GitAPIException {
        assertEquals(Map.of(), committed(folder));
        assertEquals(Map.of(), committed(folder.resolve("absent")));
        disk().write(HOME + "high.md");
        Git.init().setDirectory(folder.toFile()).call().close();
        assertEquals(Map.of(), committed(folder));
    }

    @Test
    void isEmptyForABrokenRepository() throws IOException, GitAPIException {
        disk().write(HOME + "high.md");
        commit();
        disk().write(".git/refs/heads/master", "not an id");
        disk().write(".git/refs/heads/main", "not an id");
        assertEquals(Map.of(), committed(folder));
        disk().delete(".git");
        disk().write(".git", "gitdir: nowhere");
        assertEquals(Map.of(), committed(folder));
        disk().write(".git", "");
        assertEquals(Map.of(), committed(folder));
        disk().delete(".git");
        Files.createDirectories(folder.resolve(".git"));
        assertEquals(Map.of(), committed(folder));
    }

    @Test
    @Timeout(60)
    void isEmptyWhereAPipeWouldBeReadForEver() throws Exception {
        disk().write(HOME + "high.md");
        commit();
        Path head = folder.resolve(".git/HEAD");
        Files.delete(head);
        boolean piped = new ProcessBuilder("mkfifo", head.toString()).start().waitFor() == 0;
        assumeTrue(piped, "needs mkfifo");
        assertEquals(Map.of(), committed(folder));
    }

    @Test
    void isEmptyWhenTheFilesOfACommitAreGone() throws IOException, GitAPIException {
        disk().write(HOME + "high.md");
        commit();
        disk().delete(".git/objects");
        Files.createDirectories(folder.resolve(".git/objects"));
        assertEquals(Map.of(), committed(folder));
    }

    @Test
    void followsTheHeadOfAnAddedWorkTree(@TempDir Path elsewhere) throws Exception {
        disk().write(HOME + "high.md", "high");
        commit();
        Path tree = elsewhere.resolve("tree");
        assumeTrue(git("worktree", "add", "-b", "side", tree.toString()), "needs git");
        GitHead reader = new GitHead(tree);
        assertEquals("high", text(reader));
        new FolderOnDisk(tree).write(HOME + "high.md", "higher");
        List<String> commit = List.of(
                "-C", tree.toString(), "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qam", "two");
        assumeTrue(git(commit.toArray(String[]::new)));
        assertEquals("higher", text(reader));
    }

    @Test
    void readsSubmodulesAndShallowClones(@TempDir Path elsewhere) throws Exception {
        disk().write(HOME + "high.md", "old");
        commit();
        disk().write(HOME + "high.md", "high");
        commit();
        String source = folder.toUri().toString();
        Path clone = elsewhere.resolve("clone");
        assumeTrue(git("clone", "-q", "--depth", "1", source, clone.toString()), "needs git");
        assertEquals(Map.of(HOME + "high.md", "high"), committed(clone));
        assumeTrue(git(
                "-C", clone.toString(), "-c", "protocol.file.allow=always", "submodule", "-q", "add", source, "inner"));
        assertEquals(Map.of(HOME + "high.md", "high"), committed(clone.resolve("inner")));
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
        assertEquals(1, committed(folder).size());
        assertEquals(before, allFiles());
    }

    private Set<String> allFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
