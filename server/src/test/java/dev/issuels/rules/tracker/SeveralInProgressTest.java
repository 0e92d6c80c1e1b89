package dev.issuels.rules.tracker;

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

/** When several issues are in progress. */
final class SeveralInProgressTest {
    @Test
    void reportsEveryIssueInProgressButTheOnlyOne() {
        Drawn.only("several-in-progress").check("""
                ---
                id: BUG-001@a1b2c3
                status: in-progress
                        ^^^^^^^^^^^ info[several-in-progress]: 2 issues are 'in-progress' at once
                        ----------- related: in progress as well
                ---
                ---
                id: BUG-002@b2c3d4
                status: proposed
                ---
                -- low.md --
                ---
                id: BUG-003@c3d4e5
                status: "in_progress"
                         ----------- related: in progress as well
                         ^^^^^^^^^^^ info[several-in-progress]: 2 issues are 'in-progress' at once
                ---
                -- history.md --
                ---
                id: BUG-004@d4e5f6
                status: in-progress
                ---
                """);
    }

    @Test
    void leavesTheOnlyOneAlone() {
        Drawn.only("several-in-progress").check("""
                ---
                id: BUG-001@a1b2c3
                status: in-progress
                ---
                ---
                id: BUG-002@b2c3d4
                status: blocked
                ---
                -- history.md --
                ---
                id: BUG-004@d4e5f6
                status: in-progress
                ---
                """);
    }

    @Test
    void takesCopiesForOneIssue() {
        Drawn.only("several-in-progress").check("""
                ---
                id: BUG-001@a1b2c3
                status: in-progress
                ---
                -- low.md --
                ---
                id: BUG-001@a1b2c3
                status: in-progress
                ---
                """);
    }

    @Test
    void namesNoneOfMany() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 11; i++) {
            text.append(Example.issue("BUG-%03d@a1b2c3".formatted(i), "Title " + i)
                            .replace("status: proposed", "status: in-progress"))
                    .append('\n');
        }
        Workspace workspace = SmallWorkspace.of(Map.of(Example.FILE, text.toString()), Example.PATHS);
        PlacedFile file = workspace.file(SmallWorkspace.uri(Example.FILE)).orElseThrow();

        List<Finding> findings = Rules.check(workspace, file, Drawn.TODAY);

        assertEquals(11, findings.size());
        for (Finding finding : findings) {
            assertEquals("more than 10 issues are 'in-progress' at once", finding.message());
            assertEquals(List.of(), finding.related());
        }
    }
}
