package dev.issuels.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what {@code check} mends, and what it says of it. */
final class FixCommandTest {

    private static final String HIGH = ".work/agent/issues/high.md";
    private static final String LOW = ".work/agent/issues/low.md";
    private static final String DELIMITER =
            Texts.issue("BUG-001@a1b2c3", "high", "").replaceFirst("---", "-----");
    private static final String TWICE = Texts.issue("BUG-002@d4e5f6", "low", "tags: [cart, cart]");

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeAWorkspace() throws IOException {
        folder = folder.toRealPath();
        shell = Shell.in(folder).with(HIGH, DELIMITER).with(LOW, TWICE);
    }

    @Test
    void mendsWhatIsSafe() throws IOException {
        shell.replay("""
                $ issue-ls check --fix --fail-on warning
                .work/agent/issues/low.md:7:14: warning[duplicate-tag] duplicate tag 'cart'
                fixed 1 in 1 file; 1 warning in 1 file; checked 2 issues in 2 files
                => 1
                $ issue-ls check --fix --fail-on warning
                .work/agent/issues/low.md:7:14: warning[duplicate-tag] duplicate tag 'cart'
                fixed 0 in 0 files; 1 warning in 1 file; checked 2 issues in 2 files
                => 1
                """);
        assertEquals(DELIMITER.replaceFirst("-----", "---"), text(HIGH));
        assertEquals(TWICE, text(LOW));
    }

    @Test
    void mendsWhatHasAnObviousFixWhenItIsTold() throws IOException {
        shell.replay("""
                $ issue-ls check --fix-unsafe --fail-on hint
                fixed 2 in 2 files; no findings; checked 2 issues in 2 files
                $ issue-ls check --fail-on hint
                no findings; checked 2 issues in 2 files
                """);
        assertEquals(TWICE.replace("[cart, cart]", "[cart]"), text(LOW));
    }

    @Test
    void mendsSlipsInTheSettings() throws IOException {
        shell.with(".issue-ls.yaml", "rules:\n  tag-stile: off\n").replay("""
                $ issue-ls check --fix-unsafe .issue-ls.yaml
                fixed 1 in 1 file; no findings; checked 0 issues in 0 files
                """);
        assertEquals("rules:\n  tag-style: off\n", text(".issue-ls.yaml"));
    }

    @Test
    void printsTheDifferencesOfADryRunAndWritesNothing() throws IOException {
        shell.replay("""
                $ issue-ls check --fix-unsafe --dry-run
                --- a/.work/agent/issues/high.md
                +++ b/.work/agent/issues/high.md
                @@ -1,4 +1,4 @@
                ------
                +---
                 id: "BUG-001@a1b2c3"
                 title: "Cart BUG-001@a1b2c3"
                 description: "Items vanish when the session ends"
                --- a/.work/agent/issues/low.md
                +++ b/.work/agent/issues/low.md
                @@ -4,7 +4,7 @@
                 description: "Items vanish when the session ends"
                 created: 2025-06-02
                 section: "shop"
                -tags: [cart, cart]
                +tags: [cart]
                 type: bug
                 priority: low
                 status: proposed
                would fix 2 in 2 files; no findings; checked 2 issues in 2 files
                $ issue-ls check --dry-run
                ! issue-ls: '--dry-run' needs '--fix' or '--fix-unsafe'
                => 2
                $ issue-ls check --dry-run --fix --format json
                ! issue-ls: the differences of '--dry-run' have no JSON form
                => 2
                """);
        assertEquals(DELIMITER, text(HIGH));
        assertEquals(TWICE, text(LOW));
    }

    @Test
    void mendsTheNamedFilesAndRulesOnly() throws IOException {
        shell.replay("""
                $ issue-ls check --fix-unsafe .work/agent/issues/low.md
                fixed 1 in 1 file; no findings; checked 1 issue in 1 file
                $ issue-ls check --fix-unsafe --rule duplicate-tag
                fixed 0 in 0 files; no findings; checked 2 issues in 2 files
                """);
        assertEquals(DELIMITER, text(HIGH));
    }

    @Test
    void mendsAFileOnceThatLiesInSeveralWorkspaces() throws IOException {
        shell.with("inner/" + LOW, TWICE.replace("BUG-002@d4e5f6", "BUG-003@d4e5f6"))
                .replay("""
                $ issue-ls check --fix-unsafe . inner
                fixed 3 in 3 files; no findings; checked 3 issues in 3 files
                """);
    }

    @Test
    void leavesAFileAloneThatIsNotUtf8() throws IOException {
        byte[] latin = DELIMITER.replace("Items", "Gel\u00f6st").getBytes(ISO_8859_1);
        shell.with(HIGH, latin).replay("""
                $ issue-ls check --fix .work/agent/issues/high.md
                .work/agent/issues/high.md:1:1: warning[front-matter-delimiter] delimiter is not three dashes
                .work/agent/issues/high.md:4:18: info[mojibake] broken encoding: this is not UTF-8
                fixed 0 in 0 files; 1 warning, 1 info in 1 file; checked 1 issue in 1 file
                ! issue-ls: left '.work/agent/issues/high.md' alone: it is not valid UTF-8
                """);
        assertArrayEquals(latin, Files.readAllBytes(folder.resolve(HIGH)));
    }

    @Test
    void doesNotFollowALinkOutOfTheFolder() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.md"), DELIMITER);
        Path inner = Files.createDirectories(folder.resolve("inner/.work/agent/issues"));
        Path link = Files.createSymbolicLink(inner.resolve("high.md"), outside);
        assertTrue(shell.run("check", "--fix", "inner")
                .err()
                .startsWith("issue-ls: left 'inner/.work/agent/issues/high.md' alone: it lies outside"));
        assertEquals(DELIMITER, Files.readString(link));
    }

    @Test
    void changesNothingButWhatItMends() throws IOException {
        String windows = "\uFEFF" + DELIMITER.replace("\n", "\r\n") + "\t no end";
        shell.with(HIGH, windows);
        assertEquals(0, shell.run("check", "--fix", HIGH).code());
        assertEquals(windows.replaceFirst("-----", "---"), text(HIGH));
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }
}
