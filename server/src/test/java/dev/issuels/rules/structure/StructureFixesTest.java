package dev.issuels.rules.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.rules.Example;
import dev.issuels.rules.Mended;
import org.junit.jupiter.api.Test;

/** Tests how delimiters, YAML, fences, conflicts and encodings are mended. */
final class StructureFixesTest {

    @Test
    void closesTheGapAboveTheFirstKey() {
        Mended unopened = Mended.of("front-matter-unopened");
        unopened.by("Remove the blank lines", "# High\n\n---\n\n\nid: BUG-001@a1b2c3\n---\n", """
                # High

                ---
                id: BUG-001@a1b2c3
                ---
                """);
        unopened.by("Insert '---' above the first key", "---\n\nid: BUG-001@a1b2c3\n---\n", """
                ---

                ---
                id: BUG-001@a1b2c3
                ---
                """);
        unopened.offers(
                "Insert '---' above the first key (preferred) (safe)\n",
                "# High\n\nid: BUG-001@a1b2c3\ntitle: Cart\n---\n");
    }

    @Test
    void closesAFrontMatterAboveTheBody() {
        Mended.of("front-matter-unclosed").by("Insert '---' below the last key", """
                ---
                id: BUG-001@a1b2c3
                title: Cart

                ### Problem
                Text.
                """, """
                ---
                id: BUG-001@a1b2c3
                title: Cart
                ---

                ### Problem
                Text.
                """);
    }

    @Test
    void closesQuotesAndBrackets() {
        mendsYaml("Close the quote", "title: \"Cart loses its items", "title: \"Cart loses its items\"");
        mendsYaml("Close the bracket", "tags: [cart, session", "tags: [cart, session]");
        mendsYaml("Close the bracket", "tags: [cart, session}", "tags: [cart, session]");
        mendsYaml("Close the bracket", "tags: [cart, session)", "tags: [cart, session]");
        mendsYaml("Close the quote", "tags:\n  - 'cart\n  - session", "tags:\n  - 'cart'\n  - session");
    }

    @Test
    void quotesValuesThatBreakTheYaml() {
        mendsYaml("Put the value in quotes", "title: Cart: it loses items", "title: \"Cart: it loses items\"");
        mendsYaml("Put the value in quotes", "title: \"Cart\" loses items", "title: \"\\\"Cart\\\" loses items\"");
        mendsYaml("Put the value in quotes", "title: 'It's lost'", "title: \"It's lost\"");
        mendsYaml("Put the value in quotes", "title: @cart is lost", "title: \"@cart is lost\"");
        mendsYaml("Put the value in quotes", "title: 'one' 'two'", "title: \"'one' 'two'\"");
        mendsYaml("Put the value in quotes", "title: * Cart is lost", "title: \"* Cart is lost\"");
        mendsYaml("Put the value in quotes", "title: - Cart is lost", "title: \"- Cart is lost\"");
        offersForYaml("Put the value in quotes (preferred) (safe)\n", "description: *cart* is lost");
        mendsYaml("Put the value in quotes", "title: \"Cart is 5\" wide\"", "title: \"Cart is 5\\\" wide\"");
        mendsYaml("Put the value in quotes", "title: \"A \"big\" cart\"", "title: \"A \\\"big\\\" cart\"");
    }

    @Test
    void writesTheItemsOfAListAlike() {
        String list = "tags:\n  - cart\n  - session # both";
        mendsYaml("Write the items alike", "tags:\n  * cart\n  * session # both", list);
        mendsYaml("Write the items alike", "tags:\n  - cart\n - session # both", list);
        mendsYaml("Write the items alike", "tags:\n  - cart\n    - session # both", list);
        mendsYaml("Write the items alike", "tags: - cart\n  - session # both", list);
        mendsYaml("Write the items alike", "tags:\n  - a\n\n  # b\n * c", "tags:\n  - a\n\n  # b\n  - c");
        mendsYaml("Write the items alike", "tags:\n* cart\n* session", "tags:\n- cart\n- session");
    }

