package dev.issuels.rules.tracker;

import dev.issuels.rules.Mended;
import org.junit.jupiter.api.Test;

/** How issues come to their place among all. */
final class TrackerFixesTest {

    @Test
    void setsThePriorityOrMovesTheIssueToTheFileOfItsOwn() {
        Mended mismatch = Mended.of("priority-file-mismatch");
        String text = """
                # High

                ---
                id: BUG-001@a1b2c3
                priority: "P3"
                ---
                One.

                ---
                id: BUG-002@b2c3d4
                ---
                Two.
                -- low.md --
                # Low

                (No issues)
                """;
        mismatch.offers("""
                Set the priority to 'high' (preferred)
                Move issue to 'low.md'
                """, text);
        mismatch.by("Move issue to 'low.md'", text, """
                # High

                ---
                id: BUG-002@b2c3d4
                ---
                Two.
                -- low.md --
                # Low

                ---
                id: BUG-001@a1b2c3
                priority: "P3"
                ---
                One.
                """);
    }

    @Test
    void movesClosedIssuesToTheHistory() {
        Mended closed = Mended.of("closed-outside-history");
        String text = """
                # Low

                ---
                id: BUG-001@a1b2c3
                status: completed
                ---
                One.
                """;
        closed.in("low.md").offers("Move issue to 'history.md' (preferred)\n", text);
        closed.in("low.md").by("Move issue to 'history.md'", text, """
                # Low

                (No issues)
                -- history.md --
                # History

                ---
                id: BUG-001@a1b2c3
                status: completed
                ---
                One.
                """);
    }

    @Test
    void takesOpenIssuesBackOutOfTheHistoryOrClosesThem() {
        Mended open = Mended.of("open-in-history").in("history.md");
        String text = """
                ---
                id: BUG-001@a1b2c3
                priority: low
                status: in-progress
                ---
                One.

                ## 2025-01-02: BUG-007@c3d4e5 - Logged

                Done.
                """;
        open.offers("""
                Move issue to 'low.md'
                Close issue
                """, text);
        open.by("Move issue to 'low.md'", text, """
                ## 2025-01-02: BUG-007@c3d4e5 - Logged

                Done.
                -- low.md --
                ---
                id: BUG-001@a1b2c3
                priority: low
                status: in-progress
                ---
                One.
                """);
        open.by("Close issue", text, text.replace("in-progress", "completed\ncompleted: 2025-07-01"));
        open.offers("""
                Close issue (preferred)
                Move issue to 'backlog.md'
                """, text.replace("priority: low", "completed: 2025-06-30"));
    }

    @Test
    void answersADependencyInAKeyWhereItIsStatedInOne() {
        Mended asymmetric = Mended.of("asymmetric-dependency");
        String text = """
                ---
                id: BUG-001@a1b2c3
                blocks: [BUG-002, "BUG-003@c3d4e5"]
                ---
                -- low.md --
                ---
                id: BUG-002@b2c3d4
                status: proposed
                ---
                One.
                -- medium.md --
                ---
                id: BUG-003@c3d4e5
                depends_on: BUG-009
                ---
                """;
        asymmetric.offers("""
                Say in 'BUG-002' that it is blocked by 'BUG-001' (preferred)
                Say in 'BUG-003@c3d4e5' that it is blocked by 'BUG-001@a1b2c3' (preferred)
                """, text);
        asymmetric.by(
                "Say in 'BUG-002' that it is blocked by 'BUG-001'",
                text,
                text.replace("status: proposed\n", "status: proposed\nblocked_by:\n  - BUG-001\n"));
        asymmetric.by(
                "Say in 'BUG-003@c3d4e5' that it is blocked by 'BUG-001@a1b2c3'",
                text,
                text.replace("depends_on: BUG-009", "depends_on: [BUG-009, BUG-001@a1b2c3]"));
    }

    @Test
    void prefersNoAnswerToADependencyOfACircle() {
        Mended.of("asymmetric-dependency").offers("""
                Say in 'BUG-002' that it blocks 'BUG-001'
                Say in 'BUG-001' that it blocks 'BUG-002'
                """, """
                ---
                id: BUG-001@a1b2c3
                depends_on: [BUG-002]
                ---
                ---
                id: BUG-002@b2c3d4
                depends_on: [BUG-001]
                ---
                """);
    }

