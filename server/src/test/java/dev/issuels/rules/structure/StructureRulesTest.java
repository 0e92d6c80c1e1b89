package dev.issuels.rules.structure;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.Rule;
import org.junit.jupiter.api.Test;

/** What is found in files that are put together wrongly. */
final class StructureRulesTest {
    @Test
    void acceptsTheThreeWaysToSeparateIssues() {
        structure().check("""
                # High Priority Issues (P1)

                ---
                id: "BUG-001@a1b2c3"
                title: "Cart loses its items"
                ---

                ### Problem
                Text.

                ---
                ---
                id: "BUG-002@b2c3d4"
                title: "Coupons outlive their order"
                ---

                ### Problem
                Text.

                ---

                ---
                id: "BUG-003@c3d4e5"
                title: "Prices are rounded twice"
                ---

                ### Problem
                Text with a rule.

                ---

                More text.
                ---
                id: "BUG-004@d4e5f6"
                title: "Orders are sent twice"
                ---
                """);
    }

    @Test
    void reportsBlankLinesAboveTheFirstKey() {
        structure().check("""
                ---

                id: "BUG-001@a1b2c3"
                ^^ warning[front-matter-unopened]: no '---' directly above the first key
                title: "Cart loses its items"
                ---
                """);
    }

    @Test
    void reportsAFrontMatterThatNothingOpens() {
        structure().check("""
                # High Priority Issues (P1)

                id: "BUG-001@a1b2c3"
                ^^ warning[front-matter-unopened]: no '---' directly above the first key
                title: "Cart loses its items"
                ---
                """);
    }

    @Test
    void reportsAFrontMatterThatNothingCloses() {
        structure().check("""
                ---
                id: "BUG-001@a1b2c3"
                tags:
                ^^^^^ error[front-matter-unclosed]: front matter has no closing '---'
                  - cart

                ### Problem
                Text.
                """);
    }

    @Test
    void reportsDelimitersOfMoreThanThreeDashes() {
        structure().check("""
                -----
                ^^^^^ warning[front-matter-delimiter]: delimiter is not three dashes
                id: "BUG-001@a1b2c3"
                title: "Cart loses its items"
                ----
                ^^^^ warning[front-matter-delimiter]: delimiter is not three dashes
                """);
    }

    @Test
    void reportsAnIndentedDelimiterAboveTheBody() {
        structure().check("""
                ---
                id: "BUG-001@a1b2c3"
                description: |
                  one
                  ---
                  two
                references:
                  - src/cart.py
                  ---
                ^^^^^ warning[front-matter-delimiter]: delimiter is not three dashes

                ### Problem
                """);
    }

    @Test
    void saysWhereTheYamlBreaks() {
        Drawn.only("yaml-syntax").check("""
                ---
                id: "BUG-001@a1b2c3
                    ^^^^^^^^^^^^^^^ error[yaml-syntax]: the quote is never closed
                title: "Cart loses its items"
                ---
                ---
                id: "BUG-002@b2c3d4"
                tags: [cart, session
                      ^^^^^^^^^^^^^^ error[yaml-syntax]: the bracket is never closed
                status: proposed
                ---
                ---
                id: "BUG-003@c3d4e5"
                title: Cart: it loses its items
                           ^ error[yaml-syntax]: unexpected ':'; a value with ': ' inside needs quotes
                status: won't-fix: duplicate of BUG-001
                ---
                """);
    }

    @Test
    void reportsTheFenceAroundAFrontMatter() {
        structure().check("""
                ## BUG-001@a1b2c3

                ```yaml
                ^^^^^^^ info[fenced-front-matter]: front matter stands in a code fence
                id: "BUG-001@a1b2c3"
                title: "Cart loses its items"
                ```

                ### Problem
                Text.
                """);
    }

    @Test
    void reportsAFenceAroundAFrontMatterAboveTheFirstSection() {
        structure().check("""
                # High

                ```yaml
                ^^^^^^^ info[fenced-front-matter]: front matter stands in a code fence
                ---
                id: "BUG-001@a1b2c3"
                title: "Cart loses its items"
                ---
                ```

                ### Problem
                Such as:

                ```yaml
                id: "BUG-009@a1b2c3"
                title: "A sample"
                ```

                ### Notes
                Or:

                ```yaml
                id: "<PREFIX>-009@a1b2c3"
                title: "A sample"
                ```

                ### Problem
                """);
    }

