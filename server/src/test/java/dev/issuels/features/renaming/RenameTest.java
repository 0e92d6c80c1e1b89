package dev.issuels.features.renaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.issuels.features.WorkspaceEdits;
import dev.issuels.features.symbols.DrawnPlace;
import dev.issuels.rules.DrawnFiles;
import dev.issuels.rules.Example;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.Workspace;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.ChangeAnnotation;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;

/** Tests other names for ids, tags, areas and paths. */
final class RenameTest {

    private static final String[] PATHS = {"src/cart.py", "src/app/till.py", "src/taken.py"};

    private static final String FILES = """
            See BUG-001 🛒 first, and `src/cart.py`.

            ---
            id: "BUG-001@a1b2c3"
            title: Cart loses items
            section: shop
            tags: [cart, 'web', Cart]
            references:
              - src/cart.py:3-7 # note
              - "./src/cart.py (gone)"
            ---

            ### Problem
            🛒 FEAT-002 in `src/cart.py:2` and `till.py`, BUG-001@ffffff, BUG-0010 and BUG-040.

            ```
            BUG-001
            ```
            -- low.md --
            ---
            id: FEAT-002@b2c3d4
            title: Gift cards
            section: 'shop'
            tags:
              - cart
              - coupon
            status: "won't-fix: duplicate of BUG-001@a1b2c3"
            blocked_by: [BUG-001]
            ---

            ### Dependencies
            Blocked by: BUG-001@a1b2c3, BUG-002
            See `.work/agent/issues/high.md:BUG-001@a1b2c3`.

            ---
            id: TWIN-001@b2c3d4
            ---

            ---
            id: TWIN-001@c3d4e5
            ---

            ---
            id: COPY-001@b2c3d4
            ---

            ---
            id: COPY-001@b2c3d4
            ---
            TWIN-001 and COPY-001

            ---
            id: NEW-001
            ---
            -- history.md --
            ## 2024-12-20: BUG-007@c5e8f1 - Closed because of BUG-001

            | BUG-001 | Resolved |
            | BUG-008@c5e8f1 | Resolved |
            As BUG-007 said.
            """;

    @Test
    void anIdIsRenamedWhereverItIsNamed() {
        String expected = """
                -- history.md --
                - ## 2024-12-20: BUG-007@c5e8f1 - Closed because of BUG-001
                + ## 2024-12-20: BUG-007@c5e8f1 - Closed because of BUG-042
                - | BUG-001 | Resolved |
                + | BUG-042 | Resolved |
                -- low.md --
                - status: "won't-fix: duplicate of BUG-001@a1b2c3"
                - blocked_by: [BUG-001]
                + status: "won't-fix: duplicate of BUG-042@a1b2c3"
                + blocked_by: [BUG-042]
                - Blocked by: BUG-001@a1b2c3, BUG-002
                - See `.work/agent/issues/high.md:BUG-001@a1b2c3`.
                + Blocked by: BUG-042@a1b2c3, BUG-002
                + See `.work/agent/issues/high.md:BUG-042@a1b2c3`.
                -- high.md --
                - See BUG-001 🛒 first, and `src/cart.py`.
                + See BUG-042 🛒 first, and `src/cart.py`.
                - id: "BUG-001@a1b2c3"
                + id: "BUG-042@a1b2c3"
                """;
        renames("id: \"BUG$0-001", "id: \"BUG-001", "BUG-042@a1b2c3", expected);
        renames("See BUG-00$01 ", "See BUG-001 ", " BUG-042 ", expected);
    }

    @Test
    void anIdThatIsOnlyLoggedIsRenamedInTheLog() {
        renames("As BUG-0$007", "As BUG-007", "BUG-071", """
                -- history.md --
                - ## 2024-12-20: BUG-007@c5e8f1 - Closed because of BUG-001
                + ## 2024-12-20: BUG-071@c5e8f1 - Closed because of BUG-001
                - As BUG-007 said.
                + As BUG-071 said.
                """);
        renames("| BUG$0-008", "| BUG-008", "BUG-081@c5e8f1", """
                -- history.md --
                - | BUG-008@c5e8f1 | Resolved |
                + | BUG-081@c5e8f1 | Resolved |
                """);
    }

