package dev.issuels.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.disk.git.FolderInGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that {@code check --fix-unsafe} lets references follow the files that commits have moved. */
final class MovedReferencesTest {

    private static final String HIGH = ".work/agent/issues/high.md";
    private static final String ISSUE = Texts.issue("BUG-001@a1b2c3", "high", "")
            .replace("references: []", "references:\n  - src/cart.py:1 (see there)\n  - src/gone.py\n  - src/old/");

    @TempDir
    private Path folder;

    @Test
    void replacesPathsByThoseThatGitSaysTheyMovedTo() throws IOException, GitAPIException {
        folder = folder.toRealPath();
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.write(HIGH, ISSUE).write("src/cart.py", "def cart():\n    return []\n");
            git.write("src/gone.py", "gone\n").write("src/old/a.py", "a\n").write("src/old/b.py", "b\n");
            git.commit("Start");
            git.move("src/cart.py", "shop/basket.py").move("src/old", "lib/new").delete("src/gone.py");
            git.commit("Move");
        }
        Shell.in(folder).replay("""
                $ issue-ls check --fix-unsafe --dry-run
                --- a/.work/agent/issues/high.md
                +++ b/.work/agent/issues/high.md
                @@ -9,9 +9,9 @@
                 priority: high
                 status: proposed
                 references:
                -  - src/cart.py:1 (see there)
                +  - shop/basket.py:1 (see there)
                   - src/gone.py
                -  - src/old/
                +  - lib/new/
                 ---
                \s
                 ### Problem
                .work/agent/issues/high.md:13:5: warning[missing-reference] 'src/gone.py' does not exist
                would fix 2 in 1 file; 1 warning in 1 file; checked 1 issue in 1 file
                """);
        Shell.in(folder).replay("""
                $ issue-ls check --fix-unsafe
                .work/agent/issues/high.md:13:5: warning[missing-reference] 'src/gone.py' does not exist
                fixed 2 in 1 file; 1 warning in 1 file; checked 1 issue in 1 file
                """);
        assertEquals(
                ISSUE.replace("src/cart.py", "shop/basket.py").replace("src/old/", "lib/new/"),
                Files.readString(folder.resolve(HIGH)));
    }
}
