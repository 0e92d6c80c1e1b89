package dev.issuels.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.workspace.paths.PathTree.Presence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a source tree says after changes, compared with a fresh walk. */
class DiskChangeTest {
    private static final String HOME = ".work/agent/issues/";

    @TempDir
    private Path folder;

    private FolderOnDisk disk() {
        return new FolderOnDisk(folder);
    }

    private SourceTree before = SourceTree.EMPTY;

    @BeforeEach
    void readTheFolder() throws IOException {
        disk().write(HOME + "high.md");
        disk().write("docs/a.md");
        disk().write("docs/deep/b.md");
        disk().write("src/main.py");
        before = disk().read();
    }

    /** Brings the tree up to date, which must give what a fresh walk gives. */
    private DiskChange refreshed(String... changed) {
        DiskChange change =
                before.refreshed(folder, Stream.of(changed).map(folder::resolve).toList());
        assertSameTree(disk().read(), change.tree());
        return change;
    }

    private static void assertSameTree(SourceTree expected, SourceTree actual) {
        assertEquals(expected.paths().files().toList(), actual.paths().files().toList());
        assertEquals(
                expected.paths().folders().toList(), actual.paths().folders().toList());
        assertEquals(expected.paths().size(), actual.paths().size());
        assertEquals(expected.issueFiles(), actual.issueFiles());
        assertEquals(expected.markdown(), actual.markdown());
    }

    @Test
    void readsAChangedFileAgainAndKeepsThePaths() {
        DiskChange change = refreshed(HOME + "high.md", "src/main.py");
        assertSame(before.paths(), change.tree().paths());
        assertEquals(List.of(HOME + "high.md"), change.reread());
        assertEquals(List.of(), change.forgotten());
    }

    @Test
    void addsNewFilesAndFolders() throws IOException {
        disk().write(HOME + "low.md");
        disk().write("new/sub/c.md");
        DiskChange change = refreshed(HOME + "low.md", "new");
        assertNotSame(before.paths(), change.tree().paths());
        assertEquals(List.of(HOME + "low.md", "new/sub/c.md"), change.reread());
    }

    @Test
    void findsTheNewFolderOfANewFile() throws IOException {
        disk().write("new/sub/c.md");
        disk().write("new/d.md");
        assertEquals(
                List.of("new/d.md", "new/sub/c.md"), refreshed("new/sub/c.md").reread());
    }

    @Test
    void forgetsDeletedFilesAndFolders() throws IOException {
        disk().delete(HOME + "high.md");
        disk().delete("docs");
        DiskChange change = refreshed(HOME + "high.md", "docs");
        assertEquals(List.of(HOME + "high.md", "docs/a.md", "docs/deep/b.md"), change.forgotten());
        assertEquals(List.of(), change.reread());
    }

    @Test
    void findsTheDeletedFolderOfADeletedFile() throws IOException {
        disk().delete("docs");
        DiskChange change = refreshed("docs/deep/b.md");
        assertEquals(List.of("docs/a.md", "docs/deep/b.md"), change.forgotten());
    }

    @Test
    void seesAFileThatBecameAFolderAndTheReverse() throws IOException {
        disk().delete("docs/a.md");
        disk().delete("docs/deep");
        disk().write("docs/a.md/inner.md");
        disk().write("docs/deep");
        DiskChange change = refreshed("docs/a.md", "docs/deep");
        assertEquals(List.of("docs/a.md", "docs/deep/b.md"), change.forgotten());
        assertEquals(List.of("docs/a.md/inner.md"), change.reread());
    }

    @Test
    void looksAtEverythingAgainWhenAnIgnoreFileChanged() throws IOException {
        disk().write(".gitignore", "docs/\n");
        DiskChange change = refreshed(".gitignore");
        assertTrue(change.tree().paths().isOpaque("docs"));
        assertEquals(List.of("docs/a.md", "docs/deep/b.md"), change.forgotten());
        before = change.tree();
        disk().delete(".gitignore");
        assertEquals(
                List.of(HOME + "high.md", "docs/a.md", "docs/deep/b.md"),
                refreshed(".gitignore").reread());
    }