    @Test
    void aRangeGoesOnWithoutTheIdThatItBeganOrEndedWith() {
        String drawn = """
                ---
                id: "BUG-00%s@a1b2c3"
                ---
                BUG-001 through BUG-003, BUG-001 – BUG-002 and BUG-002 to BUG-003.
                -- history.md --
                ## 2024-12-20: BUG-001@a1b2c3 through BUG-006 - Closed
                """;
        assertRenamed(drawn.formatted("1$0"), """
                -- history.md --
                - ## 2024-12-20: BUG-001@a1b2c3 through BUG-006 - Closed
                + ## 2024-12-20: BUG-020@a1b2c3, BUG-002 through BUG-006 - Closed
                -- high.md --
                - id: "BUG-001@a1b2c3"
                + id: "BUG-020@a1b2c3"
                - BUG-001 through BUG-003, BUG-001 – BUG-002 and BUG-002 to BUG-003.
                + BUG-020, BUG-002 through BUG-003, BUG-020, BUG-002 and BUG-002 to BUG-003.
                """);
        assertRenamed(drawn.formatted("3$0"), """
                -- history.md --
                - ## 2024-12-20: BUG-001@a1b2c3 through BUG-006 - Closed
                + ## 2024-12-20: BUG-001@a1b2c3 through BUG-002, BUG-020, BUG-004 through BUG-006 - Closed
                -- high.md --
                - id: "BUG-003@a1b2c3"
                + id: "BUG-020@a1b2c3"
                - BUG-001 through BUG-003, BUG-001 – BUG-002 and BUG-002 to BUG-003.
                + BUG-001 through BUG-002, BUG-020, BUG-001 – BUG-002 and BUG-002, BUG-020.
                """);
    }

    @Test
    void aRangePartsAroundTheIdInItsMiddle() {
        assertRenamed("""
                ---
                id: "BUG-003@a1$0b2c3"
                ---
                BUG-001 through BUG-005, BUG-002 – BUG-004, BUG-002..BUG-009 and BUG-001 to BUG-9000.
                -- low.md --
                ---
                id: "BUG-004@a1b2c3"
                blocked_by: [BUG-001 to BUG-004]
                ---
                """, """
                -- low.md --
                - blocked_by: [BUG-001 to BUG-004]
                + blocked_by: [BUG-001 to BUG-002, BUG-020, BUG-004]
                -- high.md --
                - id: "BUG-003@a1b2c3"
                + id: "BUG-020@a1b2c3"
                - BUG-001 through BUG-005, BUG-002 – BUG-004, BUG-002..BUG-009 and BUG-001 to BUG-9000.
                + BUG-001 through BUG-002, BUG-020, BUG-004 through BUG-005, BUG-002, BUG-020, BUG-004, BUG-002, BUG-020, BUG-004..BUG-009 and BUG-001 to BUG-9000.
                """);
    }

    @Test
    void aHashAloneChangesWholeMentionsAlone() {
        renames("id: FEAT-002@b2$0c3d4", "id: FEAT-002@b2c3d4", "FEAT-002@abcdef", """
                -- low.md --
                - id: FEAT-002@b2c3d4
                + id: FEAT-002@abcdef
                """);
    }

    @Test
    void aCopiedIdChangesInItsFrontMatterAlone() {
        renames("id: COPY-0$001@b2c3d4\n---\nTWIN", "id: COPY-001@b2c3d4\n---\nTWIN", "COPY-002", """
                -- low.md --
                - id: COPY-001@b2c3d4
                + id: COPY-002@b2c3d4
                """);
    }

