package dev.issuels.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.issuels.workspace.paths.PathTree.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a walk finds, among links, loops, pipes and repositories. */
class SourceTreeTest {
    private static final String HOME = ".work/agent/issues/";

    @TempDir
    private Path folder;

    private FolderOnDisk disk() {
        return new FolderOnDisk(folder);
    }

    private SourceTree read() {
        return read(folder);
    }

    private static SourceTree read(Path root) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> SourceTree.read(root, () -> false, count -> {}).orElseThrow());
    }

    @Test
    void findsIssueFilesInEveryHome() throws IOException {
        disk().write(HOME + "high.md");
        disk().write(HOME + "deep/er/LOUD.MD");
        disk().write(HOME + "references/notes.md");
        disk().write(HOME + "references/deeper/notes.md");
        disk().write(HOME + "deep/references/one.md");
        disk().write(HOME + "data.json");
        disk().write("packages/api/" + HOME + "low.md");
        disk().write("README.md");
        disk().write(".work/agent/notes.markdown");
        SourceTree tree = read();
        assertEquals(
                List.of(
                        HOME + "deep/er/LOUD.MD",
                        HOME + "deep/references/one.md",
                        HOME + "high.md",
                        "packages/api/" + HOME + "low.md"),
                tree.issueFiles());
        assertEquals(List.of(".work/agent/notes.markdown", "README.md"), tree.markdown());
        assertEquals(Presence.FILE, tree.paths().presence(HOME + "references/notes.md"));
    }

    @Test
    void entersTheHomeEvenIfItIsIgnored() throws IOException {
        disk().write(".gitignore", ".work/\n*.md\n.work/agent/issues/*\n");
        disk().write(HOME + "high.md");
        disk().write(HOME + "sub/low.md");
        disk().write(".work/notes.md");
        SourceTree tree = read();
        assertEquals(List.of(HOME + "high.md", HOME + "sub/low.md"), tree.issueFiles());
        assertEquals(List.of(), tree.markdown());
        assertEquals(Presence.FILE, tree.paths().presence(".work/notes.md"));
    }

    @Test
    void honoursIgnoreFilesOfEveryLevel() throws IOException {
        disk().write(".gitignore", "out/\n/top.md\n*.log\n!keep.log\n");
        disk().write("out/a.md");
        disk().write("top.md");
        disk().write("sub/top.md");
        disk().write("sub/.gitignore", "secret.md\nbuild\n!out/\n");
        disk().write("sub/secret.md");
        disk().write("sub/build/b.md");
        disk().write("sub/out/c.md");
        disk().write("other/secret.md");
        SourceTree tree = read();
        assertEquals(List.of("other/secret.md", "sub/out/c.md", "sub/top.md"), tree.markdown());
        assertEquals(Presence.UNKNOWN, tree.paths().presence("out/a.md"));
        assertEquals(Presence.UNKNOWN, tree.paths().presence("sub/build/b.md"));
        assertEquals(Presence.FILE, tree.paths().presence("sub/secret.md"));
        assertTrue(tree.paths().isOpaque("out"));
    }

    @Test
    void honoursTheRepositorysExcludesAndTheIgnoreFilesAboveTheFolder() throws IOException {
        disk().write(".git/info/exclude", "excluded.md\n");
        disk().write(".gitignore", "ws/sub/a.md\nb.md\n");
        disk().write("ws/.gitignore", "c.md\n");
        for (String name : List.of("excluded.md", "sub/a.md", "b.md", "c.md", "a.md", "sub/d.md")) {
            disk().write("ws/" + name);
        }
        assertEquals(List.of("a.md", "sub/d.md"), read(folder.resolve("ws")).markdown());
    }

    @Test
    void showsAnIgnoredFolderToWhomeverOpensIt() throws IOException {
        disk().write(".git/HEAD");
        disk().write(".gitignore", "*\n");
        disk().write("ws/a.md");
        disk().write("ws/.gitignore", "b.md");
        disk().write("ws/b.md");
        assertEquals(List.of("a.md"), read(folder.resolve("ws")).markdown());
    }

    @Test
    void readsTheExcludesOfAnAddedWorkTree() throws IOException {
        disk().write("repository/worktrees/ws/commondir", "../..\n");
        disk().write("repository/info/exclude", "b.md\n");
        disk().write("ws/.git", "gitdir: ../repository/worktrees/ws\n");
        disk().write("ws/a.md");
        disk().write("ws/b.md");
        assertEquals(List.of("a.md"), read(folder.resolve("ws")).markdown());
    }

    @Test
    void doesNotEnterOtherRepositories() throws IOException {
        disk().write(".git/config");
        disk().write("nested/.git/HEAD");
        disk().write("nested/a.md");
        disk().write("nested/" + HOME + "high.md");
        disk().write("submodule/.git", "gitdir: elsewhere");
        disk().write("submodule/a.md");
        disk().write("node_modules/a/README.md");
        disk().write("sub/node_modules/a/README.md");
        disk().write(".hg/a.md");
        SourceTree tree = read();
        assertEquals(List.of(), tree.markdown());
        assertEquals(List.of(), tree.issueFiles());
        for (String path : List.of("nested", "submodule", "node_modules", "sub/node_modules", ".git", ".hg")) {
            assertTrue(tree.paths().isOpaque(path), path);
        }
        assertEquals(Presence.UNKNOWN, tree.paths().presence(".git/config"));
    }

    @Test
    void entersAHomeThatIsItsOwnRepository() throws IOException {
        disk().write(".work/.git/HEAD");
        disk().write(HOME + ".git/HEAD");
        disk().write(HOME + "high.md");
        assertEquals(List.of(HOME + "high.md"), read().issueFiles());
    }

    @Test
    void endsDespiteLinksThatLoop() throws IOException {
        disk().write("sub/a.md");
        disk().link("sub/up", "..");
        disk().link("self", "self");
        disk().link("root", "/");
        disk().link(HOME + "loop", "../../..");
        disk().write(HOME + "high.md");
        SourceTree tree = read();
        assertEquals(List.of(HOME + "high.md"), tree.issueFiles());
        assertEquals(List.of("sub/a.md"), tree.markdown());
        assertTrue(tree.paths().isOpaque("sub/up"));
        assertTrue(tree.paths().isOpaque("root"));
        assertEquals(Presence.ABSENT, tree.paths().presence("self"));
    }

    @Test
    void doesNotFollowAHomeThatLinksToAFolderAroundIt() throws IOException {
        disk().write("a.md");
        disk().link(".work", ".");
        disk().link("sub/.work/agent/issues", "../../..");
        disk().link("disk/.work", "/");
        SourceTree tree = read();
        assertEquals(List.of(), tree.issueFiles());
        assertEquals(List.of("a.md"), tree.markdown());
        assertTrue(tree.paths().isOpaque(".work"));
    }

    @Test
    void followsALinkedHomeOnce() throws IOException {
        disk().write("tracker/high.md");
        disk().write("tracker/references/note.md");
        disk().link(HOME.substring(0, HOME.length() - 1), "../../tracker");
        SourceTree tree = read();
        assertEquals(List.of(HOME + "high.md"), tree.issueFiles());
        assertEquals(List.of(), tree.markdown());
        assertEquals(Presence.FILE, tree.paths().presence("tracker/high.md"));
    }

    @Test
    void entersOfALinkedWorkFolderOnlyTheHome(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(elsewhere.resolve("agent/issues"));
        Files.createDirectories(elsewhere.resolve("photos"));
        Files.writeString(elsewhere.resolve("agent/issues/high.md"), "");
        disk().link(".work", elsewhere.toString());
        SourceTree tree = read();
        assertEquals(List.of(HOME + "high.md"), tree.issueFiles());
        assertTrue(tree.paths().isOpaque(".work/photos"));
    }

    @Test
    void tellsLinkedFilesFromDanglingLinks() throws IOException {
        disk().write("text/real.md");
        disk().link(HOME + "high.md", "../../../text/real.md");
        disk().link("gone.md", "nowhere.md");
        SourceTree tree = read();
        assertEquals(List.of(HOME + "high.md"), tree.issueFiles());
        assertEquals(Presence.ABSENT, tree.paths().presence("gone.md"));
    }

    @Test
    void takesAPipeForAFileButNotForAnIssueFile() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(HOME));
        Path pipe = folder.resolve(HOME + "high.md");
        assumeTrue(makePipe(pipe), "needs mkfifo");
        disk().link(HOME + "linked.md", "high.md");
        SourceTree tree = read();
        assertEquals(List.of(), tree.issueFiles());
        assertEquals(Presence.FILE, tree.paths().presence(HOME + "high.md"));
        assertEquals(Optional.empty(), assertTimeoutPreemptively(Duration.ofSeconds(10), () -> IssueFiles.text(pipe)));
    }

    private static boolean makePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** One that goes away while the walk is on its way: permissions do not keep the superuser out. */
    @Test
    void leavesFoldersThatCannotBeReadOpaque() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        var asked = new AtomicInteger();
        BooleanSupplier removing =
                () -> asked.incrementAndGet() == 2 && !locked.toFile().delete();
        SourceTree tree = SourceTree.read(folder, removing, count -> {}).orElseThrow();
        assertTrue(tree.paths().isOpaque("locked"));
        assertEquals(List.of(), tree.markdown());
    }

    @Test
    void readsAnAbsentFolderAsEmpty() {
        SourceTree tree = read(folder.resolve("absent"));
        assertEquals(0, tree.paths().size());
        assertEquals(List.of(), tree.issueFiles());
    }

    @Test
    void keepsWeirdNames() throws IOException {
        disk().write("-rf/😀 é.md");
        disk().write("a\nb.md");
        assertEquals(List.of("-rf/😀 é.md", "a\nb.md"), read().markdown());
    }

    @Test
    void survivesNamesThatAreNoText() throws IOException, InterruptedException {
        String script = "cd \"$0\" && touch \"$(printf 'a\\377.md')\" b.md && mkdir \"$(printf 'd\\377')\"";
        int status = new ProcessBuilder("sh", "-c", script, folder.toString())
                .start()
                .waitFor();
        assumeTrue(status == 0, "needs a shell and a file system that takes any bytes");
        SourceTree tree = read();
        assertTrue(tree.markdown().contains("b.md"));
        assertEquals(3, tree.paths().size());
        tree.markdown().forEach(path -> assertEquals(path.equals("b.md"), isReadable(path)));
    }

    private boolean isReadable(String path) {
        return IssueFiles.text(folder.resolve(path)).isPresent();
    }

    @Test
    void tellsItsProgressAndStopsWhenTold() throws IOException {
        for (int i = 0; i < 2_500; i++) {
            disk().write("d" + i / 100 + "/f" + i);
        }
        var counts = new ArrayList<Integer>();
        assertFalse(SourceTree.read(folder, () -> false, counts::add).isEmpty());
        assertEquals(List.of(1_000, 2_000), counts);
        counts.clear();
        assertTrue(SourceTree.read(folder, () -> !counts.isEmpty(), counts::add).isEmpty());
        assertEquals(List.of(1_000), counts);
    }
}