    @Test
    void honoursIgnoreFilesForNewPaths() throws IOException {
        disk().write(".gitignore", "out/\n*.tmp.md\n");
        before = disk().read();
        disk().write("out/a.md");
        disk().write("docs/x.tmp.md");
        DiskChange change = refreshed("out/a.md", "docs/x.tmp.md");
        assertEquals(List.of(), change.reread());
        assertEquals(Presence.UNKNOWN, change.tree().paths().presence("out/a.md"));
    }

    @Test
    void looksAtEverythingAgainWhenTheFolderItselfIsNamed() throws IOException {
        disk().write("x.md");
        disk().delete("docs/a.md");
        DiskChange change = refreshed("");
        assertEquals(List.of(HOME + "high.md", "docs/deep/b.md", "x.md"), change.reread());
        assertEquals(List.of("docs/a.md"), change.forgotten());
        before = change.tree();
        assertSame(before.paths(), refreshed("").tree().paths());
    }

    @Test
    void seesRepositoriesComeAndGo() throws IOException {
        disk().write("docs/.git/HEAD");
        DiskChange change = refreshed("docs/.git");
        assertTrue(change.tree().paths().isOpaque("docs"));
        before = change.tree();
        disk().delete("docs/.git");
        assertEquals(
                List.of("docs/a.md", "docs/deep/b.md"), refreshed("docs/.git").reread());
    }

    @Test
    void ignoresWhatIsBelowOpaqueFoldersAndOutside() throws IOException {
        disk().write(".git/index");
        disk().write("node_modules/a/index.md");
        before = disk().read();
        disk().write("node_modules/a/.gitignore");
        DiskChange change = refreshed(".git/index", "node_modules/a/index.md", "node_modules/a/.gitignore", "../x.md");
        assertSame(before.paths(), change.tree().paths());
        assertEquals(List.of(), change.reread());
    }

    @Test
    void knowsAFileOfALinkedHomeByBothItsPaths() throws IOException {
        disk().delete(".work");
        disk().write("tracker/high.md");
        Files.createDirectories(folder.resolve(".work/agent"));
        Files.createSymbolicLink(folder.resolve(".work/agent/issues"), Path.of("../../tracker"));
        before = disk().read();
        disk().write("tracker/low.md");
        assertEquals(List.of(HOME + "low.md"), refreshed("tracker/low.md").reread());
        assertEquals(List.of(HOME + "low.md"), refreshed(HOME + "low.md").reread());
    }

    @Test
    void understandsPathsThatDoNotGoThroughTheLinkToTheFolder(@TempDir Path elsewhere) throws IOException {
        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
        SourceTree linked = SourceTree.read(link, () -> false, count -> {}).orElseThrow();
        Path real = folder.toRealPath().resolve(HOME + "high.md");
        assertEquals(
                List.of(HOME + "high.md"), linked.refreshed(link, List.of(real)).reread());
    }

    @Test
    void isQuickWithThousandsOfChanges() throws IOException {
        List<Path> changed = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            disk().write("many/f" + i + ".md");
            changed.add(folder.resolve("many/f" + i + ".md"));
        }
        before = disk().read();
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertEquals(
                        5_000, before.refreshed(folder, changed).reread().size()));
    }

    @Test
    void agreesWithAFreshWalkAfterRandomChanges() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            List<String> changed = new ArrayList<>();
            for (int j = random.nextInt(4); j >= 0; j--) {
                changed.add(changeSomething(random));
            }
            SourceTree after = before.refreshed(
                            folder, changed.stream().map(folder::resolve).toList())
                    .tree();
            try {
                assertSameTree(disk().read(), after);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", changed " + changed, e);
            }
            before = after;
        }
    }

    private String changeSomething(Random random) throws IOException {
        List<String> names =
                List.of("a", "b.md", ".gitignore", ".work", "agent", "issues", "references", ".git", "docs");
        var path = new StringBuilder(names.get(random.nextInt(names.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            path.append('/').append(names.get(random.nextInt(names.size())));
        }
        Path file = folder.resolve(path.toString());
        if (Files.exists(file)) {
            disk().delete(path.toString());
        } else if (isFree(file)) {
            disk().write(path.toString(), random.nextBoolean() ? "a\n" : "b.md\n!b.md\nissues/\n");
        }
        return path.toString();
    }

    /** Whether no file is in the way of the folders above. */
    private boolean isFree(Path file) {
        Path above = folder;
        for (Path name : folder.relativize(file)) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                return false;
            }
            above = above.resolve(name);
        }
        return true;
    }
}
