package dev.issuels.rules.git;

import dev.issuels.rules.Mended;
import org.junit.jupiter.api.Test;

/** What restoring makes of a text. */
final class RestorationTest {

    private static final String ONE = """
            ---
            id: BUG-001@a1b2c3
            title: Carts
            status: completed
            ---
            ### Problem
            Items vanish.
            """;

    private static final String TWO = """
            ---
            id: BUG-002@b2c3d4
            title: Coupons
            status: proposed
            ---
            ### Problem
            They outlive orders.
            """;

    private static final String THREE = """
            ---
            id: BUG-003@c3d4e5
            title: Prices
            status: proposed
            ---
            ### Problem
            They are rounded twice.
            """;

    @Test
    void takesNothingBackWithoutBeingAsked() {
        Mended.of("lost-issue").since(ONE + TWO).offers("Restore 'BUG-001@a1b2c3'\n", TWO);
        Mended.of("reopened-issue")
                .since(ONE)
                .offers("Restore the status 'completed'\n", ONE.replace("completed", "proposed"));
    }

    @Test
    void restoresAStatusInItsQuotes() {
        Mended.of("reopened-issue")
                .since(ONE.replace("completed", "\"won't-fix: duplicate of BUG-002\""))
                .by("Restore the status 'won't-fix: duplicate of BUG-002'", """
                        ---
                        id: BUG-001@a1b2c3
                        status: "proposed" # again
                        ---
                        """, """
                        ---
                        id: BUG-001@a1b2c3
                        status: "won't-fix: duplicate of BUG-002" # again
                        ---
                        """);
    }

    @Test
    void restoresAnIdWithTheMentionsThatFollowedIt() {
        String renamed = TWO.replace("BUG-002", "FEAT-009");
        Mended.of("id-changed")
                .since(ONE + TWO)
                .by(
                        "Restore the id 'BUG-002@b2c3d4'",
                        ONE + "Blocked by: FEAT-009\n" + renamed + "-- low.md --\nSee FEAT-009@b2c3d4.\n",
                        ONE + "Blocked by: BUG-002\n" + TWO + "-- low.md --\nSee BUG-002@b2c3d4.\n");
    }

    @Test
    void givesAnIssueWithoutAnIdTheOneOfHeadBack() {
        String without = TWO.replace("id: BUG-002@b2c3d4\n", "");
        Mended.of("missing-key")
                .since(ONE + TWO)
                .by(
                        "Insert 'id: \"BUG-002@b2c3d4\"'",
                        ONE + without,
                        ONE + TWO.replace("BUG-002@b2c3d4", "\"BUG-002@b2c3d4\""));
        Mended.of("malformed-id")
                .since(ONE + TWO)
                .by("Change the id to 'BUG-002@b2c3d4'", ONE + TWO.replace("BUG-002@b2c3d4", "BUG-002"), ONE + TWO);
        Mended.of("missing-key")
                .since(ONE + TWO)
                .by("Insert 'id: \"BUG-002@b2c3d4\"'", without, TWO.replace("BUG-002@b2c3d4", "\"BUG-002@b2c3d4\""));
    }

    @Test
    void restoresTheIdsThatIssuesHaveChangedWithOneAnother() {
        String one = ONE.replace("BUG-001@a1b2c3", "BUG-002@b2c3d4");
        String two = TWO.replace("BUG-002@b2c3d4", "BUG-001@a1b2c3");
        Mended.of("id-changed")
                .since(ONE + "-- low.md --\n" + TWO)
                .by("Restore the ids of HEAD", one + "-- low.md --\n" + two, ONE + "-- low.md --\n" + TWO);
        Mended.of("id-changed").since(ONE + TWO).by("Restore the ids of HEAD", one + two, ONE + TWO);
    }

