package dev.issuels.rules.frontmatter;

import dev.issuels.rules.Drawn;
import org.junit.jupiter.api.Test;

/** What is said about keys, whatever their values. */
final class KeyRulesTest {

    @Test
    void reportsEveryMissingKeyAtTheOpening() {
        Drawn.only("missing-key").check("""
                # High

                ---
                ^^^ error[missing-key]: missing key 'created'
                ^^^ info[missing-key]: missing key 'description'
                ^^^ error[missing-key]: missing key 'priority'
                ^^^ info[missing-key]: missing key 'references'
                ^^^ info[missing-key]: missing key 'section'
                ^^^ info[missing-key]: missing key 'tags'
                id: "BUG-001@a1b2c3"
                title: "Cart loses its items"
                type: bug
                status: proposed
                ---
                """);
    }

    @Test
    void lowersMissingKeysToHintsInHistoryFiles() {
        Drawn.only("missing-key").in("history-2.md").check("""
                ---
                ^^^ hint[missing-key]: missing key 'priority'
                ^^^ hint[missing-key]: missing key 'references'
                ^^^ hint[missing-key]: missing key 'section'
                ^^^ hint[missing-key]: missing key 'status'
                ^^^ hint[missing-key]: missing key 'tags'
                id: "BUG-001@a1b2c3"
                title: "Cart loses its items"
                description: "Items vanish"
                created: 2025-06-02
                type: bug
                ---
                """);
    }

    @Test
    void pointsAtTheFirstKeyWhenThereIsNoOpening() {
        Drawn.only("missing-key").check("""
                # High

                id: "BUG-001@a1b2c3"
                ^^ error[missing-key]: missing key 'status'
                title: "Cart loses its items"
                description: "Items vanish"
                created: 2025-06-02
                section: "shop"
                tags: [cart]
                type: bug
                priority: high
                references: []
                ---
                """);
    }

    @Test
    void doesNotMissAKeyThatIsOnlyMisspeltOrEmpty() {
        Drawn.only("missing-key", "unknown-key", "empty-value").check("""
                ---
                id: "BUG-001@a1b2c3"
                Title: "Cart loses its items"
                ^^^^^ warning[unknown-key]: unknown key 'Title'; did you mean 'title'?
                description:
                ^^^^^^^^^^^ warning[empty-value]: key 'description' has no value
                createdd: 2025-06-02
                ^^^^^^^^ warning[unknown-key]: unknown key 'createdd'; did you mean 'created'?
                section: "shop"
                tags: []
                type: bug
                priority: high
                staus: proposed
                ^^^^^ warning[unknown-key]: unknown key 'staus'; did you mean 'status'?
                references: []
                ---
                """);
    }

    @Test
    void doesNotMissAKeyInALineThatIsNoYaml() {
        Drawn.only("missing-key").check("""
                ---
                ^^^ info[missing-key]: missing key 'tags'
                id: "BUG-001@a1b2c3"
                title: "Cart loses its items"
                description: "Items vanish"
                created: 2025-06-02
                section: "shop"
                type: bug
                priority high
                status: proposed
                references: []
                ---
                """);
    }

    @Test
    void missesNothingOfAnotherIssue() {
        Drawn.only("missing-key").check("""
                ---
                id: "BUG-001@a1b2c3"
                title: "Cart loses its items"
                description: "Items vanish"
                created: 2025-06-02
                section: "shop"
                tags: [cart]
                type: bug
                priority: high
                status: proposed
                references: []
                ---

                ### Problem
                Gone.

                ---
                ^^^ error[missing-key]: missing key 'status'
                id: "BUG-002@b1b2c3"
                title: "Cart loses its items"
                description: "Items vanish"
                created: 2025-06-02
                section: "shop"
                tags: [cart]
                type: bug
                priority: high
                references: []
                ---
                """);
    }

