package dev.issuels.rules.identity;

import dev.issuels.rules.Drawn;
import org.junit.jupiter.api.Test;

/** What is found in the ids that issues give themselves. */
final class DeclaredIdRulesTest {
    @Test
    void saysWhatAnIdNeeds() {
        Drawn.only("malformed-id", "malformed-hash").check("""
                ---
                id: bug-1
                    ^^^^^ error[malformed-id]: id 'bug-1' needs an upper-case prefix, a number of at least three digits and a hash
                title: One
                ---
                ---
                id: "BUG-01@a1b2c3"
                     ^^^^^^^^^^^^^ error[malformed-id]: id 'BUG-01@a1b2c3' needs a number of at least three digits
                title: Two
                ---
                ---
                id: BUG-003
                    ^^^^^^^ error[malformed-id]: id 'BUG-003' needs a hash
                title: Three
                ---
                ---
                id: 'Bug-004@a1b2c3'
                     ^^^^^^^^^^^^^^ error[malformed-id]: id 'Bug-004@a1b2c3' needs an upper-case prefix
                title: Four
                ---
                ---
                id: BUG-005@
                    ^^^^^^^^ error[malformed-id]: id 'BUG-005@' needs a hash
                title: Five
                ---
                ---
                id: cart
                    ^^^^ error[malformed-id]: 'cart' is no id of the form PREFIX-NUMBER@HASH
                title: Six
                ---
                ---
                id: BUG-007@a1b2c3 (old)
                    ^^^^^^^^^^^^^^^^^^^^ error[malformed-id]: 'BUG-007@a1b2c3 (old)' is no id of the form PREFIX-NUMBER@HASH
                title: Seven
                ---
                """);
    }

    @Test
    void acceptsIdsOfAllForms() {
        Drawn.only("malformed-id", "malformed-hash").check("""
                ---
                id: "AUDIT-GAP-004@d3e6f2"
                title: One
                ---
                ---
                id: R2D2-1234@000000
                title: Two
                ---
                ---
                id:
                title: Three
                ---
                ---
                title: Four
                type: bug
                ---
                """);
    }

    @Test
    void reportsTheHashOnly() {
        Drawn.only("malformed-id", "malformed-hash").check("""
                ---
                id: "BUG-001@A1B2C3"
                             ^^^^^^ warning[malformed-hash]: hash 'A1B2C3' is not six lower-case hexadecimal digits
                title: One
                ---
                ---
                id: bug-002@g7h8i9
                    ^^^^^^^^^^^^^^ error[malformed-id]: id 'bug-002@g7h8i9' needs an upper-case prefix
                title: Two
                ---
                ---
                id: BUG-003@a1b2c3d
                            ^^^^^^^ warning[malformed-hash]: hash 'a1b2c3d' is not six lower-case hexadecimal digits
                title: Three
                ---
                """);
    }

    @Test
    void onlyHintsAtAHashInHistory() {
        Drawn.only("malformed-id", "malformed-hash").in("history.md").check("""
                ---
                id: BUG-003@a1b2c3d
                            ^^^^^^^ hint[malformed-hash]: hash 'a1b2c3d' is not six lower-case hexadecimal digits
                title: Three
                ---
                """);
    }

    @Test
    void onlyHintsAtAHashThatIsCommitted() {
        Drawn.only("malformed-id", "malformed-hash")
                .since("---\nid: BUG-003@a1b2c3d\n---\n")
                .check("""
                ---
                id: BUG-003@a1b2c3d
                            ^^^^^^^ hint[malformed-hash]: hash 'a1b2c3d' is not six lower-case hexadecimal digits
                title: Three
                ---
                ---
                id: BUG-004@a1b2c3d
                            ^^^^^^^ warning[malformed-hash]: hash 'a1b2c3d' is not six lower-case hexadecimal digits
                title: Four
                ---
                """);
    }

    @Test
    void knowsPrefixesThatAreBuiltInOrSetOrUsedTwice() {
        Drawn.only("unknown-prefix").check("""
                ---
                id: BUG-001@a1b2c3
                title: One
                ---
                ---
                id: MEM-001@a1b2c3
                title: Two
                ---
                ---
                id: MEM-002@a1b2c3
                title: Three
                ---
                ---
                id: ORM-001@a1b2c3
                title: Four
                ---
                ---
                id: SPLIT-004@a1b2c3
                title: Five
                ---
                -- .issue-ls.yaml --
                prefixes: [ORM]
                -- history.md --
                # History

                ## 2024-12-20: SPLIT-001@c5e8f1 - First part
                """);
    }

    @Test
    void namesThePrefixThatIsMeant() {
        Drawn.only("unknown-prefix").check("""
                ---
                id: "BGU-001@a1b2c3"
                     ^^^ hint[unknown-prefix]: prefix 'BGU' is unknown; did you mean 'BUG'?
                title: One
                ---
                ---
                id: AUDIT-GP-001@a1b2c3
                    ^^^^^^^^ hint[unknown-prefix]: prefix 'AUDIT-GP' is unknown; did you mean 'AUDIT-GAP'?
                title: Two
                ---
                ---
                id: XY-001@a1b2c3
                    ^^ hint[unknown-prefix]: prefix 'XY' is unknown
                title: Three
                ---
                -- low.md --
                ---
                id: AUDIT-GAP-001@a1b2c3
                title: Four
                ---
                ---
                id: AUDIT-GAP-002@a1b2c3
                title: Five
                ---
                """);
    }

    @Test
    void comparesTheTypeWithThePrefix() {
        Drawn.only("prefix-type-mismatch").check("""
                ---
                id: BUG-001@a1b2c3
                type: docs
                      ^^^^ hint[prefix-type-mismatch]: type is 'docs', but prefix 'BUG' implies 'bug'
                ---
                ---
                id: FEAT-001
                type: "refactor"
                       ^^^^^^^^ hint[prefix-type-mismatch]: type is 'refactor', but prefix 'FEAT' implies 'enhancement'
                ---
                ---
                id: SEC-001@a1b2c3
                type: security
                ---
                ---
                id: FEAT-002@a1b2c3
                type: feature
                ---
                ---
                id: BUG-002@a1b2c3
                type: unheard-of
                ---
                ---
                id: MEM-001@a1b2c3
                type: docs
                ---
                """);
    }
}