    @Test
    void takesTheDashBeforeTheOnlyValueAway() {
        String remove = "Remove the dash before the value";
        mendsYaml(remove, "source:- Cart", "source: Cart");
        mendsYaml(remove, "completed: - 2025-01-02 # sold", "completed: 2025-01-02 # sold");
        mendsYaml(remove, "completed: -  \"2025-01-02\"", "completed: \"2025-01-02\"");
        offersForYaml("Put the value in quotes (preferred) (safe)\n", "source: - Cart");
        mendsYaml("Write the items alike", "tags:- cart", "tags:\n  - cart");
    }

    @Test
    void partsAKeyFromAValueThatItRunsOnInto() {
        mendsYaml("Remove the dash before the value", "title:- \"Cart: lost\"", "title: \"Cart: lost\"");
        mendsYaml("Write the line as 'key: value'", "source=Cart: it is lost", "source: \"Cart: it is lost\"");
        mendsYaml("Write the line as 'key: value'", "source\uff1aCart", "source: Cart");
        mendsYaml("Write the line as 'key: value'", "source:\u00a0Cart", "source: Cart");
    }

    @Test
    void removesWhatPartsFieldsInOtherNotations() {
        mendsYaml("Remove the mark behind the value", "title: \"Cart\",", "title: \"Cart\"");
        mendsYaml("Remove the mark behind the value", "title: [\"Cart\"],", "title: [\"Cart\"]");
        mendsYaml("Remove the mark behind the value", "\"tags\": [\"a\", \"b\"],", "\"tags\": [\"a\", \"b\"]");
        mendsYaml("Remove the mark behind the value", "tags:\n  - 'a';\n  - 'b';", "tags:\n  - 'a'\n  - 'b'");
    }

    @Test
    void putsTheItemsOfAListInQuotes() {
        mendsYaml("Put the items in quotes", "tags: [\"a\" \"b\"]", "tags: [a, b]");
        mendsYaml("Put the items in quotes", "tags: [cart, #12] # new", "tags: [cart, \"#12\"] # new");
        mendsYaml("Put the items in quotes", "tags: [cart, session]]", "tags: [cart, session]");
        mendsYaml("Put the items in quotes", "tags: ['cart, session]", "tags: [cart, session]");
        offersForYaml("", "tags: [cart] [session]");
    }

    @Test
    void writesAKeyAsAKey() {
        for (String line : new String[] {
            "source me",
            "source = me",
            "source;me",
            "source; me",
            "**source**: me",
            "**Source:** me",
            "- source: me",
            "* source: me"
        }) {
            mendsYaml("Write the line as 'key: value'", line, "source: me");
        }
        mendsYaml("Write the line as 'key: value'", "section: shop\n  blocks:\n  - a", "section: shop\nblocks:\n  - a");
        mendsYaml("Write the line as 'key: value'", "section: shop\n  source: me", "section: shop\nsource: me");
        offersForYaml("", "source");
    }

    @Test
    void writesALineBelowAListAsAnItem() {
        mendsYaml("Write the line as an item", "references:\nsrc/a.py", "references:\n  - src/a.py");
        mendsYaml("Write the line as an item", "tags:\n  - cart\nsession", "tags:\n  - cart\n  - session");
        offersForYaml("", "title: Cart\nsession");
    }

    @Test
    void quotesNoKeyAndNothingThatLeavesTheYamlBroken() {
        offersForYaml("", "title: |\n  Cart\n is lost");
        offersForYaml("", "title: Cart\n  is lost: indeed");
        offersForYaml("Write the items alike (preferred) (safe)\n", "tags:\n    - cart\n  - session");
    }