    @Test
    void reportsKeysWithoutAValue() {
        Drawn.only("empty-value").check("""
                ---
                id: "BUG-001@a1b2c3"
                title: ""
                ^^^^^ warning[empty-value]: key 'title' has no value
                description: '  '
                ^^^^^^^^^^^ warning[empty-value]: key 'description' has no value
                section:
                ^^^^^^^ warning[empty-value]: key 'section' has no value
                tags: []
                type: ~
                ^^^^ warning[empty-value]: key 'type' has no value
                status: null
                ^^^^^^ warning[empty-value]: key 'status' has no value
                completed: # later
                ^^^^^^^^^ warning[empty-value]: key 'completed' has no value
                references:
                ^^^^^^^^^^ warning[empty-value]: key 'references' has no value
                effort:
                ---
                """);
    }

    @Test
    void leavesATextThatYamlTakesForACommentToAnotherRule() {
        Drawn.only("empty-value").check("""
                        ---
                        id: "BUG-001@a1b2c3"
                        title: #12 is back
                        section: # later
                        ^^^^^^^ warning[empty-value]: key 'section' has no value
                        type: #bug
                        ^^^^ warning[empty-value]: key 'type' has no value
                        ---
                        """);
    }

    @Test
    void reportsAnEmptyItemOfAList() {
        Drawn.only("empty-value").check("""
                ---
                id: "BUG-001@a1b2c3"
                title: "x"
                tags:
                ^^^^ warning[empty-value]: the list 'tags' has an empty item
                  - cart
                  -
                references: [src/a.py, ""]
                ^^^^^^^^^^ warning[empty-value]: the list 'references' has an empty item
                ---
                """);
    }

    @Test
    void reportsAnAllowedKeyWithoutAValueButNoUnknownOne() {
        Drawn.only("empty-value", "unknown-key").check("""
                ---
                id: "BUG-001@a1b2c3"
                title: "x"
                effort:
                ^^^^^^ warning[empty-value]: key 'effort' has no value
                owner:
                ^^^^^ info[unknown-key]: unknown key 'owner'
                ---
                -- .issue-ls.yaml --
                keys: [effort]
                """);
    }

    @Test
    void reportsUnknownKeysAndAsWarningsThoseNearAKnownOne() {
        Drawn.only("unknown-key").check("""
                ---
                id: "BUG-001@a1b2c3"
                titel: "x"
                ^^^^^ warning[unknown-key]: unknown key 'titel'; did you mean 'title'?
                "Status": proposed
                 ^^^^^^ warning[unknown-key]: unknown key 'Status'; did you mean 'status'?
                created_at: 2025-06-02
                ^^^^^^^^^^ warning[unknown-key]: unknown key 'created_at'; did you mean 'created'?
                Depends On: [BUG-002]
                ^^^^^^^^^^ warning[unknown-key]: unknown key 'Depends On'; did you mean 'depends_on'?
                effort: large
                ^^^^^^ info[unknown-key]: unknown key 'effort'
                meta:
                ^^^^ info[unknown-key]: unknown key 'meta'
                  titel: nested keys are nobody's business
                  effort: 3
                effort: small
                ---
                """);
    }

    @Test
    void knowsAKeyThatIsCutShort() {
        Drawn.only("unknown-key").check("""
                ---
                id: "BUG-001@a1b2c3"
                desc: "Items vanish"
                ^^^^ warning[unknown-key]: unknown key 'desc'; did you mean 'description'?
                refs: [src/cart.py]
                ^^^^ warning[unknown-key]: unknown key 'refs'; did you mean 'references'?
                Prio: high
                ^^^^ warning[unknown-key]: unknown key 'Prio'; did you mean 'priority'?
                re: cart
                ^^ info[unknown-key]: unknown key 're'
                ---
                """);
    }

    @Test
    void knowsTheNamesOfOtherTrackers() {
        Drawn.only("unknown-key", "missing-key").check("""
                ---
                id: "BUG-001@a1b2c3"
                Summary: "Cart loses its items"
                ^^^^^^^ warning[unknown-key]: unknown key 'Summary'; did you mean 'description'?
                title: "Cart"
                created: 2025-06-02
                section: shop
                labels: [cart]
                ^^^^^^ warning[unknown-key]: unknown key 'labels'; did you mean 'tags'?
                +type: bug
                ^^^^^ warning[unknown-key]: unknown key '+type'; did you mean 'type'?
                severity: high
                ^^^^^^^^ warning[unknown-key]: unknown key 'severity'; did you mean 'priority'?
                status: proposed
                state: new
                ^^^^^ info[unknown-key]: unknown key 'state'
                related_files: [src/cart.py]
                ^^^^^^^^^^^^^ warning[unknown-key]: unknown key 'related_files'; did you mean 'references'?
                ---
                """);
    }

