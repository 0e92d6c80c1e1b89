package dev.issuels.rules.structure;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.Mended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Issues whose front matter is wrapped in something else. */
final class HiddenIssueTest {

    private static final String KEYS = "id: BUG-001@a1b2c3\ntitle: \"One\"\n";
    private static final String PLAIN = "---\n" + KEYS + "---\n";
    private static final String BODY = "\n### Problem\nText.\n";
    private static final String INDENTED = PLAIN.replaceAll("(?m)^(?=.)", "  ");
    private static final String NESTED = "---\nissue:\n" + KEYS.replaceAll("(?m)^(?=.)", "  ") + "---\n";
    private static final String TOML = PLAIN.replace("---", "+++")
            .replace(": BUG-001@a1b2c3", " = \"BUG-001@a1b2c3\"")
            .replace(": ", " = ");

    @Test
    void reportsAnIssueThatIsHidden() {
        Drawn.only("yaml-syntax", "missing-front-matter", "duplicate-section").check("""
                # High

                  ---
                ^^^^^ error[yaml-syntax]: front matter is indented
                  id: BUG-001@a1b2c3
                  title: One
                  ---

                ### Problem
                Text.

                ---
                ^^^ error[yaml-syntax]: keys stand below 'issue:'
                issue:
                  id: BUG-002@a1b2c3
                  title: Two
                ---

                ### Problem
                Text.

                +++
                ^^^ error[yaml-syntax]: front matter is TOML and not YAML
                id = "BUG-003@a1b2c3"
                title = "Three"
                +++

                ### Problem
                Text.

                > ---
                ^^^^^ error[yaml-syntax]: issue is a quotation
                > id: BUG-004@a1b2c3
                > title: Four
                > ---
                >
                > ### Problem
                > Text.

                ---
                id: BUG-005@a1b2c3
                title: Five
                ---

                ### Problem
                Text.

                ---
                ^^^ error[yaml-syntax]: keys stand below 'meta:'
                meta:
                  id: BUG-006@a1b2c3
                  title: Six
                ---

                ### Problem
                Text.
                """);
    }

    @Test
    void reportsAnIssueWithoutAProblemThatIsHiddenWhereOneMayStart() {
        Drawn.only("yaml-syntax", "duplicate-section").check("""
                # High

                  ---
                ^^^^^ error[yaml-syntax]: front matter is indented
                  id: BUG-001@a1b2c3
                  title: One
                  ---

                ### Notes
                Text.

                ---

                +++
                ^^^ error[yaml-syntax]: front matter is TOML and not YAML
                id = "BUG-002@a1b2c3"
                title = "Two"
                +++

                ### Notes
                Text.
                """);
    }

    @Test
    void reportsAFrontMatterInACommentAboveABody() {
        Drawn.only("yaml-syntax", "missing-front-matter", "duplicate-section").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                Text.

                ---

                <!--
                ^^^^ error[yaml-syntax]: front matter is a comment
                id: BUG-002@a1b2c3
                title: Two
                -->

                ### Problem
                Text.

                ---

                <!--
                id: BUG-003@a1b2c3
                title: Three, as a whole
                ---

                ### Problem
                Text.
                -->

                <!--
                ---
                id: BUG-004@a1b2c3
                title: Four, without a body
                ---
                -->
                """);
        Mended hidden = Mended.of("yaml-syntax");
        hidden.by("Write it as a front matter", "<!--\n" + PLAIN + "-->\n" + BODY, PLAIN + BODY);
        hidden.by("Write it as a front matter", "<!--\n" + KEYS + "-->\n" + BODY, PLAIN + BODY);
    }

    @Test
    void findsAnIssueWhoseKeysStandDirectlyBelowText() {
        Drawn.only("front-matter-unopened", "missing-front-matter").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                Text.
                id: BUG-002@a1b2c3
                ^^ warning[front-matter-unopened]: no '---' directly above the first key
                title: Two
                ---

                ### Problem
                A sample has its keys below text as well:
                id: BUG-003@a1b2c3
                title: Three
                ---

                ### Notes
                Text.
                """);
    }

    @Test
    void reportsABodyWithATitleInPlaceOfAFrontMatter() {
        Drawn.only("missing-front-matter").check("""
                # High

                ---

                ## Template

                ### Problem
                What is wrong.

                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                Text.

                ---
                ^^^ error[missing-front-matter]: body has no front matter

                ## Second

                ### Problem
                Text.

                ---

                ## 2025-06-01: Logged

                ### Problem
                Text.
                """);
    }

    @Test
    void findsAnIssueInAFenceWhereOneMayStart() {
        Drawn.only("fenced-front-matter", "duplicate-section", "duplicate-id").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ```yaml
                id: BUG-001@a1b2c3
                title: The same
                ```

                ### Notes
                ```yaml
                id: BUG-002@a1b2c3
                title: A sample
                ```

                ### Dependencies
                None.

                ---

                ```yaml
                ^^^^^^^ info[fenced-front-matter]: front matter stands in a code fence
                id: BUG-003@a1b2c3
                title: Three
                ```

                ### Notes
                Text.
                """);
    }

    @Test
    void writesItAsAFrontMatter() {
        Mended hidden = Mended.of("yaml-syntax");
        String title = "Write it as a front matter";
        hidden.by(title, INDENTED + BODY, PLAIN + BODY);
        hidden.by(title, NESTED + BODY, PLAIN + BODY);
        hidden.by(title, TOML + BODY, PLAIN.replace("BUG-001@a1b2c3", "\"BUG-001@a1b2c3\"") + BODY);
        hidden.by(title, (PLAIN + BODY).replaceAll("(?m)^(?=.)", "> ").replace("\n\n", "\n>\n"), PLAIN + BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  ---\n  id: BUG-001@a1b2c3\n  title: x\n  ---\n",
                "  ---\n  id: BUG-001@a1b2c3\n  title: x\n  ---\n\n### Notes\n",
                "    ---\n    id: BUG-001@a1b2c3\n    title: x\n    ---\n\n    ### Problem\n",
                "> ---\n> id: BUG-001@a1b2c3\n> title: x\n> ---\n",
                "---\nissue:\n  id: BUG-001\n---\n",
                "+++\ntitle = x\n+++\n",
            })
    void takesASampleForOne(String sample) {
        Drawn.only("yaml-syntax").check("---\nid: BUG-001@a1b2c3\n---\n\n### Problem\nSo:\n\n" + sample);
    }
}
