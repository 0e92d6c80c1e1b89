package dev.issuels.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which workspace folder a lone file gets. */
class WorkspaceFoldersTest {
    @TempDir
    private Path folder;

    private void assertFound(String expected, String file) {
        assertEquals(folder.resolve(expected).normalize(), WorkspaceFolders.folderOf(folder.resolve(file)));
    }

    @Test
    void isTheFolderThatHoldsTheHome() throws IOException {
        var disk = new FolderOnDisk(folder);
        disk.write("a/.git/HEAD");
        disk.write("a/b/.work/agent/issues/sub/high.md");
        disk.write("a/b/.work/agent/issues/sub/.issue-ls.yaml");
        assertFound("a/b", "a/b/.work/agent/issues/sub/high.md");
        assertFound("a/b", "a/b/.work/agent/issues/new/absent.md");
        assertFound("a/b", "a/b/.work/agent/issues");
    }

    @Test
    void isTheNearestFolderWithAMark() throws IOException {
        var disk = new FolderOnDisk(folder);
        disk.write("a/.git", "gitdir: elsewhere");
        disk.write("a/b/.issue-ls.yaml");
        disk.write("a/c/.work/agent/issues/high.md");
        disk.write("a/b/d/e.md");
        disk.write("a/c/d/e.md");
        disk.write("a/d/e.md");
        assertFound("a/b", "a/b/d/e.md");
        assertFound("a/c", "a/c/d/e.md");
        assertFound("a/c", "a/c/.work/agent");
        assertFound("a", "a/d/e.md");
        assertFound("a", "a/d");
        assertFound("a", "a/d/../x/y.md");
    }

    @Test
    void isTheFolderItselfWithoutAMark() throws IOException {
        Files.createDirectories(folder.resolve("a"));
        assertFound("a", "a");
        assertFound("a", "a/lone.md");
    }
}
