package dev.issuels.rules.body;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.Mended;
import org.junit.jupiter.api.Test;

/** What is said about the boxes of acceptance criteria. */
final class CriteriaRulesTest {
    private static final String FIELDS = "---\nid: BUG-001@a1b2c3\n---\n\n";
    private static final String DONE =
            FIELDS.replace("\n---\n\n", "\nstatus: completed\ncompleted: 2025-06-30\n---\n\n");

    @Test
    void reportsItemsBelowALabelAsThoseBelowAnother() {
        String labelled = FIELDS + """
                ### Acceptance Criteria
                **Cart:**
                - [ ] it keeps its items

                **Coupons**:
                - they end
                ^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox

                **Notes:**
                - not before May

                **Out of scope**
                - vouchers

                Such as:
                - remarks
                """;
        Drawn.only("criteria-without-checkbox").check(labelled);
        Drawn.only("criteria-without-checkbox").check(FIELDS + """
                ### Acceptance Criteria
                - [ ] it keeps its items

                **Seen by:**
                - Ann
                """);
    }

    @Test
    void reportsItemsWithoutABox() {
        Drawn.only("criteria-without-checkbox").check(FIELDS + """
                - not a criterion

                ### Acceptance Criteria (first part)
                It is done when

                - 🛒 keeps its items
                ^^^^^^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox
                  - also on a phone
                * the total is right\s\s
                ^^^^^^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox

                #### Speed
                + it is fast
                ^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox
                - ~~it is faster~~
                -
                - None.

                Try it:

                1. open the cart
                2. close it

                > - quoted
                ```
                - code
                ```

                ### Notes
                - not a criterion
                """);
    }

    @Test
    void leavesOtherListsAloneWhereOneHasBoxes() {
        Drawn.only("criteria-without-checkbox").check(FIELDS + """
                ### Acceptance Criteria
                - [ ] keeps its items
                  - also on a phone
                - [x] the total is right
                - [~] it is fast
                - it is small
                ^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox

                Not a part of it:

                - coupons

                By device:

                - Phone
                  - [ ] keeps its items
                """);
    }

    @Test
    void takesListsForCriteriaThatNothingElseIntroduces() {
        Drawn.only("criteria-without-checkbox").check(FIELDS + """
                ### Acceptance Criteria
                + keeps its items
                ^^^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox

                - [ ] the total is right
                  on every device
                * it is fast
                ^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox
                - [ ] it is small:
                * below a megabyte
                - [ ] try it
                1. open the cart

                #### Speed

                - it is faster
                ^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox

                Measured on:

                - a phone
                * a laptop

                #### Notes
                - no criterion

                #### Out of scope
                - coupons
                """);
    }

    @Test
    void leavesAloneWhatAHeadingSaysToBeNoCriterion() {
        Drawn.only("criteria-without-checkbox").check(FIELDS + """
                ### Acceptance Criteria
                - keeps its items
                ^^^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox

                #### Non-goals
                - coupons

                #### Validation Plan
                - open the cart
                """);
    }

    @Test
    void reportsBoxesThatStickToWhatIsAroundThem() {
        Drawn.only("criteria-without-checkbox").check(FIELDS + """
                ### Acceptance Criteria
                - [ ] keeps its items
                - [x]the total is right
                ^^^^^^^^^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox
                -[ ] it is fast
                ^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox

                *[X]it is small
                ^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox
                -[] it is new
                ^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox

                See -[ ] above, and
                -[x](https://example.org) here.
                """);
    }

    @Test
    void reportsBoxesWithoutABullet() {
        Drawn.only("criteria-without-checkbox").check(FIELDS + """
                ### Acceptance Criteria
                It is done when
                [ ] the cart keeps its items
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox
                [x] the total is right
                ^^^^^^^^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox

                - [ ] it is fast
                [ ] it is small
                ^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox

                See [ ] above, and
                [x](https://example.org) here.

                ### Notes
                [ ] not a criterion
                """);
    }

    @Test
    void reportsBulletsAndBoxesOfOtherNotations() {
        Drawn.only("criteria-without-checkbox").check(FIELDS + """
                ### Acceptance Criteria
                • [ ] keeps its items
                ^^^^^^^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox
                • the total is right
                ^^^^^^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox

                ☐ it is fast
                ^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox
                – [x] it is small
                ^^^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox

                It keeps • all and ☐ none
                – as said before – of them.
                """);
    }

    @Test
    void takesALinkForNoBox() {
        Drawn.only("criteria-without-checkbox", "unchecked-criteria").check(FIELDS + """
                ### Acceptance Criteria
                - [ ] it is fast
                - [x](https://example.org) is drawn
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox
                """);
    }

    @Test
    void takesNumberedItemsForCriteriaWhereNothingElseIs() {
        Drawn.only("criteria-without-checkbox").check(FIELDS + """
                ### Acceptance Criteria
                1. keeps its items
                ^^^^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox
                2) the total is right
                ^^^^^^^^^^^^^^^^^^^^^ warning[criteria-without-checkbox]: criterion without a checkbox
                """);
    }

