package dev.issuels.disk.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.issuels.disk.FolderOnDisk;
import dev.issuels.workspace.git.Commit;
import dev.issuels.workspace.git.Past;
import dev.issuels.workspace.git.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.api.MergeCommand.FastForwardMode;
import org.eclipse.jgit.api.MergeResult;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of paths in repositories, whole and broken. */
final class GitHistoryTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private FolderInGit git;
    private GitHistory history;

    @BeforeEach
    void init() throws GitAPIException {
        git = FolderInGit.in(folder);
        history = new GitHistory(folder);
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void saysWhoChangedAPathLast() throws IOException, GitAPIException {
        git.write("src/cart.py", "1").write("src/old.py", "1").commit("Start");
        git.write("src/cart.py", "2").commit("Store the cart\n\nAt last.");
        says("src/cart.py", "changed on 2025-03-02 by Ada Lovelace: Store the cart");
        says("src/old.py", "changed on 2025-03-01 by Ada Lovelace: Start");
        says("src", "changed on 2025-03-02 by Ada Lovelace: Store the cart");
        says("src/nobody.py", "unknown");
    }

    @Test
    void saysWhoDeletedAPath() throws IOException, GitAPIException {
        git.write("src/cart.py", text("cart")).write("docs/a/b.md", text("b")).commit("Start");
        git.delete("src/cart.py").delete("docs").write("x", "x").commit("Tidy up");
        git.write("y", "y").commit("Later");
        says("src/cart.py", "deleted on 2025-03-02 by Ada Lovelace: Tidy up");
        says("docs/a", "deleted on 2025-03-02 by Ada Lovelace: Tidy up");
        says("docs", "deleted on 2025-03-02 by Ada Lovelace: Tidy up");
    }

    @Test
    void findsAFileThatChangedOnTheWay() throws IOException, GitAPIException {
        git.write("src/cart.py", text("cart"))
                .write("src/other.py", text("other"))
                .commit("Start");
        git.move("src/cart.py", "shop/basket.py")
                .write("shop/basket.py", text("cart").replace("line 3", "another line"))
                .commit("Move the cart");
        says("src/cart.py", "moved to shop/basket.py on 2025-03-02 by Ada Lovelace: Move the cart");
    }

    @Test
    void followsAFileFromMoveToMove() throws IOException, GitAPIException {
        git.write("a.py", text("a")).commit("Start");
        git.move("a.py", "b.py").commit("One");
        git.move("b.py", "c.py").commit("Two");
        git.move("c.py", "a.py").commit("Back");
        git.move("a.py", "lib/d.py").commit("Away");
        says("a.py", "moved to lib/d.py on 2025-03-05 by Ada Lovelace: Away");
        says("b.py", "moved to lib/d.py on 2025-03-03 by Ada Lovelace: Two");
        says("c.py", "moved to lib/d.py on 2025-03-04 by Ada Lovelace: Back");
        git.delete("lib/d.py").commit("Gone");
        says("b.py", "deleted on 2025-03-03 by Ada Lovelace: Two");
    }

    @Test
    void followsAFolderAndWhatWasRewrittenInIt() throws IOException, GitAPIException {
        for (String name : List.of("a.py", "b.py", "deep/c.py")) {
            git.write("src/app/" + name, text(name));
        }
        git.write("src/app/d.py", text("d")).write("src/app/e.py", "e").commit("Start");
        for (String name : List.of("a.py", "b.py", "deep/c.py")) {
            git.move("src/app/" + name, "lib/core/" + name);
        }
        git.delete("src").write("lib/core/d.py", "nothing of what it was\n").commit("Move all");
        says("src/app", "moved to lib/core on 2025-03-02 by Ada Lovelace: Move all");
        says("src/app/deep", "moved to lib/core/deep on 2025-03-02 by Ada Lovelace: Move all");
        says("src/app/d.py", "moved to lib/core/d.py on 2025-03-02 by Ada Lovelace: Move all");
        says("src/app/e.py", "deleted on 2025-03-02 by Ada Lovelace: Move all");
    }

    @Test
    void looksAtBothSidesOfAMerge() throws IOException, GitAPIException {
        git.write("a.py", text("a")).write("b.py", text("b")).commit("Start");
        git.checkout("side");
        git.move("a.py", "side/a.py").commit("On the side");
        git.checkout("main");
        git.move("b.py", "main/b.py").commit("On the main branch");
        MergeResult merged = git.git()
                .merge()
                .include(git.git().getRepository().exactRef("refs/heads/side"))
                .setFastForward(FastForwardMode.NO_FF)
                .setMessage("Merge")
                .call();
        assertTrue(merged.getMergeStatus().isSuccessful());
        says("a.py", "moved to side/a.py on 2025-03-02 by Ada Lovelace: On the side");
        says("b.py", "moved to main/b.py on 2025-03-03 by Ada Lovelace: On the main branch");
    }

    @Test
    void countsFromTheWorkspaceFolderAndLeavesItAlone() throws IOException, GitAPIException {
        git.write("app/a.py", text("a")).write("app/b.py", text("b")).commit("Start");
        git.move("app/a.py", "app/lib/a.py").move("app/b.py", "b.py").commit("Move");
        Set<String> before = allFiles();
        history = new GitHistory(folder.resolve("app"));
        says("a.py", "moved to lib/a.py on 2025-03-02 by Ada Lovelace: Move");
        says("b.py", "deleted on 2025-03-02 by Ada Lovelace: Move");
        assertEquals(before, allFiles());
    }

    @Test
    void goesOnFromWhereItWasWhenHeadGoesOn() throws IOException, GitAPIException {
        git.write("a.py", text("a")).write("b.py", text("b")).commit("Start");
        says("a.py", "changed on 2025-03-01 by Ada Lovelace: Start");
        git.checkout("other");
        git.move("a.py", "c.py").commit("Move a");
        assertTrue(history.isOutdated());
        says("a.py", "moved to c.py on 2025-03-02 by Ada Lovelace: Move a");
        assertFalse(history.isOutdated());
        git.checkout("main");
        git.move("b.py", "d.py").commit("Move b");
        says("a.py", "changed on 2025-03-01 by Ada Lovelace: Start");
        says("b.py", "moved to d.py on 2025-03-03 by Ada Lovelace: Move b");
    }

    @Test
    void answersInTimeAndGoesOnLater() throws IOException, GitAPIException {
        git.write("old.py", text("old")).commit("Start");
        for (int i = 0; i < 40; i++) {
            git.write("new.py", "" + i).commit("Change " + i);
        }
        Past first = history.past(Set.of("old.py", "new.py"), LONG, () -> true);
        assertEquals(Set.of(), first.settled());
        Past second = first.with(history.past(Set.of("old.py", "new.py"), LONG, () -> false));
        assertEquals(Set.of("old.py", "new.py"), second.settled());
        assertEquals("Start", second.of("old.py").orElseThrow().commit().subject());
    }

    @Test
    void knowsNothingOfWhatIsNoRepositoryOrABrokenOne(@TempDir Path elsewhere) throws IOException, GitAPIException {
        for (Path place : List.of(elsewhere, elsewhere.resolve("absent"), folder)) {
            Past past = new GitHistory(place).past(Set.of("a.py"), LONG, () -> false);
            assertTrue(past.knows("a.py"));
            assertTrue(past.of("a.py").isEmpty());
        }
        git.write("a.py", "a").commit("Start");
        new FolderOnDisk(folder).delete(".git/objects");
        Path unused = Files.createDirectories(folder.resolve(".git/objects"));
        says("a.py", "unknown");
    }

    @Test
    void saysNothingOfWhatWasBeforeAShallowCloneBegins(@TempDir Path elsewhere) throws Exception {
        git.write("a.py", text("a")).write("b.py", text("b")).commit("Start");
        git.write("c.py", "c").commit("Two");
        git.move("a.py", "d.py").commit("Three");
        Path clone = elsewhere.resolve("clone");
        boolean cloned = new ProcessBuilder(
                                "git",
                                "clone",
                                "-q",
                                "--depth",
                                "2",
                                folder.toUri().toString(),
                                clone.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
        assumeTrue(cloned, "needs git");
        history = new GitHistory(clone);
        says("a.py", "moved to d.py on 2025-03-03 by Ada Lovelace: Three");
        says("b.py", "unknown");
    }

    @Test
    void answersBesideOddPaths() throws IOException, GitAPIException {
        git.write("a.py", "a").commit("Start");
        Set<String> paths =
                Set.of("", "/", ".", "..", "../x", "a.py/", "a//b", "a.py", "a.py/b", "\0", " ", "\ud800", ".git");
        Past past = history.past(paths, LONG, () -> false);
        assertEquals(paths, past.settled());
        assertEquals("Start", past.of("a.py").orElseThrow().commit().subject());
    }

    /** As in a clone that fetches texts when they are needed. */
    @Test
    void findsWhatHasMovedUnchangedThoughOtherTextsAreNotThere() throws IOException, GitAPIException {
        git.write("a.py", text("a")).write("b.py", text("b")).commit("Start");
        git.move("a.py", "c.py").move("b.py", "d.py").write("d.py", text("b") + "more\n");
        ObjectId old = git.git().getRepository().resolve("HEAD:b.py");
        git.commit("Move both");
        Files.delete(folder.resolve(
                ".git/objects/" + old.name().substring(0, 2) + "/" + old.name().substring(2)));
        says("a.py", "moved to c.py on 2025-03-02 by Ada Lovelace: Move both");
        says("b.py", "deleted on 2025-03-02 by Ada Lovelace: Move both");
    }

    private void says(String path, String expected) {
        Past past = history.past(Set.of(path), LONG, () -> false);
        assertTrue(past.knows(path));
        assertEquals(expected, past.of(path).map(GitHistoryTest::told).orElse("unknown"));
    }

    private static String told(Trace trace) {
        Commit commit = trace.commit();
        String what = trace instanceof Trace.Moved moved
                ? "moved to " + moved.path()
                : trace instanceof Trace.Deleted ? "deleted" : "changed";
        return what + " on " + commit.date() + " by " + commit.author() + ": " + commit.subject();
    }

    /** A text that is like none of another word. */
    private static String text(String word) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            text.append(word).append(" line ").append(i).append('\n');
        }
        return text.toString();
    }

    private Set<String> allFiles() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(Path::toString).collect(Collectors.toSet());
        }
    }
}
