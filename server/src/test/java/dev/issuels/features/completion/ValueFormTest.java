package dev.issuels.features.completion;

import static dev.issuels.features.completion.DrawnCompletion.PLAIN;
import static dev.issuels.features.completion.DrawnCompletion.RICH;
import static dev.issuels.features.completion.DrawnCompletion.in;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Tests that a chosen value is written so that the front matter says just it. */
final class ValueFormTest {

    private static final String ODD = """
            -- low.md --
            ---
            id: "FEAT-002@b2c3d4"
            section: "core: x"
            tags: ["a, b", "c#", "won't", 'say "hi"', "@scope", 'x\\y']
            ---
            -- app/[slug]/page.tsx --
            -- @types/x.d.ts --
            -- docs/it's.md --
            """;

    @Test
    void putsInQuotesWhatWouldNotBeReadAsItIs() {
        becomes("section: $0", "core: x", "section: \"core: x\"");
        becomes("section:$0", "core: x", "section: \"core: x\"");
        becomes("tags: [$0]", "a, b", "tags: [\"a, b\"]");
        becomes("tags: [c$0]", "c#", "tags: [c#]");
        becomes("tags: [$0]", "won't", "tags: [won't]");
        becomes("tags:\n  - $0", "@scope", "tags:\n  - \"@scope\"");
        becomes("references:\n  - x.d$0", "@types/x.d.ts", "references:\n  - \"@types/x.d.ts\"");
        becomes("references: [app$0]", "app/[slug]/page.tsx", "references: [\"app/[slug]/page.tsx\"]");
    }

    @Test
    void writesWhatTheQuotesAroundItWant() {
        becomes("status: 'w$0'", "won't-fix", "status: 'won''t-fix'");
        becomes("tags: [\"s$0\"]", "say \"hi\"", "tags: [\"say \\\"hi\\\"\"]");
        becomes("tags: ['s$0']", "say \"hi\"", "tags: ['say \"hi\"']");
        becomes("tags: [\"x$0\"]", "x\\y", "tags: [\"x\\\\y\"]");
        becomes("references:\n  - 'docs/$0'", "docs/it's.md", "references:\n  - 'docs/it''s.md'");
    }

    @Test
    void makesAListWhereOneBelongs() {
        in("tags: $0").becomes("cart", "tags: [cart]");
        in("tags:$0").becomes("cart", "tags: [cart]");
        in("references: cart$0").becomes("src/shop/cart.py", "references: [src/shop/cart.py]");
        in("depends_on: $0").becomes("FEAT-002@b2c3d4", "depends_on: FEAT-002@b2c3d4");
        in("tags: \"ca$0\"").becomes("cart", "tags: \"cart\"");
        in("references: .work/agent/issues/low.md:$0")
                .becomes("FEAT-003@b2c3d4", "references: .work/agent/issues/low.md:FEAT-003@b2c3d4");
    }

    @Test
    void leavesAPlaceToGoOnBehindAFolderAndInANewList() {
        assertEquals("[cart$0]", newText(in("tags: $0"), "cart"));
        assertEquals("cart", newText(in("tags: [$0]"), "cart"));
        assertEquals("[\"a, b\"$0]", newText(odd("tags: $0"), "a, b"));
        assertEquals("src/", newText(in("references:\n  - $0"), "src/"));
        assertEquals("[src/$0]", newText(in("references: $0"), "src/"));
        assertEquals("\"app/[slug]/$0\"", newText(odd("references:\n  - app$0"), "app/[slug]/"));
        in("references: $0").becomes("src/", "references: src/");
    }

    @Test
    void offersNothingBesideTheBracketsOrBehindAQuote() {
        in("tags: $0[x]").offers("");
        in("tags: [x]$0").offers("");
        in("tags: [x] $0").offers("");
        in("tags: [\"x\"$0]").offers("");
        in("status: \"pro\"$0").offers("");
        in("tags: [\"[x]\", $0]").offers("cart, voucher, gift");
        in("tags: [won't, 'x, y', $0]").offers("cart, voucher, gift");
    }

    private static void becomes(String field, String label, String after) {
        assertEquals(start(after), odd(field).after(label));
    }

    private static String newText(DrawnCompletion typed, String label) {
        return typed.with(RICH).item(label).getTextEdit().getRight().getNewText();
    }

    private static DrawnCompletion odd(String field) {
        return DrawnCompletion.of(start(field) + ODD, PLAIN);
    }

    private static String start(String field) {
        return "---\nid: \"BUG-001@a1b2c3\"\n" + field + "\n---\n";
    }
}
