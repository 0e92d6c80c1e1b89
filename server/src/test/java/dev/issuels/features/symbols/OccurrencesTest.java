package dev.issuels.features.symbols;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.issuels.rules.DrawnFiles;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.eclipse.lsp4j.DocumentHighlight;
import org.junit.jupiter.api.Test;

/** Tests where the thing under the cursor is named as well, in all files and in the one that is open. */
final class OccurrencesTest {

    private static final String[] PATHS = {"src/cart.py", "src/app/cart.py", "src/app/till.py"};

    private static final String FILES = """
            See BUG-001 🛒 first, and `src/cart.py`.

            ---
            id: "BUG-001@a1b2c3"
            title: Cart loses items
            section: shop
            tags: [cart, "web"]
            references:
              - src/cart.py:3-7
              - ./src/../src/cart.py (gone)
              - .work/agent/issues/low.md:FEAT-002@b2c3d4
            ---

            ### Problem
            🛒 FEAT-002 in `src/cart.py:2`, `till.py` and [this](../../../src/cart.py).

            ```
            BUG-001
            ```
            -- low.md --
            ---
            id: FEAT-002@b2c3d4
            title: Gift cards
            section: shop
            tags:
              - cart
              - Cart
            blocked_by: [BUG-001]
            ---

            ### Dependencies
            Blocked by: BUG-001@a1b2c3, BUG-001@ffffff, BUG-0010
            FEAT-001 through FEAT-003
            -- history.md --
            ## 2024-12-20: BUG-007@c5e8f1 - Closed because of BUG-001

            | BUG-008@c5e8f1 | Resolved |
            As BUG-007 said.
            -- ./README.md --
            BUG-001 and `src/cart.py`.
            """;

    @Test
    void findsEveryMentionOfAnId() {
        finds("🛒 FEAT-0$002 in", "🛒 FEAT-002 in", true, """
                -- high.md --
                  - .work/agent/issues/low.md:FEAT-002@b2c3d4
                                              ^^^^^^^^^^^^^^^
                🛒 FEAT-002 in `src/cart.py:2`, `till.py` and [this](../../../src/cart.py).
                   ^^^^^^^^
                -- low.md --
                id: FEAT-002@b2c3d4
                    ^^^^^^^^^^^^^^^
                FEAT-001 through FEAT-003
                ^^^^^^^^^^^^^^^^^^^^^^^^^
                """);
        finds("id: \"BUG$0-001", "id: \"BUG-001", false, """
                -- high.md --
                See BUG-001 🛒 first, and `src/cart.py`.
                    ^^^^^^^
                -- history.md --
                ## 2024-12-20: BUG-007@c5e8f1 - Closed because of BUG-001
                                                                  ^^^^^^^
                -- low.md --
                blocked_by: [BUG-001]
                             ^^^^^^^
                Blocked by: BUG-001@a1b2c3, BUG-001@ffffff, BUG-0010
                            ^^^^^^^^^^^^^^
                """);
    }

    @Test
    void takesALogForTheDeclarationOfWhatNoFrontMatterDeclares() {
        finds("As BUG-$0007", "As BUG-007", false, """
                -- history.md --
                As BUG-007 said.
                   ^^^^^^^
                """);
        finds("| BUG-00$08", "| BUG-008", true, """
                -- history.md --
                | BUG-008@c5e8f1 | Resolved |
                  ^^^^^^^^^^^^^^
                """);
    }

    @Test
    void findsTheRangesThatAnIdIsIn() {
        String drawn = """
                ---
                id: "BUG-003@a1$0b2c3"
                ---
                🛒 BUG-001 through BUG-005, BUG-001–BUG-003, BUG-003 to BUG-004 and BUG-004 to BUG-009.
                -- low.md --
                ---
                id: "BUG-004@a1b2c3"
                blocked_by: [BUG-002..BUG-004]
                ---
                -- history.md --
                ## 2024-12-20: BUG-001 through BUG-006 - Closed
                """;
        assertEquals("""
                -- high.md --
                🛒 BUG-001 through BUG-005, BUG-001–BUG-003, BUG-003 to BUG-004 and BUG-004 to BUG-009.
                   ^^^^^^^^^^^^^^^^^^^^^^^
                                                    ^^^^^^^
                                                             ^^^^^^^
                -- history.md --
                ## 2024-12-20: BUG-001 through BUG-006 - Closed
                               ^^^^^^^^^^^^^^^^^^^^^^^
                -- low.md --
                blocked_by: [BUG-002..BUG-004]
                             ^^^^^^^^^^^^^^^^
                """, references(DrawnPlace.of(DrawnFiles.parts(drawn, "high.md")), false));
    }

