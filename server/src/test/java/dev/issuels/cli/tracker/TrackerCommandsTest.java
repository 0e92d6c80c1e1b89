package dev.issuels.cli.tracker;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.cli.Shell;
import dev.issuels.cli.Texts;
import dev.issuels.disk.git.FolderInGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what the commands about single issues print and write. */
final class TrackerCommandsTest {

    private static final String HOME = ".work/agent/issues/";
    private static final String FIRST = Texts.issue("BUG-001@a1b2c3", "high", "section: shop/cart");
    private static final String SECOND = Texts.issue("FEAT-002@d4e5f6", "low", "tags: [gift, Cart]");
    private static final String THIRD = Texts.issue("BUG-003@0a0b0c", "low", "status: done\ntags: [old]");

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeAWorkspace() throws IOException {
        folder = folder.toRealPath();
        shell = Shell.in(folder)
                .with(HOME + "high.md", FIRST)
                .with(HOME + "low.md", "# Low\n\n" + SECOND)
                .with(HOME + "history.md", THIRD);
    }

    @Test
    void listsOpenIssuesOrThoseThatAreAskedFor() throws IOException {
        shell.replay("""
                $ issue-ls list
                BUG-001@a1b2c3   proposed  high  Cart BUG-001@a1b2c3   .work/agent/issues/high.md:1
                FEAT-002@d4e5f6  proposed  low   Cart FEAT-002@d4e5f6  .work/agent/issues/low.md:3
                $ issue-ls list --status closed
                BUG-003@0a0b0c  completed  low  Cart BUG-003@0a0b0c  .work/agent/issues/history.md:1
                $ issue-ls list --tag cart --priority P3
                $ issue-ls list --tag cart --priority low
                FEAT-002@d4e5f6  proposed  low  Cart FEAT-002@d4e5f6  .work/agent/issues/low.md:3
                $ issue-ls list --section shop --file high
                BUG-001@a1b2c3  proposed  high  Cart BUG-001@a1b2c3  .work/agent/issues/high.md:1
                $ issue-ls list --all --tag old --format json
                {"issues":[{"id":"BUG-003@0a0b0c","title":"Cart BUG-003@0a0b0c","status":"completed",\
                "priority":"low","section":"shop","tags":["old"],"path":".work/agent/issues/history.md","line":0}]}
                """);
    }

    @Test
    void showsAnIssueByAWholeOrAShortId() throws IOException {
        assertEquals(
                ".work/agent/issues/low.md:3\n" + SECOND,
                shell.run("show", "FEAT-002").out());
        assertEquals(
                shell.run("show", "FEAT-002").out(),
                shell.run("show", "FEAT-002@d4e5f6").out());
        shell.replay("""
                $ issue-ls show FEAT-020
                ! issue-ls: no issue 'FEAT-020'; did you mean 'FEAT-002'?
                => 2
                $ issue-ls show cart
                ! issue-ls: 'cart' is no id, as BUG-001 or BUG-001@a1b2c3 is
                => 2
                """);
    }

    @Test
    void namesAllIssuesThatAnIdMayMean() throws IOException {
        shell.with(HOME + "medium.md", FIRST.replace("a1b2c3", "ffffff")).replay("""
                        $ issue-ls show BUG-001
                        ! issue-ls: 'BUG-001' is the id of several issues: 'BUG-001@a1b2c3' in .work/agent/issues/high.md:1, \
                        'BUG-001@ffffff' in .work/agent/issues/medium.md:1
                        => 2
                        """);
    }

    @Test
    void findsTheIssueToWorkOnNext() throws IOException {
        shell.replay("""
                $ issue-ls next
                BUG-001@a1b2c3  proposed  high  Cart BUG-001@a1b2c3  .work/agent/issues/high.md:1
                It is the most urgent, with priority 'high'.
                """);
        shell.with(HOME + "high.md", FIRST.replace("references: []", "blocked_by: [FEAT-002]"))
                .replay("""
                        $ issue-ls next
                        FEAT-002@d4e5f6  proposed  low  Cart FEAT-002@d4e5f6  .work/agent/issues/low.md:3
                        It is the most urgent, with priority 'low'.
                        """);
        shell.with(HOME + "shortlist.md", Texts.issue("BUG-004@a1b2c3", "low", ""))
                .with(HOME + "backlog.md", Texts.issue("BUG-005@a1b2c3", "critical", ""))
                .replay("""
                        $ issue-ls next
                        BUG-004@a1b2c3  proposed  low  Cart BUG-004@a1b2c3  .work/agent/issues/shortlist.md:1
                        It is on the shortlist.
                        """);
        shell.with(HOME + "low.md", SECOND.replace("proposed", "in-progress")).replay("""
                        $ issue-ls next
                        FEAT-002@d4e5f6  in-progress  low  Cart FEAT-002@d4e5f6  .work/agent/issues/low.md:1
                        It is in progress.
                        """);
    }

