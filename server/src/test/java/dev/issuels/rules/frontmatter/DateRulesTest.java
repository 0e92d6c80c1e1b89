package dev.issuels.rules.frontmatter;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.Mended;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said about dates; today is the first of July 2025. */
final class DateRulesTest {
    private static final Drawn DATES = Drawn.only("invalid-date", "date-order", "missing-completion-date");

    @Test
    void acceptsDaysAndMomentsOfIso8601() {
        DATES.check("""
                ---
                id: "BUG-001@a1b2c3"
                created: 2025-06-02
                ---
                ---
                id: "BUG-002@a1b2c3"
                created: "2024-02-29"
                ---
                ---
                id: "BUG-003@a1b2c3"
                created: 2025-06-02T10:30
                ---
                ---
                id: "BUG-004@a1b2c3"
                created: '2025-06-02 10:30'
                ---
                ---
                id: "BUG-005@a1b2c3"
                created: 2025-06-02T10:30:15.123Z
                ---
                ---
                id: "BUG-006@a1b2c3"
                created: 2025-06-02T10:30:15+02:00
                ---
                ---
                id: "BUG-007@a1b2c3"
                created: 2025-06-02 10:30:15 +0200
                ---
                ---
                id: "BUG-008@a1b2c3"
                created: 2025-06-02T23:59:60-05
                ---
                """);
    }

    @Test
    void reportsWhatIsNoIso8601() {
        DATES.check("""
                ---
                id: "BUG-001@a1b2c3"
                created: 02.06.2025
                         ^^^^^^^^^^ error[invalid-date]: '02.06.2025' is no date; did you mean '2025-06-02'?
                ---
                ---
                id: "BUG-002@a1b2c3"
                created: 2025/6/2
                         ^^^^^^^^ error[invalid-date]: '2025/6/2' is no date; did you mean '2025-06-02'?
                ---
                ---
                id: "BUG-003@a1b2c3"
                created: "20250602"
                          ^^^^^^^^ error[invalid-date]: '20250602' is no date; did you mean '2025-06-02'?
                ---
                ---
                id: "BUG-004@a1b2c3"
                created: June 2, 2025
                         ^^^^^^^^^^^^ error[invalid-date]: 'June 2, 2025' is no date; did you mean '2025-06-02'?
                ---
                ---
                id: "BUG-005@a1b2c3"
                created: 2025-06
                         ^^^^^^^ error[invalid-date]: '2025-06' is no date; write YYYY-MM-DD or an ISO 8601 date-time
                ---
                ---
                id: "BUG-006@a1b2c3"
                created: 2025-06-02T25:00
                         ^^^^^^^^^^^^^^^^ error[invalid-date]: '2025-06-02T25:00' is no date; did you mean '2025-06-02'?
                ---
                ---
                id: "BUG-007@a1b2c3"
                created: YYYY-MM-DD
                         ^^^^^^^^^^ error[invalid-date]: 'YYYY-MM-DD' is no date; write YYYY-MM-DD or an ISO 8601 date-time
                ---
                ---
                id: "BUG-008@a1b2c3"
                created: 2025-06-02 (approx)
                         ^^^^^^^^^^^^^^^^^^^ error[invalid-date]: '2025-06-02 (approx)' is no date; did you mean '2025-06-02'?
                ---
                """);
    }

    @Test
    void writesADateAnewThatCanMeanOneDayOnly() {
        for (String written : List.of(
                "13.06.2025",
                "13/06/2025",
                "06/13/2025",
                "13-6-2025",
                "13 June 2025",
                "Jun 13th, 2025",
                "Friday, June 13 2025",
                "13-Jun-2025",
                "2025–06–13")) {
            String field = "---\nid: BUG-001@a1b2c3\ncreated: \"" + written + "\"\n---\n";
            Mended.of("invalid-date").by("Replace with '2025-06-13'", field, field.replace(written, "2025-06-13"));
        }
        for (String written : List.of("05/06/2025", "June 2025", "13 Foo 2025", "31.02.2025")) {
            String field = "---\nid: BUG-001@a1b2c3\ncreated: " + written + "\n---\n";
            Mended.of("invalid-date").offers("Replace with '" + Drawn.TODAY + "'\n", field);
        }
    }

    @Test
    void reportsDaysThatTheCalendarDoesNotHave() {
        DATES.check("""
                ---
                id: "BUG-001@a1b2c3"
                created: 2025-02-29
                         ^^^^^^^^^^ error[invalid-date]: '2025-02-29' is no day of the calendar
                ---
                ---
                id: "BUG-002@a1b2c3"
                created: 2025-13-01T10:00
                         ^^^^^^^^^^^^^^^^ error[invalid-date]: '2025-13-01T10:00' is no day of the calendar
                ---
                ---
                id: "BUG-003@a1b2c3"
                created: 0000-00-00
                         ^^^^^^^^^^ error[invalid-date]: '0000-00-00' is no day of the calendar
                ---
                """);
    }

