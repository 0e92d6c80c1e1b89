package dev.issuels.rules.repair.moving;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** That a moved issue says what it said, and that what says where it is follows. */
final class MovedTextTest {

    @Test
    void takesRulesAndHeadingsOfTheIssueAlong() {
        String issue = """
                ---
                id: BUG-001@a1b2c3
                ---

                ## Problem
                One.

                ---

                ## Design
                Two.

                Setext
                ---
                Three.

                ```yaml
                ---
                id: BUG-002@b2c3d4
                ```
                """;
        MovedIssue.first().to("backlog", issue, "-- backlog.md --\n" + issue);
    }

    @Test
    void opensAFrontMatterThatHasNoLineAbove() {
        MovedIssue.first().to("backlog", """
                # High

                id: BUG-001@a1b2c3
                title: One

                ### Problem
                One.
                -- backlog.md --
                # Backlog

                Ideas.
                """, """
                # High

                (No issues)
                -- backlog.md --
                # Backlog

                Ideas.

                ---
                id: BUG-001@a1b2c3
                title: One

                ### Problem
                One.
                """);
    }

    @Test
    void opensAFrontMatterWithTheLastOfTwoDelimiters() {
        String issue = "---\nid: BUG-001@a1b2c3\n---\n\n### Problem\nOne.\n";
        String left = "-- backlog.md --\n# Backlog\n\n---\n";
        MovedIssue.first().to("backlog", issue + left + "---\n", left + issue);
        MovedIssue.first().to("backlog", issue + left + "\n--- \n\n", left + "\n" + issue);
        MovedIssue.first().to("backlog", issue + left, left + "\n" + issue);
    }

    @Test
    void keepsHowTheFilesAreTyped() {
        String before = """
                # High

                ---
                id: BUG-001@a1b2c3
                priority: high
                ---
                One.
                -- low.md --
                # Low

                ---
                id: BUG-002@b2c3d4
                ---
                Two.""";
        String after = """
                # High

                (No issues)
                -- low.md --
                # Low

                ---
                id: BUG-002@b2c3d4
                ---
                Two.

                ---
                id: BUG-001@a1b2c3
                priority: low
                ---
                One.""";
        MovedIssue.first().typedAs(text -> text.replace("\n", "\r\n")).to("low", before, after);
        MovedIssue.first().typedAs(text -> "\uFEFF" + text).to("low", before, after);
        MovedIssue.first().typedAs(String::strip).to("low", before, after);
    }

    @Test
    void endsLinesAsTheOtherFileDoes() {
        String issue = "---\nid: BUG-001@a1b2c3\n---\nOne,\ftwo.\n";
        MovedIssue.first()
                .typedAs(text -> text.startsWith("# Low") ? text.replace("\n", "\r\n") : text)
                .to("backlog", issue + "-- backlog.md --\n# Low\n", "-- backlog.md --\n# Low\n\n" + issue);
        MovedIssue.first()
                .typedAs(text -> text.startsWith("# Low") ? text : text.replace("\n", "\r\n"))
                .to("backlog", issue + "-- backlog.md --\n# Low\n", "-- backlog.md --\n# Low\n\n" + issue);
    }

    @Test
    void letsTheMentionsFollowThatNameTheFile() {
        MovedIssue.first().to("low", """
                ---
                id: BUG-001@a1b2c3
                priority: low
                references:
                  - .work/agent/issues/high.md:BUG-001
                  - .work/agent/issues/high.md:BUG-002@b2c3d4
                ---
                See [this](high.md:BUG-001) and `high.md:BUG-003@a1b2c3`.

                ---
                id: BUG-002@b2c3d4
                references:
                  - ".work/agent/issues/high.md:BUG-001@a1b2c3"
                  - .work/agent/issues/high.md
                ---
                -- low.md --
                See `high.md:BUG-001` above.
                -- docs/plan.md --
                ---
                id: BUG-004@d4e5f6
                references: [.work/agent/issues/high.md:BUG-001]
                ---
                """, """
                ---
                id: BUG-002@b2c3d4
                references:
                  - ".work/agent/issues/low.md:BUG-001@a1b2c3"
                  - .work/agent/issues/high.md
                ---
                -- low.md --
                See `low.md:BUG-001` above.

                ---
                id: BUG-001@a1b2c3
                priority: low
                references:
                  - .work/agent/issues/low.md:BUG-001
                  - .work/agent/issues/high.md:BUG-002@b2c3d4
                ---
                See [this](low.md:BUG-001) and `high.md:BUG-003@a1b2c3`.
                -- docs/plan.md --
                ---
                id: BUG-004@d4e5f6
                references: [.work/agent/issues/low.md:BUG-001]
                ---
                """);
    }

    @Test
    void comesLastWhereItLeavesACodeFenceOpen() {
        String issue = "---\nid: BUG-001@a1b2c3\n---\n```sh\nls\n";
        String above = "-- shortlist.md --\n# Shortlist\n\n(No issues)\n\n---\n\n## Done\n\nOne.\n";
        MovedIssue.first().to("shortlist", issue + above, above + "\n---\n\n" + issue);
    }

    @Test
    void refusesWhereTextWouldChangeOrGetLost() {
        assertFalse(MovedIssue.first().canGoTo("high", "---\nid: BUG-001@a1b2c3\n---\n"), "its own file");
        assertFalse(MovedIssue.first().canGoTo("low", """
                ---
                id: BUG-001@a1b2c3
                <<<<<<< HEAD
                priority: low
                =======
                priority: high
                >>>>>>> topic
                ---
                """), "a merge conflict");
        assertFalse(MovedIssue.first().canGoTo("low", """
                ---
                id: BUG-001@a1b2c3
                ---
                -- low.md --
                # Low

                <!-- never closed
                ```markdown
                ---
                id: SAMPLE-001@a1b2c3
                title: sample
                ---
                """), "swallowed by an open fence");
    }
}