    @Test
    void doesNotSuggestAKeyThatStandsThereAlready() {
        Drawn.only("unknown-key").check("""
                ---
                id: "BUG-001@a1b2c3"
                title: "x"
                tags: [cart]
                tag: cart
                ^^^ info[unknown-key]: unknown key 'tag'
                ---
                """);
    }

    @Test
    void knowsTheKeysThatTheSettingsAllow() {
        Drawn.only("unknown-key", "missing-key").in("history.md").check("""
                ---
                ^^^ hint[missing-key]: missing key 'title'
                id: "BUG-001@a1b2c3"
                titel: "x"
                description: "Items vanish"
                created: 2025-06-02
                section: "shop"
                tags: [cart]
                type: bug
                priority: high
                status: completed
                references: []
                effort: 3
                ---
                -- .issue-ls.yaml --
                keys: [titel, effort]
                """);
    }

    @Test
    void reportsTextsWhereListsBelongAndTheReverse() {
        Drawn.only("wrong-type").check("""
                ---
                id: [BUG-001@a1b2c3]
                    ^^^^^^^^^^^^^^^^ error[wrong-type]: 'id' must be an id, not a list
                title:
                  - Cart
                  ^^^^^^ error[wrong-type]: 'title' must be text, not a list
                description: {text: x}
                             ^^^^^^^^^ error[wrong-type]: 'description' must be text, not a mapping
                created: [2025-06-02]
                         ^^^^^^^^^^^^ error[wrong-type]: 'created' must be a date, not a list
                section: [a, b]
                         ^^^^^^ error[wrong-type]: 'section' must be text, not a list
                tags: cart, session
                      ^^^^^^^^^^^^^ error[wrong-type]: 'tags' must be a list, not text
                type: [bug]
                      ^^^^^ error[wrong-type]: 'type' must be one value, not a list
                status:
                  now: proposed
                  ^^^^^^^^^^^^^ error[wrong-type]: 'status' must be one value, not a mapping
                references: src/cart.py
                            ^^^^^^^^^^^ error[wrong-type]: 'references' must be a list, not text
                depends_on: BUG-002
                blocks: [BUG-003, BUG-004]
                related: {id: BUG-005}
                         ^^^^^^^^^^^^^ error[wrong-type]: 'related' must be an id or a list of ids, not a mapping
                ---
                """);
    }

    @Test
    void reportsItemsThatAreNoText() {
        Drawn.only("wrong-type").check("""
                ---
                id: "BUG-001@a1b2c3"
                title: "x"
                references:
                  - src/cart.py
                  - src/new.py: a module
                    ^^^^^^^^^^^^^^^^^^^^ error[wrong-type]: an item of 'references' must be text, not a mapping
                  - [src/a.py, src/b.py]
                    ^^^^^^^^^^^^^^^^^^^^ error[wrong-type]: an item of 'references' must be text, not a list
                tags: [cart, {a: b}, c: d, e]
                             ^^^^^^ error[wrong-type]: an item of 'tags' must be text, not a mapping
                                     ^^^^ error[wrong-type]: an item of 'tags' must be text, not a mapping
                ---
                """);
    }

    @Test
    void leavesEmptyBrokenAndUnknownValuesAlone() {
        Drawn.only("wrong-type", "empty-value").check("""
                ---
                id: "BUG-001@a1b2c3"
                title: "x
                tags: ""
                ^^^^ warning[empty-value]: key 'tags' has no value
                references:
                ^^^^^^^^^^ warning[empty-value]: key 'references' has no value
                depends_on: [
                meta: {a: b}
                ---
                """);
    }
}
