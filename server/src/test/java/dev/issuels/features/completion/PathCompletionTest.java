package dev.issuels.features.completion;

import static dev.issuels.features.completion.DrawnCompletion.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Tests which paths are offered in lists of references and in code spans, and what is behind their colon. */
final class PathCompletionTest {

    @Test
    void offersPathsSegmentBySegmentAndByAnyPart() {
        in("references:\n  - $0").offers("docs/, src/");
        in("references:\n  - src/$0")
                .offers("src/shop/, src/till/, src/till/main.py, src/shop/cart.py, src/shop/deep/, "
                        + "src/shop/deep/cartridge.py");
        in("references:\n  - cart$0").offers("docs/cart.txt, src/shop/cart.py, src/shop/deep/cartridge.py");
        in("references:\n  - cart$0").becomes("src/shop/cart.py", "references:\n  - src/shop/cart.py");
        in("references:\n  - \"src/sh$0op\"").becomes("src/shop/", "references:\n  - \"src/shop/\"");
        in("references: [smain$0]").offers("src/till/main.py");
        assertTrue(in("references:\n  - cart$0").list().isIncomplete());
    }

    @Test
    void leavesWhatStandsBehindAPath() {
        in("references:\n  - src/sh$0op/cat.py:3-7 # x")
                .becomes("src/shop/cart.py", "references:\n  - src/shop/cart.py:3-7 # x");
        in("references: [src/sh$0op/cat.py (gone)]")
                .becomes("src/shop/cart.py", "references: [src/shop/cart.py (gone)]");
        in("references:\n  - \"src/sh$0op/cat.py#L3\"")
                .becomes("src/shop/cart.py", "references:\n  - \"src/shop/cart.py#L3\"");
    }

    @Test
    void offersNoPathThatIsThere() {
        in("references:\n  - docs/cart.txt\n  - src/shop/cart.py\n  - cart$0").offers("src/shop/deep/cartridge.py");
    }

    @Test
    void offersFirstWhatTheNeighboursReferTo() {
        DrawnCompletion.of("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - lib/b/item.py
                  - gone.py
                ---
                ---
                id: "BUG-002@a1b2c3"
                references:
                  - $0
                ---
                -- lib/a/item.py --
                -- lib/b/item.py --
                """, DrawnCompletion.PLAIN).offers("lib/b/item.py, lib/");
        DrawnCompletion.of("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - lib/b/item.py
                ---
                ---
                id: "BUG-002@a1b2c3"
                references:
                  - ite$0
                ---
                -- lib/a/item.py --
                -- lib/b/item.py --
                """, DrawnCompletion.PLAIN).offers("lib/b/item.py, lib/a/item.py");
    }

    @Test
    void countsFromTheProjectThatTheIssueFolderLiesIn() {
        DrawnCompletion.of("""
                -- web/.work/agent/issues/high.md --
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - item$0
                ---
                -- ./api/item.py --
                -- ./web/src/item.py --
                """, DrawnCompletion.PLAIN).offers("src/item.py, api/item.py");
    }

    @Test
    void offersLinesThatAreReferredToNearbyBehindAColon() {
        in("references:\n  - src/shop/cart.py:$0").offers("");
        DrawnCompletion.of("""
                ---
                id: "BUG-001@a1b2c3"
                references:
                  - src/cart.py:3-7
                  - src/cart.py:9
                ---
                ---
                id: "BUG-002@a1b2c3"
                references:
                  - src/cart.py:$0
                ---
                -- src/cart.py --
                """, DrawnCompletion.PLAIN).offers("src/cart.py:3-7, src/cart.py:9");
    }

    @Test
    void offersTheIdsOfAnIssueFileBehindItsColon() {
        in("references:\n  - .work/agent/issues/low.md:$0").offers("FEAT-003@b2c3d4, FEAT-002@b2c3d4");
        in("references:\n  - .work/agent/issues/low.md:FEAT-0$0")
                .becomes("FEAT-003@b2c3d4", "references:\n  - .work/agent/issues/low.md:FEAT-003@b2c3d4");
    }

    @Test
    void offersPathsInCodeSpans() {
        in("See `src/till/$0`").offers("src/till/main.py");
        in("See `mai$0n`").becomes("src/till/main.py", "See `src/till/main.py`");
        in("No `code` here, $0").offers("");
        in("```$0").offers("");
    }

    @Test
    void offersPathsInLinksAsMarkdownCountsThem() {
        in("[x]($0)").offers("high.md, low.md");
        in("[x](../../$0").offers("../../agent/");
        in("[x](../../../$0)").offers("../../../docs/, ../../../src/");
        in("[x](lo$0w.md)").becomes("low.md", "[x](low.md)");
        in("[x](ca$0 and").becomes("../../../docs/cart.txt", "[x](../../../docs/cart.txt and");
        in("![x](<../../../docs/ca$0>)").becomes("../../../docs/cart.txt", "![x](<../../../docs/cart.txt>)");
        in("[x](/$0)").offers("/docs/, /src/");
        in("[x](/docs/$0)").becomes("/docs/cart.txt", "[x](/docs/cart.txt)");
        in("[x](https://$0)").offers("");
        in("[x](low.md#$0)").offers("");
        in("[x](low.md \"a $0\")").offers("");
    }

    @Test
    void writesPathsInLinksSoThatMarkdownReadsThem() {
        String files = """
                ---
                id: "BUG-001@a1b2c3"
                ---
                [x](%s)
                -- my+notes(1).md --
                """;
        assertEquals(
                files.formatted("my+notes%281%29.md").lines().limit(4).toList(),
                DrawnCompletion.of(files.formatted("my$0"), DrawnCompletion.PLAIN)
                        .after("my+notes(1).md")
                        .lines()
                        .toList());
    }
}
