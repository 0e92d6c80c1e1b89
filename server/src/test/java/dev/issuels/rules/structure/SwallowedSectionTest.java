package dev.issuels.rules.structure;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.Mended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fences that were left open and are closed by the line of another one of their issue. */
final class SwallowedSectionTest {

    private static final String ISSUE = "---\nid: BUG-001@a1b2c3\n---\n\n### Problem\n";

    @Test
    void reportsAFenceThatALaterFenceCloses() {
        Drawn.only("swallowed-issue", "missing-section").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                ```sh
                ^^^^^ error[swallowed-issue]: code fence swallows the section 'Acceptance Criteria'
                make check

                ### Acceptance Criteria
                ----------------------- related: what is swallowed
                - [ ] it works

                ### Notes
                ```python
                import cart
                ```

                ---
                id: BUG-002@b2c3d4
                ---

                ### Problem
                ```sh
                make check
                ```

                ### Acceptance Criteria
                - [ ] it works
                """);
    }

    @Test
    void reportsAFenceThatTheOpeningOfALaterOneCloses() {
        Drawn.only("swallowed-issue", "missing-section").check("""
                ---
                id: BUG-001@a1b2c3
                ---

                ### Problem
                ```
                ^^^ error[swallowed-issue]: code fence swallows the section 'Acceptance Criteria'
                make check

                ### Acceptance Criteria
                ----------------------- related: what is swallowed
                - [ ] it works

                ```
                make test
                ```
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```\n### Notes\n```\n",
                "```\nSo:\n### Notes\n```\n```\nls\n```\n",
                "```md\nSo:\n### Notes\n```\n```\nls\n",
                "````\nSo:\n### Notes\n```sh\nls\n```\n````\n",
                "```sh\n# Notes\nls\n# Notes\n```\n```\nls\n",
                "```md\nSo:\n### Notes\n```sh\nls\n```\n```\n",
            })
    void takesSectionsInAFenceForASample(String code) {
        Drawn.only("swallowed-issue").check(ISSUE + code);
    }

    @Test
    void closesTheFenceAboveTheSectionThatItSwallows() {
        String rest = "\n### Notes\n```python\nimport cart\n```\n";
        Mended.of("swallowed-issue")
                .by("Close the fence", ISSUE + "```sh\nls\n" + rest, ISSUE + "```sh\nls\n```\n" + rest);
    }

    @Test
    void outdentsAClosingFenceThatIsIndentedLikeCode() {
        Mended swallowed = Mended.of("swallowed-issue");
        String title = "Indent the closing fence as the opening one";
        String sections = "\n\n### Acceptance Criteria\n- [ ] it works\n";
        swallowed.by(title, ISSUE + "```sh\nls\n    ```" + sections, ISSUE + "```sh\nls\n```" + sections);
        swallowed.offers(title + " (preferred)\nClose the fence\n", ISSUE + "```sh\nls\n\t```" + sections);
    }
}
