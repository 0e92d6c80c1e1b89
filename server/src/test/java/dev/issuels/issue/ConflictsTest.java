package dev.issuels.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Which lines are markers of a merge conflict, and which issues it touches. */
final class ConflictsTest {

    @Test
    void marksTheIssuesThatAMergeConflictTouches() {
        assertOutline("""
                ---
                id: "BUG-001@aaaaaa"
                <<<<<<< HEAD
                status: proposed
                =======
                status: completed
                >>>>>>> side
                ---
                Setext
                =======

                ---
                id: "BUG-002@bbbbbb"
                ---
                """, """
                issue in conflict
                  id = 'BUG-001@aaaaaa'
                  status = 'proposed'
                  status = 'completed'
                  # Setext
                  ! MERGE_CONFLICT at '<<<<<<< HEAD'
                  ! MERGE_CONFLICT at '======='
                  ! MERGE_CONFLICT at '>>>>>>> side'
                issue
                  id = 'BUG-002@bbbbbb'
                """);
    }

    @Test
    void readsMarkersOfAMergeConflictWithoutNames() {
        assertOutline("""
                Preamble
                =======

                >>>>>>> quoted seven times
                >>>>>>>

                ---
                id: "BUG-001@aaaaaa"
                <<<<<<<
                status: proposed
                |||||||
                status: open
                =======
                status: completed
                >>>>>>>
                ---
                Setext
                =======

                |||||||

                ---
                id: "BUG-002@bbbbbb"
                ---
                <<<<<<<< eight
                >>>>>>>
                """, """
                preamble
                  # Preamble
                  ! MERGE_CONFLICT at '>>>>>>> quoted seven times'
                issue in conflict
                  id = 'BUG-001@aaaaaa'
                  status = 'proposed'
                  status = 'open'
                  status = 'completed'
                  # Setext
                  ! MERGE_CONFLICT at '<<<<<<<'
                  ! MERGE_CONFLICT at '|||||||'
                  ! MERGE_CONFLICT at '======='
                  ! MERGE_CONFLICT at '>>>>>>>'
                issue
                  id = 'BUG-002@bbbbbb'
                """);
    }

    @Test
    void takesUnderlinesForHeadingsBelowAMarkerThatNothingCloses() {
        assertOutline("""
                ---
                id: "BUG-001@aaaaaa"
                ---
                <<<<<<< HEAD
                Text.

                Setext
                =======

                ---
                id: "BUG-002@bbbbbb"
                ---
                Another
                =======
                """, """
                issue in conflict
                  id = 'BUG-001@aaaaaa'
                  # Setext
                  ! MERGE_CONFLICT at '<<<<<<< HEAD'
                issue
                  id = 'BUG-002@bbbbbb'
                  # Another
                """);
    }

    @Test
    void takesAMiddleMarkerLeftInAFrontMatterForOne() {
        assertOutline("""
                ---
                id: "BUG-001@aaaaaa"
                status: proposed
                =======
                status: open
                ---
                Setext
                =======

                ---
                id: "BUG-002@bbbbbb"
                title: two

                Another
                =======

                >>>>>>> side
                """, """
                issue in conflict
                  id = 'BUG-001@aaaaaa'
                  status = 'proposed'
                  status = 'open'
                  # Setext
                  ! MERGE_CONFLICT at '======='
                issue in conflict
                  id = 'BUG-002@bbbbbb'
                  title = 'two'
                  # Another
                  ! FRONT_MATTER_UNCLOSED at 'title: two'
                  ! MERGE_CONFLICT at '>>>>>>> side'
                """);
    }

    private static void assertOutline(String text, String expected) {
        assertEquals(expected, Outline.of(text));
        assertEquals(expected, Outline.of(text.replace("\n", "\r\n")).replace("\\r", ""), "with CRLF");
        assertEquals(expected, Outline.of(text.stripTrailing()), "without a newline at the end");
    }
}
