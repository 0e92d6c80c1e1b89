package dev.issuels.rules.tracker;

import dev.issuels.rules.Drawn;
import org.junit.jupiter.api.Test;

/** Which priorities do not go with their file. */
final class PriorityFileMismatchTest {
    @Test
    void reportsAPriorityThatIsNotTheFiles() {
        Drawn.only("priority-file-mismatch").check("""
                ---
                id: BUG-001@a1b2c3
                priority: high
                ---
                ---
                id: BUG-002@a1b2c3
                priority: P3
                          ^^ warning[priority-file-mismatch]: priority is 'low' in a file for 'high'
                ---
                ---
                id: BUG-003@a1b2c3
                priority: urgent
                ---
                ---
                id: BUG-004@a1b2c3
                ---
                -- medium-2.md --
                ---
                id: BUG-005@a1b2c3
                priority: "high"
                           ^^^^ warning[priority-file-mismatch]: priority is 'high' in a file for 'medium'
                ---
                """);
    }

    @Test
    void acceptsAnyPriorityWhereTheFileHasNone() {
        Drawn.only("priority-file-mismatch").check("""
                -- shortlist.md --
                ---
                id: BUG-001@a1b2c3
                priority: low
                ---
                -- backlog.md --
                ---
                id: BUG-002@a1b2c3
                priority: critical
                ---
                -- history.md --
                ---
                id: BUG-003@a1b2c3
                priority: low
                ---
                -- highlights.md --
                ---
                id: BUG-004@a1b2c3
                priority: low
                ---
                """);
    }
}
