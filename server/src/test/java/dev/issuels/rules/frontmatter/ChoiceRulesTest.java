package dev.issuels.rules.frontmatter;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.Mended;
import org.junit.jupiter.api.Test;

/** What is said about types, priorities and statuses. */
final class ChoiceRulesTest {
    private static final Drawn CHOICES = Drawn.only("unknown-type", "unknown-priority", "unknown-status");

    @Test
    void reportsOtherWordsWithTheValueThatIsMeant() {
        CHOICES.check("""
                ---
                id: "BUG-001@a1b2c3"
                type: feature
                      ^^^^^^^ error[unknown-type]: unknown type 'feature'; did you mean 'enhancement'?
                priority: P1
                          ^^ error[unknown-priority]: unknown priority 'P1'; did you mean 'high'?
                status: done
                        ^^^^ error[unknown-status]: unknown status 'done'; did you mean 'completed'?
                ---
                ---
                id: "BUG-002@a1b2c3"
                type: "Bug"
                       ^^^ error[unknown-type]: unknown type 'Bug'; did you mean 'bug'?
                priority: HIGH
                          ^^^^ error[unknown-priority]: unknown priority 'HIGH'; did you mean 'high'?
                status: in_progress
                        ^^^^^^^^^^^ error[unknown-status]: unknown status 'in_progress'; did you mean 'in-progress'?
                ---
                ---
                id: "BUG-003@a1b2c3"
                type: 'bug-fix'
                       ^^^^^^^ error[unknown-type]: unknown type 'bug-fix'; did you mean 'bug'?
                priority: crit
                          ^^^^ error[unknown-priority]: unknown priority 'crit'; did you mean 'critical'?
                status: In Progress
                        ^^^^^^^^^^^ error[unknown-status]: unknown status 'In Progress'; did you mean 'in-progress'?
                ---
                """);
    }

    @Test
    void suggestsTheNearestValueOrElseAll() {
        CHOICES.check("""
                ---
                id: "BUG-001@a1b2c3"
                type: enhancment
                      ^^^^^^^^^^ error[unknown-type]: unknown type 'enhancment'; did you mean 'enhancement'?
                priority: hihg
                          ^^^^ error[unknown-priority]: unknown priority 'hihg'; did you mean 'high'?
                status: propsed
                        ^^^^^^^ error[unknown-status]: unknown status 'propsed'; did you mean 'proposed'?
                ---
                ---
                id: "BUG-002@a1b2c3"
                type: whim
                      ^^^^ error[unknown-type]: unknown type 'whim'; use 'bug', 'enhancement', 'refactor', 'docs', 'test', 'security' or 'performance'
                priority: whenever
                          ^^^^^^^^ error[unknown-priority]: unknown priority 'whenever'; use 'critical', 'high', 'medium' or 'low'
                status: waiting for review
                        ^^^^^^^^^^^^^^^^^^ error[unknown-status]: unknown status 'waiting for review'; use 'proposed', 'in-progress', 'blocked', 'completed' or 'won't-fix'
                ---
                """);
    }

    @Test
    void looksBehindRemarks() {
        CHOICES.check("""
                ---
                id: "BUG-001@a1b2c3"
                type: bug, security
                      ^^^^^^^^^^^^^ error[unknown-type]: unknown type 'bug, security'; did you mean 'bug'?
                priority: high (blocks the release)
                          ^^^^^^^^^^^^^^^^^^^^^^^^^ error[unknown-priority]: unknown priority 'high (blocks the release)'; did you mean 'high'?
                status: Completed - merged
                        ^^^^^^^^^^^^^^^^^^ error[unknown-status]: unknown status 'Completed - merged'; did you mean 'completed'?
                ---
                """);
    }

    @Test
    void acceptsEveryValueAndANoteBehindWontFix() {
        CHOICES.check("""
                ---
                id: "BUG-001@a1b2c3"
                type: performance
                priority: low
                status: "won't-fix: duplicate of BUG-002@b1b2c3"
                ---
                ---
                id: "BUG-002@a1b2c3"
                type: docs
                priority: critical
                status: won't-fix: duplicate of BUG-001
                ---
                """);
    }

    @Test
    void allowsNoNoteBehindOtherStatuses() {
        CHOICES.check("""
                ---
                id: "BUG-001@a1b2c3"
                type: bug
                status: "blocked: by BUG-002"
                         ^^^^^^^^^^^^^^^^^^^ error[unknown-status]: unknown status 'blocked: by BUG-002'; did you mean 'blocked'?
                ---
                ---
                id: "BUG-003@a1b2c3"
                type: test
                priority: medium
                status: "wont-fix: too old"
                         ^^^^^^^^^^^^^^^^^ error[unknown-status]: unknown status 'wont-fix: too old'; did you mean 'won't-fix'?
                ---
                """);
    }

