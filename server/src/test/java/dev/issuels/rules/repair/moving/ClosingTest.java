package dev.issuels.rules.repair.moving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of an issue that is closed, and of one that is opened again. */
final class ClosingTest {

    @Test
    void closesIntoTheHistory() {
        MovedIssue.first().by(Closing::closing, """
                # High

                ---
                id: BUG-001@a1b2c3
                priority: high
                status: "in-progress"
                ---

                ### Acceptance Criteria
                - [ ] One
                -- history.md --
                # Issue History (Append-Only)

                ---

                ## 2025-01-02: BUG-007@b2c3d4 - Logged

                Done.

                ---
                """, """
                # High

                (No issues)
                -- history.md --
                # Issue History (Append-Only)

                ---

                ## 2025-01-02: BUG-007@b2c3d4 - Logged

                Done.

                ---

                ---
                id: BUG-001@a1b2c3
                priority: high
                status: "completed"
                completed: 2025-07-01
                ---

                ### Acceptance Criteria
                - [ ] One
                """);
    }

    @Test
    void checksTheCriteriaAndNoOtherBoxes() {
        MovedIssue.first().by(Closing::closingChecked, """
                ---
                id: BUG-001@a1b2c3
                status: proposed
                completed: 2025-06-30
                ---

                ### Acceptance Criteria
                - [ ] One
                  - [ ] Two
                - [x] Three
                - Four

                ### Notes
                - [ ] Five
                """, """
                -- history.md --
                ---
                id: BUG-001@a1b2c3
                status: completed
                completed: 2025-06-30
                ---

                ### Acceptance Criteria
                - [x] One
                  - [x] Two
                - [x] Three
                - Four

                ### Notes
                - [ ] Five
                """);
    }

    @Test
    void onlyMovesWhatIsClosedAlready() {
        String issue = """
                ---
                id: BUG-001@a1b2c3
                status: "won't-fix: duplicate of BUG-002"
                ---
                """;
        MovedIssue.first().by(Closing::closing, issue, "-- history.md --\n" + issue);
    }

    @Test
    void closesInPlaceWhatLiesInTheHistory() {
        String open = """
                ---
                id: BUG-001@a1b2c3
                status: proposed
                ---
                """;
        String closed = """
                ---
                id: BUG-001@a1b2c3
                status: completed
                completed: 2025-07-01
                ---
                """;
        MovedIssue history = MovedIssue.first().in("history.md");
        history.by(Closing::closing, open, closed);
        history.typedAs(text -> text.replace("\n", "\r\n")).by(Closing::closing, open, closed);
        assertEquals(Optional.empty(), Closing.closing(history.subject(closed)));
    }

    @Test
    void opensAgainInTheFileOfThePriority() {
        MovedIssue.first().in("history-2.md").by(Closing::reopening, """
                ---
                id: BUG-001@a1b2c3
                priority: P3
                status: done
                completed: 2025-06-30
                ---
                One.

                ## 2025-01-02: BUG-007 - Logged

                Done.
                -- low.md --
                # Low
                """, """
                ## 2025-01-02: BUG-007 - Logged

                Done.
                -- low.md --
                # Low

                ---
                id: BUG-001@a1b2c3
                priority: P3
                status: proposed
                ---
                One.
                """);
    }

    @Test
    void opensAgainInPlaceOutsideTheHistory() {
        MovedIssue.first().by(Closing::reopening, """
                ---
                id: BUG-001@a1b2c3
                status: completed
                completed: 2025-06-30
                ---
                """, """
                ---
                id: BUG-001@a1b2c3
                status: proposed
                ---
                """);
    }

    @Test
    void leavesMergeConflictsAlone() {
        String conflict = """
                ---
                id: BUG-001@a1b2c3
                <<<<<<< HEAD
                status: completed
                =======
                status: proposed
                >>>>>>> topic
                ---
                """;
        assertEquals(Optional.empty(), Closing.closing(MovedIssue.first().subject(conflict)));
        assertEquals(Optional.empty(), Closing.reopening(MovedIssue.first().subject(conflict)));
        assertEquals(
                Optional.empty(),
                Closing.closing(MovedIssue.first().in("history.md").subject(conflict)));
    }
}
