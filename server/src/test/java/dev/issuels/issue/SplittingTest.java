package dev.issuels.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Where issues begin and end. */
class SplittingTest {

    @Test
    void separatesIssuesByTwoDelimitersWithOrWithoutABlankBetween() {
        assertOutline("""
                # High

                ---
                id: "BUG-001@aaaaaa"
                ---
                one

                ---
                ---
                id: "BUG-002@bbbbbb"
                ---
                two

                ---

                ---
                id: "BUG-003@cccccc"
                ---
                """, """
                preamble
                  # High
                issue
                  id = 'BUG-001@aaaaaa'
                issue
                  id = 'BUG-002@bbbbbb'
                issue
                  id = 'BUG-003@cccccc'
                """);
    }

    @Test
    void takesOneDelimiterThatBothEndsAnIssueAndOpensTheNext() {
        assertOutline("""
                ---
                id: "BUG-001@aaaaaa"
                ---
                one
                ---
                id: "BUG-002@bbbbbb"
                ---
                two
                """, """
                issue
                  id = 'BUG-001@aaaaaa'
                issue
                  id = 'BUG-002@bbbbbb'
                """);
    }

    @Test
    void readsOverBlankLinesBelowTheDelimiter() {
        assertOutline("""
                ---


                id: "BUG-001@aaaaaa"
                title: x
                ---
                """, """
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'x'
                  ! FRONT_MATTER_UNOPENED at 'id'
                """);
    }

    @Test
    void findsAnIssueWithoutADelimiterAboveItsKeys() {
        assertOutline("""
                # High

                "id": "BUG-001@aaaaaa" # a comment
                title: x
                ---
                text
                """, """
                preamble
                  # High
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'x'
                  ! FRONT_MATTER_UNOPENED at 'id'
                """);
    }

    @Test
    void endsAFrontMatterThatIsNeverClosedAtTheFirstHeading() {
        assertOutline("""
                ---
                id: "BUG-001@aaaaaa"
                references:
                  - src/a.py

                ### Problem
                text
                """, """
                issue
                  id = 'BUG-001@aaaaaa'
                  references = ['src/a.py']
                  path src/a.py at 'src/a.py'
                  ### Problem
                  ! FRONT_MATTER_UNCLOSED at 'references:'
                """);
    }

    @Test
    void takesACommentBetweenKeysForNoHeading() {
        assertOutline("""
                ---
                id: "BUG-001@aaaaaa"
                # what it is
                title: x
                ---
                """, """
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'x'
                """);
    }

    @Test
    void reportsDelimitersOfFourDashes() {
        assertOutline("""
                -----
                id: "BUG-001@aaaaaa"
                ----
                """, """
                issue
                  id = 'BUG-001@aaaaaa'
                  ! FRONT_MATTER_DELIMITER at '-----'
                  ! FRONT_MATTER_DELIMITER at '----'
                """);
    }

    @Test
    void findsTheIssueThatAFenceLeftOpenSwallows() {
        assertOutline("""
                ---
                id: "BUG-001@aaaaaa"
                ---

                ### Problem
                ```python
                x = 1

                ### Acceptance Criteria
                - [ ] one

                ---
                ---
                id: "BUG-002@bbbbbb"
                title: x
                ---
                ```
                code
                ```
                """, """
                issue
                  id = 'BUG-001@aaaaaa'
                  ### Problem
                  ### Acceptance Criteria
                  task [ ] '- [ ] one'
                  ! SWALLOWED_ISSUE at '```python' (code fence swallows the next issue)
                issue
                  id = 'BUG-002@bbbbbb'
                  title = 'x'
                  code '```\\ncode\\n```'
                """);
    }

    @Test
    void findsTheIssueThatAWronglyNestedFenceSwallows() {
        assertOutline("""
                ---
                id: "BUG-001@aaaaaa"
                ---
                ```markdown
                ```bash
                ls
                ```
                ```

                ---
                id: "BUG-002@bbbbbb"
                title: x
                ---
                text
                ```
                more
                ```
                """, """
                issue
                  id = 'BUG-001@aaaaaa'
                  code '```markdown\\n```bash\\nls\\n```'
                  ! SWALLOWED_ISSUE at '```' (code fence swallows the next issue)
                issue
                  id = 'BUG-002@bbbbbb'
                  title = 'x'
                  code '```\\nmore\\n```'
                """);
    }

    @Test
    void takesASampleInAFenceForText() {
        assertOutline("""
                ---
                id: "BUG-001@aaaaaa"
                ---
                ```markdown
                ---
                id: "BUG-002@bbbbbb"
                title: a sample
                ---

                ### Problem
                ---
                ```
                after
                """, """
                issue
                  id = 'BUG-001@aaaaaa'
                  code '```markdown\\n---\\nid: "BUG-002@bbbbbb"\\ntitle: a sample\\n---\\n\\n### Problem\\n---\\n```'
                """);
    }

    @Test
    void takesATemplateInACommentForText() {
        assertOutline("""
                <!--
                ---
                id: "BUG-002@bbbbbb"
                title: a template
                ---
                -->
                ---
                id: "BUG-001@aaaaaa"
                ---
                """, """
                preamble
                issue
                  id = 'BUG-001@aaaaaa'
                """);
    }

    @Test
    void readsAFrontMatterInAFenceBelowAHeadingWithTheId() {
        assertOutline("""
                # History

                ## BUG-001@aaaaaa

                ```yaml
                id: "BUG-001@aaaaaa"
                title: x
                ```

                ### Problem
                text
                """, """
                preamble
                  # History
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'x'
                  ### Problem
                  ! FENCED_FRONT_MATTER at '```yaml'
                """);
    }

    @Test
    void takesABodyWithoutFrontMatterForNoIssue() {
        assertOutline("""
                ---
                id: "BUG-001@aaaaaa"
                ---

                ### Problem
                one

                ---

                ---

                ### Problem
                two, see BUG-002

                ---
                """, """
                issue
                  id = 'BUG-001@aaaaaa'
                  ### Problem
                  mention BUG-002
                  ! MISSING_FRONT_MATTER at '---'
                """);
    }

    @Test
    void takesADelimiterWithoutAKeyBelowForARule() {
        assertOutline("""
                ---
                id: "BUG-001@aaaaaa"
                ---
                A paragraph and no heading
                ---
                Note: this is prose

                ---

                ### Notes
                """, """
                issue
                  id = 'BUG-001@aaaaaa'
                  ### Notes
                """);
    }

    private static void assertOutline(String text, String expected) {
        assertEquals(expected, Outline.of(text));
        assertEquals(expected, Outline.of(text.replace("\n", "\r\n")).replace("\\r", ""), "with CRLF");
        assertEquals(expected, Outline.of(text.stripTrailing()), "without a newline at the end");
    }
}
