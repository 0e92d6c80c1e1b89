package dev.issuels.rules.tracker;

import dev.issuels.rules.Drawn;
import org.junit.jupiter.api.Test;

/** What is found where issues wait for themselves, for each other or for nothing. */
final class DependencyRulesTest {
    @Test
    void reportsAnIssueThatWaitsForItself() {
        Drawn.only("self-dependency").check("""
                ---
                id: BUG-001@a1b2c3
                depends_on: [BUG-002, BUG-001]
                                      ^^^^^^^ error[self-dependency]: 'BUG-001' waits for itself
                ---

                Blocks: BUG-001@a1b2c3, BUG-001@ffffff
                        ^^^^^^^^^^^^^^ error[self-dependency]: 'BUG-001' blocks itself

                See BUG-001.

                ---
                id: BUG-006@a1b2c3
                ---

                Blocked by: BUG-004 through BUG-008
                            ^^^^^^^ error[self-dependency]: 'BUG-006' waits for itself

                ---
                id: BUG-004@d4e5f6
                status: completed
                blocks: [BUG-004]
                ---
                """);
    }

    @Test
    void reportsTwoIssuesThatWaitForEachOther() {
        Drawn.only("dependency-cycle").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                Blocked by: BUG-002
                            ^^^^^^^ error[dependency-cycle]: 'BUG-001' waits for itself by way of 'BUG-002'
                            ------- related: 'BUG-001' waits for 'BUG-002'

                -- low.md --
                ---
                id: BUG-002@b2c3d4
                depends_on: [BUG-001@a1b2c3, BUG-003]
                             -------------- related: 'BUG-002' waits for 'BUG-001'
                             ^^^^^^^^^^^^^^ error[dependency-cycle]: 'BUG-002' waits for itself by way of 'BUG-001'
                ---
                ---
                id: BUG-003@c3d4e5
                ---
                """);
    }

    @Test
    void tellsTheWayRoundOfALongerCycle() {
        Drawn.only("dependency-cycle").check("""
                ---
                id: BUG-001@a1b2c3
                blocked_by: [BUG-002]
                             ^^^^^^^ error[dependency-cycle]: 'BUG-001' waits for itself by way of 'BUG-002', 'BUG-003', 'BUG-004'
                             ------- related: 'BUG-001' waits for 'BUG-002'
                             ------- related: 'BUG-001' waits for 'BUG-002'
                             ------- related: 'BUG-001' waits for 'BUG-002'
                ---
                -- low.md --
                ---
                id: BUG-002@b2c3d4
                related: [BUG-001]
                ---
                ---
                id: BUG-003@c3d4e5
                blocks: [BUG-002]
                         ------- related: 'BUG-002' waits for 'BUG-003'
                         ^^^^^^^ error[dependency-cycle]: 'BUG-003' waits for itself by way of 'BUG-004', 'BUG-001', 'BUG-002'
                         ------- related: 'BUG-002' waits for 'BUG-003'
                         ------- related: 'BUG-002' waits for 'BUG-003'
                ---
                -- medium.md --
                ---
                id: BUG-004@d4e5f6
                depends_on: [BUG-001]
                             ------- related: 'BUG-004' waits for 'BUG-001'
                             ------- related: 'BUG-004' waits for 'BUG-001'
                             ^^^^^^^ error[dependency-cycle]: 'BUG-004' waits for itself by way of 'BUG-001', 'BUG-002', 'BUG-003'
                             ------- related: 'BUG-004' waits for 'BUG-001'
                ---

                Blocks: BUG-003
                        ------- related: 'BUG-003' waits for 'BUG-004'
                        ------- related: 'BUG-003' waits for 'BUG-004'
                        ------- related: 'BUG-003' waits for 'BUG-004'
                        ^^^^^^^ error[dependency-cycle]: 'BUG-004' waits for itself by way of 'BUG-001', 'BUG-002', 'BUG-003'

                ---
                id: BUG-005@a1b2c3
                depends_on: [BUG-001]
                ---
                """);
    }

    @Test
    void findsACycleByWayOfARange() {
        Drawn.only("dependency-cycle").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                Blocked by: BUG-002 through BUG-004
                            ^^^^^^^ error[dependency-cycle]: 'BUG-001' waits for itself by way of 'BUG-003'
                            ------- related: 'BUG-001' waits for 'BUG-003'

                ---
                id: BUG-003@c3d4e5
                depends_on: BUG-001
                            ------- related: 'BUG-003' waits for 'BUG-001'
                            ^^^^^^^ error[dependency-cycle]: 'BUG-003' waits for itself by way of 'BUG-001'
                ---
                ---
                id: BUG-002@b2c3d4
                ---
                ---
                id: BUG-004@d4e5f6
                ---
                """);
    }

    @Test
    void leavesClosedAndUncertainIssuesOutOfCycles() {
        Drawn.only("dependency-cycle").check("""
                ---
                id: BUG-001@a1b2c3
                depends_on: [BUG-002, BUG-003, BUG-004]
                ---
                ---
                id: BUG-002@b2c3d4
                status: completed
                depends_on: [BUG-001]
                ---
                ---
                id: BUG-003@c3d4e5
                depends_on: [BUG-001]
                ---
                ---
                id: BUG-003@ffffff
                ---
                ---
                id: BUG-004@d4e5f6
                blocks: [BUG-001]
                ---
                -- history.md --
                ---
                id: BUG-005@a1b2c3
                depends_on: [BUG-001]
                blocks: [BUG-001]
                ---
                """);
    }

    @Test
    void takesASentenceForNothingThatIsKeptUp() {
        Drawn.only("asymmetric-dependency", "stale-blocker", "self-dependency").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                Depends on BUG-002 (it must exist first).

                - Depends on BUG-001
                             ^^^^^^^ error[self-dependency]: 'BUG-001' waits for itself
                - Depends on BUG-003
                - Depends on: BUG-003
                              ^^^^^^^ info[stale-blocker]: 'BUG-003' is closed and blocks nothing
                ---
                id: BUG-002@b2c3d4
                ---
                ---
                id: BUG-003@c3d4e5
                status: completed
                ---
                """);
    }

    @Test
    void reportsADependencyThatTheOtherDoesNotKnow() {
        Drawn.only("asymmetric-dependency").check("""
                ---
                id: BUG-001@a1b2c3
                blocks: [BUG-002, BUG-003]
                                  ^^^^^^^ info[asymmetric-dependency]: 'BUG-003' does not say that it is blocked by 'BUG-001'
                depends_on: [BUG-004]
                             ^^^^^^^ info[asymmetric-dependency]: 'BUG-004' does not say that it blocks 'BUG-001'
                ---
                -- low.md --
                ---
                id: BUG-002@b2c3d4
                ---

                Blocked by: BUG-001

                ---
                id: BUG-003@c3d4e5
                ---

                See BUG-001.

                ---
                id: BUG-004@d4e5f6
                ---

                Blocks: BUG-001@ffffff
                """);
    }

    @Test
    void expectsNothingOfClosedOrUnknownIssues() {
        Drawn.only("asymmetric-dependency").check("""
                ---
                id: BUG-001@a1b2c3
                blocks: [BUG-002, BUG-003, BUG-404, OLD-001, BUG-001]
                ---
                ---
                id: BUG-002@b2c3d4
                status: completed
                depends_on: [BUG-004]
                ---
                ---
                id: BUG-003@c3d4e5
                ---
                ---
                id: BUG-003@ffffff
                ---
                ---
                id: BUG-004@d4e5f6
                ---
                -- history.md --
                ## 2025-01-02: OLD-001 - Old
                """);
    }

    @Test
    void reportsBlockersThatAreClosed() {
        Drawn.only("stale-blocker").check("""
                ---
                id: BUG-001@a1b2c3
                depends_on: [BUG-002, BUG-003, BUG-004, BUG-404]
                             ^^^^^^^ info[stale-blocker]: 'BUG-002' is closed and blocks nothing
                                               ^^^^^^^ info[stale-blocker]: 'BUG-004' is closed and blocks nothing
                ---

                Blocked by: OLD-001, OLD-002@c5e8f1
                            ^^^^^^^ info[stale-blocker]: 'OLD-001' is closed and blocks nothing
                                     ^^^^^^^^^^^^^^ info[stale-blocker]: 'OLD-002@c5e8f1' is closed and blocks nothing

                ---
                id: BUG-002@b2c3d4
                status: won't-fix
                ---
                ---
                id: BUG-003@c3d4e5
                status: proposed
                blocks: [BUG-002]
                ---
                -- history.md --
                ## 2025-01-02: OLD-001 - Old

                | OLD-002@c5e8f1 | Resolved | x |

                ---
                id: BUG-004@d4e5f6
                depends_on: [BUG-002]
                ---
                """);
    }

    @Test
    void takesACopyThatIsOpenForABlocker() {
        Drawn.only("stale-blocker").check("""
                ---
                id: BUG-001@a1b2c3
                depends_on: [BUG-002]
                ---
                ---
                id: BUG-002@b2c3d4
                status: proposed
                ---
                -- history.md --
                ---
                id: BUG-002@b2c3d4
                status: completed
                ---
                """);
    }

    @Test
    void reportsABlockedIssueWithoutAReason() {
        Drawn.only("blocked-without-reason").check("""
                ---
                id: BUG-001@a1b2c3
                status: blocked
                        ^^^^^^^ info[blocked-without-reason]: nothing says what blocks the issue
                related: [BUG-002]
                ---

                Blocked by: none

                ### Dependencies
                None.

                ### Clarifications Needed
                - n/a

                ---
                id: BUG-002@b2c3d4
                status: proposed
                ---
                """);
    }

    @Test
    void acceptsEveryReason() {
        Drawn.only("blocked-without-reason").check("""
                ---
                id: BUG-001@a1b2c3
                status: blocked
                depends_on: [BUG-404]
                ---
                ---
                id: BUG-002@b2c3d4
                status: blocked
                ---

                - **Blocked by:** the vendor

                ---
                id: BUG-003@c3d4e5
                status: blocked
                ---

                ### Clarifications Needed
                - Which currency?

                ---
                id: BUG-004@d4e5f6
                status: blocked
                ---
                ---
                id: BUG-006@a1b2c3
                status: blocked
                ---

                ### Dependencies
                The new release of the printer.

                -- low.md --
                ---
                id: BUG-005@a1b2c3
                blocks: [BUG-004]
                ---
                """);
    }

    @Test
    void believesWhatAnIssueInAMergeConflictSays() {
        Drawn.only("asymmetric-dependency").check("""
                ---
                id: BUG-001@a1b2c3
                blocks: [BUG-002, BUG-003]
                                  ^^^^^^^ info[asymmetric-dependency]: 'BUG-003' does not say that it is blocked by 'BUG-001'
                ---
                ---
                id: BUG-002@b2c3d4
                <<<<<<< HEAD
                status: proposed
                =======
                status: blocked
                >>>>>>> other
                ---

                Blocked by: BUG-001

                ---
                id: BUG-003@c3d4e5
                ---
                """);
    }
}
