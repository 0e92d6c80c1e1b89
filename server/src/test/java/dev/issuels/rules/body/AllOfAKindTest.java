package dev.issuels.rules.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.Example;
import dev.issuels.rules.FixAll;
import dev.issuels.rules.FixAll.Choice;
import dev.issuels.rules.Fixes;
import dev.issuels.rules.Rules;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of a body whose findings of one rule, or of all rules, are mended at once. */
final class AllOfAKindTest {

    private static final String BODY = """

            ## Problem
            See `src/cart.py` and `src/session.py`.

            ### Cause

            ### Notes

            ## Acceptance Criteria
            - keeps its items
              - on a phone too
            - the total is right
            """;

    private static final String FIRST = Example.ISSUE.substring(0, Example.ISSUE.indexOf("\n### Problem"));

    private static final String FILE =
            FIRST + BODY + "\n---\n" + FIRST.replace("BUG-001", "BUG-002").replace("loses", "keeps") + BODY;

    @Test
    void mendsAllFindingsOfARule() {
        assertEquals(FILE.replace("### Notes\n\n", "").replace("### Cause\n\n", ""), mended("empty-section"));
        assertEquals(
                FILE.replace("### Cause", "#### Cause")
                        .replace("\n## Problem", "\n### Problem")
                        .replace("\n## Acceptance", "\n### Acceptance"),
                mended("heading-level"));
        assertEquals(
                FILE.replace("- keeps its", "- [ ] keeps its").replace("- the total", "- [ ] the total"),
                mended("criteria-without-checkbox"));
        assertEquals(
                FILE.replace("  - src/cart.py\n", "  - src/cart.py\n  - src/session.py\n"), mended("unlisted-file"));
    }

    @Test
    void checksAllCriteriaOfIssuesThatAreDone() {
        String done = FILE.replace("status: proposed", "status: completed\ncompleted: 2025-06-30")
                .replace("- keeps", "- [ ] keeps")
                .replace("- the", "- [ ] the");
        assertEquals(done.replace("[ ]", "[x]"), mended("unchecked-criteria", done));
    }

    @Test
    void comesToAnEndWhereOneFixMakesTheNextFinding() {
        String bare = FIRST + "\n### Notes\n";
        String mended = mended("", bare);
        assertEquals(FIRST + "\n### Problem\n\n### Acceptance Criteria\n- [ ] \n", mended);
        assertEquals(mended, mended("", mended));
    }

    private static String mended(String code) {
        return mended(code, FILE);
    }

    /** All findings of one rule, or of all rules. */
    private static String mended(String code, String text) {
        if (!code.isEmpty()) {
            assertEquals(code, Rules.byCode(code).orElseThrow().code());
        }
        Workspace workspace = SmallWorkspace.of(Map.of(Example.FILE, text), Example.PATHS);
        PlacedFile file = workspace.file(SmallWorkspace.uri(Example.FILE)).orElseThrow();
        return FixAll.of(
                        Fixes.in(workspace, file, Drawn.TODAY),
                        Choice.PREFERRED,
                        finding -> List.of("", finding.code()).contains(code))
                .edits()
                .appliedTo(text);
    }
}