    @Test
    void addsBoxes() {
        Mended plain = Mended.of("criteria-without-checkbox").typedAs(text -> text.replace("\n", "\r\n"));
        String before = FIELDS + """
                ### Acceptance Criteria
                - keeps its items
                  - details
                1. ✅ the total is right
                """.replace("1. ", "-\t");
        plain.offers("""
                Add a checkbox (preferred)
                Add a checkbox to all criteria of the issue
                Add a checkbox (preferred)
                Add a checkbox to all criteria of the issue
                """, before);
        plain.by("Add a checkbox", before, before.replace("- keeps", "- [ ] keeps"));
        plain.by(
                "Add a checkbox to all criteria of the issue",
                before,
                before.replace("- keeps", "- [ ] keeps").replace("✅", "[x] ✅"));
    }

    @Test
    void mendsBoxesThatAreNone() {
        Mended plain = Mended.of("criteria-without-checkbox");
        String criteria = FIELDS + "### Acceptance Criteria\n- [ ] a\n\nb\n";
        plain.by("Add a checkbox", criteria + "- [] c\n", criteria + "- [ ] c\n");
        plain.by("Add a checkbox", criteria + "1. [ X] c\n", criteria + "1. [x] c\n");
        plain.by("Add a checkbox", criteria + "- [x]c\n", criteria + "- [x] c\n");
        plain.by("Add a checkbox", criteria + "-[ ] c\n", criteria + "- [ ] c\n");
        for (String open : new String[] {"[-]", "[_]", "( )", "()", "☐", "[ * ]", "\\[ \\]", "\\[ ]"}) {
            plain.by("Add a checkbox", criteria + "- " + open + " c\n", criteria + "- [ ] c\n");
        }
        for (String checked : new String[] {"[y]", "[✓]", "(x)", "[ x]"}) {
            plain.by("Add a checkbox", criteria + "- " + checked + " c\n", criteria + "- [x] c\n");
        }
        plain.offers("", criteria + "- [~] c\n- [/] d\n");
        plain.by("Add a checkbox", criteria + "*[]c\n", criteria + "* [ ] c\n");
        plain.by("Add a checkbox", criteria + "[x] c\n", criteria + "- [x] c\n");
        for (String other : new String[] {"• [x] c", "–[x]c", "-- [x] c", "☑ c", "- ☑ c"}) {
            plain.by("Add a checkbox", criteria + other + "\n", criteria + "- [x] c\n");
        }
        plain.by(
                "Add a checkbox",
                FIELDS + "### Acceptance Criteria\n• c\n",
                FIELDS + "### Acceptance Criteria\n- [ ] c\n");
    }

    @Test
    void reportsTheFirstOpenBoxOfAnIssueThatIsDone() {
        Drawn unchecked = Drawn.only("unchecked-criteria");
        String criteria = """
                ### Notes
                - [ ] not a criterion

                ### Acceptance Criteria
                - [x] keeps its items
                - [ ] ~~the total is right~~ (see BUG-002)
                - plain
                - [ ] it is fast
                  ^^^ warning[unchecked-criteria]: 2 of 3 criteria still open in an issue that is done
                  - [ ] on a phone
                """;
        unchecked.check(DONE + criteria);
        unchecked.in("history.md").check(DONE.replace("completed\n", "Done\n") + criteria);
    }

    @Test
    void countsBoxesThatStickToTheirBullets() {
        Drawn.only("unchecked-criteria").check(DONE + """
                ### Acceptance Criteria
                -[x] keeps its items
                -[ ] the total is right
                 ^^^ warning[unchecked-criteria]: 1 of 2 criteria still open in an issue that is done
                """);
    }

    @Test
    void saysNothingOfBoxesOfIssuesThatAreNotDone() {
        Drawn unchecked = Drawn.only("unchecked-criteria");
        String criteria = "### Acceptance Criteria\n- [ ] a\n";
        unchecked.check(FIELDS + criteria);
        unchecked.check(DONE.replace("status: completed", "status: won't-fix") + criteria);
        unchecked.check(DONE.replace("status: completed", "status: in-progress") + criteria);
        unchecked.in("history.md").check(FIELDS + criteria);
        unchecked.check(DONE + criteria.replace("[ ]", "[X]"));
    }

    @Test
    void checksAllOrOpensTheIssueAgain() {
        Mended unchecked = Mended.of("unchecked-criteria").typedAs(text -> text.replace("\n", "\r\n"));
        String criteria = "### Acceptance Criteria\n- [ ] a\n- [x] b\n  1. [ ] c\n";
        unchecked.offers("Check all criteria (preferred)\nReopen issue\n", DONE + criteria);
        unchecked.by("Check all criteria", DONE + criteria, DONE + criteria.replace("[ ]", "[x]"));
        unchecked.by(
                "Reopen issue", DONE + criteria, FIELDS.replace("\n---\n\n", "\nstatus: proposed\n---\n\n") + criteria);
    }

    @Test
    void leavesItToTheUserWhatBecomesOfTheHistory() {
        Mended.of("unchecked-criteria")
                .in("history.md")
                .offers("Check all criteria\nReopen issue\n", DONE + "### Acceptance Criteria\n- [ ] a\n");
    }
}