    @Test
    void reportsTheFenceThatSwallowsAnIssue() {
        structure().check("""
                ---
                id: "BUG-001@a1b2c3"
                title: "Cart loses its items"
                ---

                ### Error / Exception Details
                ```
                ^^^ error[swallowed-issue]: code fence swallows the next issue
                KeyError: 'cart'

                ---
                --- related: what is swallowed
                id: "BUG-002@b2c3d4"
                title: "Coupons outlive their order"
                ---
                """);
    }

    @Test
    void reportsTheFenceThatSwallowsTheRestOfTheLastIssue() {
        Drawn.only("swallowed-issue", "missing-section").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                ```
                ^^^ error[swallowed-issue]: code fence swallows the section 'Acceptance Criteria'
                # no section

                ### Acceptance Criteria
                ----------------------- related: what is swallowed
                - [ ] it works
                """);
    }

    @Test
    void reportsTheCommentThatSwallowsAnIssue() {
        Drawn.only("swallowed-issue").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                <!-- To do: say more.
                ^^^^^^^^^^^^^^^^^^^^^ error[swallowed-issue]: comment swallows the next issue
                Items vanish.

                ### Acceptance Criteria
                - [ ] it works

                ---
                --- related: what is swallowed
                id: BUG-002@b2c3d4
                title: Cart
                ---

                ### Problem
                <!-- not yet -->
                ---

                <!--
                ---
                id: BUG-003@c3d4e5
                title: Cart
                ---

                <!-- a template -->
                """);
    }

    @Test
    void reportsABodyWithoutFrontMatter() {
        structure().check("""
                ---
                id: "BUG-001@a1b2c3"
                title: "Cart loses its items"
                ---

                ### Problem
                Text.

                ---
                ^^^ error[missing-front-matter]: body has no front matter

                ### Problem
                Another text.
                """);
    }

    @Test
    void reportsTheLaterOfEqualKeysAndShowsTheFirst() {
        structure().check("""
                ---
                id: "BUG-001@a1b2c3"
                status: proposed
                ------ related: the first 'status', which counts
                ------ related: the first 'status', which counts
                title: "Cart loses its items"
                status: blocked
                ^^^^^^ error[duplicate-key]: key 'status' stands twice
                "status": completed
                 ^^^^^^ error[duplicate-key]: key 'status' stands twice
                ---
                """);
    }

    @Test
    void reportsEachMarkerOfAMergeConflictAndNothingElseInThatIssue() {
        Drawn.all().withPaths("src/cart.py").check("""
                ---
                id: BUG-1
                title: Cart: it loses its items
                <<<<<<< HEAD
                ^^^^^^^^^^^^ error[merge-conflict]: merge conflict is not resolved
                status: open
                =======
                ^^^^^^^ error[merge-conflict]: merge conflict is not resolved
                status: todo
                >>>>>>> topic
                ^^^^^^^^^^^^^ error[merge-conflict]: merge conflict is not resolved
                status: finished
                blocked_by: [BUG-404@a1b2c3]
                ---

                ### Notes # issue-ls: ignore
                Broken â†’ text.

                ---
                id: "BUG-002@b2c3d4"
                title: "Coupons outlive their order"
                description: "One sentence"
                created: 2025-06-02
                section: "shop"
                tags: [cart]
                type: bug
                priority: high
                status: finished
                        ^^^^^^^^ error[unknown-status]: unknown status 'finished'; did you mean 'completed'?
                references:
                  - src/cart.py
                ---

                ### Problem
                Text.

                ### Acceptance Criteria
                - [ ] One
                """);
    }

    @Test
    void leavesCodeThatLooksLikeAnIssueAlone() {
        structure().check("""
                ---
                id: "BUG-001@a1b2c3"
                title: "Cart loses its items"
                ---

                ### Proposed Solution
                ```markdown
                ---

                id: "BUG-002@b2c3d4
                title: One: two
                -----
                <<<<<<< HEAD
                ```
                """);
    }

    @Test
    void findsNothingInOrdinaryMarkdown() {
        Drawn.all().in("docs/readme.md").check("""
                ---
                title: A post: with a colon
                title: and twice
                ---

                -----

                <<<<<<< HEAD
                Broken â†’ text.
                """);
    }

    @Test
    void findsTheSameInHistoryFiles() {
        structure().in("history.md").check("""
                ---

                id: "BUG-001@a1b2c3"
                ^^ warning[front-matter-unopened]: no '---' directly above the first key
                status: completed
                ------ related: the first 'status', which counts
                status: completed
                ^^^^^^ error[duplicate-key]: key 'status' stands twice
                -----
                ^^^^^ warning[front-matter-delimiter]: delimiter is not three dashes
                """);
    }

    private static Drawn structure() {
        return Drawn.only(StructureRules.ALL.stream().map(Rule::code).toArray(String[]::new));
    }
}
