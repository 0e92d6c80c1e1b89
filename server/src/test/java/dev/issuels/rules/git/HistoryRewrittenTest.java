package dev.issuels.rules.git;

import dev.issuels.rules.Drawn;
import org.junit.jupiter.api.Test;

/** What counts as rewriting a history, and what does not. */
final class HistoryRewrittenTest {

    private static final String ENTRY = """
            ---
            id: "BUG-001@a1b2c3"
            title: "Carts"
            tags: [cart, shop]
            status: completed
            ---

            ### Outcome
            Items stay
            in the cart.
            """;

    private static final String LOG = """
            # History

            | Issue | Status |
            | --- | --- |
            | BUG-003@c3d4e5 | Resolved |
            | BUG-004 | Done |

            ## 2025-06-01: BUG-005@e5f6a7 - Old carts

            They were old.

            ### Resolution
            They are new.

            ---

            ## 2025-06-02: Older carts (BUG-006)
            Gone.

            ## Statistics
            2 issues.
            """;

    private static Drawn history(String committed) {
        return Drawn.only("history-rewritten").in("history.md").since("-- history.md --\n" + committed);
    }

    @Test
    void reportsTheLineOfABodyThatIsNotAsItWas() {
        history(ENTRY).check("""
                ---
                id: "BUG-001@a1b2c3"
                title: "Carts"
                tags: [cart, shop]
                status: completed
                ---

                ### Outcome
                Items stay
                in the chart.
                ^^^^^^^^^^^^^ error[history-rewritten]: the text of 'BUG-001@a1b2c3' is not as in HEAD
                """);
    }

    @Test
    void reportsAKeyThatIsGoneAndAValueThatIsNotAsItWas() {
        String two = ENTRY.replace("BUG-001", "BUG-002");
        history(ENTRY + "---\n" + two).check("""
                ---
                id: "BUG-001@a1b2c3"
                title: "Carts"
                tags: [cart]
                      ^^^^^^ error[history-rewritten]: 'tags' of 'BUG-001@a1b2c3' is not as in HEAD
                status: completed
                ---

                ### Outcome
                Items stay
                in the cart.
                ---
                ---
                id: "BUG-002@a1b2c3"
                     ^^^^^^^^^^^^^^ error[history-rewritten]: 'BUG-002@a1b2c3' has a key 'tags' in HEAD
                title: "Carts"
                status: completed
                ---

                ### Outcome
                Items stay
                in the cart.
                """);
    }

    @Test
    void reportsAnEntryWhoseEndIsGone() {
        history(ENTRY).check("""
                ---
                id: "BUG-001@a1b2c3"
                     ^^^^^^^^^^^^^^ error[history-rewritten]: the text of 'BUG-001@a1b2c3' is not as in HEAD
                title: "Carts"
                tags: [cart, shop]
                status: completed
                ---

                ### Outcome
                Items stay
                """);
    }

    @Test
    void reportsAnEntryThatIsGone() {
        history("# History\n" + ENTRY).check("""
                # History
                ^^^^^^^^^ error[history-rewritten]: entry 'BUG-001@a1b2c3' of HEAD is gone from the history
                """);
    }

    @Test
    void letsEntriesBeAddedAnywhere() {
        String more = ENTRY.replace("BUG-001", "BUG-009");
        history("# History\n\n" + ENTRY + "\n---\n" + ENTRY.replace("BUG-001", "BUG-002"))
                .check("# History\n\n" + more + "---\n" + ENTRY + "\n---\n" + more.replace("BUG-009", "BUG-008")
                        + "\n---\n" + ENTRY.replace("BUG-001", "BUG-002")
                        + "\n---\n## 2025-07-01: BUG-010 - More\nDone.\n");
    }

    @Test
    void doesNotCareHowAnEntryIsWritten() {
        history(ENTRY).check("""
                # Some words above
                -----
                title: Carts
                id: BUG-001@a1b2c3
                status: completed # issue-ls: ignore missing-completion-date
                resolution: "The cart is stored"
                tags:
                  - cart
                  - "shop"
                ---
                <!-- issue-ls: ignore heading-level -->
                ###   Outcome
                Items stay in the cart.   \t

                ---
                """);
    }

    @Test
    void letsEntriesMoveToAnotherHistoryFile() {
        String log = LOG.replace("# History\n", "");
        history("# History\n" + ENTRY + "---\n" + log)
                .check("# History\n-- history-1.md --\n# Old\n" + ENTRY + "\n---\n\n" + log);
        Drawn.only("history-rewritten", "lost-issue")
                .in("history-1.md")
                .since("-- history.md --\n" + ENTRY)
                .check(ENTRY);
    }

