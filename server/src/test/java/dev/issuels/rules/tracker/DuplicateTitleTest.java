package dev.issuels.rules.tracker;

import dev.issuels.rules.Drawn;
import org.junit.jupiter.api.Test;

/** Which issues have the same title. */
final class DuplicateTitleTest {
    @Test
    void reportsOpenIssuesWithTheSameTitle() {
        Drawn.only("duplicate-title").check("""
                ---
                id: BUG-001@a1b2c3
                title: "Cart loses its items"
                        ^^^^^^^^^^^^^^^^^^^^ warning[duplicate-title]: title is also that of 'BUG-002@b2c3d4'
                        -------------------- related: has the same title
                ---
                -- low.md --
                ---
                id: BUG-002@b2c3d4
                title: cart  loses its ITEMS
                       --------------------- related: has the same title
                       ^^^^^^^^^^^^^^^^^^^^^ warning[duplicate-title]: title is also that of 'BUG-001@a1b2c3'
                ---
                ---
                id: BUG-003@c3d4e5
                title: Cart keeps its items
                ---
                """);
    }

    @Test
    void namesAllOthers() {
        Drawn.only("duplicate-title").check("""
                ---
                id: BUG-001@a1b2c3
                title: One
                       ^^^ warning[duplicate-title]: title is also that of 'BUG-002@b2c3d4'
                       --- related: has the same title
                       --- related: has the same title
                ---
                ---
                id: BUG-002@b2c3d4
                title: One
                       --- related: has the same title
                       ^^^ warning[duplicate-title]: title is also that of 'BUG-001@a1b2c3'
                       --- related: has the same title
                ---
                -- low.md --
                ---
                title: one
                       --- related: has the same title
                       --- related: has the same title
                       ^^^ warning[duplicate-title]: title is also that of 'BUG-001@a1b2c3', 'BUG-002@b2c3d4'
                status: proposed
                ---
                """);
    }

    @Test
    void leavesClosedIssuesAlone() {
        Drawn.only("duplicate-title").check("""
                ---
                id: BUG-001@a1b2c3
                title: One
                ---
                ---
                id: BUG-002@b2c3d4
                title: One
                status: completed
                ---
                -- history.md --
                ---
                id: BUG-003@c3d4e5
                title: One
                ---
                """);
    }

    @Test
    void leavesCopiesOfOneIdToDuplicateId() {
        Drawn.only("duplicate-title", "duplicate-id").check("""
                ---
                id: BUG-001@a1b2c3
                    ^^^^^^^^^^^^^^ error[duplicate-id]: id 'BUG-001@a1b2c3' is used twice
                    -------------- related: also used here
                title: One
                ---
                -- low.md --
                ---
                id: BUG-001@a1b2c3
                    -------------- related: also used here
                    ^^^^^^^^^^^^^^ error[duplicate-id]: id 'BUG-001@a1b2c3' is used twice
                title: One
                ---
                """);
    }

    @Test
    void leavesOtherProjectsAlone() {
        Drawn.only("duplicate-title", "several-in-progress").check("""
                ---
                id: BUG-001@a1b2c3
                title: One
                status: in-progress
                ---
                -- app/.work/agent/issues/high.md --
                ---
                id: BUG-002@b2c3d4
                title: One
                status: in-progress
                ---
                """);
    }
}
