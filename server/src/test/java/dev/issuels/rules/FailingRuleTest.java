package dev.issuels.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** That a mistake in one rule is said where it happens, and costs the findings of no other rule. */
class FailingRuleTest {

    private static final String FILE = ".work/agent/issues/high.md";
    private static final Rule MISSING_KEY = Rules.byCode("missing-key").orElseThrow();
    private static final Rule UNKNOWN_STATUS = Rules.byCode("unknown-status").orElseThrow();

    /** Fails on every issue. */
    private record FailingOnIssues() implements IssueRule {
        @Override
        public RuleDoc doc() {
            return MISSING_KEY.doc();
        }

        @Override
        public void check(IssueSubject subject, Findings findings) {
            throw new IllegalStateException("no such thing");
        }
    }

    /** Takes too deep a stack on every file. */
    private record FailingOnFiles() implements Rule {
        @Override
        public RuleDoc doc() {
            return MISSING_KEY.doc();
        }

        @Override
        public void check(Subject subject, Findings findings) {
            throw new StackOverflowError();
        }
    }

    /** Fails when it is to mend something. */
    private record FailingOnFixes() implements Rule {
        @Override
        public RuleDoc doc() {
            return MISSING_KEY.doc();
        }

        @Override
        public void check(Subject subject, Findings findings) {}

        @Override
        public List<Fix> fixes(Subject subject, Finding finding) {
            throw new IllegalStateException("no such thing");
        }
    }

    /** Keeps what is logged. */
    private static final class Kept extends Handler {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            messages.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void aRuleWhoseFixesFailHasNoneAndSaysSo() {
        Subject subject = subject();
        Fixes fixes = Fixes.in(subject.workspace(), subject.file(), subject.today());
        Logger logger = Logger.getLogger(Fixes.class.getName());
        Kept kept = new Kept();
        logger.addHandler(kept);
        logger.setUseParentHandlers(false);
        try {
            assertEquals(
                    List.of(),
                    fixes.proposed(new FailingOnFixes(), fixes.findings().get(0)));
        } finally {
            logger.removeHandler(kept);
            logger.setUseParentHandlers(true);
        }
        assertEquals(
                List.of("the fixes of the rule 'missing-key' fail in "
                        + subject.file().uri()),
                kept.messages);
    }

    @Test
    void aRuleThatFailsOnAnIssueLeavesTheOthersAsTheyAre() {
        assertEquals(
                List.of(
                        "--- missing-key error the rule fails here: IllegalStateException in FailingRuleTest.java",
                        "opne unknown-status error unknown status 'opne'; did you mean 'proposed'?"),
                found(new FailingOnIssues()));
    }

    @Test
    void aRuleThatFailsOnAFileLeavesTheOthersAsTheyAre() {
        assertEquals(
                List.of(
                        " missing-key error the rule fails here: StackOverflowError in FailingRuleTest.java",
                        "opne unknown-status error unknown status 'opne'; did you mean 'proposed'?"),
                found(new FailingOnFiles()));
    }

    /** What two rules find, each with the text that it marks, and places in sources without their lines. */
    private static List<String> found(Rule failing) {
        Subject subject = subject();
        List<String> found = new ArrayList<>();
        for (Finding finding : FileCheck.of(List.of(failing, UNKNOWN_STATUS), subject, Checked.NEVER)
                .findings()) {
            found.add(subject.file().text().slice(finding.span()) + " " + finding.code() + " "
                    + finding.severity().word() + " " + finding.message().replaceAll(":\\d+$", ""));
        }
        return found;
    }

    private static Subject subject() {
        Workspace workspace =
                SmallWorkspace.of(Map.of(FILE, "---\nid: A-001@a1b2c3\nstatus: opne\n---\n"), Example.PATHS);
        PlacedFile file = workspace.file(SmallWorkspace.uri(FILE)).orElseThrow();
        return Subject.of(workspace, file, LocalDate.of(2026, 6, 1));
    }
}
