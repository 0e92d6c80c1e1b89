package dev.issuels.rules.identity;

import dev.issuels.rules.Drawn;
import org.junit.jupiter.api.Test;

/** What is found where issues mention others. */
final class MentionRulesTest {
    @Test
    void reportsUnknownIssuesInKeysAndDependencies() {
        Drawn.only("unknown-issue", "ambiguous-issue").check("""
                ---
                id: BUG-001@a1b2c3
                depends_on: [BUG-404, BUG-002]
                             ^^^^^^^ warning[unknown-issue]: issue 'BUG-404' does not exist
                blocks: XYZ-404@a1b2c3
                        ^^^^^^^^^^^^^^ warning[unknown-issue]: issue 'XYZ-404@a1b2c3' does not exist
                related:
                  - BUG-002@ffffff
                    ^^^^^^^^^^^^^^ warning[unknown-issue]: issue 'BUG-002@ffffff' does not exist, but 'BUG-002@b2c3d4' does
                status: "won't-fix: duplicate of BUG-405"
                                                 ^^^^^^^ warning[unknown-issue]: issue 'BUG-405' does not exist
                references:
                  - .work/agent/issues/high.md:BUG-406@a1b2c3
                                               ^^^^^^^^^^^^^^ info[unknown-issue]: issue 'BUG-406@a1b2c3' does not exist
                ---

                ### Dependencies
                Blocked by: BUG-407, BUG-002@b2c3d4
                            ^^^^^^^ warning[unknown-issue]: issue 'BUG-407' does not exist
                Blocks: BUG-408
                        ^^^^^^^ warning[unknown-issue]: issue 'BUG-408' does not exist

                ---
                id: BUG-002@b2c3d4
                title: Two
                ---
                """);
    }

    @Test
    void reportsWhatStandsInPlaceOfAnId() {
        Drawn.only("unknown-issue").check("""
                ---
                id: BUG-001@a1b2c3
                depends_on: [soon, BUG-002 (its first half), bug-002, "EPIC-7"]
                             ^^^^ warning[unknown-issue]: 'soon' is no id of an issue
                                                             ^^^^^^^ warning[unknown-issue]: 'bug-002' is no id of an issue
                                                                       ^^^^^^ warning[unknown-issue]: 'EPIC-7' is no id of an issue
                blocks:
                  - later
                    ^^^^^ warning[unknown-issue]: 'later' is no id of an issue
                  -
                blocked_by: None
                related: [n/a, "-", "https://example.org/1", TBD, '#12', "a\\tb"]
                                                                   ^^^ warning[unknown-issue]: '#12' is no id of an issue
                parent: the epic
                        ^^^^^^^^ warning[unknown-issue]: 'the epic' is no id of an issue
                ---
                ---
                id: BUG-002@b2c3d4
                related: [
                parent: null
                ---
                -- history.md --
                ---
                id: BUG-003@b2c3d4
                depends_on: soon
                ---
                """);
    }