    @Test
    void saysWhyAnIdWillNotDo() {
        String issue = "id: FEAT-0$002";
        String plain = "id: FEAT-002";
        refuses(issue, plain, "feat 3", "'feat 3' is no id; write PREFIX-NUMBER@HASH, such as 'FEAT-003@8ba087'");
        refuses(issue, plain, "FEAT-003@XYZ", "the hash of 'FEAT-003@XYZ' is not six hexadecimal digits in lower case");
        refuses(
                issue,
                plain,
                "BUG-001",
                "the number of 'BUG-001@b2c3d4' is taken by 'BUG-001@a1b2c3' in '.work/agent/issues/high.md'");
        refuses(
                issue,
                plain,
                "BUG-007@b2c3d4",
                "the number of 'BUG-007@b2c3d4' is taken by 'BUG-007@c5e8f1' in '.work/agent/issues/history.md'");
        refuses(
                issue,
                plain,
                "OLD-001@b2c3d4",
                "the number of 'OLD-001@b2c3d4' is taken by 'OLD-001@d4e5f6' in the last commit");
        refuses(
                "id: NEW$0-001",
                "id: NEW-001",
                "NEW-002",
                "'NEW-002' has no hash; write 'NEW-002@5cac5e', for example");
    }

    @Test
    void saysWhichIdsCannotBeRenamed() {
        refuses("BUG-04$00", "BUG-040", "BUG-041", "no issue has the id 'BUG-040'");
        refuses("\nTWI$0N-001", "\nTWIN-001", "TWIN-002", "'TWIN-001' may mean 'TWIN-001@b2c3d4' or 'TWIN-001@c3d4e5'");
        refuses(
                "and COPY-0$001",
                "and COPY-001",
                "COPY-002",
                "several issues have the id 'COPY-001@b2c3d4'; rename it in the front matter of one");
        refuses("title: C$0art", "title: Cart", "x", "there is nothing to rename here");
    }

    @Test
    void aTagIsRenamedInEveryIssue() {
        renames("[ca$0rt, ", "[cart, ", "shopping cart", """
                -- low.md --
                -   - cart
                +   - shopping cart
                -- high.md --
                - tags: [cart, 'web', Cart]
                + tags: [shopping cart, 'web', Cart]
                """);
        renames("'w$0eb'", "'web'", "it's: #1", """
                -- high.md --
                - tags: [cart, 'web', Cart]
                + tags: [cart, 'it''s: #1', Cart]
                """);
    }

    @Test
    void aTagThatTheIssueHasAlreadyGoes() {
        renames("  - cou$0pon", "  - coupon", "cart", """
                -- low.md --
                -   - coupon
                """);
        renames(", Ca$0rt]", ", Cart]", "cart", """
                -- high.md --
                - tags: [cart, 'web', Cart]
                + tags: [cart, 'web']
                """);
        refuses(", Ca$0rt]", ", Cart]", " ", "a tag is one line and not empty");
    }

    @Test
    void anAreaIsRenamedInEveryIssue() {
        renames("section: sh$0op", "section: shop", "shop/web", """
                -- low.md --
                - section: 'shop'
                + section: 'shop/web'
                -- high.md --
                - section: shop
                + section: shop/web
                """);
    }

    @Test
    void aPathIsRenamedInEverySpelling() {
        String followed = """
                -- high.md --
                - See BUG-001 🛒 first, and `src/cart.py`.
                + See BUG-001 🛒 first, and `src/%1$s`.
                -   - src/cart.py:3-7 # note
                -   - "./src/cart.py (gone)"
                +   - src/%1$s:3-7 # note
                +   - "./src/%1$s (gone)"
                - 🛒 FEAT-002 in `src/cart.py:2` and `till.py`, BUG-001@ffffff, BUG-0010 and BUG-040.
                + 🛒 FEAT-002 in `src/%1$s:2` and `till.py`, BUG-001@ffffff, BUG-0010 and BUG-040.
                """;
        renames(
                "src/ca$0rt.py:3",
                "src/cart.py:3",
                "src/basket.py",
                followed.formatted("basket.py") + "move src/cart.py to src/basket.py\n");
        renames("src/ca$0rt.py:3", "src/cart.py:3", "src/taken.py", followed.formatted("taken.py"));
        assertEquals(
                followed.formatted("basket.py"),
                renamed(DrawnEdit.PLAIN, "src/ca$0rt.py:3", "src/cart.py:3", "src/basket.py"));
        refuses(
                "src/ca$0rt.py:3",
                "src/cart.py:3",
                "../cart.py",
                "'../cart.py' is no path inside the workspace folder");
    }

