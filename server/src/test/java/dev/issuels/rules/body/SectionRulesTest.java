package dev.issuels.rules.body;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.Mended;
import org.junit.jupiter.api.Test;

/** What is said about the order, the number, the level and the emptiness of sections. */
final class SectionRulesTest {
    private static final String FIELDS = "---\nid: BUG-001@a1b2c3\n---\n\n";

    @Test
    void reportsAsFewSectionsOutOfOrderAsPossible() {
        Drawn.only("section-order").check(FIELDS + """
                ### Notes
                    ^^^^^ hint[section-order]: section 'Notes' belongs below 'Acceptance Criteria'
                a

                ### Problem
                b

                ### Importance (high)
                c

                ### Error / Exception Details
                    ^^^^^^^^^^^^^^^^^^^^^^^^^ hint[section-order]: section 'Error / Exception Details' belongs above 'Importance'
                d

                ### Something of our own
                e

                ### Acceptance Criteria
                f
                """);
    }

    @Test
    void comparesOnlySectionsThatLieInTheSameOne() {
        Drawn.only("section-order", "duplicate-section").check(FIELDS + """
                ## First phase

                ### Problem
                a

                ### Acceptance Criteria
                b

                ## Second phase

                ### Problem
                a

                ### Acceptance Criteria
                b

                #### Problem
                of the criteria

                #### Problem
                of the criteria
                """);
    }

    @Test
    void reportsASectionThatStandsTwiceAtTheLaterOne() {
        Drawn.only("duplicate-section").check(FIELDS + """
                ### Problem
                    ------- related: the first one
                    ------- related: the first one
                a

                ### problem
                    ^^^^^^^ warning[duplicate-section]: section 'problem' stands twice
                b

                ### Problem (after the review)
                c

                ### Problem ###
                    ^^^^^^^ warning[duplicate-section]: section 'Problem' stands twice
                ```
                ### Problem
                ```

                > ### Problem
                > of somebody else
                """);
    }

    @Test
    void reportsHeadingsWithNothingBelow() {
        Drawn.only("empty-section").check(FIELDS + """
                ### Problem
                    ^^^^^^^ hint[empty-section]: section 'Problem' is empty

                ### Affected Files
                    ^^^^^^^^^^^^^^ hint[empty-section]: section 'Affected Files' is empty
                <!-- what
                is wrong -->

                ### Importance ###
                    ^^^^^^^^^^ hint[empty-section]: section 'Importance' is empty
                - [ ]\s
                *

                ### Proposed Solution

                #### In the cart
                     ^^^^^^^^^^^ hint[empty-section]: section 'In the cart' is empty

                #### In the session
                Keep it.

                ### Acceptance Criteria
                None

                ### Error / Exception Details
                ```
                Error
                ```

                ### Dependencies
                | a |
                |---|

                ### Validation Plan
                1. Look

                ### Notes
                    ^^^^^ hint[empty-section]: section 'Notes' is empty
                ---
                ---
                id: BUG-002@a1b2c3
                ---
                ### Problem
                    ^^^^^^^ hint[empty-section]: section 'Problem' is empty""");
    }

    @Test
    void takesAHeadingAboveAnIssueForOneOfTheFile() {
        Drawn.only("empty-section").check(FIELDS + """
                ### Problem
                a

                ---

                ## Checkout

                ---
                id: BUG-002@a1b2c3
                ---
                ### Problem
                a

                ## Checkout
                   ^^^^^^^^ hint[empty-section]: section 'Checkout' is empty
                """);
    }

    @Test
    void reportsSectionsOfTheTemplateAtOtherLevels() {
        Drawn.only("heading-level").check(FIELDS + """
                # Title

                ## Problem
                   ^^^^^^^ warning[heading-level]: section 'Problem' has a heading of level 2 instead of 3
                a

                ### Importance
                b

                #### Notes
                of the importance

                ## Something of our own
                c

                #### Dependencies:
                     ^^^^^^^^^^^^^ warning[heading-level]: section 'Dependencies' has a heading of level 4 instead of 3
                d

                ### Proposed Solution
                e

                #### Acceptance criteria
                     ^^^^^^^^^^^^^^^^^^^ warning[heading-level]: section 'Acceptance Criteria' has a heading of level 4 instead of 3
                f
                """);
    }

