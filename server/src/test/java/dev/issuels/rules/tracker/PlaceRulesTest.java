package dev.issuels.rules.tracker;

import dev.issuels.rules.Drawn;
import org.junit.jupiter.api.Test;

/** Which statuses do not go with their file, and which copies are reported once. */
final class PlaceRulesTest {
    @Test
    void reportsClosedIssuesAmongTheOpenOnes() {
        Drawn.only("closed-outside-history").check("""
                ---
                id: BUG-001@a1b2c3
                status: completed
                        ^^^^^^^^^ warning[closed-outside-history]: status is 'completed' outside the history files
                ---
                ---
                id: BUG-002@b2c3d4
                status: 'wont-fix'
                         ^^^^^^^^ warning[closed-outside-history]: status is 'won't-fix' outside the history files
                ---
                ---
                id: BUG-003@c3d4e5
                status: "won't-fix: duplicate of BUG-001"
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[closed-outside-history]: status is 'won't-fix' outside the history files
                ---
                ---
                id: BUG-004@d4e5f6
                status: proposed
                ---
                -- notes.md --
                ---
                id: BUG-005@a1b2c3
                status: done
                        ^^^^ warning[closed-outside-history]: status is 'completed' outside the history files
                ---
                """);
    }

    @Test
    void leavesHistoryAndFilesElsewhereAlone() {
        Drawn.only("closed-outside-history").check("""
                -- history-2.md --
                ---
                id: BUG-001@a1b2c3
                status: completed
                ---
                -- docs/plan.md --
                ---
                id: BUG-002@b2c3d4
                status: completed
                ---
                """);
    }

    @Test
    void leavesAClosedIssueThatWasMovedToItsDuplicateId() {
        Drawn.only("closed-outside-history", "duplicate-id").check("""
                ---
                id: BUG-001@a1b2c3
                    ^^^^^^^^^^^^^^ error[duplicate-id]: id 'BUG-001@a1b2c3' is used twice
                title: One
                status: completed
                ---
                ---
                id: BUG-002@b2c3d4
                title: Two
                status: completed
                        ^^^^^^^^^ warning[closed-outside-history]: status is 'completed' outside the history files
                ---
                -- history.md --
                ## 2025-01-02: BUG-002 - Two

                ---
                id: BUG-001@a1b2c3
                    -------------- related: also used here
                title: One
                status: completed
                ---
                """);
    }

    @Test
    void takesNothingForMovedThatAnotherProjectHas() {
        Drawn.only("closed-outside-history").check("""
                ---
                id: BUG-001@a1b2c3
                status: completed
                        ^^^^^^^^^ warning[closed-outside-history]: status is 'completed' outside the history files
                ---
                -- copy/.work/agent/issues/history.md --
                ---
                id: BUG-001@a1b2c3
                status: completed
                ---
                """);
    }

    @Test
    void reportsBothCopiesThatAreDifferentIssues() {
        Drawn.only("duplicate-id").check("""
                ---
                id: BUG-001@a1b2c3
                    ^^^^^^^^^^^^^^ error[duplicate-id]: id 'BUG-001@a1b2c3' is used twice
                    -------------- related: also used here
                title: One
                ---
                -- history.md --
                ---
                id: BUG-001@a1b2c3
                    -------------- related: also used here
                    ^^^^^^^^^^^^^^ error[duplicate-id]: id 'BUG-001@a1b2c3' is used twice
                title: Another one
                ---
                """);
    }

    @Test
    void reportsOpenIssuesInHistory() {
        Drawn.only("open-in-history").check("""
                -- history.md --
                ---
                id: BUG-001@a1b2c3
                status: proposed
                        ^^^^^^^^ warning[open-in-history]: status is 'proposed' in a history file
                ---
                ---
                id: BUG-002@b2c3d4
                status: in_progress
                        ^^^^^^^^^^^ warning[open-in-history]: status is 'in-progress' in a history file
                ---
                ---
                id: BUG-003@c3d4e5
                status: resolved
                ---
                ---
                id: BUG-004@d4e5f6
                status: whatever
                ---
                ---
                id: BUG-005@a1b2c3
                title: No status
                ---

                ## 2025-01-02: BUG-006 - Logged
                -- high.md --
                ---
                id: BUG-007@a1b2c3
                status: proposed
                ---
                """);
    }

    @Test
    void leavesIssuesInAMergeConflictAlone() {
        Drawn.only("closed-outside-history", "open-in-history", "duplicate-title", "several-in-progress")
                .check("""
                ---
                id: BUG-001@a1b2c3
                <<<<<<< HEAD
                title: One
                status: completed
                =======
                title: One
                status: in-progress
                >>>>>>> topic
                ---
                -- low.md --
                ---
                id: BUG-002@b2c3d4
                title: One
                status: in-progress
                ---
                """);
    }
}
