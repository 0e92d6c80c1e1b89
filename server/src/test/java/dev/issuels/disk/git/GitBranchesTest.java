package dev.issuels.disk.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.issuels.issue.Issues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which ids are found on the branches of a repository. */
final class GitBranchesTest {
    private static final String HOME = ".work/agent/issues/";
    private static final String ONE = Issues.of("BUG-001@aaaaa1");
    private static final String TWO = Issues.of("BUG-002@aaaaa2");
    private static final String THREE = Issues.of("BUG-003@aaaaa3");

    @TempDir
    private Path folder;

    @BeforeEach
    void keepTheSystemClean() {
        QuietSystem.use();
    }

    @Test
    void areThoseOfTheFilesThatAreNotAsInHead() throws IOException, GitAPIException {
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.write(HOME + "high.md", ONE).commit("one");
            var unused = git.checkout("coupons");
            git.write(HOME + "high.md", ONE + TWO)
                    .write(HOME + "history.md", "## 2025-01-02: OLD-001@c5e8f1 - Long ago\n\nDone.\n")
                    .write("docs/notes.md", THREE)
                    .commit("two");
            unused = git.checkout("main");
            GitBranches branches = new GitBranches(folder);
            assertEquals(Set.of("BUG-001@aaaaa1", "BUG-002@aaaaa2", "OLD-001@c5e8f1"), branches.ids());
        }
    }

    @Test
    void costNothingWhileNoBranchMoves() throws IOException, GitAPIException {
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.write(HOME + "high.md", ONE).commit("one");
            GitBranches branches = new GitBranches(folder);
            assertEquals(Set.of(), branches.ids());
            var unused = git.checkout("coupons");
            git.write(HOME + "low.md", TWO).commit("two");
            unused = git.checkout("main");
            Set<String> ids = branches.ids();
            assertEquals(Set.of("BUG-002@aaaaa2"), ids);
            git.write(HOME + "low.md", THREE);
            assertSame(ids, branches.ids());
        }
    }

    @Test
    void countFromTheFolderThatIsTheWorkspace() throws IOException, GitAPIException {
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.write("app/" + HOME + "high.md", ONE).commit("one");
            var unused = git.checkout("coupons");
            git.write("app/" + HOME + "high.md", TWO)
                    .write("web/" + HOME + "high.md", THREE)
                    .commit("two");
            unused = git.checkout("main");
            assertEquals(Set.of("BUG-002@aaaaa2"), new GitBranches(folder.resolve("app")).ids());
        }
    }

    @Test
    void areNoneWithoutARepositoryOrACommitOrInABrokenOne() throws IOException, GitAPIException {
        assertEquals(Set.of(), new GitBranches(folder).ids());
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.write(HOME + "high.md", ONE);
            assertEquals(Set.of(), new GitBranches(folder).ids());
        }
        Path broken = Files.writeString(folder.resolve(".git/refs/heads/main"), "nonsense\n");
        assertEquals("nonsense\n", Files.readString(broken));
        assertEquals(Set.of(), new GitBranches(folder).ids());
    }
}
