package dev.issuels.cli;

import dev.issuels.disk.git.FolderInGit;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds that {@code check} compares with what is committed. */
final class SinceHeadTest {

    private static final String HIGH = ".work/agent/issues/high.md";
    private static final String HISTORY = ".work/agent/issues/history.md";
    private static final String ONE = Texts.issue("BUG-001@a1b2c3", "high", "");
    private static final String TWO = Texts.issue("BUG-002@d4e5f6", "high", "");
    private static final String CLOSED = Texts.issue("BUG-003@e5f6a7", "low", "status: completed")
            .replace("status: completed\n", "status: completed\ncompleted: 2025-06-30\n")
            .replace("- [ ]", "- [x]");

    @TempDir
    private Path folder;

    @BeforeEach
    void commit() throws IOException, GitAPIException {
        folder = folder.toRealPath();
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.write(HIGH, ONE + "\n" + TWO).write(HISTORY, "# History\n\n" + CLOSED);
            git.commit("Three issues");
        }
    }

    @Test
    void reportsWhatIsNotAsItWasCommitted() throws IOException {
        Shell.in(folder)
                .with(HIGH, ONE.replace("id: \"BUG-001", "id: \"BUG-009"))
                .with(HISTORY, "# History\n\n" + CLOSED.replace("completed\n", "proposed\n"))
                .replay("""
                $ issue-ls check --rule lost-issue,id-changed,reopened-issue,history-rewritten
                .work/agent/issues/high.md:1:1: warning[lost-issue] issue 'BUG-002@d4e5f6' of HEAD is in no file any more
                .work/agent/issues/high.md:2:6: error[id-changed] the id was 'BUG-001@a1b2c3' in HEAD
                .work/agent/issues/history.md:12:9: error[reopened-issue] status is 'proposed' again, and was 'completed' in HEAD
                2 errors, 1 warning in 2 files; checked 2 issues in 2 files
                => 1
                """);
    }

    /** To undo is nothing to be done for all findings at once, nor to change what a history says. */
    @Test
    void neitherUndoesNorRewritesAnythingByItself() throws IOException, GitAPIException {
        String misread =
                CLOSED.replace("Items vanish when", "Items â†’ vanish when").replaceFirst("---", "-----");
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.write(HISTORY, misread).commit("A history with a flaw");
        }
        Shell.in(folder).with(HIGH, ONE).replay("""
                $ issue-ls check --fix-unsafe
                .work/agent/issues/high.md:1:1: warning[lost-issue] issue 'BUG-002@d4e5f6' of HEAD is in no file any more
                .work/agent/issues/history.md:4:21: info[mojibake] broken encoding of '→'
                .work/agent/issues/history.md:16:7: info[mojibake] broken encoding of '→'
                fixed 1 in 1 file; 1 warning, 2 info in 2 files; checked 2 issues in 2 files
                """);
    }
}
