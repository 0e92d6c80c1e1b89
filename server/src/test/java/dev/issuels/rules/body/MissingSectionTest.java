package dev.issuels.rules.body;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.Example;
import dev.issuels.rules.Mended;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which sections are missed, and where. */
final class MissingSectionTest {
    @Test
    void reportsEachMissingSectionBelowTheFrontMatter() {
        Drawn.only("missing-section").check("""
                ---
                id: BUG-001@a1b2c3
                ---
                ^^^ warning[missing-section]: section 'Acceptance Criteria' is missing
                ^^^ warning[missing-section]: section 'Problem' is missing

                Some text.

                ---
                id: BUG-002@a1b2c3
                ---
                ^^^ warning[missing-section]: section 'Acceptance Criteria' is missing

                ### Problem
                Text.
                """);
    }

    @Test
    void acceptsHeadingsOfAnyLevelAndWithANote() {
        Drawn.only("missing-section").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                # Problem (COMPLETED)
                Text.

                ##### acceptance criteria:
                - [ ] One
                """);
    }

    @Test
    void missesNoSectionThatAFenceSwallows() {
        Stream.of(
                        "```\ncode\n~~~\n",
                        "````\ncode\n```\n",
                        "~~~\ncode\n```\n",
                        "```\ncode\n``\n",
                        "```py\ncode\n```py\n",
                        "````md\n```py\ncode\n```\n~~~~\n")
                .forEach(code -> Drawn.only("missing-section").check("""
                        ---
                        id: BUG-001@a1b2c3
                        ---

                        ### Problem
                        %s
                        ### Acceptance Criteria
                        - [ ] One

                        ---
                        id: BUG-002@a1b2c3
                        title: Two
                        ---
                        ^^^ warning[missing-section]: section 'Acceptance Criteria' is missing

                        ### Problem
                        Text.
                        """.formatted(code)));
        Drawn.only("missing-section").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                ```
                code
                ~~~

                ### Acceptance Criteria
                - [ ] One

                ### Notes
                ```
                code
                ```

                ---
                id: BUG-002@a1b2c3
                title: Two
                ---
                ### Problem
                ### Acceptance Criteria
                """);
    }

    @Test
    void countsNoHeadingInACodeBlock() {
        Drawn.only("missing-section").check("""
                ---
                id: BUG-001@a1b2c3
                ---
                ^^^ warning[missing-section]: section 'Acceptance Criteria' is missing

                ### Problem
                ```
                ### Acceptance Criteria
                ```
                """);
    }

    @Test
    void reportsAnIssueWhoseFrontMatterIsNotClosedAtItsOpening() {
        Drawn.only("missing-section").check("""
                ---
                ^^^ warning[missing-section]: section 'Acceptance Criteria' is missing
                id: BUG-001@a1b2c3

                ### Problem
                Text.
                """);
    }

    @Test
    void asksNothingOfClosedIssues() {
        Drawn.only("missing-section").check("""
                ---
                id: BUG-001@a1b2c3
                status: done
                ---

                ---
                id: BUG-002@a1b2c3
                status: won't-fix: duplicate of BUG-001
                ---
                -- history.md --
                ---
                id: BUG-003@a1b2c3
                status: proposed
                ---
                """);
    }

    @Test
    void insertsASectionWhereTheTemplateHasIt() {
        String issue = Example.ISSUE;
        String problem = "### Problem\nItems vanish when the session ends.\n";
        String criteria = "\n### Acceptance Criteria\n- [ ] The cart survives a new session\n";
        Mended missing = Mended.of("missing-section");
        missing.by(
                "Insert '### Acceptance Criteria'",
                issue.replace(criteria, "\n### Notes\nNone.\n"),
                issue.replace(criteria, "\n### Acceptance Criteria\n- [ ] \n\n### Notes\nNone.\n"));
        missing.by(
                "Insert '### Acceptance Criteria'",
                issue.replace(criteria, "\n---\n") + issue.replace("001", "002"),
                issue.replace(criteria, "\n### Acceptance Criteria\n- [ ] \n\n---\n") + issue.replace("001", "002"));
        missing.by("Insert '### Problem'", issue.replace(problem + "\n", ""), issue.replace(problem, "### Problem\n"));
        missing.by(
                "Insert all missing sections",
                issue.replace("\n" + problem + criteria, ""),
                issue.replace("\n" + problem + criteria, "\n### Problem\n\n### Acceptance Criteria\n- [ ] \n"));
    }

    @Test
    void makesAHeadingOfWhatIsMeantAsOne() {
        Mended missing = Mended.of("missing-section").typedAs(text -> text.replace("\n", "\r\n"));
        String heading = "### Problem\n";
        for (String label :
                new String[] {"**Problem**", "**Problem:**", "__Problem__:", "Problem:", "#Problem", "\\### Problem"}) {
            String before = Example.ISSUE.replace(heading, label + "\n");
            missing.offers("Make '" + label + "' a heading (preferred)\nInsert '### Problem'\n", before);
            missing.by("Make '" + label + "' a heading", before, Example.ISSUE);
        }
        String criteria = "### Acceptance Criteria\n";
        String misspelled = Example.ISSUE.replace(criteria, "### Acceptence Criterias\n");
        missing.by("Rename 'Acceptence Criterias' to 'Acceptance Criteria'", misspelled, Example.ISSUE);
        String other = Example.ISSUE.replace(criteria, "### Definition of Done\n");
        missing.by("Rename 'Definition of Done' to 'Acceptance Criteria'", other, Example.ISSUE);
        for (String none :
                new String[] {"Problem\n", "```\n**Problem**\n```\n", "- **Problem**: a\n", "### Description\n"}) {
            missing.offers("Insert '### Problem' (preferred)\n", Example.ISSUE.replace(heading, none));
        }
    }
}
