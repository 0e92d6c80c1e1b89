package dev.issuels.rules.body;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.Mended;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said about paths in the prose of an issue. */
final class PathRulesTest {
    private static final Drawn SHOP = Drawn.only("missing-path", "unlisted-file")
            .withPaths("src/cart.py", "src/till.py", "src/app/cli.py", "docs/a.md", "docs/b.md", "README.md");

    private static final String FIELDS = """
            ---
            id: "BUG-001@a1b2c3"
            references: [src/cart.py]
            ---
            """;

    @Test
    void reportsFilesThatAreNotThereOnceEach() {
        SHOP.check("""
                ---
                id: "BUG-001@a1b2c3"
                references: [src/cart.py, src/gone.py]
                ---

                ### Problem
                See `src/card.py:3-4` and `src/card.py` 🛒 and `lib/none.py`, but not
                     ^^^^^^^^^^^ hint[missing-path]: 'src/card.py' does not exist
                                                               ^^^^^^^^^^^ hint[missing-path]: 'lib/none.py' does not exist
                `src/gone.py`, `app/cli.py`, `gone.py`, `../x/y.py`, `~/a/b.py`, `/etc/b.py`, `json.dumps`,
                `HTTP/1.1`, `HTTP/2.0`, `TLS/1.3`, `Mozilla/5.0`, `python/3.12.1`, `node/v20.1`, `application/json`,
                `src/*.rs`, `https://a.b/c.py`, `python -m x/y.py`, `.cache/agents/`, `a/b/c`, src/bare.py.

                ### Proposed Solution
                1. Create `src/later.py`
                2. `src/soon.py` (new)
                ```
                `src/code.py`
                ```
                """);
    }

    @Test
    void reportsFilesThatAreNotListedOnceEach() {
        SHOP.check("""
                ---
                id: "BUG-001@a1b2c3"
                references: ["src/cart.py:3", "docs/*.md"]
                affected_files: [src/app]
                ---

                ### Problem
                `src/till.py`, `./src/till.py:4`, `src/cart.py`, `src/app/cli.py`, `docs/a.md`, `README.md`, `src/`
                 ^^^^^^^^^^^ info[unlisted-file]: 'src/till.py' is not in the references
                `.work/agent/issues/high.md`
                """);
    }

    @Test
    void leavesFilesToTheReferenceThatIsASlipOfThem() {
        SHOP.check("""
                ---
                id: "BUG-001@a1b2c3"
                references: [/src/cart.py, src/tills.py, "docs/a.md, line 3", "cli.py", docs/gone.md]
                ---

                ### Problem
                `src/cart.py`, `src/till.py`, `docs/a.md`, `src/app/cli.py`, `docs/b.md`
                                                                              ^^^^^^^^^ info[unlisted-file]: 'docs/b.md' is not in the references

                ---
                id: "BUG-002@a1b2c3"
                references:
                  - src/cart.py: the cart
                ---

                ### Problem
                `src/cart.py`
                """);
    }

    @Test
    void saysNothingOfClosedIssuesAndWithoutFrontMatter() {
        SHOP.in("history.md").check(FIELDS + "`src/till.py` `src/none.py`\n");
        SHOP.check(FIELDS.replace("references", "status: completed\nreferences") + "`src/till.py` `src/none.py`\n");
        SHOP.check("`src/till.py` `src/none.py`\n");
    }

    @Test
    void replacesTheMissingPathEverywhere() {
        Mended mended = Mended.of("missing-path").withPaths("src/cart.py").typedAs(text -> text.replace("\n", "\r\n"));
        String before = FIELDS + "`src/card.py:3-4`\n\tand `src/card.py`\n";
        mended.offers("Replace with 'src/cart.py' (preferred)\nCreate the file\n", before);
        mended.by("Replace with 'src/cart.py'", before, FIELDS + "`src/cart.py:3-4`\n\tand `src/cart.py`\n");
    }

    @Test
    void removesItemsThatSayNothingButTheMissingPath() {
        Mended mended = Mended.of("missing-path").typedAs(text -> text.replace("\n", "\r\n"));
        mended.by("Remove the item", FIELDS + "a\n- `x/y.py:3`\n- b\n", FIELDS + "a\n- b\n");
        mended.by("Remove the items", FIELDS + "- `x/y.py`\n- b\n  1. [ ] `x/y.py`", FIELDS.strip() + "\n- b");
        for (String kept : List.of(
                "See `x/y.py`.",
                "- `x/y.py` (the cart)",
                "- `x/y.py`\n  the cart",
                "- `x/y.py`\nthe cart",
                "- `x/y.py`\n  - the cart",
                "- `x/y.py`\n\nSee `x/y.py`.")) {
            mended.offers("Create the file\n", FIELDS + kept + "\n");
        }
    }

    @Test
    void addsNothingToAListThatIsBroken() {
        Mended.of("unlisted-file").withPaths("src/cart.py").offers("", """
                ---
                id: "BUG-001@a1b2c3"
                references:x
                ---

                ### Problem
                See `src/cart.py`.
                """);
    }

    @Test
    void addsWhatIsNotListed() {
        Mended mended = Mended.of("unlisted-file").withPaths("src/cart.py", "src/till.py", "docs/a.md");
        String body = "`src/till.py` `docs/a.md`\n";
        mended.by(
                "Add it to the references",
                FIELDS + body,
                FIELDS.replace("src/cart.py]", "src/cart.py, src/till.py]") + body);
        mended.by(
                "Add all mentioned files to the references",
                FIELDS + body,
                FIELDS.replace("src/cart.py]", "src/cart.py, src/till.py, docs/a.md]") + body);
        mended.offers("Add it to the references (preferred)\n", FIELDS + "`src/till.py`\n");
    }

    @Test
    void countsFromTheProjectOfTheIssueFolder() {
        Mended.of("unlisted-file")
                .in("shop/.work/agent/issues/high.md")
                .withPaths("shop/src/till.py")
                .by(
                        "Add it to the references",
                        FIELDS + "`src/till.py`\n",
                        FIELDS.replace("src/cart.py]", "src/cart.py, src/till.py]") + "`src/till.py`\n");
    }
}