    @Test
    void asksWhetherTheFileIsToMove() {
        DrawnPlace place = place("src/ca$0rt.py:3", "src/cart.py:3");
        WorkspaceEdit edit = new RenameProvider(DrawnEdit.RICH).renamed(place.in(place.workspace(PATHS)), "src/x.py");
        assertEquals(
                1,
                edit.getChangeAnnotations().values().stream()
                        .filter(ChangeAnnotation::getNeedsConfirmation)
                        .count());
    }

    @Test
    void aShortPathIsRenamedAsAWhole() {
        assertEquals("src/app/till.py", prepared("`ti$0ll.py`", "`till.py`").getPlaceholder());
        renames("`ti$0ll.py`", "`till.py`", "src/app/desk.py", """
                -- high.md --
                - 🛒 FEAT-002 in `src/cart.py:2` and `till.py`, BUG-001@ffffff, BUG-0010 and BUG-040.
                + 🛒 FEAT-002 in `src/cart.py:2` and `desk.py`, BUG-001@ffffff, BUG-0010 and BUG-040.
                move src/app/till.py to src/app/desk.py
                """);
    }

    @Test
    void saysWhatWouldBeRenamed() {
        PrepareRenameResult id = prepared("🛒 FEAT$0-002 ", "🛒 FEAT-002 ");
        assertEquals("FEAT-002", id.getPlaceholder());
        assertEquals(3, id.getRange().getStart().getCharacter());
        assertEquals(11, id.getRange().getEnd().getCharacter());
        PrepareRenameResult path = prepared("src/ca$0rt.py:3-7", "src/cart.py:3-7");
        assertEquals("src/cart.py", path.getPlaceholder());
        assertEquals(15, path.getRange().getEnd().getCharacter());
        assertEquals("web", prepared("'w$0eb'", "'web'").getPlaceholder());
        DrawnPlace nowhere = place("title: C$0art", "title: Cart");
        assertEquals(Optional.empty(), RenameProvider.prepared(nowhere.in(nowhere.workspace())));
    }

    private static PrepareRenameResult prepared(String marked, String plain) {
        DrawnPlace place = place(marked, plain);
        return RenameProvider.prepared(place.in(place.workspace(PATHS))).orElseThrow();
    }

    private static void assertRenamed(String drawn, String expected) {
        DrawnPlace place = DrawnPlace.of(DrawnFiles.parts(drawn, "high.md"));
        WorkspaceEdit edit = new RenameProvider(DrawnEdit.PLAIN).renamed(place.in(place.workspace()), "BUG-020@a1b2c3");
        assertEquals(expected, DrawnEdit.of(edit, place.texts()));
    }

    private static void renames(String marked, String plain, String newName, String expected) {
        assertEquals(expected, renamed(DrawnEdit.RICH, marked, plain, newName));
    }

    private static String renamed(WorkspaceEdits edits, String marked, String plain, String newName) {
        DrawnPlace place = place(marked, plain);
        return DrawnEdit.of(
                new RenameProvider(edits).renamed(place.in(place.workspace(PATHS)), newName), place.texts());
    }

    private static void refuses(String marked, String plain, String newName, String reason) {
        DrawnPlace place = place(marked, plain);
        Map<String, String> committed = Map.of("high.md", Example.ISSUE.replace("BUG-001@a1b2c3", "OLD-001@d4e5f6"));
        Workspace workspace = SmallWorkspace.since(place.workspace(PATHS), committed);
        RenamingRefused refused = assertThrows(
                RenamingRefused.class, () -> new RenameProvider(DrawnEdit.RICH).renamed(place.in(workspace), newName));
        assertEquals(reason, refused.getMessage());
    }

    private static DrawnPlace place(String marked, String plain) {
        return DrawnPlace.of(DrawnFiles.parts(FILES.replace(plain, marked), "high.md"));
    }
}
