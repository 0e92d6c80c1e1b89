package dev.issuels.rules.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Rules;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is found where issues share an id or a number. */
final class SharedIdRulesTest {
    @Test
    void reportsEveryCopyOfAnId() {
        Drawn.only("duplicate-id", "number-collision").check("""
                ---
                id: "BUG-001@a1b2c3"
                     ^^^^^^^^^^^^^^ error[duplicate-id]: id 'BUG-001@a1b2c3' is used 3 times
                     -------------- related: also used here
                     -------------- related: also used here
                title: One
                ---
                ---
                id: BUG-001@a1b2c3
                    -------------- related: also used here
                    ^^^^^^^^^^^^^^ error[duplicate-id]: id 'BUG-001@a1b2c3' is used 3 times
                    -------------- related: also used here
                title: Two
                ---
                -- history.md --
                ---
                id: 'BUG-001@a1b2c3'
                     -------------- related: also used here
                     -------------- related: also used here
                     ^^^^^^^^^^^^^^ error[duplicate-id]: id 'BUG-001@a1b2c3' is used 3 times
                title: Three
                ---
                """);
    }

    /** Each project counts for itself, and two checkouts of one are often open side by side. */
    @Test
    void leavesOtherProjectsAlone() {
        Drawn.only("duplicate-id", "number-collision").check("""
                ---
                id: "BUG-001@a1b2c3"
                title: One
                ---
                ---
                id: "BUG-002@a1b2c3"
                title: Two
                ---
                -- app/.work/agent/issues/high.md --
                ---
                id: "BUG-001@a1b2c3"
                title: One
                ---
                ---
                id: "BUG-002@b2c3d4"
                title: Three
                ---
                """);
    }

    @Test
    void reportsIssuesThatShareANumber() {
        Drawn.only("duplicate-id", "number-collision").check("""
                ---
                id: "BUG-001@a1b2c3"
                     ^^^^^^^ warning[number-collision]: 'BUG-001' is also the number of 'BUG-001@b2c3d4', 'BUG-001@c3d4e5'
                     -------------- related: has the same number
                     -------------- related: has the same number
                title: One
                ---
                -- low.md --
                ---
                id: "BUG-001@b2c3d4"
                     -------------- related: has the same number
                     ^^^^^^^ warning[number-collision]: 'BUG-001' is also the number of 'BUG-001@a1b2c3', 'BUG-001@c3d4e5'
                     -------------- related: has the same number
                title: Two
                ---
                ---
                id: "BUG-001@c3d4e5"
                     -------------- related: has the same number
                     -------------- related: has the same number
                     ^^^^^^^ warning[number-collision]: 'BUG-001' is also the number of 'BUG-001@a1b2c3', 'BUG-001@b2c3d4'
                title: Three
                ---
                """);
    }

    @Test
    void namesNoMoreThanTenOfManyCopies() {
        Workspace workspace = SmallWorkspace.of(
                Map.of(Example.FILE, Example.issue("BUG-001@a1b2c3", "One").repeat(1_000)), Example.PATHS);
        PlacedFile file = workspace.file(SmallWorkspace.uri(Example.FILE)).orElseThrow();

        List<Finding> copies = Rules.check(workspace, file, Drawn.TODAY).stream()
                .filter(finding -> finding.code().equals("duplicate-id"))
                .toList();

        assertEquals(1_000, copies.size());
        for (Finding copy : copies) {
            assertEquals("id 'BUG-001@a1b2c3' is used more than 11 times", copy.message());
            assertEquals(10, copy.related().size());
        }
    }

    @Test
    void takesAnIssueThatHistoryLogsForNoCopy() {
        Drawn.only("duplicate-id", "number-collision").check("""
                ---
                id: "BUG-001@a1b2c3"
                title: One
                ---
                ---
                id: "BUG-002@a1b2c3"
                title: Two
                ---
                ---
                id: "BUG-003@a1b2c3"
                     ^^^^^^^ warning[number-collision]: 'BUG-003' is also the number of 'BUG-003@d4e5f6'
                title: Three
                ---
                -- history.md --
                # History

                ## 2024-12-20: BUG-001@a1b2c3 - One

                | Issue | Outcome |
                | --- | --- |
                | BUG-002 | Resolved |
                | BUG-003@d4e5f6 | Resolved |
                  -------------- related: has the same number
                """);
    }

    @Test
    void leavesIssuesInAMergeConflictAlone() {
        Drawn.only("duplicate-id", "number-collision").check("""
                ---
                id: "BUG-001@a1b2c3"
                <<<<<<< HEAD
                title: One
                =======
                title: Eins
                >>>>>>> topic
                ---
                -- low.md --
                ---
                id: "BUG-001@a1b2c3"
                title: Two
                ---
                """);
    }

    @Test
    void leavesIdsWithoutAHashAndOtherNumbersAlone() {
        Drawn.only("duplicate-id", "number-collision").check("""
                ---
                id: BUG-001
                title: One
                ---
                ---
                id: BUG-001
                title: Two
                ---
                ---
                id: BUG-0001@a1b2c3
                title: Three
                ---
                ---
                id: DEBUG-001@a1b2c3
                title: Four
                ---
                """);
    }

    @Test
    void leavesOrdinaryMarkdownOutOfTheCount() {
        Drawn.only("duplicate-id", "number-collision").check("""
                ---
                id: BUG-001@a1b2c3
                title: One
                ---
                -- docs/guide.md --
                An issue looks so:

                ```
                ---
                id: BUG-001@a1b2c3
                title: One
                ---
                ```
                """);
    }
}
