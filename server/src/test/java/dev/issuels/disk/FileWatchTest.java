package dev.issuels.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.issuels.workspace.paths.PathTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watch reports of a real folder, awaited batch by batch. */
class FileWatchTest {
    private static final String HOME = ".work/agent/issues/";
    private static final long PATIENCE_SECONDS = 30;

    @TempDir
    private Path folder;

    private final BlockingQueue<Set<Path>> batches = new LinkedBlockingQueue<>();
    private final Set<Path> reported = new HashSet<>();
    private final List<FileWatch> watches = new ArrayList<>();

    @BeforeEach
    void fillTheFolder() throws IOException {
        disk().write(HOME + "high.md");
        disk().write("src/a.py");
        disk().write("node_modules/b/index.js");
    }

    private FolderOnDisk disk() {
        return new FolderOnDisk(folder);
    }

    private void watch(int most) {
        watches.add(FileWatch.start(folder, disk().read().paths(), batches::add, most));
    }

    private void watch() {
        watch(Integer.MAX_VALUE);
    }

    @AfterEach
    void endTheWatches() {
        watches.forEach(FileWatch::close);
    }

    /** Waits until all of these paths were reported, in one batch or several. */
    private void awaitReported(String... paths) throws InterruptedException {
        Set<Path> missing = resolved(paths);
        reported.clear();
        while (!missing.isEmpty()) {
            Set<Path> batch = batches.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (batch == null) {
                fail("not reported: " + missing + ", but " + reported);
                return;
            }
            reported.addAll(batch);
            missing.removeAll(batch);
        }
    }

    /** Waits until all of these paths were reported, and no others with them. */
    private void awaitOnly(String... paths) throws InterruptedException {
        awaitReported(paths);
        assertEquals(resolved(paths), reported);
    }

    private Set<Path> resolved(String... paths) {
        return Arrays.stream(paths).map(folder::resolve).collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void seesFilesComeChangeAndGo() throws IOException, InterruptedException {
        watch();
        disk().write(HOME + "low.md");
        awaitOnly(HOME + "low.md");
        disk().write(HOME + "low.md", "changed");
        awaitOnly(HOME + "low.md");
        disk().delete(HOME + "low.md");
        awaitOnly(HOME + "low.md");
    }

    @Test
    void seesWhatANewFolderHoldsAndWatchesIt() throws IOException, InterruptedException {
        watch();
        disk().write("new/deep/er/a.md");
        awaitReported("new", "new/deep/er/a.md");
        disk().write("new/deep/er/b.md");
        awaitReported("new/deep/er/b.md");
        disk().write("src/packages/" + HOME + "low.md");
        awaitReported("src/packages/" + HOME + "low.md");
    }

    @Test
    void seesAMovedFolderAtItsNewPlace() throws IOException, InterruptedException {
        disk().write("old/deep/a.md");
        watch();
        Files.move(folder.resolve("old"), folder.resolve("src/new"));
        awaitReported("old", "src/new", "src/new/deep/a.md");
        disk().write("src/new/deep/a.md", "changed");
        awaitReported("src/new/deep/a.md");
    }

    @Test
    void seesAFolderThatIsDeletedAndMadeAgain() throws IOException, InterruptedException {
        watch();
        disk().delete("src");
        awaitReported("src");
        disk().write("src/b.py");
        awaitReported("src/b.py");
        disk().write("src/c.py");
        awaitReported("src/c.py");
    }

    @Test
    void reportsWhatCameAndWentSinceTheTreeWasRead() throws IOException, InterruptedException {
        PathTree before = disk().read().paths();
        disk().write("src/new/b.py");
        disk().delete("src/a.py");
        watches.add(FileWatch.start(folder, before, batches::add));
        awaitReported("src/new", "src/new/b.py", "src/a.py");
        disk().write("src/new/c.py");
        awaitReported("src/new/c.py");
    }

    @Test
    void doesNotLookIntoOpaqueFolders() throws IOException, InterruptedException {
        disk().write(".gitignore", "out/\n");
        disk().write(".git/HEAD");
        watch();
        disk().write("out/a.md");
        disk().write("node_modules/b/new.js");
        disk().write(".git/index");
        disk().write("src/z.py");
        awaitReported("out", "src/z.py");
        assertTrue(reported.stream().noneMatch(this::isInOpaqueFolder), reported::toString);
        disk().write("out/b.md");
        disk().write("src/y.py");
        awaitReported("src/y.py");
        assertTrue(reported.stream().noneMatch(this::isInOpaqueFolder), reported::toString);
    }

    @Test
    void watchesAFolderThatIsNoLongerIgnored() throws IOException, InterruptedException {
        disk().write(".gitignore", "out/\n");
        disk().write("out/a.md");
        watch();
        disk().delete(".gitignore");
        awaitReported(".gitignore");
        disk().write("out/b.md");
        awaitReported("out/b.md");
    }

    @Test
    void reportsTheFolderItselfWhenItIsGone() throws IOException, InterruptedException {
        watch();
        disk().delete("");
        awaitReported("");
    }

    private boolean isInOpaqueFolder(Path path) {
        return Stream.of("out", "node_modules", ".git")
                .map(folder::resolve)
                .anyMatch(opaque -> path.startsWith(opaque) && !path.equals(opaque));
    }

    @Test
    void pollsIssueFilesWhenWatchesRunOut() throws IOException, InterruptedException {
        watch(0);
        disk().write(HOME + "low.md");
        awaitReported(HOME + "low.md");
        disk().write(HOME + "low.md", "changed in length");
        awaitReported(HOME + "low.md");
        disk().write(HOME + "sub/new.md");
        awaitReported(HOME + "sub", HOME + "sub/new.md");
        disk().delete(HOME + "sub/new.md");
        awaitReported(HOME + "sub/new.md");
    }

    @Test
    void keepsIssueFilesWatchedBeforeOthers() throws IOException, InterruptedException {
        watch(4);
        disk().write("src/b.py");
        disk().write(HOME + "low.md");
        awaitOnly(HOME + "low.md");
    }

    @Test
    void goesOnAfterAReceiverThatFails() throws IOException, InterruptedException {
        var failed = new CountDownLatch(1);
        watches.add(FileWatch.start(folder, disk().read().paths(), batch -> {
            if (failed.getCount() > 0) {
                failed.countDown();
                throw new IllegalStateException("a receiver may fail");
            }
            batches.add(batch);
        }));
        disk().write("src/b.py");
        assertTrue(failed.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        disk().write("src/c.py");
        awaitReported("src/c.py");
    }

    @Test
    void toleratesAFolderThatIsAbsentAndIsClosedTwice() {
        FileWatch watch = FileWatch.start(folder.resolve("absent"), PathTree.EMPTY, batches::add);
        watch.close();
        watch.close();
        assertEquals(List.of(), List.copyOf(batches));
    }
}