    @Test
    void keepsTheNoteBehindAnotherWordForAValueThatTakesOne() {
        Mended status = Mended.of("unknown-status");
        String written = "---\nid: BUG-001@a1b2c3\nstatus: \"wontfix: duplicate of BUG-002\"\n---\n";
        status.by("Replace with 'won't-fix'", written, written.replace("wontfix:", "won't-fix:"));
        status.by("Replace with 'completed'", written, written.replace("wontfix: duplicate of BUG-002", "completed"));
    }

    @Test
    void takesAWordThatMeansAValueForIt() {
        CHOICES.check("""
                ---
                id: "BUG-001@a1b2c3"
                type: Defect
                      ^^^^^^ error[unknown-type]: unknown type 'Defect'; did you mean 'bug'?
                priority: P4
                          ^^ error[unknown-priority]: unknown priority 'P4'; did you mean 'low'?
                status: on-hold
                        ^^^^^^^ error[unknown-status]: unknown status 'on-hold'; did you mean 'blocked'?
                ---
                ---
                id: "BUG-002@a1b2c3"
                type: nice
                      ^^^^ error[unknown-type]: unknown type 'nice'; use 'bug', 'enhancement', 'refactor', 'docs', 'test', 'security' or 'performance'
                priority: urgent (sale)
                          ^^^^^^^^^^^^^ error[unknown-priority]: unknown priority 'urgent (sale)'; did you mean 'critical'?
                status: WIP
                        ^^^ error[unknown-status]: unknown status 'WIP'; did you mean 'in-progress'?
                ---
                """);
    }

    @Test
    void knowsTheWordsOfOtherTrackers() {
        CHOICES.check("""
                ---
                id: "BUG-001@a1b2c3"
                type: Task
                      ^^^^ error[unknown-type]: unknown type 'Task'; did you mean 'enhancement'?
                priority: Very High
                          ^^^^^^^^^ error[unknown-priority]: unknown priority 'Very High'; did you mean 'critical'?
                status: InReview
                        ^^^^^^^^ error[unknown-status]: unknown status 'InReview'; did you mean 'in-progress'?
                ---
                ---
                id: "BUG-002@a1b2c3"
                type: chore
                      ^^^^^ error[unknown-type]: unknown type 'chore'; did you mean 'refactor'?
                priority: should have
                          ^^^^^^^^^^^ error[unknown-priority]: unknown priority 'should have'; did you mean 'high'?
                status: Can’t reproduce
                        ^^^^^^^^^^^^^^^ error[unknown-status]: unknown status 'Can’t reproduce'; did you mean 'won't-fix'?
                ---
                """);
    }

    @Test
    void takesTheBeginningOfAValueForIt() {
        CHOICES.check("""
                ---
                id: "BUG-001@a1b2c3"
                type: sec
                      ^^^ error[unknown-type]: unknown type 'sec'; did you mean 'security'?
                priority: Med
                          ^^^ error[unknown-priority]: unknown priority 'Med'; did you mean 'medium'?
                status: b
                        ^ error[unknown-status]: unknown status 'b'; use 'proposed', 'in-progress', 'blocked', 'completed' or 'won't-fix'
                ---
                """);
    }

    @Test
    void lowersThemToWarningsInHistoryFiles() {
        CHOICES.in("history.md").check("""
                ---
                id: "BUG-001@a1b2c3"
                type: feature
                      ^^^^^^^ warning[unknown-type]: unknown type 'feature'; did you mean 'enhancement'?
                priority: P0
                          ^^ warning[unknown-priority]: unknown priority 'P0'; did you mean 'critical'?
                status: resolved
                        ^^^^^^^^ warning[unknown-status]: unknown status 'resolved'; did you mean 'completed'?
                ---
                """);
    }

    @Test
    void leavesAbsentWrongTypedAndBrokenValuesAlone() {
        Drawn.only("unknown-type", "unknown-priority", "unknown-status", "wrong-type", "empty-value")
                .check("""
                ---
                id: "BUG-001@a1b2c3"
                type:
                ^^^^ warning[empty-value]: key 'type' has no value
                priority: [urgent]
                          ^^^^^^^^ error[wrong-type]: 'priority' must be one value, not a list
                status: "finished
                ---
                """);
    }

    @Test
    void looksAtTheFirstOfTwoKeysOnly() {
        CHOICES.check("""
                ---
                id: "BUG-001@a1b2c3"
                status: blocked
                status: finished
                ---
                """);
    }

    @Test
    void reportsAValueOverSeveralLinesInOneLine() {
        CHOICES.check("""
                ---
                id: "BUG-001@a1b2c3"
                status: >
                        ^> error[unknown-status]: unknown status 'waiting for review'; use 'proposed', 'in-progress', 'blocked', 'completed' or 'won't-fix'
                  waiting
                  for review
                ^^^^^^^^^^^^< ends: error[unknown-status]
                type: 🐛 bug
                      ^^^^^^ error[unknown-type]: unknown type '🐛 bug'; did you mean 'bug'?
                ---
                """);
    }
}