    @Test
    void mendsTabsAndMissingBlanks() {
        mendsYaml("Indent with blanks", "tags:\n\t- cart", "tags:\n  - cart");
        mendsYaml("Indent with blanks", "title: \tCart", "title: Cart");
        mendsYaml("Indent with blanks", "title: \"Cart\" \t\nsource: me", "title: \"Cart\"\nsource: me");
        mendsYaml("Indent with blanks", "title: \"Cart\"\n\t\nsource: me", "title: \"Cart\"\n\nsource: me");
        mendsYaml("Indent with blanks", "tags: [cart]\t# both", "tags: [cart] # both");
        mendsYaml("Insert a blank behind the colon", "source:somewhere", "source: somewhere");
    }

    @Test
    void takesTheLaterOfTwoEqualKeysAway() {
        Mended duplicate = Mended.of("duplicate-key");
        duplicate.by(
                "Remove the later 'status'",
                fields("status: proposed\nstatus: blocked\nsource: me"),
                fields("status: proposed\nsource: me"));
        duplicate.offers("Remove the later 'status' (preferred)\n", fields("status: proposed\nstatus: blocked"));
        duplicate.offers("Remove the later 'type' (preferred) (safe)\n", fields("type: bug\ntype: bug"));
    }

    @Test
    void joinsTwoListsOfOneKey() {
        Mended duplicate = Mended.of("duplicate-key");
        duplicate.by(
                "Join the two lists 'tags'",
                fields("tags: [cart]\nsource: me\ntags:\n  - session\n  - cart"),
                fields("tags: [cart, session]\nsource: me"));
        duplicate.offers(
                "Join the two lists 'tags' (preferred)\nRemove the later 'tags'\n", fields("tags: [a]\ntags: [b]"));
        duplicate.offers("Remove the later 'tags' (preferred)\n", fields("tags: [a]\ntags:\n  - b # why"));
    }

    @Test
    void quotesTextsThatYamlReadsOtherwise() {
        Mended ambiguous = Mended.of("ambiguous-scalar");
        ambiguous.by(
                "Put it in quotes",
                fields("title: Cart loses its items, see #12"),
                fields("title: \"Cart loses its items, see #12\""));
        ambiguous.by("Put it in quotes", fields("description: C:\\cart #1"), fields("description: \"C:\\\\cart #1\""));
        ambiguous.by("Put it in quotes", fields("description: #12"), fields("description: \"#12\""));
        ambiguous.by("Put it in quotes", fields("tags: [!cart, session]"), fields("tags: [\"!cart\", session]"));
        ambiguous.by("Put it in quotes", fields("references:\n  - #12"), fields("references:\n  - \"#12\""));
    }

    @Test
    void takesAFrontMatterOutOfItsFence() {
        Mended fenced = Mended.of("fenced-front-matter");
        String body = "\n### Problem\nText.\n";
        String yaml = "id: \"BUG-001@a1b2c3\"\ntitle: \"Cart\"\n";
        String fence = "```yaml\n" + yaml + "```\n" + body;
        String front = "---\n" + yaml + "---\n" + body;
        fenced.by(
                "Take the front matter out of the fence",
                "# High\n\n## BUG-001@a1b2c3\n\n" + fence,
                "# High\n\n" + front);
        fenced.by("Take the front matter out of the fence", "# High\n\n" + fence, "# High\n\n" + front);
        fenced.by(
                "Take the front matter out of the fence",
                "## BUG-001@a1b2c3: Cart\n\n" + fence,
                "## BUG-001@a1b2c3: Cart\n\n" + front);
    }

    @Test
    void closesAFenceAboveTheIssueThatItSwallows() {
        Mended.of("swallowed-issue").by("Close the fence", """
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                ```
                KeyError

                ---
                ---
                id: BUG-002@b2c3d4
                title: Coupons
                ---

                ### Problem
                """, """
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                ```
                KeyError
                ```

                ---
                ---
                id: BUG-002@b2c3d4
                title: Coupons
                ---

                ### Problem
                """);
    }