    @Test
    void reportsWhatIsNearlyAnIdInALineOfDependencies() {
        Drawn.only("unknown-issue").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                No bug-002 here.

                Blocks: bug-002 and `BUG-2`, BUG-002@b2c3d4
                        ^^^^^^^ warning[unknown-issue]: 'bug-002' is no id of an issue
                                     ^^^^^ warning[unknown-issue]: 'BUG-2' is no id of an issue
                - **Blocked by:** Bug_002@b2c3d4 (utf-8, jira-12, src/bug-2.py, BUG-2.5)
                                  ^^^^^^^^^^^^^^ warning[unknown-issue]: 'Bug_002@b2c3d4' is no id of an issue

                ```
                Blocks: bug-002
                ```

                ---
                id: BUG-002@b2c3d4
                ---
                """);
    }

    @Test
    void takesIdsOfOtherTrackersForNoIssues() {
        Drawn.only("unknown-issue").check("""
                ---
                id: MEM-001@a1b2c3
                blocks: ABC-124
                        ^^^^^^^ warning[unknown-issue]: issue 'ABC-124' does not exist
                ---

                ### Dependencies
                Blocked by: the roll-out (ticket ABC-123), MEM-002
                                                           ^^^^^^^ warning[unknown-issue]: issue 'MEM-002' does not exist
                Blocks: BGU-001
                        ^^^^^^^ warning[unknown-issue]: issue 'BGU-001' does not exist
                """);
    }

    @Test
    void takesASectionOfDependenciesAtItsWord() {
        Drawn.only("unknown-issue").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Dependencies
                - BUG-404, for SHA-256 and MEM-001
                  ^^^^^^^ warning[unknown-issue]: issue 'BUG-404' does not exist

                #### Later
                BUG-405
                ^^^^^^^ warning[unknown-issue]: issue 'BUG-405' does not exist

                ### Notes
                BUG-406
                """);
    }

    @Test
    void reportsUnknownIssuesAmongReferences() {
        Drawn.only("unknown-issue", "missing-reference").check("""
                ---
                id: BUG-001@a1b2c3
                references:
                  - BUG-999
                    ^^^^^^^ info[unknown-issue]: issue 'BUG-999' does not exist
                  - BUG-002
                  - RFC-7231
                ---
                ---
                id: BUG-002@b2c3d4
                ---
                """);
    }

    @Test
    void reportsUnknownIssuesInProseWhereThePrefixIsInUse() {
        Drawn.only("unknown-issue", "ambiguous-issue").check("""
                # About BUG-404 and ABC-404
                        ^^^^^^^ info[unknown-issue]: issue 'BUG-404' does not exist

                ---
                id: BUG-001@a1b2c3
                title: One
                ---

                ### Problem
                See BUG-404, BUG-002, BUG-002@ffffff, MEM-001 and `BUG-405`.
                    ^^^^^^^ info[unknown-issue]: issue 'BUG-404' does not exist
                                      ^^^^^^^^^^^^^^ info[unknown-issue]: issue 'BUG-002@ffffff' does not exist, but 'BUG-002@b2c3d4' does
                                                                   ^^^^^^^ info[unknown-issue]: issue 'BUG-405' does not exist

                - SPLIT-001 through SPLIT-003
                                    ^^^^^^^^^ info[unknown-issue]: issue 'SPLIT-003' does not exist

                ---
                id: BUG-002@b2c3d4
                title: Two
                ---
                ---
                id: MEM-002@b2c3d4
                title: Three
                ---
                ---
                id: SPLIT-001@b2c3d4
                title: Four
                ---
                ---
                id: SPLIT-002@b2c3d4
                title: Five
                ---
                """);
    }

    @Test
    void takesAddressesAndCommentsForNoDependencies() {
        Drawn.only("unknown-issue").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                Blocks: [BUG-002](high.md#bug-002), [BUG-002](https://example.org/?issue=bug-2)

                Blocked by: https://example.org/?q=BUG-12, bug-2 <!-- or bug-3 -->
                                                           ^^^^^ warning[unknown-issue]: 'bug-2' is no id of an issue

                <!--
                Blocked by: BUG-12, BUG-002
                -->

                <details>
                Blocks: BUG-002, bug-404
                                 ^^^^^^^ warning[unknown-issue]: 'bug-404' is no id of an issue
                </details>

                ---
                id: BUG-002@b2c3d4
                ---
                """);
    }

    @Test
    void reportsAWrongHashInProseWhateverThePrefix() {
        Drawn.only("unknown-issue").check("""
                ---
                id: MEM-001@a1b2c3
                ---
                See MEM-001@a1b2c4, and MEM-002 of the standard.
                    ^^^^^^^^^^^^^^ info[unknown-issue]: issue 'MEM-001@a1b2c4' does not exist, but 'MEM-001@a1b2c3' does
                """);
    }

    @Test
    void takesStandardsAndVersionsForNoIssues() {
        Drawn.only("unknown-issue", "ambiguous-issue").check("""
                ---
                id: BUG-001@a1b2c3
                title: One
                ---

                ### Problem
                UTF-8, UTF-16, SHA-256, CVE-2024-1234, ISO-8601, RFC-7231, GPT-400, AES-128, PEP-484, see BUG-001-notes.md.

                ```
                BUG-404
                ```

                ---
                id: BUG-002@a1b2c3
                title: Two
                ---
                """);
    }

    @Test
    void findsIssuesThatHistoryLogs() {
        Drawn.only("unknown-issue", "ambiguous-issue").check("""
                ---
                id: BUG-001@a1b2c3
                depends_on: [MEM-001@c5e8f1, MEM-001, MEM-002, SPLIT-005]
                ---
                -- history.md --
                # History

                ## 2024-12-20: MEM-001@c5e8f1 - One

                ## 2024-12-21: SPLIT-004 through SPLIT-010 - Parts

                | Issue | Outcome |
                | --- | --- |
                | MEM-002 | Resolved |
                """);
    }

    @Test
    void leavesAnIssueThatSpeaksOfItselfAlone() {
        Drawn.only("unknown-issue", "ambiguous-issue").check("""
                ---
                id: BUG-001@a1b2c3
                title: One
                ---

                BUG-001 and BUG-001@a1b2c3 are this issue.

                ---
                id: BUG-001@b2c3d4
                title: Two
                ---
                """);
    }

    @Test
    void leavesTheProseOfHistoryFilesAlone() {
        Drawn.only("unknown-issue", "ambiguous-issue").in("history.md").check("""
                # History: BUG-404

                ---
                id: BUG-001@a1b2c3
                blocked_by: BUG-404
                            ^^^^^^^ warning[unknown-issue]: issue 'BUG-404' does not exist
                ---

                See BUG-404 and BUG-002.

                ---
                id: BUG-002@a1b2c3
                title: Two
                ---
                ---
                id: BUG-002@b2c3d4
                title: Three
                ---
                """);
    }

    @Test
    void reportsShortIdsWithSeveralOwners() {
        Drawn.only("unknown-issue", "ambiguous-issue").check("""
                ---
                id: BUG-001@a1b2c3
                depends_on: BUG-002
                            ^^^^^^^ warning[ambiguous-issue]: 'BUG-002' may mean 'BUG-002@b2c3d4' or 'BUG-002@c5e8f1'
                ---

                See BUG-002 or BUG-002@b2c3d4.
                    ^^^^^^^ warning[ambiguous-issue]: 'BUG-002' may mean 'BUG-002@b2c3d4' or 'BUG-002@c5e8f1'

                -- low.md --
                ---
                id: BUG-002@b2c3d4
                    -------------- related: 'BUG-002@b2c3d4'
                    -------------- related: 'BUG-002@b2c3d4'
                title: Two
                ---
                -- history.md --
                # History

                ## 2024-12-20: BUG-002@c5e8f1 - Two
                               -------------- related: 'BUG-002@c5e8f1'
                               -------------- related: 'BUG-002@c5e8f1'
                """);
    }

    @Test
    void leavesAMergeConflictAlone() {
        Drawn.only("unknown-issue", "ambiguous-issue").check("""
                ---
                id: BUG-001@a1b2c3
                depends_on: BUG-404
                ---
                <<<<<<< HEAD
                See BUG-404.
                =======
                See BUG-405.
                >>>>>>> topic
                """);
    }
}