    @Test
    void saysSoWhenThereIsNothingToDo() throws IOException {
        Files.delete(folder.resolve(HOME + "high.md"));
        Files.delete(folder.resolve(HOME + "low.md"));
        shell.replay("""
                $ issue-ls next
                ! issue-ls: no open issue that does not wait for another
                => 1
                """);
    }

    @Test
    void writesANewIssueDown() throws IOException {
        Shell.Result result =
                shell.run("new", "Checkout: hangs", "--type", "bug", "--priority", "high", "--tag", "shop,pay now");
        assertEquals("", result.err());
        String written = text("high.md");
        assertTrue(written.startsWith(FIRST), written);
        String id = written.replaceFirst("(?s).*id: \"(BUG-\\d+@[0-9a-f]{6})\".*", "$1");
        assertTrue(id.startsWith("BUG-004@"), id);
        assertEquals("""

                ---
                id: "%s"
                title: "Checkout: hangs"
                description: ""
                created: 2025-12-01
                section: "shop/cart"
                tags: [shop, pay now]
                type: bug
                priority: high
                status: proposed
                references: []
                ---

                ### Problem

                ### Acceptance Criteria
                - [ ]\s
                """.formatted(id), written.substring(FIRST.length()).replace("---\n---", "---"));
        assertTrue(
                result.out().startsWith(id + "  proposed  high  Checkout: hangs  .work/agent/issues/high.md:"),
                result.out());
    }

    @Test
    void givesANewIssueNoNumberThatAnotherBranchHas() throws IOException, GitAPIException {
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.commit("all");
            var unused = git.checkout("other");
            git.write(HOME + "low.md", Texts.issue("BUG-017@a1b2c3", "low", "")).commit("one more");
            unused = git.checkout("main");
        }
        Shell.Result result = shell.run("new", "Checkout hangs", "--type", "bug");
        assertTrue(result.out().startsWith("BUG-018@"), result.out());
    }

    @Test
    void makesTheFileOfANewIssue() throws IOException {
        Shell.Result result = shell.run("new", "Checkout hangs", "--format", "json");
        assertTrue(result.out().contains("\"path\":\".work/agent/issues/backlog.md\",\"line\":0}"), result.out());
        assertEquals(
                0, shell.run("check", HOME + "backlog.md", "--fail-on", "error").code());
    }

    @Test
    void refusesWhatIsNoIssue() throws IOException {
        shell.replay("""
                $ issue-ls new Title --type story
                ! issue-ls: unknown type 'story'; it can be bug, enhancement, refactor, docs, test, security, performance
                => 2
                $ issue-ls new Title --file ../../evil
                ! issue-ls: '../../evil' is no name of a file in the issue folder
                => 2
                """);
    }

    @Test
    void movesAnIssue() throws IOException {
        shell.replay("""
                $ issue-ls move FEAT-002 high
                FEAT-002@d4e5f6  proposed  high  Cart FEAT-002@d4e5f6  .work/agent/issues/high.md:20
                $ issue-ls move FEAT-002 high.md
                ! issue-ls: 'FEAT-002@d4e5f6' is in 'high.md' already
                => 2
                """);
        assertFalse(text("low.md").contains("FEAT-002"));
        assertTrue(text("high.md").startsWith(FIRST));
        assertTrue(text("high.md").endsWith(SECOND.replace("priority: low", "priority: high")));
    }

    @Test
    void closesAnIssue() throws IOException {
        assertEquals(0, shell.run("close", "BUG-001", "--check-criteria").code());
        String history = text("history.md");
        assertTrue(history.startsWith(THIRD), history);
        assertTrue(history.contains("status: completed"), history);
        assertTrue(history.contains("completed: 2025-12-01"), history);
        assertTrue(history.contains("- [x] The cart survives"), history);
        assertFalse(text("high.md").contains("BUG-001"));
    }

    @Test
    void leavesAFileThatCannotBeWrittenAlone() throws IOException {
        byte[] latin = (SECOND + "\nGr").getBytes(ISO_8859_1);
        byte[] bytes = Arrays.copyOf(latin, latin.length + 1);
        bytes[latin.length] = (byte) 0xfc;
        shell.with(HOME + "low.md", bytes).replay("""
                        $ issue-ls move FEAT-002 high
                        ! issue-ls: left '.work/agent/issues/low.md' alone: it is not valid UTF-8
                        => 2
                        """);
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve(HOME + "low.md")));
        assertEquals(FIRST, text("high.md"));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(HOME + file));
    }
}