    @Test
    void lengthensAFenceThatHoldsAnother() {
        Mended.of("swallowed-issue").by("Lengthen the outer fence", """
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                ```markdown
                Text.
                ```yaml
                a: b
                ```
                More.
                ```

                ### Notes

                ---
                ---
                id: BUG-002@b2c3d4
                title: Coupons
                ---

                ### Problem
                """, """
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                ````markdown
                Text.
                ```yaml
                a: b
                ```
                More.
                ````

                ### Notes

                ---
                ---
                id: BUG-002@b2c3d4
                title: Coupons
                ---

                ### Problem
                """);
    }

    @Test
    void putsAFrontMatterAboveABodyWithout() {
        String above = Example.ISSUE + "\n---\n";
        String body = "\n### Problem\nCoupons stay, even after the order. They should not.\n";
        String mended = Mended.of("missing-front-matter").startingWith("Insert a front matter", above + body);
        assertEquals(above + """
                id: "BUG-002@?"
                title: "Coupons stay, even after the order"
                created: 2025-07-01
                type: bug
                priority: high
                status: proposed
                ---
                """ + body, mended.replaceAll("BUG-002@[0-9a-f]{6}", "BUG-002@?"));
    }

    @Test
    void keepsEitherSideOfAConflictOrBoth() {
        Mended conflict = Mended.of("merge-conflict");
        String text = """
                ---
                id: BUG-001@a1b2c3
                <<<<<<< HEAD
                status: proposed
                ||||||| base
                status: open
                =======
                status: blocked
                >>>>>>> topic
                ---
                """;
        conflict.by("Keep our side", text, "---\nid: BUG-001@a1b2c3\nstatus: proposed\n---\n");
        conflict.by("Keep their side", text, "---\nid: BUG-001@a1b2c3\nstatus: blocked\n---\n");
        String prose = "---\nid: BUG-001@a1b2c3\n---\n";
        conflict.by(
                "Keep both sides",
                prose + "<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> topic\nEnd.\n",
                prose + "One.\nTwo.\nEnd.\n");
        conflict.offers("", prose + "<<<<<<< HEAD\nOne.\nTwo.\n");
        conflict.by("Remove the marker", prose.replace("1@a1b2c3\n", "1@a1b2c3\n=======\n"), prose);
    }

    @Test
    void repairsBrokenCharacters() {
        Mended.of("mojibake")
                .by("Replace with '→'", Example.ISSUE + "cart â†’ empty\n", Example.ISSUE + "cart → empty\n");
    }

    @Test
    void closesAFenceAboveTheSectionsThatItSwallows() {
        String issue = "---\nid: BUG-001@a1b2c3\n---\n\n### Problem\n```sh\nls\n";
        String rest = "\n### Notes\nNone.\n";
        Mended.of("swallowed-issue").by("Close the fence", issue + rest, issue + "```\n" + rest);
        String nested = issue.replace("```sh", "```md\nSo:\n```sh") + "```\n```\n" + rest;
        Mended.of("swallowed-issue")
                .by(
                        "Lengthen the outer fence",
                        nested,
                        nested.replace("```md", "````md").replace("```\n```\n", "```\n````\n"));
    }

    @Test
    void closesACommentAboveWhatItSwallows() {
        String issue = "---\nid: BUG-001@a1b2c3\n---\n\n### Problem\n<!-- Say more\nthan this";
        String rest = "\n\n### Notes\nNone.\n";
        Mended.of("swallowed-issue").by("Close the comment", issue + rest, issue + " -->" + rest);
    }

    private static void mendsYaml(String title, String before, String after) {
        Mended.of("yaml-syntax").by(title, fields(before), fields(after));
    }

    private static void offersForYaml(String titles, String lines) {
        Mended.of("yaml-syntax").offers(titles, fields(lines));
    }

    private static String fields(String lines) {
        return Example.fields(lines).text();
    }
}