    @Test
    void takesAHeadingThatSticksToItsMarksForASection() {
        Drawn.only("heading-level", "missing-section").check(FIELDS + """
                Text
                ###Problem
                   ^^^^^^^ warning[heading-level]: section 'Problem' has no blank between its marks and its words
                a ##Notes, #12 and ###Anything

                ```
                ###Notes
                ```
                  ##acceptance criteria ##
                    ^^^^^^^^^^^^^^^^^^^ warning[heading-level]: section 'Acceptance Criteria' has a heading of level 2 instead of 3
                - [ ] b

                ####Anything
                """);
        Mended level = Mended.of("heading-level").typedAs(text -> text.replace("\n", "\r\n"));
        String mend = "Make it a heading of level 3";
        level.by(mend, FIELDS + "\n###Problem\na\n", FIELDS + "\n### Problem\na\n");
        level.by(mend, FIELDS + "\n  ##Problem:\na\n", FIELDS + "\n  ### Problem:\na\n");
    }

    @Test
    void takesADeeperHeadingForASectionThatTheIssueHasNowhereElse() {
        Drawn.only("heading-level").check(FIELDS + """
                ### Problem
                a

                #### Importance
                     ^^^^^^^^^^ warning[heading-level]: section 'Importance' has a heading of level 4 instead of 3
                b

                ### Proposed Solution
                c

                #### Dependencies
                jackson-core

                #### Notes
                on the solution

                #### Validation Plan
                of the solution

                ### Validation Plan
                d
                """);
        String criteria = "### Acceptance Criteria\n- [ ] a\n\n";
        Mended level = Mended.of("heading-level");
        level.by("Make it a heading of level 3", FIELDS + criteria + "#### Notes\n", FIELDS + criteria + "### Notes\n");
        level.offers("", FIELDS + criteria + "#### Later\n- [ ] b\n\n#### Notes\non both\n");
    }

    @Test
    void saysNothingOfIssuesThatAreOver() {
        String sections = "### Notes\n## Problem\n### Notes\n";
        Drawn drawn = Drawn.only("section-order", "duplicate-section", "empty-section", "heading-level");
        drawn.in("history.md").check(FIELDS + sections);
        drawn.check(FIELDS.replace("\n---\n\n", "\nstatus: done\n---\n\n") + sections);
    }

    @Test
    void removesAnEmptySectionWithOneOfTheGapsAroundIt() {
        Mended empty = Mended.of("empty-section").typedAs(text -> text.replace("\n", "\r\n"));
        String remove = "Remove the section";
        String criteria = "### Acceptance Criteria\n- [ ] a\n";
        empty.by(remove, FIELDS + "a\n\n### Notes\n\n" + criteria, FIELDS + "a\n\n" + criteria);
        empty.by(remove, FIELDS + "### Notes\n- [ ] \n\n" + criteria, FIELDS + criteria);
        empty.by(remove, FIELDS + "a\n### Notes\n\n\n" + criteria, FIELDS + "a\n\n\n" + criteria);
        empty.by(remove, FIELDS + "a\n\n### Notes\n" + criteria, FIELDS + "a\n\n" + criteria);
        empty.by(remove, FIELDS + "a\n\nUnderlined\n===\n", FIELDS + "a\n");
        empty.by(remove, FIELDS + criteria + "\n### Notes", FIELDS + criteria.stripTrailing());
        empty.by(remove, FIELDS + "a\n\n### Notes\n\n---\n" + FIELDS, FIELDS + "a\n\n---\n" + FIELDS);
        empty.offers("Remove the section (preferred)\n", FIELDS + "### Problem\n\n### Problem\na\n");
    }

    @Test
    void keepsEmptySectionsThatAreNeededAndThoseWithComments() {
        Mended.of("empty-section").offers("", FIELDS + "### Problem\n\n### Notes\n<!-- TODO: ask Ada -->\n");
    }

    @Test
    void givesASectionItsLevelAndWhatIsBelowItGoesAlong() {
        Mended level = Mended.of("heading-level").typedAs(text -> text.replace("\n", "\r\n"));
        String mend = "Make it a heading of level 3";
        level.offers(mend + " (preferred)\n", FIELDS + "## Problem\na\n");
        level.by(mend, FIELDS + """
                  ## Problem ##
                a
                ### Cause
                ```
                ### Code
                ```
                ##### Deep
                ###### Deepest
                ### Notes
                b
                #### Cause
                """, FIELDS + """
                  ### Problem ##
                a
                #### Cause
                ```
                ### Code
                ```
                ###### Deep
                ###### Deepest
                ### Notes
                b
                #### Cause
                """);
        level.by(
                mend,
                FIELDS + "### Problem\na\n#### Acceptance Criteria\n##### Speed\nb\n#### Other\n",
                FIELDS + "### Problem\na\n### Acceptance Criteria\n#### Speed\nb\n#### Other\n");
        level.by(mend, FIELDS + "Notes\n=====\nb\n", FIELDS + "### Notes\nb\n");
        level.by(mend, FIELDS + "- Notes\n  =====\n  b\n", FIELDS + "- ### Notes\n  b\n");
    }
}