    @Test
    void answersADependencyInItsOwnProject() {
        String own = "-- project/.work/agent/issues/high.md --\n---\nid: BUG-001@a1b2c3\nblocks: [BUG-002]\n---\n";
        String other = "---\nid: BUG-002@b2c3d4\nstatus: proposed\n---\n";
        String answered = other.replace("proposed\n", "proposed\nblocked_by:\n  - BUG-001\n");
        String copy = "-- copy/.work/agent/issues/low.md --\n" + other;
        String project = "-- project/.work/agent/issues/low.md --\n";
        Mended.of("asymmetric-dependency")
                .by(
                        "Say in 'BUG-002' that it is blocked by 'BUG-001'",
                        own + copy + project + other,
                        own + copy + project + answered);
    }

    @Test
    void answersADependencyInWordsWhereItIsStatedInWords() {
        answers("", "\n\n### Dependencies\nBlocks: BUG-001");
        answers("\n### Dependencies\nNone.", "\n### Dependencies\nBlocks: BUG-001");
        answers("\n### Dependencies\n", "\n### Dependencies\nBlocks: BUG-001\n");
        answers(
                "\n### Dependencies\n* The printer.\n\n### Notes\nx",
                "\n### Dependencies\n* The printer.\n* Blocks: BUG-001\n\n### Notes\nx");
        answers("\n### Dependencies\nThe printer.", "\n### Dependencies\nThe printer.\n\nBlocks: BUG-001");
        answers("\n**Blocks:** `BUG-007`, BUG-008 (soon)", "\n**Blocks:** `BUG-007`, BUG-008, BUG-001 (soon)");
        answers("\n- Blocks: `BUG-007`\n- y", "\n- Blocks: `BUG-007`, BUG-001\n- y");
    }

    private static void answers(String body, String newBody) {
        String text = """
                ---
                id: BUG-001@a1b2c3
                ---
                Blocked by: BUG-002

                ---
                id: BUG-002@b2c3d4
                ---""";
        Mended.of("asymmetric-dependency")
                .by("Say in 'BUG-002' that it blocks 'BUG-001'", text + body + "\n", text + newBody + "\n");
    }

    @Test
    void bringsTagsInStepWithTheBody() {
        Mended dependency = Mended.of("dependency-tag");
        String text = """
                ---
                id: BUG-001@a1b2c3
                tags: [cart, "has-deps", session]
                ---

                ---
                id: BUG-002@b2c3d4
                tags:
                  - has-deps
                ---

                ---
                id: BUG-003@c3d4e5
                tags:
                  - cart
                ---
                Blocked by: BUG-001

                ---
                id: BUG-004@d4e5f6
                ---
                Blocked by: BUG-001
                """;
        dependency.offers("""
                Remove the tag 'has-deps' (preferred)
                Remove the tag 'has-deps' (preferred)
                Add the tag 'has-deps' (preferred)
                Add the tag 'has-deps' (preferred)
                """, text);
        dependency.by("Remove the tag 'has-deps'", text, text.replace(", \"has-deps\"", ""));
        dependency.by("Add the tag 'has-deps'", text, text.replace("\n  - cart", "\n  - cart\n  - has-deps"));
        String second = text.substring(text.indexOf("---\nid: BUG-002"));
        dependency.by("Remove the tag 'has-deps'", second, second.replace("\n  - has-deps", " []"));
        String third = "---\nid: BUG-003@c3d4e5\ntags: [needs-clarification]\n---\n";
        Mended.of("clarification-tag")
                .by("Remove the tag 'needs-clarification'", third, third.replace("[needs-clarification]", "[]"));
        String asking = "---\nid: BUG-005@c3d4e5\n---\n### Clarifications Needed\nWhy?\n";
        Mended.of("clarification-tag")
                .by(
                        "Add the tag 'needs-clarification'",
                        asking + "-- low.md --\n" + third,
                        asking.replace("\n---\n###", "\ntags:\n  - needs-clarification\n---\n###") + "-- low.md --\n"
                                + third);
    }
}