    @Test
    void findsTagsAndAreasThatAreWrittenJustSo() {
        finds("[ca$0rt, ", "[cart, ", true, """
                -- high.md --
                tags: [cart, "web"]
                       ^^^^
                -- low.md --
                  - cart
                    ^^^^
                """);
        finds("section: s$0hop\ntags: [", "section: shop\ntags: [", true, """
                -- high.md --
                section: shop
                         ^^^^
                -- low.md --
                section: shop
                         ^^^^
                """);
    }

    @Test
    void findsAPathInEverySpelling() {
        finds("`src/ca$0rt.py:2`", "`src/cart.py:2`", true, """
                -- high.md --
                See BUG-001 🛒 first, and `src/cart.py`.
                                           ^^^^^^^^^^^
                  - src/cart.py:3-7
                    ^^^^^^^^^^^^^^^
                  - ./src/../src/cart.py (gone)
                    ^^^^^^^^^^^^^^^^^^^^
                🛒 FEAT-002 in `src/cart.py:2`, `till.py` and [this](../../../src/cart.py).
                                ^^^^^^^^^^^^^
                                                                     ^^^^^^^^^^^^^^^^^^^^
                """);
        finds("`ti$0ll.py`", "`till.py`", true, """
                -- high.md --
                🛒 FEAT-002 in `src/cart.py:2`, `till.py` and [this](../../../src/cart.py).
                                                 ^^^^^^^
                """);
    }

    @Test
    void findsNothingForWhatIsNoSymbol() {
        finds("title: C$0art", "title: Cart", true, "nowhere\n");
        finds("BUG-0$0010", "BUG-0010", true, """
                -- low.md --
                Blocked by: BUG-001@a1b2c3, BUG-001@ffffff, BUG-0010
                                                            ^^^^^^^^
                """);
    }

    @Test
    void highlightsInTheOpenFileAlone() {
        DrawnPlace place = place("id: \"BUG$0-001", "id: \"BUG-001");
        Excerpts excerpts = Excerpts.of(place.texts());
        for (DocumentHighlight highlight : new HighlightProvider().highlights(place.in(place.workspace(PATHS)))) {
            excerpts.mark(
                    SmallWorkspace.uri(place.path()),
                    highlight.getRange(),
                    highlight.getKind().toString());
        }
        assertEquals("""
                -- high.md --
                See BUG-001 🛒 first, and `src/cart.py`.
                    ^^^^^^^ Read
                id: "BUG-001@a1b2c3"
                     ^^^^^^^^^^^^^^ Write
                """, excerpts.drawn());
    }

    @Test
    void findsTheSameInFilesFromWindows() {
        DrawnPlace place = place("id: \"BUG$0-001", "id: \"BUG-001");
        Map<String, String> files = DrawnFiles.parts(FILES.replace("id: \"BUG-001", "id: \"BUG$0-001"), "high.md");
        files.replaceAll((path, text) -> text.replace("\n", "\r\n"));
        DrawnPlace windows = DrawnPlace.of(files);
        assertEquals(references(place, true), references(windows, true));
    }

    @Test
    void endsWhenItIsCancelled() {
        DrawnPlace place = place("[ca$0rt, ", "[cart, ");
        Workspace workspace = place.workspace(PATHS);
        assertThrows(
                CancellationException.class,
                () -> new ReferencesProvider(uri -> uri).references(place.in(workspace), true, () -> {
                    throw new CancellationException();
                }));
    }

    private static void finds(String marked, String plain, boolean withDeclarations, String expected) {
        assertEquals(expected, references(place(marked, plain), withDeclarations));
    }

    private static String references(DrawnPlace place, boolean withDeclarations) {
        Map<String, String> texts = place.texts();
        return Excerpts.ofLocations(
                texts,
                List.copyOf(new ReferencesProvider(uri -> uri)
                        .references(place.in(place.workspace(PATHS)), withDeclarations, () -> {})));
    }

    private static DrawnPlace place(String marked, String plain) {
        return DrawnPlace.of(DrawnFiles.parts(FILES.replace(plain, marked), "high.md"));
    }
}
