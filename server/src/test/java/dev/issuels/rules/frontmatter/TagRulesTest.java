package dev.issuels.rules.frontmatter;

import dev.issuels.rules.Drawn;
import org.junit.jupiter.api.Test;

/** What is said about tags. */
final class TagRulesTest {
    private static final Drawn TAGS = Drawn.only("duplicate-tag", "tag-style");

    @Test
    void reportsTheLaterOfTwoEqualTags() {
        TAGS.check("""
                ---
                id: "BUG-001@a1b2c3"
                tags: [cart, "cart", Cart, session]
                             ~~~~~~ warning[duplicate-tag]: duplicate tag 'cart'
                                     ~~~~ warning[duplicate-tag]: duplicate tag 'Cart'
                ---
                ---
                id: "BUG-002@a1b2c3"
                tags:
                  - cart
                  - session
                  - cart
                    ~~~~ warning[duplicate-tag]: duplicate tag 'cart'
                ---
                """);
    }

    @Test
    void reportsUpperCaseBlanksAndUnderscores() {
        TAGS.check("""
                ---
                id: "BUG-001@a1b2c3"
                tags: [API, shopping_cart, "user  interface", Ünicode, __init__, _]
                       ^^^ hint[tag-style]: tag 'API' is not lower-case kebab; write 'api'
                            ^^^^^^^^^^^^^ hint[tag-style]: tag 'shopping_cart' is not lower-case kebab; write 'shopping-cart'
                                            ^^^^^^^^^^^^^^^ hint[tag-style]: tag 'user  interface' is not lower-case kebab; write 'user-interface'
                                                              ^^^^^^^ hint[tag-style]: tag 'Ünicode' is not lower-case kebab; write 'ünicode'
                                                                       ^^^^^^^^ hint[tag-style]: tag '__init__' is not lower-case kebab; write 'init'
                                                                                 ^ hint[tag-style]: tag '_' is not lower-case kebab
                ---
                """);
    }

    @Test
    void reportsDashesAndMarksThatJoinNothing() {
        TAGS.check("""
                ---
                id: "BUG-001@a1b2c3"
                tags: [a--b, -a, a-, tag!, "#tag", "tag,", a-_b]
                       ^^^^ hint[tag-style]: tag 'a--b' is not lower-case kebab; write 'a-b'
                             ^^ hint[tag-style]: tag '-a' is not lower-case kebab; write 'a'
                                 ^^ hint[tag-style]: tag 'a-' is not lower-case kebab; write 'a'
                                     ^^^^ hint[tag-style]: tag 'tag!' is not lower-case kebab; write 'tag'
                                            ^^^^ hint[tag-style]: tag '#tag' is not lower-case kebab; write 'tag'
                                                    ^^^^ hint[tag-style]: tag 'tag,' is not lower-case kebab; write 'tag'
                                                           ^^^^ hint[tag-style]: tag 'a-_b' is not lower-case kebab; write 'a-b'
                ---
                """);
    }

    @Test
    void reportsBlanksAtTheEndsAndMarksBesideBlanks() {
        TAGS.check("""
                ---
                id: "BUG-001@a1b2c3"
                tags: ["cart ", ' till', "area: cli", a / b]
                        ^^^^^ hint[tag-style]: tag 'cart' is not lower-case kebab; write 'cart'
                                 ^^^^^ hint[tag-style]: tag 'till' is not lower-case kebab; write 'till'
                                          ^^^^^^^^^ hint[tag-style]: tag 'area: cli' is not lower-case kebab; write 'area-cli'
                                                      ^^^^^ hint[tag-style]: tag 'a / b' is not lower-case kebab; write 'a-b'
                ---
                """);
    }

    @Test
    void reportsQuotesThatAreNoneToYaml() {
        TAGS.check("""
                ---
                id: "BUG-001@a1b2c3"
                tags: [“cart”, ‘till’]
                       ^^^^^^ hint[tag-style]: tag '“cart”' is not lower-case kebab; write 'cart'
                               ^^^^^^ hint[tag-style]: tag '‘till’' is not lower-case kebab; write 'till'
                ---
                """);
    }

    @Test
    void acceptsSignsThatNamesHave() {
        TAGS.check("""
                ---
                id: "BUG-001@a1b2c3"
                tags: [c++, c#, .net, python3.11, area/cli, has-deps, größe, 日本語, v2]
                ---
                """);
    }

    @Test
    void leavesWhatIsNoListAlone() {
        TAGS.check("""
                ---
                id: "BUG-001@a1b2c3"
                tags: Cart, Cart
                ---
                ---
                id: "BUG-002@a1b2c3"
                tags: []
                ---
                ---
                id: "BUG-003@a1b2c3"
                tags: [Cart, Cart
                ---
                """);
    }
}
