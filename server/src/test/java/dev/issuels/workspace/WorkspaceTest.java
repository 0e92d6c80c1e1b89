package dev.issuels.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.Issues;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import dev.issuels.workspace.paths.PathTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a snapshot knows, and what it knows of its predecessor. */
class WorkspaceTest {

    private static final String FOLDER = "file:///w/";
    private static final String HIGH = FOLDER + ".work/agent/issues/high.md";
    private static final String LOW = FOLDER + ".work/agent/issues/low.md";
    private static final String HISTORY = FOLDER + ".work/agent/issues/history.md";

    private final Workspace workspace = Workspace.EMPTY
            .withFolders(List.of(FOLDER))
            .withOnDisk(Map.of(
                    HIGH, Optional.of(Workspace.EMPTY.parse(Issues.of("BUG-001@aaaaaa"))),
                    LOW, Optional.of(Workspace.EMPTY.parse(Issues.of("BUG-002@bbbbbb") + "See BUG-001.\n")),
                    HISTORY, Optional.of(Workspace.EMPTY.parse("## 2024-12-20: OLD-001@c5e8f1 - Title\n"))));

    @Test
    void keepsTheIndexWhileTypingChangesNoFact() {
        Workspace open =
                workspace.withOpen(HIGH, workspace.file(HIGH).orElseThrow().content(), 1);
        Workspace typed = open.withOpen(HIGH, edited(open, HIGH, "Body of", "The body of"), 2);
        assertSame(open.index(), typed.index());
        assertSame(
                open.file(HIGH).orElseThrow().facts(),
                typed.file(HIGH).orElseThrow().facts());
        assertEquals(Set.of(HIGH), typed.concernedSince(open));
    }

    @Test
    void concernsTheFilesThatMentionAnIdThatChanges() {
        Workspace changed = workspace.withOpen(HIGH, edited(workspace, HIGH, "BUG-001@aaaaaa", "BUG-007@aaaaaa"), 1);
        assertNotSame(workspace.index(), changed.index());
        assertEquals(Set.of(HIGH, LOW), changed.concernedSince(workspace));
    }

    @Test
    void prefersTheOpenTextToTheOneOnDiskUntilItIsClosed() {
        Workspace open = workspace.withOpen(HIGH, workspace.parse(Issues.of("BUG-009@cccccc")), 1);
        Workspace saved = open.withOnDisk(Map.of(HIGH, Optional.of(workspace.parse(Issues.of("BUG-010@dddddd")))));

        assertTrue(isDeclared(saved, "BUG-009"));
        assertFalse(isDeclared(saved, "BUG-010"));
        assertTrue(isDeclared(saved.withClosed(HIGH), "BUG-010"));
        assertFalse(isDeclared(saved.withClosed(HIGH), "BUG-009"));
    }

    @Test
    void forgetsAFileThatIsGone() {
        Workspace without = workspace.withOnDisk(Map.of(HIGH, Optional.empty()));
        assertFalse(isDeclared(without, "BUG-001"));
        assertTrue(without.file(HIGH).isEmpty());
        assertEquals(Set.of(LOW), without.concernedSince(workspace));
    }

    @Test
    void indexesWhatHistoryFilesLog() {
        assertTrue(isDeclared(workspace, "OLD-001"));
    }

    @Test
    void takesNoIssueOfOrdinaryMarkdown() {
        Workspace open = workspace.withOpen(FOLDER + "README.md", workspace.parse("---\nid: home\ntitle: x\n---\n"), 1);
        assertFalse(open.file(FOLDER + "README.md").orElseThrow().isIssueFile());
    }

    @Test
    void takesAnyMarkdownThatShowsAWellFormedIdForAnIssueFile() {
        Workspace open = workspace.withOpen("untitled:Untitled-1", workspace.parse(Issues.of("BUG-009@cccccc")), 1);
        assertTrue(open.file("untitled:Untitled-1").orElseThrow().isIssueFile());
        assertEquals(
                PathTree.Presence.UNKNOWN,
                open.presence(open.file("untitled:Untitled-1").orElseThrow(), "src/cart.py"));
    }

    @Test
    void resolvesReferencesOfANestedHomeFromTheFolderAboveIt() {
        String nested = FOLDER + "app/.work/agent/issues/high.md";
        PathTree paths = PathTree.EMPTY.withFile("app/src/a.py").withFile("top.py");
        Workspace placed = workspace
                .withFolder(FOLDER, folder -> folder.withPaths(paths))
                .withOpen(nested, workspace.parse(Issues.of("BUG-009@cccccc")), 1);
        PlacedFile file = placed.file(nested).orElseThrow();

        assertEquals(PathTree.Presence.FILE, placed.presence(file, "src/a.py"));
        assertEquals(PathTree.Presence.FILE, placed.presence(file, "top.py"));
        assertEquals(PathTree.Presence.ABSENT, placed.presence(file, "src/b.py"));
    }