    @Test
    void reportsAnEntryThatWasNotAsItWasWhenItMoved() {
        history("# History\n" + ENTRY).check("""
                # History
                -- history-1.md --
                ---
                id: "BUG-001@a1b2c3"
                title: "Charts"
                       ^^^^^^^^ error[history-rewritten]: 'title' of 'BUG-001@a1b2c3' is not as in HEAD
                tags: [cart, shop]
                status: completed
                ---

                ### Outcome
                Items stay
                in the cart.
                """);
    }

    @Test
    void takesSectionsAndRowsOfALogForEntries() {
        history(LOG).check("""
                # History
                ^^^^^^^^^ error[history-rewritten]: entry 'BUG-006' of HEAD is gone from the history

                | Issue | Status |
                | --- | --- |
                | BUG-009 | Done |
                | BUG-003@c3d4e5 | Reopened |
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[history-rewritten]: the text of 'BUG-003@c3d4e5' is not as in HEAD
                | BUG-004 | Done |

                ## 2025-06-01: BUG-005@e5f6a7 - Old carts

                They were old.

                ### Resolution
                They are newer.
                ^^^^^^^^^^^^^^^ error[history-rewritten]: the text of 'BUG-005@e5f6a7' is not as in HEAD

                ## Statistics
                3 issues.
                """);
    }

    @Test
    void letsALogGrowAnywhere() {
        history(LOG + "\n" + ENTRY + "\n---\n## 2025-06-03: BUG-007 - Carts\nDone.\n")
                .check(LOG.replace("| BUG-004", "| BUG-010 | New |\n| BUG-004")
                                .replace("## 2025-06-02", "## 2025-06-03: BUG-011 - New\nDone.\n\n## 2025-06-02")
                                .replace("2 issues", "4 issues")
                        + "\n" + ENTRY + "\n---\n## 2025-06-03: BUG-012 - New\nDone.\n\n"
                        + "## 2025-06-03: BUG-007 - Carts\nDone.\n");
    }

    @Test
    void takesTheRowsOfOthersInASectionForEntriesOfTheirOwn() {
        String table = "\n| Issue | Status |\n| --- | --- |\n| BUG-007 | Done |\n";
        history("## 2025-06-02: BUG-006, BUG-005 - Carts\nGone.\n" + table + "| BUG-008 | Done |\n")
                .check("""
                ## 2025-06-02: BUG-006, BUG-005 - Old carts
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[history-rewritten]: the text of 'BUG-006' is not as in HEAD
                Gone.

                | Issue | Status |
                | --- | --- |
                | BUG-009 | New |
                | BUG-007 | Done |
                | BUG-008 | Reopened |
                ^^^^^^^^^^^^^^^^^^^^^^ error[history-rewritten]: the text of 'BUG-008' is not as in HEAD
                """);
    }

    @Test
    void leavesToOtherRulesWhatIsOpenAgainOrHasAnotherId() {
        String other = ENTRY.replace("BUG-001", "BUG-002").replace("Carts", "Coupons");
        Drawn.only("history-rewritten", "reopened-issue", "id-changed")
                .in("history.md")
                .since("-- history.md --\n# History\n" + ENTRY + "---\n" + other)
                .check("""
                # History
                ---
                id: "BUG-012@a1b2c3"
                     ^^^^^^^^^^^^^^ error[id-changed]: the id was 'BUG-002@a1b2c3' in HEAD
                title: "Coupons"
                tags: [cart, shop]
                status: completed
                ---

                ### Outcome
                Items stay
                in the cart.
                -- high.md --
                ---
                id: "BUG-001@a1b2c3"
                title: "Carts"
                status: proposed
                        ^^^^^^^^ error[reopened-issue]: status is 'proposed' again, and was 'completed' in HEAD
                ---
                """);
    }

    @Test
    void letsAnIssueMoveBackThatWasNeverClosed() {
        Drawn.only("history-rewritten")
                .in("history.md")
                .since("-- history.md --\n# History\n" + ENTRY.replace("completed", "proposed"))
                .check("# History\n-- high.md --\n" + ENTRY.replace("completed", "proposed"));
    }

    @Test
    void doesNotTakeAClosedIssueForPartOfTheHistoryBeforeItIsThere() {
        Drawn.only("history-rewritten", "lost-issue")
                .since(ENTRY.replace("completed", "proposed") + "-- history.md --\n# History\n")
                .check("# High\n-- history.md --\n# History\n" + ENTRY.replace("Items", "More items"));
    }
}
