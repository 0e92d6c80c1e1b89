package dev.issuels.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How files are read, and which may be issue files. */
class IssueFilesTest {
    @TempDir
    private Path folder;

    @Test
    void leavesOutTheByteOrderMark() throws IOException {
        Path file = Files.writeString(folder.resolve("a.md"), "\uFEFFid: é 😀\r\n");
        assertEquals(Optional.of("id: é 😀\r\n"), IssueFiles.text(file));
    }

    @Test
    void replacesMalformedBytes() throws IOException {
        Path file = Files.write(folder.resolve("a.md"), new byte[] {'a', (byte) 0xFF, 0, 'b'});
        assertEquals(Optional.of("a\uFFFD\0b"), IssueFiles.text(file));
    }

    @Test
    void readsNothingFromFoldersAndAbsentFiles() {
        assertEquals(Optional.empty(), IssueFiles.text(folder));
        assertEquals(Optional.empty(), IssueFiles.text(folder.resolve("absent.md")));
        assertEquals(Optional.empty(), IssueFiles.text(folder.resolve("absent/absent.md")));
    }

    @Test
    void readsNothingFromHugeFiles() throws IOException {
        Path file = folder.resolve("huge.md");
        try (var huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(IssueFiles.LARGEST + 1L);
        }
        assertEquals(Optional.empty(), IssueFiles.text(file));
    }

    @Test
    void readsOtherMarkdownOnlyIfItShowsAnId() throws IOException {
        Path readme = Files.writeString(folder.resolve("README.md"), "# Title\n\nmail me@example.org\n");
        Path todo = Files.writeString(folder.resolve("TODO.md"), "---\nid: \"BUG-001@fe313e\"\n---\n");
        assertEquals(Optional.empty(), IssueFiles.textIfIssues(readme));
        assertTrue(IssueFiles.textIfIssues(todo).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id: BUG-001@fe313e",
                "\uFEFFid: \"BUG-001@fe313e\"",
                "---\r\nid: 'AUDIT-GAP-0001@000000' # note\r\n",
                "a\r  id:BUG-123@abcdef",
                "x\n\"id\": BUG-001@fe313e",
                "me@example.org\n\tid : BUG-001@fe313e",
            })
    void seesTheIdsOfIssues(String text) {
        assertTrue(IssueFiles.mayHoldIssues(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "BUG-001@fe313e",
                "grid: BUG-001@fe313e",
                "see id: BUG-001@fe313e",
                "id: bug-001@fe313e",
                "id: BUG-01@fe313e",
                "id: BUG-001@fe313",
                "id: BUG-001@fe313e0",
                "id: BUG-001@FE313E",
                "id: -001@fe313e",
                "id: 001@fe313e",
                "id = BUG-001@fe313e",
                "id: see BUG-001@fe313e",
                "id\n: BUG-001@fe313e",
            })
    void seesNoIdInOrdinaryText(String text) {
        assertFalse(IssueFiles.mayHoldIssues(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void knowsTheHomeOfIssues() {
        assertTrue(IssueFiles.isInHome(".work/agent/issues/high.md"));
        assertTrue(IssueFiles.isInHome("a/b/.work/agent/issues/c/d.MD"));
        assertFalse(IssueFiles.isInHome(".work/agent/issues/references/a.md"));
        assertFalse(IssueFiles.isInHome(".work/agent/issues/a.txt"));
        assertFalse(IssueFiles.isInHome(".work/agent/issues.md"));
        assertFalse(IssueFiles.isInHome("x.work/agent/issues/a.md"));
        assertFalse(IssueFiles.isInHome("a.md"));
    }
}
