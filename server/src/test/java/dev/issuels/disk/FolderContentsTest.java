package dev.issuels.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.issue.IssueFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.paths.PathTree.Presence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what is read of a folder, and what becomes of it in a workspace. */
final class FolderContentsTest {
    private static final String ISSUE =
            "---\nid: BUG-001@a1b2c3\nreferences:\n  - src/a.py:3\n  - src/gone.py:1\n---\n";
    private static final String HIGH = ".work/agent/issues/high.md";

    @TempDir
    Path root;

    private FolderOnDisk folder = new FolderOnDisk(Path.of(""));
    private String uri = "";

    @BeforeEach
    void fill() throws IOException {
        folder = new FolderOnDisk(root);
        uri = FileUris.ofFolder(root);
        folder.write(HIGH, ISSUE);
        folder.write(".work/agent/issues/empty.md", "");
        folder.write("notes/issue.md", ISSUE);
        folder.write("README.md", "# Hello\n\nid: BUG-001@a1b2c3\n");
        folder.write(".issue-ls.yaml", "prefixes: [X]\n");
        folder.write("src/a.py", "1\n2\n3");
    }

    @Test
    void holdsIssueFilesByTheirPlaceAndByTheirText() {
        FolderContents contents = read();
        assertEquals(
                Set.of(HIGH, ".work/agent/issues/empty.md", "notes/issue.md"),
                contents.files().keySet());
        assertEquals(Optional.of("prefixes: [X]\n"), contents.settings());
    }

    @Test
    void goesOnWithoutAFileThatTheParserFailsOn() throws IOException {
        folder.write(".work/agent/issues/low.md", "fails");
        folder.write(".work/agent/issues/medium.md", "overflows");
        FolderContents contents =
                FolderContents.NONE.completed(root, tree(), () -> false, FolderContentsTest::parseOrFail);
        assertEquals(
                Set.of(HIGH, ".work/agent/issues/empty.md", "notes/issue.md"),
                contents.files().keySet());
    }

    private static IssueFile parseOrFail(String text) {
        if (text.equals("overflows")) {
            throw new StackOverflowError();
        }
        if (text.equals("fails")) {
            throw new IllegalStateException("a fault of the parser");
        }
        return Workspace.EMPTY.parse(text);
    }

    @Test
    void takesThePlaceOfWhatTheWorkspaceKnew() throws IOException {
        Workspace empty = Workspace.EMPTY.withFolders(List.of(uri));
        Workspace before = read().addTo(empty, uri);
        assertTrue(before.file(uri + "notes/issue.md").isPresent());
        assertEquals(Set.of("X"), before.settingsOf(uri + HIGH).prefixes());
        assertEquals(Presence.FILE, before.folders().get(0).paths().presence("src/a.py"));

        folder.delete("notes");
        folder.delete(".issue-ls.yaml");
        Workspace after = read().addTo(before, uri);
        assertFalse(after.file(uri + "notes/issue.md").isPresent());
        assertEquals(Set.of(), after.settingsOf(uri + HIGH).prefixes());
    }

    @Test
    void readsTheHomeFirstWithoutClaimingToKnowMore() {
        FolderContents home = FolderContents.ofHome(root, Workspace.EMPTY::parse, () -> false);
        assertEquals(Set.of(HIGH, ".work/agent/issues/empty.md"), home.files().keySet());
        Workspace workspace = home.addTo(Workspace.EMPTY.withFolders(List.of(uri)), uri);
        assertFalse(workspace.folders().get(0).scanned());
        FolderContents all = home.completed(root, tree(), () -> false);
        assertSame(home.files().get(HIGH), all.files().get(HIGH), "not parsed again");
    }

    @Test
    void isEmptyWhenStopped() {
        assertEquals(
                Optional.empty(),
                SourceTree.readAside(root, () -> true, count -> {}).join());
    }

    @Test
    void rereadsWhatIsAnIssueFileStill() throws IOException {
        folder.write("notes/issue.md", "# No issue any more\n");
        Map<String, Boolean> there = Map.of(HIGH, true, "notes/issue.md", false, "notes/gone.md", false);
        FolderContents.reread(root, there.keySet(), path -> Optional.empty())
                .forEach((path, file) -> assertEquals(there.get(path), file.isPresent(), path));
    }

    @Test
    void countsTheLinesThatReferencesName() {
        Workspace workspace = read().addTo(Workspace.EMPTY.withFolders(List.of(uri)), uri);
        assertEquals(Set.of("src/a.py"), LineCounts.wanted(workspace, uri));
        assertEquals(Set.of("src/a.py"), LineCounts.wantedBy(uri + HIGH, workspace, uri));
        assertEquals(Set.of(), LineCounts.wantedBy(uri + "notes/gone.md", workspace, uri));
        assertEquals(Map.of("src/a.py", 3), LineCounts.of(workspace, uri, root));
        Workspace other =
                workspace.withOpen(uri + HIGH, workspace.parse(ISSUE.replace("src/a.py", "./src/../src/a.py")), 1);
        assertEquals(Set.of("src/a.py"), LineCounts.wanted(other, uri));
        assertEquals(Map.of(), LineCounts.count(root, List.of("../" + root.getFileName() + "x", "/etc/hosts", "src")));
    }

    @Test
    void keepsWhatItKnowsOfATextThatIsStillTheSame() {
        Optional<IssueFile> known = Optional.ofNullable(read().files().get(HIGH));
        Optional<IssueFile> reread =
                FolderContents.reread(root, Set.of(HIGH), path -> known).getOrDefault(HIGH, Optional.empty());
        assertSame(known.orElseThrow(), reread.orElseThrow());
    }

    @Test
    void holdsTextsWithoutTheirByteOrderMarks() throws IOException {
        folder.write(HIGH, "\uFEFF" + ISSUE);
        assertEquals(
                Optional.of(ISSUE),
                Optional.ofNullable(read().files().get(HIGH))
                        .map(file -> file.text().text()));
        keepsWhatItKnowsOfATextThatIsStillTheSame();
    }

    private FolderContents read() {
        return FolderContents.read(root);
    }

    private SourceTree tree() {
        return SourceTree.read(root, () -> false, count -> {}).orElseThrow();
    }
}