    @Test
    void reportsDatesToComeWithADayOfGrace() {
        DATES.check("""
                ---
                id: "BUG-001@a1b2c3"
                created: 2025-07-02
                ---
                ---
                id: "BUG-002@a1b2c3"
                created: 2025-07-03
                         ^^^^^^^^^^ error[invalid-date]: '2025-07-03' is in the future
                ---
                ---
                id: "BUG-003@a1b2c3"
                created: "2026-01-01T00:00"
                          ^^^^^^^^^^^^^^^^ error[invalid-date]: '2026-01-01T00:00' is in the future
                ---
                ---
                id: "BUG-004@a1b2c3"
                created: 2025-06-01
                status: proposed
                completed: 2025-09-01
                ---
                ---
                id: "BUG-005@a1b2c3"
                created: 2025-06-01
                status: completed
                completed: 2025-09-01
                           ^^^^^^^^^^ error[invalid-date]: '2025-09-01' is in the future
                ---
                """);
    }

    @Test
    void reportsTheSameInHistoryFiles() {
        DATES.in("history.md").check("""
                ---
                id: "BUG-001@a1b2c3"
                created: yesterday
                         ^^^^^^^^^ error[invalid-date]: 'yesterday' is no date; write YYYY-MM-DD or an ISO 8601 date-time
                status: completed
                completed: 2025-08-01
                           ^^^^^^^^^^ error[invalid-date]: '2025-08-01' is in the future
                ---
                """);
    }

    @Test
    void reportsACompletionBeforeTheCreation() {
        DATES.check("""
                ---
                id: "BUG-001@a1b2c3"
                created: 2025-06-02
                status: completed
                completed: 2025-06-01
                           ^^^^^^^^^^ warning[date-order]: completed on '2025-06-01', before it was created on '2025-06-02'
                ---
                ---
                id: "BUG-002@a1b2c3"
                created: 2025-06-02T23:00
                status: completed
                completed: 2025-06-02
                ---
                ---
                id: "BUG-003@a1b2c3"
                created: 2025-06-31
                         ^^^^^^^^^^ error[invalid-date]: '2025-06-31' is no day of the calendar
                status: completed
                completed: 2025-06-01
                ---
                ---
                id: "BUG-004@a1b2c3"
                created: 2025-06-02T08:00:00Z
                status: completed
                completed: "2025-06-01T23:00:00Z"
                            ^^^^^^^^^^^^^^^^^^^^ warning[date-order]: completed on '2025-06-01', before it was created on '2025-06-02'
                ---
                """);
    }

    @Test
    void missesTheCompletionDateOfWhatIsDone() {
        DATES.check("""
                ---
                id: "BUG-001@a1b2c3"
                status: completed
                        ^^^^^^^^^ warning[missing-completion-date]: missing key 'completed' of an issue that is done
                ---
                ---
                id: "BUG-002@a1b2c3"
                status: done
                        ^^^^ warning[missing-completion-date]: missing key 'completed' of an issue that is done
                ---
                ---
                id: "BUG-003@a1b2c3"
                status: completed
                completed: 2025-06-30
                ---
                ---
                id: "BUG-004@a1b2c3"
                status: completed
                completed:
                ---
                ---
                id: "BUG-005@a1b2c3"
                status: completed
                completed_at: 2025-06-30
                ---
                ---
                id: "BUG-006@a1b2c3"
                status: won't-fix
                ---
                ---
                id: "BUG-007@a1b2c3"
                status: "completed"
                         ^^^^^^^^^ warning[missing-completion-date]: missing key 'completed' of an issue that is done
                ---
                """);
    }

    @Test
    void hintsAtAMissingCompletionDateInHistoryFiles() {
        DATES.in("history.md").check("""
                ---
                id: "BUG-001@a1b2c3"
                status: completed
                        ^^^^^^^^^ hint[missing-completion-date]: missing key 'completed' of an issue that is done
                ---
                ---
                id: "BUG-002@a1b2c3"
                status: proposed
                ---
                """);
    }

    @Test
    void leavesEmptyWrongTypedAndBrokenDatesAlone() {
        DATES.check("""
                ---
                id: "BUG-001@a1b2c3"
                created:
                ---
                ---
                id: "BUG-002@a1b2c3"
                created: [2025-13-13]
                ---
                ---
                id: "BUG-003@a1b2c3"
                created: "soon
                ---
                """);
    }

    @Test
    void quotesLongAndFoldedTextsOnOneLine() {
        DATES.check("""
                ---
                id: "BUG-001@a1b2c3"
                created: >
                         ^> error[invalid-date]: 'on the day after the release, or perhaps one day later, when the first complaint…' is no date; write YYYY-MM-DD or an ISO 8601 date-time
                  on the day after the release, or perhaps one day later, when the first complaint came in
                  by mail
                ^^^^^^^^^< ends: error[invalid-date]
                ---
                """);
    }
}
