package dev.issuels.rules.tracker;

import dev.issuels.rules.Drawn;
import org.junit.jupiter.api.Test;

/** Which tags are out of step with the body. */
final class AnnouncementRulesTest {
    @Test
    void reportsTheDependencyTagWithoutADependency() {
        Drawn.only("dependency-tag").check("""
                ---
                id: BUG-001@a1b2c3
                tags: [cart, has-deps]
                             ^^^^^^^^ hint[dependency-tag]: tag 'has-deps', but the issue names nothing that it depends on
                ---

                Blocks: BUG-002

                ---
                id: BUG-002@b2c3d4
                tags:
                  - "has-deps"
                ---

                Blocked by: BUG-001

                ---
                id: BUG-003@c3d4e5
                tags: [has-deps]
                status: completed
                ---
                ---
                id: BUG-004@d4e5f6
                tags: [has-deps]
                ---

                ### Dependencies
                The new release of the printer.
                """);
    }

    @Test
    void missesTheDependencyTagWhereTheProjectHasIt() {
        Drawn.only("dependency-tag").check("""
                ---
                id: BUG-001@a1b2c3
                tags: [cart]
                ---

                Depends on: BUG-002, BUG-003
                            ^^^^^^^ hint[dependency-tag]: a dependency, but the issue has no tag 'has-deps'

                ---
                id: BUG-002@b2c3d4
                tags: [cart]
                ---

                See BUG-001.

                -- history.md --
                ---
                id: BUG-003@c3d4e5
                tags: [has-deps]
                ---
                """);
    }

    @Test
    void missesNoTagThatTheProjectDoesNotHave() {
        Drawn.only("dependency-tag", "clarification-tag").check("""
                ---
                id: BUG-001@a1b2c3
                depends_on: [BUG-002]
                ---

                ### Clarifications Needed
                Which currency?

                -- app/.work/agent/issues/high.md --
                ---
                id: BUG-002@b2c3d4
                tags: [has-deps, needs-clarification]
                depends_on: [BUG-001]
                ---

                ### Clarifications Needed
                Which currency?
                """);
    }

    @Test
    void reportsTheClarificationTagOutOfStep() {
        Drawn.only("clarification-tag").check("""
                ---
                id: BUG-001@a1b2c3
                tags: [needs-clarification]
                       ^^^^^^^^^^^^^^^^^^^ hint[clarification-tag]: tag 'needs-clarification', but the issue asks no question
                ---
                ---
                id: BUG-002@b2c3d4
                tags: [Needs-Clarification]
                       ^^^^^^^^^^^^^^^^^^^ hint[clarification-tag]: tag 'needs-clarification', but the issue asks no question
                ---

                ### Clarifications Needed
                <!-- nobody asked -->
                - None so far

                ---
                id: BUG-003@c3d4e5
                tags: [needs-clarification]
                ---

                ## Clarifications needed (two)
                1. Which currency?

                -- low.md --
                ---
                id: BUG-004@d4e5f6
                ---

                ### Clarifications Needed
                    ^^^^^^^^^^^^^^^^^^^^^ hint[clarification-tag]: questions, but the issue has no tag 'needs-clarification'
                - [ ] Which currency?

                ---
                id: BUG-005@a1b2c3
                status: completed
                ---

                ### Clarifications Needed
                Which?
                """);
    }
}
