package dev.issuels.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What code fences hide, and what they only seem to hide. */
class FencesTest {

    private static final String FIRST = """
            ---
            id: "BUG-001@aaaaaa"
            title: one
            ---
            text

            """;

    private static final String SECOND = """
            ---
            id: "BUG-002@bbbbbb"
            title: two
            ---
            more

            """;

    private static final String THIRD = """
            ---
            id: "BUG-003@cccccc"
            title: three
            ---
            end
            """;

    private static final String STRAY = """
            issue
              id = 'BUG-001@aaaaaa'
              title = 'one'
              ! SWALLOWED_ISSUE at '```' (code fence swallows the next issue)
            issue
              id = 'BUG-002@bbbbbb'
              title = 'two'
            issue
              id = 'BUG-003@cccccc'
              title = 'three'
            """;

    @ParameterizedTest
    @ValueSource(strings = {"", "```python\ncode\n```\n\n", "```\ncode\n```\n\n", "```\na\n```\n```\nb\n```\n\n"})
    void findsTheIssueBelowAStrayFence(String code) {
        assertOutline(FIRST + "```\n---\n" + SECOND + code + THIRD, STRAY);
        assertOutline(FIRST + "```\n\n" + SECOND + code + THIRD, STRAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"    ```", "\t```", "  \t```"})
    void takesALineThatIsIndentedLikeCodeForNoClosingFence(String closing) {
        assertOutline(FIRST + "```\ncode\n" + closing + "\nmore\n\n" + SECOND + THIRD, STRAY);
        String nested = "- item\n\n  ```\n  code\n    ```\n" + "1. item\n\n\t```\n\tcode\n" + closing + "\n\n";
        assertOutline(FIRST + nested + SECOND + THIRD, STRAY.replaceAll(" *!.*\n", ""));
    }

    @Test
    void findsTheIssueBelowAFenceThatIsClosedTwice() {
        assertOutline(FIRST + "```\ncode\n```\n```\n" + SECOND + THIRD, STRAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"```", "```markdown", "~~~"})
    void takesWholeIssuesInAFenceForSamples(String fence) {
        String sections = "### Problem\nx\n\n### Acceptance Criteria\n- [ ] y\n\n";
        String close = fence.substring(0, 3) + "\n\n";
        assertOutline(FIRST + fence + "\n" + SECOND + sections + close + THIRD, """
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'one'
                issue
                  id = 'BUG-003@cccccc'
                  title = 'three'
                """);
        assertOutline(FIRST + fence + "\n" + SECOND + sections + SECOND + sections + close + THIRD, """
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'one'
                issue
                  id = 'BUG-003@cccccc'
                  title = 'three'
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"```yaml", "```", "~~~yml"})
    void readsAFrontMatterThatHasItsDelimitersInAFence(String fence) {
        String close = fence.substring(0, 3);
        assertOutline(
                "## DOCS-001@abcdef\n\n" + fence + "\n---\nid: DOCS-001@abcdef\ntitle: x\n---\n" + close + "\n\ntext\n",
                """
                issue
                  id = 'DOCS-001@abcdef'
                  title = 'x'
                  ! FENCED_FRONT_MATTER at '%s'
                """.formatted(fence));
    }

    @Test
    void takesAWholeIssueInAFenceBelowItsIdForASample() {
        assertOutline(
                "## DOCS-001@abcdef\n\n```\n---\nid: DOCS-001@abcdef\ntitle: x\n---\n\n### Problem\n```\n\ntext\n",
                """
                preamble
                  mention DOCS-001@abcdef
                  log DOCS-001@abcdef '' at 'DOCS-001@abcdef'
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~~~", "```"})
    void takesAFenceInThePlaceOfADelimiterForOne(String fence) {
        String body = "\n### Problem\n\n```sh\nls\n```\n\n";
        assertOutline(
                (FIRST + body).replaceFirst("---", fence) + SECOND + body + THIRD.replaceFirst("---", fence),
                """
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'one'
                  ! FRONT_MATTER_DELIMITER at '%1$s'
                issue
                  id = 'BUG-002@bbbbbb'
                  title = 'two'
                issue
                  id = 'BUG-003@cccccc'
                  title = 'three'
                  ! FRONT_MATTER_DELIMITER at '%1$s'
                """.formatted(fence));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~~~", "```"})
    void takesAFenceAboveASectionForTheClosingDelimiter(String fence) {
        assertOutline(FIRST.replace("---\ntext", fence + "\n\n### Problem") + THIRD, """
                issue
                  id = 'BUG-001@aaaaaa'
                  title = 'one'
                  ! FRONT_MATTER_DELIMITER at '%s'
                issue
                  id = 'BUG-003@cccccc'
                  title = 'three'
                """.formatted(fence));
    }

    private static void assertOutline(String text, String expected) {
        assertEquals(expected, Outline.of(text).replaceAll("(?m)^  (?:code|#|task).*\n", ""));
    }
}
