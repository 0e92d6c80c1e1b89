package dev.issuels.rules.structure;

import dev.issuels.rules.Drawn;
import org.junit.jupiter.api.Test;

/** Which texts without quotes are taken for something else. */
final class AmbiguousScalarTest {
    @Test
    void reportsTextThatYamlTakesForAKeyOrAComment() {
        Drawn.only("ambiguous-scalar").check("""
                ---
                id: BUG-001@a1b2c3
                title: Cart: it loses its items
                       ^^^^^^^^^^^^^^^^^^^^^^^^ warning[ambiguous-scalar]: unquoted text contains ': '
                description: See issue #12 for more
                             ^^^^^^^^^^^^^^^^^^^^^^ warning[ambiguous-scalar]: ' #' turns the rest of the line into a comment
                section: shop:
                         ^^^^^ warning[ambiguous-scalar]: unquoted text ends with ':'
                summary: Cart: it loses its items
                         ^^^^^^^^^^^^^^^^^^^^^^^^ warning[ambiguous-scalar]: unquoted text contains ': '
                resolution: #12 was the cause
                            ^^^^^^^^^^^^^^^^^ warning[ambiguous-scalar]: ' #' turns the rest of the line into a comment
                tags: [a b, c]
                source: A review
                        ^^^^^^^^> warning[ambiguous-scalar]: ' #' turns the rest of the line into a comment
                  of issue #12
                ^^^^^^^^^^^^^^< ends: warning[ambiguous-scalar]
                ---
                """);
    }

    @Test
    void reportsTextThatStartsWithAnIndicator() {
        Drawn.only("ambiguous-scalar").check("""
                ---
                id: BUG-001@a1b2c3
                title: [WIP] cart loses its items
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ambiguous-scalar]: unquoted text starts with '['
                description: *cart* loses its items
                             ^^^^^^^^^^^^^^^^^^^^^^ warning[ambiguous-scalar]: unquoted text starts with '*'
                section: @shop/cart
                         ^^^^^^^^^^ warning[ambiguous-scalar]: unquoted text starts with '@'
                resolution: `cart` was at fault
                            ^^^^^^^^^^^^^^^^^^^ warning[ambiguous-scalar]: unquoted text starts with '`'
                source: !important
                        ^^^^^^^^^^ warning[ambiguous-scalar]: unquoted text starts with '!'
                tags:
                  - @cart
                    ^^^^^ warning[ambiguous-scalar]: unquoted text starts with '@'
                  - '@session'
                references:
                  - *.py
                    ^^^^ warning[ambiguous-scalar]: unquoted text starts with '*'
                  - src/[a].py
                ---
                """);
    }

    @Test
    void reportsTagsThatYamlSplits() {
        Drawn.only("ambiguous-scalar").check("""
                ---
                id: BUG-001@a1b2c3
                title: "Cart: it loses its items"
                summary: &cart loses its items
                         ^^^^^^^^^^^^^^^^^^^^^ warning[ambiguous-scalar]: unquoted text starts with '&'
                section: %shop
                         ^^^^^ warning[ambiguous-scalar]: unquoted text starts with '%'
                ---
                """);
    }

    @Test
    void reportsItemsThatYamlTakesForCommentsTagsOrAnchors() {
        Drawn.only("ambiguous-scalar", "empty-value").check("""
                ---
                id: BUG-001@a1b2c3
                tags: [&cart, !session, till]
                       ^^^^^ warning[ambiguous-scalar]: unquoted text starts with '&'
                              ^^^^^^^^ warning[ambiguous-scalar]: unquoted text starts with '!'
                references:
                  - !src/cart.py
                    ^^^^^^^^^^^^ warning[ambiguous-scalar]: unquoted text starts with '!'
                  - #12
                    ^^^ warning[ambiguous-scalar]: ' #' turns the rest of the line into a comment
                affected_files:
                ^^^^^^^^^^^^^^ warning[empty-value]: the list 'affected_files' has an empty item
                  - # to be found
                  - src/cart.py #12
                ---
                """);
    }

    @Test
    void takesOnlyWhatSuppressesForASuppression() {
        Drawn.only("ambiguous-scalar").check("""
                ---
                id: BUG-001@a1b2c3
                title: Cart loses its items # issue-ls disable: missing-key
                description: Mend the tool # issue-lsp
                             ^^^^^^^^^^^^^^^^^^^^^^^^^ warning[ambiguous-scalar]: ' #' turns the rest of the line into a comment
                source: #issue-ls: ignore missing-key
                ---
                """);
    }

    @Test
    void leavesRealCommentsAlone() {
        Drawn.only("ambiguous-scalar").check("""
                ---
                id: BUG-001@a1b2c3 # the first
                title: Cart loses its items  # since June
                description: Items vanish # issue-ls: ignore unknown-key
                section: # nothing yet
                source:  # nor here
                type: bug # what else
                priority: high # P1
                created: 2025-06-02 # a Monday
                tags: [cart] # one
                references:
                  - src/cart.py # the cart
                ---
                """);
    }

    @Test
    void leavesQuotedTextAloneEvenWhereItsQuoteIsNeverClosed() {
        Drawn.only("ambiguous-scalar").check("""
                ---
                id: BUG-001@a1b2c3
                title: "Cart: it loses #12"
                description: '[WIP] cart'
                section: "shop: cart
                resolution: >
                  Cart: it lost its items, see #12
                ---
                """);
    }

    @Test
    void leavesListsAndNotesAndAddressesAlone() {
        Drawn.only("ambiguous-scalar").check("""
                ---
                id: BUG-001@a1b2c3
                title: Cart::add loses C#, a:b and 10:30
                source: https://example.org/a#b
                status: won't-fix: duplicate of BUG-002
                tags: [cart, session]
                references:
                  - src/cart.py:10-20
                  - src/cart.py#L10
                ---
                """);
    }

    @Test
    void takesACommaBehindAListForALeftoverOfJson() {
        Drawn.only("ambiguous-scalar", "yaml-syntax").check("""
                ---
                id: BUG-001@a1b2c3
                title: ["Cart"],
                               ^ error[yaml-syntax]: unexpected ',' behind a value
                ---
                """);
    }

    @Test
    void takesAListThatBreaksForNoText() {
        Drawn.only("ambiguous-scalar").check("""
                ---
                id: BUG-001@a1b2c3
                tags: [cart, session],
                references: [src/cart.py] src/till.py
                ---
                """);
    }
}
