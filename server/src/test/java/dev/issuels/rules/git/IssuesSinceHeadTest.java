package dev.issuels.rules.git;

import dev.issuels.rules.Drawn;
import org.junit.jupiter.api.Test;

/** What is said of issues that HEAD has with another status or id, or that are nowhere any more. */
final class IssuesSinceHeadTest {

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

    @Test
    void reportsAnIssueThatIsOpenAgain() {
        Drawn.only("reopened-issue").since("-- history.md --\n" + ONE).check("""
                ---
                id: BUG-001@a1b2c3
                title: Carts lose items
                status: 'in-progress'
                         ^^^^^^^^^^^ error[reopened-issue]: status is 'in-progress' again, and was 'completed' in HEAD
                ---
                """);
    }

    @Test
    void knowsOtherWordsForClosedAndOpen() {
        Drawn.only("reopened-issue")
                .since(ONE.replace("completed", "wont-fix") + TWO.replace("proposed", "Done"))
                .check("""
                ---
                id: BUG-001@a1b2c3
                status: todo
                        ^^^^ error[reopened-issue]: status is 'proposed' again, and was 'wont-fix' in HEAD
                ---
                ---
                id: BUG-002@b2c3d4
                status: completed
                ---
                """);
    }

    @Test
    void leavesAStatusAloneThatIsUnknownOrWasNeverClosed() {
        Drawn.only("reopened-issue").since(ONE + TWO).check("""
                ---
                id: BUG-001@a1b2c3
                status: nonsense
                ---
                ---
                id: BUG-002@b2c3d4
                status: in-progress
                ---
                ---
                id: BUG-003@b2c3d4
                status: proposed
                ---
                """);
    }

    @Test
    void leavesAnIssueOpenOfWhichHeadHasAnOpenCopyToo() {
        Drawn.only("reopened-issue")
                .since(ONE.replace("completed", "proposed") + "-- history.md --\n" + ONE)
                .check("""
                ---
                id: BUG-001@a1b2c3
                status: proposed
                ---
                """);
    }

    @Test
    void reportsAnotherIdOfTheSameIssue() {
        Drawn.only("id-changed", "lost-issue").since(ONE + TWO).check("""
                ---
                id: BUG-001@ffffff
                    ^^^^^^^^^^^^^^ error[id-changed]: the id was 'BUG-001@a1b2c3' in HEAD
                title: "Carts"
                status: proposed
                ---

                ### Problem
                  Items
                vanish.

                ---
                -- history.md --
                ---
                id: "FEAT-042@b2c3d4"
                     ^^^^^^^^^^^^^^^ error[id-changed]: the id was 'BUG-002@b2c3d4' in HEAD
                title: Coupons
                status: completed
                ---
                ### Problem
                They outlive orders.
                """);
    }

    @Test
    void takesAnIssueOfAnotherTitleOrBodyForANewOne() {
        Drawn.only("id-changed").since(ONE + TWO).check("""
                ---
                id: BUG-011@a1b2c3
                title: Carts
                ---
                ### Problem
                Other items vanish.
                ---
                id: BUG-012@b2c3d4
                title: Other coupons
                ---
                ### Problem
                They outlive orders.
                """);
    }

    @Test
    void leavesACopyAloneWhoseOriginalIsThere() {
        Drawn.only("id-changed")
                .since(ONE)
                .check(ONE + "\n" + ONE.replace("BUG-001@a1b2c3", "BUG-005@a1b2c3") + "-- low.md --\n");
    }

    @Test
    void reportsIssuesThatAreNumberedAnew() {
        String added = ONE.replace("@a1b2c3", "@c3d4e5").replace("title: ", "title: New ");
        String follower = ONE.replace("BUG-001", "BUG-002");
        Drawn.only("id-changed", "lost-issue").since(ONE + TWO).check(added + follower + """
                ---
                id: BUG-003@b2c3d4
                    ^^^^^^^^^^^^^^ error[id-changed]: the id was 'BUG-002@b2c3d4' in HEAD
                title: Coupons
                status: proposed
                ---
                ### Problem
                They outlive orders.
                """);
    }

    @Test
    void reportsIssuesThatHaveChangedTheirIds() {
        Drawn.only("id-changed", "lost-issue").since(ONE + TWO).check("""
                ---
                id: BUG-002@b2c3d4
                    ^^^^^^^^^^^^^^ error[id-changed]: the id was 'BUG-001@a1b2c3' in HEAD
                title: Carts
                status: completed
                ---
                ### Problem
                Items vanish.
                -- low.md --
                ---
                id: BUG-001@a1b2c3
                    ^^^^^^^^^^^^^^ error[id-changed]: the id was 'BUG-002@b2c3d4' in HEAD
                title: Coupons
                status: proposed
                ---
                ### Problem
                They outlive orders.
                """);
        String copy = TWO.replace("BUG-002@b2c3d4", "BUG-001@a1b2c3");
        Drawn.only("id-changed").since(ONE + TWO).check(copy + TWO);
        Drawn.only("id-changed").since(ONE + ONE.replace("001", "003")).check(ONE.replace("001", "003") + ONE);
    }

