package dev.issuels.features.outline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.outline.WorkspaceSymbolProvider.Support;
import dev.issuels.features.symbols.Excerpts;
import dev.issuels.rules.DrawnFiles;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.junit.jupiter.api.Test;

/** Tests which issues are found by which words, and in what order. */
final class WorkspaceSymbolTest {

    private static final Map<String, String> FILES = DrawnFiles.parts("""
            ---
            id: "BUG-001@a1b2c3"
            title: Cart loses 🛒 items
            tags: [session, web]
            status: done
            ---

            ---
            id: BUG-002@b2c3d4
            title: Items vanish from the cart
            tags: [Session]
            status: proposed
            ---

            ---
            id: FEAT-010@c3d4e5
            title: Discarted coupons
            status: in-progress
            ---

            ---
            title: Nameless cart
            ---
            -- history.md --
            ## 2024-12-20: BUG-007@c5e8f1 - Cart is slow

            | BUG-007@c5e8f1 | Resolved |
            | BUG-001 | Resolved |

            ---
            id: OLD-001@d4e5f6
            title: The first cart
            status: proposed
            ---
            """, "high.md");

    @Test
    void findsTitlesByWordsInAnyOrderOpenOnesFirst() {
        finds("cart", """
                BUG-002@b2c3d4 Items vanish from the cart (proposed)
                Nameless cart ()
                FEAT-010@c3d4e5 Discarted coupons (in-progress)
                BUG-001@a1b2c3 Cart loses 🛒 items (done) closed
                BUG-007@c5e8f1 Cart is slow () closed
                OLD-001@d4e5f6 The first cart (proposed) closed
                """);
        finds("ITEMS  cart", """
                BUG-002@b2c3d4 Items vanish from the cart (proposed)
                BUG-001@a1b2c3 Cart loses 🛒 items (done) closed
                """);
        finds("cart nothing", "");
    }

    @Test
    void findsIdsTheOneThatIsTypedFirst() {
        finds("bug-00", """
                BUG-002@b2c3d4 Items vanish from the cart (proposed)
                BUG-001@a1b2c3 Cart loses 🛒 items (done) closed
                BUG-007@c5e8f1 Cart is slow () closed
                """);
        finds("bug-001", "BUG-001@a1b2c3 Cart loses 🛒 items (done) closed\n");
        finds("bug1", "BUG-001@a1b2c3 Cart loses 🛒 items (done) closed\n");
        finds("Bug0002", "BUG-002@b2c3d4 Items vanish from the cart (proposed)\n");
        finds("feat-10 coupons", "FEAT-010@c3d4e5 Discarted coupons (in-progress)\n");
        finds("bug7", "BUG-007@c5e8f1 Cart is slow () closed\n");
        finds("feat1", "");
        finds("@c3d4e5", "FEAT-010@c3d4e5 Discarted coupons (in-progress)\n");
        finds("bug vanish", "BUG-002@b2c3d4 Items vanish from the cart (proposed)\n");
    }

    @Test
    void findsTagsAndShowsThem() {
        finds("session", """
                BUG-002@b2c3d4 Items vanish from the cart #Session (proposed)
                BUG-001@a1b2c3 Cart loses 🛒 items #session (done) closed
                """);
        finds("#web items", "BUG-001@a1b2c3 Cart loses 🛒 items #web (done) closed\n");
        finds("#cart", "");
    }

    @Test
    void leadsToTheId() {
        List<? extends SymbolInformation> found =
                provider(false).symbols(workspace(), "bug-00", () -> {}).getLeft();
        assertEquals(
                """
                -- high.md --
                id: "BUG-001@a1b2c3"
                     ^^^^^^^^^^^^^^
                id: BUG-002@b2c3d4
                    ^^^^^^^^^^^^^^
                -- history.md --
                ## 2024-12-20: BUG-007@c5e8f1 - Cart is slow
                               ^^^^^^^^^^^^^^
                """,
                Excerpts.ofLocations(
                        FILES,
                        found.stream().map(SymbolInformation::getLocation).toList()));
    }

    @Test
    void resolvesThePlaceFromWhereTheIssueIsByThen() {
        WorkspaceSymbolProvider provider = provider(true);
        WorkspaceSymbol symbol =
                provider.symbols(workspace(), "bug-002", () -> {}).getRight().get(0);
        assertTrue(symbol.getLocation().isRight());
        String uri = SmallWorkspace.uri(".work/agent/issues/high.md");
        String text = "\n\n" + FILES.get(".work/agent/issues/high.md");
        Workspace later = workspace().withOpen(uri, Workspace.EMPTY.parse(text), 2);
        Location location =
                provider.resolved(later, symbol, key -> key).getLocation().getLeft();
        assertEquals(10, location.getRange().getStart().getLine());
        assertEquals(4, location.getRange().getStart().getCharacter());
        Workspace empty = workspace().withOpen(uri, Workspace.EMPTY.parse(""), 3);
        Location top =
                provider.resolved(empty, symbol, key -> key).getLocation().getLeft();
        assertEquals(0, top.getRange().getStart().getLine());
    }

    @Test
    void givesNoMoreThanAnybodyReads() {
        String many = IntStream.range(100, 1000)
                .mapToObj(number -> "---\nid: BUG-" + number + "@a1b2c3\ntitle: Cart\n---\n\n")
                .collect(Collectors.joining());
        Workspace workspace = SmallWorkspace.of(Map.of(".work/agent/issues/low.md", many), List.of());
        assertEquals(
                200, provider(false).symbols(workspace, "", () -> {}).getLeft().size());
    }

    @Test
    void endsWhenItIsCancelled() {
        assertThrows(
                CancellationException.class,
                () -> provider(false).symbols(workspace(), "cart", () -> {
                    throw new CancellationException();
                }));
    }

    private static void finds(String query, String expected) {
        assertEquals(
                expected,
                provider(true).symbols(workspace(), query, () -> {}).getRight().stream()
                        .map(symbol -> symbol.getName() + " (" + symbol.getContainerName() + ")"
                                + (symbol.getTags() == null ? "" : " closed") + "\n")
                        .collect(Collectors.joining()));
    }

    private static WorkspaceSymbolProvider provider(boolean resolution) {
        return new WorkspaceSymbolProvider(PositionEncoding.UTF_16, new Support(true, resolution), uri -> uri);
    }

    private static Workspace workspace() {
        return SmallWorkspace.of(FILES, List.of());
    }
}
