package dev.issuels.rules.repair.moving;

import org.junit.jupiter.api.Test;

/** What becomes of the two files when an issue is moved from one to the other. */
final class IssueMoveTest {

    @Test
    void joinsIssuesThatOneLineOfDashesParts() {
        MovedIssue.number(1).to("low", """
                # High

                ---
                id: BUG-001@a1b2c3
                priority: high
                ---

                ### Problem
                One.

                ---
                id: BUG-002@b2c3d4
                priority: high
                ---

                ### Problem
                Two.

                ---
                id: BUG-003@c3d4e5
                ---
                Three.
                -- low.md --
                # Low

                ---
                id: BUG-004@d4e5f6
                ---

                ### Problem
                Four.

                ---
                id: BUG-005@e5f6a1
                ---
                Five.
                """, """
                # High

                ---
                id: BUG-001@a1b2c3
                priority: high
                ---

                ### Problem
                One.

                ---
                id: BUG-003@c3d4e5
                ---
                Three.
                -- low.md --
                # Low

                ---
                id: BUG-004@d4e5f6
                ---

                ### Problem
                Four.

                ---
                id: BUG-005@e5f6a1
                ---
                Five.

                ---
                id: BUG-002@b2c3d4
                priority: low
                ---

                ### Problem
                Two.
                """);
    }

    @Test
    void joinsIssuesThatTwoLinesOfDashesPart() {
        MovedIssue.number(1).to("backlog", """
                # High

                ---
                ---
                id: BUG-001@a1b2c3
                ---
                One.

                ---
                ---
                id: BUG-002@b2c3d4
                priority: high
                ---
                Two.

                ---
                -- backlog.md --
                ---
                id: BUG-003@c3d4e5
                ---
                Three.

                ---

                ---
                id: BUG-004@d4e5f6
                ---
                Four.

                ---
                """, """
                # High

                ---
                ---
                id: BUG-001@a1b2c3
                ---
                One.

                ---
                -- backlog.md --
                ---
                id: BUG-003@c3d4e5
                ---
                Three.

                ---

                ---
                id: BUG-004@d4e5f6
                ---
                Four.

                ---

                ---
                id: BUG-002@b2c3d4
                priority: high
                ---
                Two.

                ---
                """);
    }

    @Test
    void startsTheFileWhereThereIsNone() {
        MovedIssue.first().to("low", """
                # High Priority Issues (P1)

                ---

                ---
                id: BUG-001@a1b2c3
                priority: high
                ---
                One.

                ---

                ---
                id: BUG-002@b2c3d4
                ---
                Two.
                """, """
                # High Priority Issues (P1)

                ---

                ---
                id: BUG-002@b2c3d4
                ---
                Two.
                -- low.md --
                # Low priority

                ---
                id: BUG-001@a1b2c3
                priority: low
                ---
                One.
                """);
        MovedIssue.first().to("backlog", """
                ---
                id: BUG-001@a1b2c3
                ---
                """, """
                -- backlog.md --
                ---
                id: BUG-001@a1b2c3
                ---
                """);
    }

    @Test
    void takesThePlaceOfTheWordsThatThereIsNoIssueAndLeavesThem() {
        MovedIssue.first().to("shortlist", """
                # High

                What is next.

                ---
                id: BUG-001@a1b2c3
                ---
                One.

                ---
                -- shortlist.md --
                # Shortlist

                ---

                ## Active Work

                ---

                (No active issues)

                ---

                ## Completed Items

                - BUG-009
                """, """
                # High

                What is next.

                (No issues)

                ---
                -- shortlist.md --
                # Shortlist

                ---

                ## Active Work

                ---

                ---
                id: BUG-001@a1b2c3
                ---
                One.

                ---

                ## Completed Items

                - BUG-009
                """);
        MovedIssue.first().in("shortlist.md").to("high", """
                # Shortlist

                ---

                ## Active Work

                ---
                id: BUG-001@a1b2c3
                ---
                One.

                ---

                ## Completed Items

                - BUG-009
                -- high.md --
                # High
                (No issues)
                """, """
                # Shortlist

                ---

                ## Active Work

                (No issues)

                ---

                ## Completed Items

                - BUG-009
                -- high.md --
                # High

                ---
                id: BUG-001@a1b2c3
                priority: high
                ---
                One.
                """);
    }

    @Test
    void leavesTextThatIsNoneOfTheIssue() {
        String stray = """
                ---

                ### Problem
                A body without a front matter.
                """;
        MovedIssue.number(1).to("backlog", """
                ---
                id: BUG-001@a1b2c3
                ---
                One.

                ---
                id: BUG-002@b2c3d4
                ---
                ### Problem
                Two.

                """ + stray + """

                ---
                id: BUG-003@c3d4e5
                ---
                Three.
                """, """
                ---
                id: BUG-001@a1b2c3
                ---
                One.

                """ + stray + """

                ---
                id: BUG-003@c3d4e5
                ---
                Three.
                -- backlog.md --
                ---
                id: BUG-002@b2c3d4
                ---
                ### Problem
                Two.
                """);
        MovedIssue.first().to("backlog", """
                ---
                id: BUG-001@a1b2c3
                ---
                ### Problem
                One.

                """ + stray, stray + """
                -- backlog.md --
                ---
                id: BUG-001@a1b2c3
                ---
                ### Problem
                One.
                """);
    }
}