    @Test
    void letsTheFoldersSettingsOverrideTheClients() {
        Settings client = new Settings(Map.of("tag-style", "off", "missing-key", "hint"), Set.of("MEM"), Set.of());
        Workspace configured = workspace
                .withClientSettings(client)
                .withSettingsOnDisk(FOLDER, Optional.of("rules:\n  tag-style: error\nprefixes: [SPLIT]\n"));

        Settings settings = configured.settingsOf(HIGH);

        assertEquals(Map.of("tag-style", "error", "missing-key", "hint"), settings.severities());
        assertEquals(Set.of("MEM", "SPLIT"), settings.prefixes());
    }

    @Test
    void takesASettingsFileForNoIssueFileWhereverItIs() {
        String text = Issues.of("BUG-001@aaaaaa");
        for (String uri : List.of(FOLDER + "deep/.issue-ls.yaml", "file:///elsewhere/.issue-ls.yaml")) {
            Workspace open = workspace.withOpen(uri, workspace.parse(text), 1);
            assertFalse(open.file(uri).orElseThrow().isIssueFile());
            assertSame(workspace.index(), open.index());
        }
    }

    @Test
    void keepsAnOpenSettingsFileOpenWhenItsFolderComesAndGoes() {
        String uri = FOLDER + ".issue-ls.yaml";
        Workspace alone = Workspace.EMPTY.withOpen(uri, Workspace.EMPTY.parse("rules:\n  tag-style: off\n"), 3);

        Workspace come = alone.withFolders(List.of(FOLDER));
        assertEquals(Map.of("tag-style", "off"), come.settingsOf(HIGH).severities());
        assertEquals(OptionalInt.of(3), come.anyFile(uri).orElseThrow().version());
        assertEquals(Optional.empty(), come.file(uri));

        Workspace gone = come.withFolders(List.of());
        assertEquals(Map.of(), gone.settingsOf(HIGH).severities());
        assertEquals(OptionalInt.of(3), gone.anyFile(uri).orElseThrow().version());
    }

    @Test
    void placesFilesAnewWhenFoldersComeAndGo() {
        String inner = FOLDER + ".work/agent/";
        Workspace more = workspace.withFolders(List.of(FOLDER, inner));
        assertEquals("issues/high.md", more.file(HIGH).orElseThrow().path());
        assertTrue(more.withFolders(List.of()).file(HIGH).isEmpty());
    }

    @Test
    void anIndexThatIsKeptUpEqualsAFreshOne() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Workspace kept = workspace;
        for (int i = 0; i < 300; i++) {
            String uri = FOLDER + ".work/agent/issues/file-" + random.nextInt(8) + ".md";
            Optional<String> text = random.nextInt(4) == 0 ? Optional.empty() : Optional.of(randomIssues(random));
            kept = kept.withOnDisk(Map.of(uri, text.map(workspace::parse)));
            assertSameIndex(kept, kept.withFolders(List.of(FOLDER)), "seed " + seed);
        }
    }

    private static void assertSameIndex(Workspace kept, Workspace fresh, String message) {
        for (int number = 1; number < 10; number++) {
            IssueId id = IssueId.parse("BUG-00" + number).orElseThrow();
            assertEquals(
                    Set.copyOf(fresh.index().declarations(id)),
                    Set.copyOf(kept.index().declarations(id)),
                    message);
            assertEquals(
                    fresh.index().declarations(id).size(),
                    kept.index().declarations(id).size(),
                    message);
        }
        assertEquals(fresh.index().prefixes(), kept.index().prefixes(), message);
        assertEquals(fresh.index().issuesWith("BUG"), kept.index().issuesWith("BUG"), message);
    }

    private static String randomIssues(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append(Issues.of("BUG-00" + (1 + random.nextInt(9)) + "@aaaaa" + random.nextInt(3)));
            text.append("BUG-00").append(1 + random.nextInt(9)).append("\n\n");
        }
        return text.toString();
    }

    private static boolean isDeclared(Workspace workspace, String id) {
        return !workspace.index().targets(IssueId.parse(id).orElseThrow()).isEmpty();
    }

    private static IssueFile edited(Workspace workspace, String uri, String from, String to) {
        var content = workspace.file(uri).orElseThrow().content();
        int at = content.text().text().indexOf(from);
        return content.with(new Edit(new Span(at, at + from.length()), to));
    }
}
