package dev.issuels.features.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.rules.DrawnFiles;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;

/** Tests where one gets from the thing under the cursor. */
final class JumpsTest {

    private static final String[] PATHS = {"src/cart.py", "src/app/till.py", "docs/shop.md", "src/web/"};

    private static final String FILES = """
            ---
            id: "BUG-001@a1b2c3"
            title: Cart loses items
            references:
              - src/cart.py:3-7
              - src\\cart.py#L2
              - .work/agent/issues/low.md:FEAT-002@b2c3d4
              - src/web/
              - docs/shop.md#usage
            ---

            ### Problem
            🛒 As in FEAT-002 and `app/till.py:4` or `low.md:FEAT-003@c3d4e5`,
            [this](low.md), [that](/docs/shop.md), SPLIT-004 through SPLIT-007 and `src/cart.py:8-400`.
            BUG-007, BUG-009 and BUG-020.

            ### Dependencies
            Blocks: FEAT-002
            Blocked by: SPLIT-004
            -- low.md --
            ---
            id: FEAT-002@b2c3d4
            title: Gift cards
            status: blocked
            blocked_by: [FEAT-003]
            ---

            ### Problem
            None.

            ---
            id: FEAT-003@c3d4e5
            title: Cards
            ---
            Blocks: FEAT-002

            ---
            id: SPLIT-004@d4e5f6
            ---

            ---
            id: SPLIT-006@e5f6a1
            ---
            -- history.md --
            ---
            id: OLD-001@d4e5f6
            ---
            Blocked by: FEAT-003
            ## 2024-12-20: BUG-007 through BUG-012 - Closed
            """;

    @Test
    void anIdLeadsToItsIssue() {
        leads(DefinitionProvider::definitions, "FEAT-0$002 and", "FEAT-002 and", """
                -- low.md --
                id: FEAT-002@b2c3d4
                    ^^^^^^^^^^^^^^^
                """);
        leads(DefinitionProvider::definitions, "id: SPLIT-00$04", "id: SPLIT-004", """
                -- low.md --
                id: SPLIT-004@d4e5f6
                    ^^^^^^^^^^^^^^^^
                """);
        leads(DefinitionProvider::definitions, "BUG-02$00", "BUG-020", "nowhere\n");
    }

    @Test
    void anIdWithAFileLeadsToTheIssueInIt() {
        String feature = """
                -- low.md --
                id: FEAT-003@c3d4e5
                    ^^^^^^^^^^^^^^^
                """;
        leads(DefinitionProvider::definitions, "low.md:FEAT-00$03@c", "low.md:FEAT-003@c", feature);
        leads(DefinitionProvider::definitions, "lo$0w.md:FEAT-003@c", "low.md:FEAT-003@c", feature);
    }

    @Test
    void theFirstIdOfARangeLeadsToAllOfThem() {
        leads(DefinitionProvider::definitions, "SPL$0IT-004 through", "SPLIT-004 through", """
                -- low.md --
                id: SPLIT-004@d4e5f6
                    ^^^^^^^^^^^^^^^^
                id: SPLIT-006@e5f6a1
                    ^^^^^^^^^^^^^^^^
                """);
        leads(DefinitionProvider::definitions, "through SPL$0IT-007", "through SPLIT-007", "nowhere\n");
    }

    @Test
    void anIdThatIsOnlyLoggedLeadsToItsEntry() {
        String entry = """
                -- history.md --
                ## 2024-12-20: BUG-007 through BUG-012 - Closed
                               ^^^^^^^
                """;
        leads(DefinitionProvider::definitions, "BUG-0$007,", "BUG-007,", entry);
        leads(DefinitionProvider::definitions, "BUG-00$09 and", "BUG-009 and", entry);
        leads(DefinitionProvider::definitions, ": BUG-0$007 through", ": BUG-007 through", entry);
    }

