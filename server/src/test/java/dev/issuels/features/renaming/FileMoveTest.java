package dev.issuels.features.renaming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.features.renaming.FileMoveProvider.Move;
import dev.issuels.rules.DrawnFiles;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that paths in issues follow files that move. */
final class FileMoveTest {

    private static final List<String> PATHS = List.of(
            "src/cart.py",
            "src/app/till.py",
            "src/app/desk/till_test.py",
            "pkg/src/cart.py",
            "docs/my shop.md",
            ".work/agent/issues/references/notes.md");

    private static final String FILES = """
            Above all `src/app/till.py`.

            ---
            id: BUG-001@a1b2c3
            references:
              - src/cart.py:98-127 (gone) # why
              - './src/app/'
              - src/app/**/*.py
              - src\\app\\till.py#L2
              - .work/agent/issues/low.md:FEAT-002@b2c3d4
              - "docs/my shop.md"
              - src/app/till.py::test_it
              - https://example.com/src/cart.py
            ---

            ### Problem
            🛒 `src/cart.py:2`, `desk/till_test.py`, [link](../../../src/cart.py#L3), [root](/src/cart.py),
            [notes](references/notes.md), [shop](../../../docs/my%20shop.md) and `low.md:FEAT-002@b2c3d4`.

            ```
            src/cart.py
            ```
            -- low.md --
            ---
            id: FEAT-002@b2c3d4
            references: [src/cart.py, src/cart.pyx]
            ---
            -- pkg/.work/agent/issues/high.md --
            ---
            id: PKG-001@b2c3d4
            references:
              - src/cart.py
              - src/app/till.py
            ---
            """;

    @Test
    void pathsFollowAFile() {
        follows("src/cart.py > src/web/basket.py", """
                -- high.md --
                -   - src/cart.py:98-127 (gone) # why
                +   - src/web/basket.py:98-127 (gone) # why
                - 🛒 `src/cart.py:2`, `desk/till_test.py`, [link](../../../src/cart.py#L3), [root](/src/cart.py),
                + 🛒 `src/web/basket.py:2`, `desk/till_test.py`, [link](../../../src/web/basket.py#L3), [root](/src/web/basket.py),
                -- low.md --
                - references: [src/cart.py, src/cart.pyx]
                + references: [src/web/basket.py, src/cart.pyx]
                """);
    }

    @Test
    void pathsFollowAFolder() {
        follows("src/app > lib/app", """
                -- high.md --
                - Above all `src/app/till.py`.
                + Above all `lib/app/till.py`.
                -   - './src/app/'
                -   - src/app/**/*.py
                -   - src\\app\\till.py#L2
                +   - './lib/app/'
                +   - lib/app/**/*.py
                +   - lib/app/till.py#L2
                -   - src/app/till.py::test_it
                +   - lib/app/till.py::test_it
                -- pkg/.work/agent/issues/high.md --
                -   - src/app/till.py
                +   - lib/app/till.py
                """);
    }

    @Test
    void aShortPathStaysShort() {
        follows("src/app/desk/till_test.py > src/app/desk/test_till.py", """
                -- high.md --
                - 🛒 `src/cart.py:2`, `desk/till_test.py`, [link](../../../src/cart.py#L3), [root](/src/cart.py),
                + 🛒 `src/cart.py:2`, `desk/test_till.py`, [link](../../../src/cart.py#L3), [root](/src/cart.py),
                """);
        follows("src/app/desk/till_test.py > tests/till.py", """
                -- high.md --
                - 🛒 `src/cart.py:2`, `desk/till_test.py`, [link](../../../src/cart.py#L3), [root](/src/cart.py),
                + 🛒 `src/cart.py:2`, `tests/till.py`, [link](../../../src/cart.py#L3), [root](/src/cart.py),
                """);
    }

    @Test
    void aPathCountsFromItsProject() {
        follows("pkg/src/cart.py > pkg/src/basket.py", """
                -- pkg/.work/agent/issues/high.md --
                -   - src/cart.py
                +   - src/basket.py
                """);
    }

    @Test
    void aPathWithBlanksIsQuotedAndEncoded() {
        follows("docs/my shop.md > docs/our (new) shop.md", """
                -- high.md --
                -   - "docs/my shop.md"
                +   - "docs/our (new) shop.md"
                - [notes](references/notes.md), [shop](../../../docs/my%20shop.md) and `low.md:FEAT-002@b2c3d4`.
                + [notes](references/notes.md), [shop](../../../docs/our%20%28new%29%20shop.md) and `low.md:FEAT-002@b2c3d4`.
                """);
    }