    @Test
    void letsAnIdChangeThatWasNotInOrder() {
        String headWithout = ONE.replace("BUG-001@a1b2c3", "BUG-001") + TWO.replace("BUG-002@b2c3d4", "bug-2");
        Drawn.only("id-changed", "lost-issue").since(headWithout).check(ONE + TWO);
        String collision = ONE + TWO.replace("BUG-002", "BUG-001");
        Drawn.only("id-changed", "lost-issue").since(collision).check(ONE + TWO);
        String log = "-- history.md --\n## 2025-01-02: BUG-002@c3d4e5 - Logged\n";
        Drawn.only("id-changed").since(ONE + TWO + log).check(ONE + TWO.replace("BUG-002", "BUG-003") + log);
    }

    @Test
    void reportsWhatIsNowhereAnyMore() {
        Drawn.only("lost-issue")
                .since(ONE.replace("completed", "proposed") + "\n" + TWO)
                .check("""
                # High
                ^^^^^^ warning[lost-issue]: issue 'BUG-001@a1b2c3' of HEAD is in no file any more

                ---
                id: BUG-002@b2c3d4
                title: Something else
                ---
                """);
    }

    @Test
    void findsAnIssueInAnyFileAndInTheLogOfAHistory() {
        Drawn.only("lost-issue", "history-rewritten")
                .since(ONE + TWO + TWO.replace("BUG-002", "BUG-003"))
                .check("""
                # High
                -- docs/old.md --
                ---
                id: BUG-001@a1b2c3
                ---
                -- history-2.md --
                # History
                ## 2025-06-30: Coupons (BUG-002)
                Done.

                | BUG-003@b2c3d4 | Done |
                """);
    }

    @Test
    void letsEachProjectCountForItself() {
        String app = "-- app/.work/agent/issues/high.md --\n";
        String other = TWO.replace("BUG-002@b2c3d4", "BUG-001@ffffff").replace("Coupons", "Vouchers");
        Drawn.only("reopened-issue", "id-changed", "lost-issue")
                .since(ONE + TWO + app + other)
                .check("""
                # High
                ^^^^^^ warning[lost-issue]: issue 'BUG-002@b2c3d4' of HEAD is in no file any more
                ---
                id: BUG-009@a1b2c3
                    ^^^^^^^^^^^^^^ error[id-changed]: the id was 'BUG-001@a1b2c3' in HEAD
                title: Carts
                ---
                ### Problem
                Items vanish.
                -- app/.work/agent/issues/high.md --
                ---
                id: BUG-001@ffffff
                title: Vouchers
                status: proposed
                ---
                ### Problem
                They outlive orders.
                ---
                id: BUG-002@eeeeee
                title: Invoices
                status: proposed
                ---
                """);
    }

    @Test
    void saysWhatAFileHadThatIsGoneInTheFirstOneOfItsProject() {
        Drawn.only("lost-issue")
                .since(TWO + "-- app/.work/agent/issues/high.md --\n" + TWO.replace("BUG-002", "BUG-003"))
                .in("low.md")
                .check("""
                # Low
                ^^^^^ warning[lost-issue]: issue 'BUG-002@b2c3d4' of HEAD is in no file any more
                -- medium.md --
                # Medium
                -- app/.work/agent/issues/low.md --
                # Low
                ^^^^^ warning[lost-issue]: issue 'BUG-003@b2c3d4' of HEAD is in no file any more
                """);
    }

    @Test
    void sumsUpWhatNobodyWantsToReadOneByOne() {
        StringBuilder head = new StringBuilder();
        StringBuilder findings = new StringBuilder("# High\n");
        for (int i = 10; i < 23; i++) {
            head.append(TWO.replace("BUG-002", "BUG-0" + i));
            if (i < 20) {
                findings.append("^^^^^^ warning[lost-issue]: issue 'BUG-0")
                        .append(i)
                        .append("@b2c3d4' of HEAD is in no file any more\n");
            }
        }
        findings.insert(7, "^^^^^^ warning[lost-issue]: 3 issues of HEAD are in no file any more\n");
        Drawn.only("lost-issue").since(head.toString()).check(findings.toString());
    }

    @Test
    void waitsForTheEndOfAMerge() {
        Drawn.only("lost-issue")
                .since(ONE.replace("completed", "proposed") + TWO)
                .check("""
                <<<<<<< ours
                ---
                id: BUG-002@b2c3d4
                status: proposed
                =======
                ---
                id: BUG-002@b2c3d4
                status: blocked
                >>>>>>> theirs
                ---
                """);
    }

    @Test
    void staysSilentBelowACommentThatSaysSo() {
        Drawn.only("lost-issue").since(TWO).check("""
                <!-- issue-ls: ignore lost-issue -->
                # High
                """);
    }
}