    @Test
    void aPathLeadsToItsLines() {
        leads(DefinitionProvider::definitions, "src/ca$0rt.py:3-7", "src/cart.py:3-7", """
                -- src/cart.py --
                3
                ^… to line 7
                """);
        leads(DefinitionProvider::definitions, "src\\ca$0rt.py#L2", "src\\cart.py#L2", """
                -- src/cart.py --
                2
                ^… to line 2
                """);
        leads(DefinitionProvider::definitions, "src/ca$0rt.py:8-400", "src/cart.py:8-400", """
                -- src/cart.py --
                8
                ^… to line 10
                """);
        leads(DefinitionProvider::definitions, "docs/sh$0op.md#usage", "docs/shop.md#usage", """
                -- docs/shop.md --
                1
                ^
                """);
        leads(DefinitionProvider::definitions, "- src/w$0eb/", "- src/web/", "nowhere\n");
    }

    @Test
    void aPathInProseMayLeaveOutItsFirstFolders() {
        leads(DefinitionProvider::definitions, "app/ti$0ll.py:4", "app/till.py:4", """
                -- src/app/till.py --
                4
                ^… to line 4
                """);
    }

    @Test
    void aLinkLeadsToWhatLiesBesideItsFileOrBelowTheTop() {
        leads(DefinitionProvider::definitions, "[this](lo$0w.md)", "[this](low.md)", """
                -- low.md --
                ---
                ^
                """);
        leads(DefinitionProvider::definitions, "[that](/docs/sh$0op.md)", "[that](/docs/shop.md)", """
                -- docs/shop.md --
                1
                ^
                """);
    }

    @Test
    void theDeclarationIsTheFrontMatter() {
        DrawnPlace place = place("FEAT-0$002 and", "FEAT-002 and");
        LocationLink link = provider()
                .declarations(place.in(place.workspace(PATHS)))
                .getRight()
                .get(0);
        assertEquals(0, link.getTargetRange().getStart().getLine());
        assertEquals(5, link.getTargetRange().getEnd().getLine());
        leads(DefinitionProvider::declarations, "src/ca$0rt.py:3-7", "src/cart.py:3-7", """
                -- src/cart.py --
                3
                ^… to line 7
                """);
    }

    @Test
    void leadsToTheIssuesThatAnIssueWaitsFor() {
        leads(DefinitionProvider::awaited, "FEAT-0$002 and", "FEAT-002 and", """
                -- low.md --
                id: FEAT-003@c3d4e5
                    ^^^^^^^^^^^^^^^
                -- high.md --
                id: "BUG-001@a1b2c3"
                     ^^^^^^^^^^^^^^
                """);
        leads(DefinitionProvider::awaited, "### Depend$0encies", "### Dependencies", """
                -- low.md --
                id: SPLIT-004@d4e5f6
                    ^^^^^^^^^^^^^^^^
                """);
    }

    @Test
    void leadsToTheIssuesThatWaitForAnIssue() {
        leads(DefinitionProvider::waiting, "id: FEAT-0$003", "id: FEAT-003", """
                -- low.md --
                id: FEAT-002@b2c3d4
                    ^^^^^^^^^^^^^^^
                """);
        leads(DefinitionProvider::waiting, "\nNo$0ne.", "\nNone.", "nowhere\n");
        leads(DefinitionProvider::waiting, "src/ca$0rt.py:3-7", "src/cart.py:3-7", "nowhere\n");
    }

    /** One of the ways to get from a place to others. */
    private interface Jump {
        Either<?, List<? extends LocationLink>> from(DefinitionProvider provider, Optional<Place> place);
    }

    private static void leads(Jump jump, String marked, String plain, String expected) {
        DrawnPlace place = place(marked, plain);
        List<? extends LocationLink> links =
                jump.from(provider(), place.in(place.workspace(PATHS))).getRight();
        assertEquals(expected, Excerpts.ofLinks(place.textsWith(PATHS), links));
    }

    private static DefinitionProvider provider() {
        return new DefinitionProvider(true, uri -> uri);
    }

    private static DrawnPlace place(String marked, String plain) {
        return DrawnPlace.of(DrawnFiles.parts(FILES.replace(plain, marked), "high.md"));
    }
}