    @Test
    void idsWithAFileFollowAnIssueFile() {
        follows(".work/agent/issues/low.md > .work/agent/issues/later.md", """
                -- high.md --
                -   - .work/agent/issues/low.md:FEAT-002@b2c3d4
                +   - .work/agent/issues/later.md:FEAT-002@b2c3d4
                - [notes](references/notes.md), [shop](../../../docs/my%20shop.md) and `low.md:FEAT-002@b2c3d4`.
                + [notes](references/notes.md), [shop](../../../docs/my%20shop.md) and `later.md:FEAT-002@b2c3d4`.
                """);
    }

    @Test
    void pathsOfAnIssueFileThatMovesStayTrue() {
        follows(".work/agent/issues/high.md > .work/agent/issues/old/high.md", """
                -- high.md --
                - 🛒 `src/cart.py:2`, `desk/till_test.py`, [link](../../../src/cart.py#L3), [root](/src/cart.py),
                - [notes](references/notes.md), [shop](../../../docs/my%20shop.md) and `low.md:FEAT-002@b2c3d4`.
                + 🛒 `src/cart.py:2`, `desk/till_test.py`, [link](../../../../src/cart.py#L3), [root](/src/cart.py),
                + [notes](../references/notes.md), [shop](../../../../docs/my%20shop.md) and `../low.md:FEAT-002@b2c3d4`.
                """);
        follows("pkg/.work/agent/issues/high.md > .work/agent/issues/pkg.md", """
                -- pkg/.work/agent/issues/high.md --
                -   - src/cart.py
                +   - pkg/src/cart.py
                """);
    }

    @Test
    void manyMoveAtOnce() {
        follows("src > lib; src/cart.py > shop/cart.py; pkg > packages/pkg", """
                -- high.md --
                - Above all `src/app/till.py`.
                + Above all `lib/app/till.py`.
                -   - src/cart.py:98-127 (gone) # why
                -   - './src/app/'
                -   - src/app/**/*.py
                -   - src\\app\\till.py#L2
                +   - shop/cart.py:98-127 (gone) # why
                +   - './lib/app/'
                +   - lib/app/**/*.py
                +   - lib/app/till.py#L2
                -   - src/app/till.py::test_it
                +   - lib/app/till.py::test_it
                - 🛒 `src/cart.py:2`, `desk/till_test.py`, [link](../../../src/cart.py#L3), [root](/src/cart.py),
                + 🛒 `shop/cart.py:2`, `desk/till_test.py`, [link](../../../shop/cart.py#L3), [root](/shop/cart.py),
                -- low.md --
                - references: [src/cart.py, src/cart.pyx]
                + references: [shop/cart.py, lib/cart.pyx]
                -- pkg/.work/agent/issues/high.md --
                -   - src/app/till.py
                +   - lib/app/till.py
                """);
    }

    @Test
    void whatConcernsNoIssueChangesNothing() {
        follows("src/other.py > src/others.py", "nothing\n");
        follows("src/cart.py > src/cart.py", "nothing\n");
        Workspace workspace = workspace(DrawnFiles.parts(FILES, "high.md"));
        List<Move> outside = List.of(new Move(SmallWorkspace.uri("src/cart.py"), "file:///elsewhere/cart.py"));
        assertEquals(
                true,
                new FileMoveProvider(DrawnEdit.RICH)
                        .edit(workspace, outside, () -> {})
                        .isEmpty());
    }

    @Test
    void filesFromWindowsKeepTheirLineEnds() {
        Map<String, String> texts = DrawnFiles.parts(FILES, "high.md");
        texts.replaceAll((path, text) -> "\uFEFF" + text.replace("\n", "\r\n"));
        assertEquals(
                moved("src/app > lib/app", DrawnFiles.parts(FILES, "high.md")),
                moved("src/app > lib/app", texts).replace("\uFEFF", ""));
    }

    private static void follows(String moves, String expected) {
        assertEquals(expected, moved(moves, DrawnFiles.parts(FILES, "high.md")));
    }

    private static String moved(String moves, Map<String, String> texts) {
        List<Move> all = Stream.of(moves.split("; "))
                .map(move -> move.split(" > "))
                .map(ends -> new Move(uri(ends[0]), uri(ends[1])))
                .toList();
        return new FileMoveProvider(DrawnEdit.RICH)
                .edit(workspace(texts), all, () -> {})
                .map(edit -> DrawnEdit.of(edit, texts))
                .orElse("nothing\n");
    }

    private static Workspace workspace(Map<String, String> texts) {
        return SmallWorkspace.of(texts, PATHS);
    }

    private static String uri(String path) {
        return SmallWorkspace.uri(path).replace(" ", "%20");
    }
}
