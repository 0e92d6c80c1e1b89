package dev.issuels.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what {@code check} checks, prints and answers. */
final class CheckCommandTest {

    private static final String HIGH = ".work/agent/issues/high.md";
    private static final String LOW = ".work/agent/issues/low.md";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeAWorkspace() throws IOException {
        folder = folder.toRealPath();
        shell = Shell.in(folder)
                .with(HIGH, Texts.issue("BUG-001@a1b2c3", "high", "status: in progres"))
                .with(LOW, Texts.issue("BUG-002@d4e5f6", "low", "tags: [Cart]"));
    }

    @Test
    void printsALineForEachFindingAndASummary() throws IOException {
        shell.replay("""
                $ issue-ls check
                .work/agent/issues/high.md:10:9: error[unknown-status] unknown status 'in progres'; did you mean 'in-progress'?
                .work/agent/issues/low.md:7:8: hint[tag-style] tag 'Cart' is not lower-case kebab; write 'cart'
                1 error, 1 hint in 2 files; checked 2 issues in 2 files
                => 1
                """);
    }

    @Test
    void saysSoWhenNothingIsWrong() throws IOException {
        Shell.in(folder.resolve("clean"))
                .with(HIGH, Texts.issue("BUG-001@a1b2c3", "high", ""))
                .replay("""
                $ issue-ls check
                no findings; checked 1 issue in 1 file
                """);
        Shell.in(Files.createDirectory(folder.resolve("empty"))).replay("""
                $ issue-ls check
                no findings; checked 0 issues in 0 files
                """);
    }

    @Test
    void failsOnWhatItIsToldToFailOn() throws IOException {
        String[][] expected = {
            {HIGH, "error", "1"},
            {HIGH, "warning", "1"},
            {HIGH, "info", "1"},
            {HIGH, "hint", "1"},
            {HIGH, "never", "0"},
            {LOW, "error", "0"},
            {LOW, "warning", "0"},
            {LOW, "info", "0"},
            {LOW, "hint", "1"},
            {LOW, "never", "0"},
        };
        for (String[] row : expected) {
            int code = shell.run("check", row[0], "--fail-on", row[1]).code();
            assertEquals(row[2], String.valueOf(code), row[0] + " --fail-on " + row[1]);
        }
    }

    @Test
    void reportsTheNamedRulesOnly() throws IOException {
        shell.replay("""
                $ issue-ls check --rule tag-style
                .work/agent/issues/low.md:7:8: hint[tag-style] tag 'Cart' is not lower-case kebab; write 'cart'
                1 hint in 1 file; checked 2 issues in 2 files
                $ issue-ls check --rule tag-style,duplicate-id --rule unknown-type low --fail-on hint
                ! issue-ls: no such file or folder: 'low'
                => 2
                $ issue-ls check --rule tag-style,unknown-status --fail-on never
                .work/agent/issues/high.md:10:9: error[unknown-status] unknown status 'in progres'; did you mean 'in-progress'?
                .work/agent/issues/low.md:7:8: hint[tag-style] tag 'Cart' is not lower-case kebab; write 'cart'
                1 error, 1 hint in 2 files; checked 2 issues in 2 files
                $ issue-ls check --rule unkown-status
                ! issue-ls: unknown rule 'unkown-status'; did you mean 'unknown-status'?
                => 2
                """);
    }

    @Test
    void findsTheWorkspaceOfAFileAndOfAFolderInside() throws IOException {
        shell.with(LOW, Texts.issue("BUG-001@a1b2c3", "low", "")).replay("""
                $ issue-ls check .work/agent/issues/low.md
                .work/agent/issues/low.md:2:6: error[duplicate-id] id 'BUG-001@a1b2c3' is used twice
                1 error in 1 file; checked 1 issue in 1 file
                => 1
                $ issue-ls check .work
                .work/agent/issues/high.md:2:6: error[duplicate-id] id 'BUG-001@a1b2c3' is used twice
                .work/agent/issues/high.md:10:9: error[unknown-status] unknown status 'in progres'; did you mean 'in-progress'?
                .work/agent/issues/low.md:2:6: error[duplicate-id] id 'BUG-001@a1b2c3' is used twice
                3 errors in 2 files; checked 2 issues in 2 files
                => 1
                """);
        Shell.in(folder.resolve(".work/agent/issues")).replay("""
                $ issue-ls check
                high.md:2:6: error[duplicate-id] id 'BUG-001@a1b2c3' is used twice
                high.md:10:9: error[unknown-status] unknown status 'in progres'; did you mean 'in-progress'?
                low.md:2:6: error[duplicate-id] id 'BUG-001@a1b2c3' is used twice
                3 errors in 2 files; checked 2 issues in 2 files
                => 1
                """);
    }

    @Test
    void checksSeveralPathsEachWithinItsOwnWorkspace() throws IOException {
        Shell.in(folder)
                .with("one/" + LOW, Texts.issue("BUG-001@a1b2c3", "low", ""))
                .with("two/" + LOW, Texts.issue("BUG-001@a1b2c3", "low", "tags: [Cart]"))
                .replay("""
                        $ issue-ls check two one two/.work/agent/issues/low.md
                        two/.work/agent/issues/low.md:7:8: hint[tag-style] tag 'Cart' is not lower-case kebab; write 'cart'
                        1 hint in 1 file; checked 2 issues in 2 files
                        """);
    }

    @Test
    void printsPathsThatCanBeOpenedFromTheCurrentFolder() throws IOException {
        Files.createDirectories(folder.resolve("src"));
        Shell.in(folder.resolve("src")).replay("""
                $ issue-ls check ../.work/agent/issues/low.md
                ../.work/agent/issues/low.md:7:8: hint[tag-style] tag 'Cart' is not lower-case kebab; write 'cart'
                1 hint in 1 file; checked 1 issue in 1 file
                """);
    }