    @Test
    void putsALostIssueBehindTheOneThatItStoodBehind() {
        Mended.of("lost-issue")
                .since(ONE + TWO + "\n---\n" + THREE)
                .by(
                        "Restore 'BUG-002@b2c3d4'",
                        "# High\n" + THREE + "---\n" + ONE,
                        "# High\n" + THREE + "---\n" + ONE + "\n" + TWO + "\n---\n");
        Mended.of("lost-issue")
                .since(ONE + TWO + "\n---\n" + THREE)
                .by(
                        "Restore 'BUG-002@b2c3d4'",
                        ONE + "\n---\n\n" + THREE,
                        ONE + "\n---\n\n" + TWO + "\n---\n\n" + THREE);
    }

    @Test
    void putsALostIssueBeforeTheOneThatStoodBehindOrAtTheEnd() {
        Mended.of("lost-issue")
                .since("# Old\n" + TWO + THREE)
                .by("Restore 'BUG-002@b2c3d4'", "# High\n\n" + THREE, "# High\n\n" + TWO + "\n" + THREE);
        Mended.of("lost-issue").since(TWO).by("Restore 'BUG-002@b2c3d4'", "# High", "# High\n\n" + TWO);
    }

    @Test
    void makesAFileAgainThatIsGone() {
        Mended.of("lost-issue")
                .since("-- low.md --\n# Low\n\n" + TWO + THREE)
                .by("Restore 'BUG-003@c3d4e5'", "# High\n", "# High\n-- low.md --\n# Low\n\n" + THREE);
    }

    @Test
    void restoresAllThatIsNotNamedAtOnce() {
        StringBuilder head = new StringBuilder();
        for (int i = 10; i < 22; i++) {
            head.append(TWO.replace("BUG-002", "BUG-0" + i)).append('\n');
        }
        Mended.of("lost-issue")
                .since(head.toString())
                .by(
                        "Restore all 2",
                        "# High\n",
                        "# High\n\n" + TWO.replace("BUG-002", "BUG-020") + "\n" + TWO.replace("BUG-002", "BUG-021")
                                + "\n");
    }

    @Test
    void restoresAnEntryInItsPlace() {
        Mended.of("history-rewritten")
                .in("history.md")
                .since("-- history.md --\n# History\n" + ONE + "---\n" + TWO)
                .by(
                        "Restore 'BUG-001@a1b2c3'",
                        "# History\n" + ONE.replace("Items", "Some items") + "\n---\n\n" + TWO,
                        "# History\n" + ONE + "\n---\n\n" + TWO);
    }

    @Test
    void restoresEntriesOfALog() {
        String log = """
                # History

                | Issue | Status |
                | --- | --- |
                | BUG-003 | Resolved |
                | BUG-004 | Done |

                ## 2025-06-01: BUG-005@e5f6a7 - Old carts

                They were old.

                ---

                ## 2025-06-02: BUG-006 - Older carts
                Gone.
                """;
        Mended.of("history-rewritten")
                .in("history.md")
                .since("-- history.md --\n" + log)
                .by("Restore 'BUG-004'", log.replace("| BUG-004 | Done |\n", ""), log);
        Mended.of("history-rewritten")
                .in("history.md")
                .since("-- history.md --\n" + log)
                .by("Restore 'BUG-003'", log.replace("| BUG-003 | Resolved |\n", ""), log);
        Mended.of("history-rewritten")
                .in("history.md")
                .since("-- history.md --\n" + log)
                .by(
                        "Restore 'BUG-005@e5f6a7'",
                        log.replace("## 2025-06-01: BUG-005@e5f6a7 - Old carts\n\nThey were old.\n\n---\n\n", ""),
                        log);
    }

    @Test
    void endsLinesAsTheFileDoes() {
        Mended.of("lost-issue")
                .since("# High\n\n" + ONE + TWO)
                .typedAs(text -> text.replace("\n", "\r\n"))
                .by("Restore 'BUG-002@b2c3d4'", "# High\n\n" + ONE, "# High\n\n" + ONE + "\n" + TWO);
    }
}