    @Test
    void checksANamedFileThatGitIgnores() throws IOException {
        Files.createDirectory(folder.resolve(".git"));
        shell.with(".gitignore", "drafts/\n")
                .with("drafts/plan.md", Texts.issue("BUG-003@a7b8c9", "low", "tags: [Cart]"))
                .replay("""
                        $ issue-ls check drafts/plan.md
                        drafts/plan.md:7:8: hint[tag-style] tag 'Cart' is not lower-case kebab; write 'cart'
                        1 hint in 1 file; checked 1 issue in 1 file
                        """);
    }

    @Test
    void readsTheSettingsOfTheWorkspaceAndChecksThem() throws IOException {
        shell.with(".issue-ls.yaml", "rules:\n  tag-style: error\n  unknown-status: off\n  tag-stile: off\n")
                .replay("""
                $ issue-ls check
                .issue-ls.yaml:4:3: warning[invalid-setting] unknown rule 'tag-stile'; did you mean 'tag-style'?
                .work/agent/issues/low.md:7:8: error[tag-style] tag 'Cart' is not lower-case kebab; write 'cart'
                1 error, 1 warning in 2 files; checked 2 issues in 2 files
                => 1
                """);
    }

    @Test
    void refusesPathsThatItCannotRead() throws IOException {
        shell.replay("""
                $ issue-ls check nowhere
                ! issue-ls: no such file or folder: 'nowhere'
                => 2
                $ issue-ls check . nowhere/low.md
                ! issue-ls: no such file or folder: 'nowhere/low.md'
                => 2
                """);
        assertEquals(2, shell.run("check", "").code());
        assertEquals(2, shell.run("check", "a\0b").code());
    }

    @Test
    void saysWhichIssueFileItCannotReadForInstanceSinceItIsTooLarge() throws IOException {
        try (var file = new RandomAccessFile(
                folder.resolve(".work/agent/issues/medium.md").toFile(), "rw")) {
            file.setLength(33 * 1024 * 1024);
        }
        shell.replay("""
                $ issue-ls check --rule tag-style
                .work/agent/issues/low.md:7:8: hint[tag-style] tag 'Cart' is not lower-case kebab; write 'cart'
                1 hint in 1 file; checked 2 issues in 2 files
                ! issue-ls: cannot read '.work/agent/issues/medium.md'
                => 2
                """);
    }

    @Test
    void coloursOnATerminalOnlyAndNeverAgainstTheUsersWill() throws IOException {
        String plain = shell.run("check").out();
        assertFalse(plain.contains("\u001b"));
        String coloured = shell.onTerminal(Map.of("TERM", "xterm")).run("check").out();
        assertTrue(coloured.contains(":10:9: \u001b[31merror[unknown-status]\u001b[0m unknown"), coloured);
        assertEquals(plain, coloured.replaceAll("\u001b\\[\\d+m", ""));
        assertEquals(
                coloured, shell.onTerminal(Map.of("NO_COLOR", "")).run("check").out());
        assertEquals(
                plain, shell.onTerminal(Map.of("NO_COLOR", "1")).run("check").out());
        assertEquals(
                plain, shell.onTerminal(Map.of("TERM", "dumb")).run("check").out());
        assertFalse(shell.onTerminal(Map.of())
                .run("check", "--format", "json")
                .out()
                .contains("\u001b"));
    }

    @Test
    void leavesNoPowerOverTheTerminalToTextOfStrangers() throws IOException {
        shell.with(HIGH, Texts.issue("BUG-001@a1b2c3", "high", "status: \"\\e]0;mine\\a\\u202e\\u009b31m\""));
        assertEquals("""
                .work/agent/issues/high.md:10:10: error[unknown-status] unknown status '\\u001b]0;mine\\u0007\\u202e\\u009b31m'; use 'proposed', 'in-progress', 'blocked', 'completed' or 'won't-fix'
                1 error in 1 file; checked 1 issue in 1 file
                """, shell.run("check", HIGH).out());
    }

    @Test
    void countsColumnsInCharactersAndLeavesOutTheByteOrderMark() throws IOException {
        String issue = Texts.issue("BUG-001@a1b2c3", "high", "tags: [\"🫙🫙\", Cart]\ncreated:");
        shell.with(HIGH, "\uFEFF" + issue.replace("\n", "\r\n").replace("created:\r\n", ""))
                .replay("""
                $ issue-ls check .work/agent/issues/high.md --rule tag-style,missing-key
                .work/agent/issues/high.md:1:1: error[missing-key] missing key 'created'
                .work/agent/issues/high.md:6:14: hint[tag-style] tag 'Cart' is not lower-case kebab; write 'cart'
                1 error, 1 hint in 1 file; checked 1 issue in 1 file
                => 1
                """);
    }

    @Test
    void readsAFileThatIsNotUtf8() throws IOException {
        byte[] latin =
                Texts.issue("BUG-001@a1b2c3", "high", "status: gel\u00f6st").getBytes(ISO_8859_1);
        shell.with(HIGH, latin).replay("""
                $ issue-ls check .work/agent/issues/high.md
                .work/agent/issues/high.md:10:9: error[unknown-status] unknown status 'gel\ufffdst'; use 'proposed', 'in-progress', 'blocked', 'completed' or 'won't-fix'
                .work/agent/issues/high.md:10:12: info[mojibake] broken encoding: this is not UTF-8
                1 error, 1 info in 1 file; checked 1 issue in 1 file
                => 1
                """);
    }
}
