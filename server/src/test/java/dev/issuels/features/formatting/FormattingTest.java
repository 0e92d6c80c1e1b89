package dev.issuels.features.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Tests what becomes of front matters. */
final class FormattingTest {

    /** Two issues whose ways of writing a third one follows. */
    private static final String MOST = """
            ---
            id: "BUG-001@a1b2c3"
            title: "Cart loses items"
            created: 2025-06-02
            tags: [cart, shop]
            status: proposed
            references:
              - src/cart.py
            ---

            ---
            id: "BUG-002@a1b2c3"
            title: "Cart finds items"
            created: 2025-06-02
            tags: [cart]
            status: proposed
            references:
              - src/cart.py
            ---

            """;

    @Test
    void writesAFrontMatterAsMostOfItsFileAre() {
        becomes("""
                ---
                title:   Cart keeps items
                id : 'BUG-003@a1b2c3'
                created: "2025-06-02"  \s
                references: [src/cart.py,"src/main.py:12", src/a b.py (new)]
                status:  "proposed"  # so far
                tags:
                - cart
                - "shop"
                ---

                ### Problem
                title:   stays
                """, """
                ---
                id: "BUG-003@a1b2c3"
                title: "Cart keeps items"
                created: 2025-06-02
                tags: [cart, shop]
                status: proposed  # so far
                references:
                  - src/cart.py
                  - "src/main.py:12"
                  - src/a b.py (new)
                ---

                ### Problem
                title:   stays
                """);
    }

    @Test
    void keepsQuotesThatAreNeededAndTextsThatWouldBecomeSomethingElse() {
        stays("""
                ---
                id: "BUG-003@a1b2c3"
                created: "2025: June"
                tags: [cart, "a, b", "1.5", "no"]
                status: "won't-fix: duplicate of BUG-001"
                ---
                """);
        becomes("""
                ---
                id: BUG-003@a1b2c3
                title: Say "C:\\x"
                tags: ['yes', 'shop']
                ---
                """, """
                ---
                id: "BUG-003@a1b2c3"
                title: "Say \\"C:\\\\x\\""
                tags: ['yes', shop]
                ---
                """);
    }

    @Test
    void indentsListsAsMostOfTheFileDo() {
        becomes("""
                ---
                id: "BUG-003@a1b2c3"
                references:
                - src/cart.py   # the cart
                # the rest
                -   src/main.py
                # the tags
                tags: [ cart , shop ]
                ---
                """, """
                ---
                id: "BUG-003@a1b2c3"
                # the tags
                tags: [cart, shop]
                references:
                  - src/cart.py   # the cart
                  # the rest
                  - src/main.py
                ---
                """);
        assertEquals("""
                ---
                id: BUG-001
                tags:
                - a
                references:
                - a
                affected_files:
                - b
                ---
                """, Formatted.of("""
                        ---
                        id: BUG-001
                        tags:
                        - a
                        references:
                        - a
                        affected_files:
                            - b
                        ---
                        """));
    }

    @Test
    void keepsTheFormOfListsWithCommentsAndOfLongOnes() {
        stays("""
                ---
                id: "BUG-003@a1b2c3"
                tags: # of the issue
                  - cart
                references: [src/cart.py] # the cart
                ---
                """);
        stays("""
                ---
                id: "BUG-003@a1b2c3"
                tags:
                  - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                  - bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
                ---
                """);
        stays("""
                ---
                id: "BUG-003@a1b2c3"
                references: [src/cart.py,
                  src/main.py]
                ---
                """);
    }

    @Test
    void leavesAloneWhatIsNotSimple() {
        stays("""
                ---
                id: "BUG-003@a1b2c3"
                title: >
                  folded  \s
                  lines\s\s
                owner: {name:  me,   id: 1}
                notes:
                  -   a: 1
                      b: 2
                  - - x
                plain: over
                  two  \s
                  lines
                ---
                """);
    }

    @Test
    void leavesAloneWhatIsBrokenOrInConflict() {
        stays("---\nid:   'BUG-003@a1b2c3'\ntitle: \"open\n---\n");
        stays("---\nid:   'BUG-003@a1b2c3'\n<<<<<<< ours\ntitle:  x\n=======\ntitle:  y\n>>>>>>> theirs\n---\n");
        stays("---\ntitle:   &t x\nid: \"BUG-003@a1b2c3\"\nsection: *t\n---\n".replace("   ", " "));
    }

    @Test
    void leavesAloneWhereTheFileIsOfTwoMinds() {
        String text = "---\nid: A-001\ntitle: x\ntags: [a]\n---\n\n---\nid: A-002\ntitle: 'y'\ntags:\n  - a\n---\n";
        assertEquals(text, Formatted.of(text));
    }

    @Test
    void writesFrontMattersThatAreNeverClosedAndEndsLinesAsTheFileDoes() {
        String text = "\uFEFFtitle:  😀\nid: A-001\n\n### Problem\nIt is.\n";
        String expected = "\uFEFFid: A-001\ntitle: 😀\n\n### Problem\nIt is.\n";
        assertEquals(expected, Formatted.of(text));
        assertEquals(expected.replace("\n", "\r\n"), Formatted.of(text.replace("\n", "\r\n")));
    }

    @Test
    void writesNoOtherFrontMatterThanThoseThatARangeTouches() {
        String text = """
                ---
                title: x
                id: A-001
                ---

                ### Problem
                title:  x
                ---
                title: y
                id: A-002
                ---
                """;
        String first = text.replace("title: x\nid: A-001", "id: A-001\ntitle: x");
        assertEquals(first, Formatted.of(text, 0, 0));
        assertEquals(first, Formatted.of(text, 3, 6));
        assertEquals(text, Formatted.of(text, 4, 6));
        assertEquals(Formatted.of(text), Formatted.of(text, 0, 9));
    }

    @Test
    void doesNothingInOrdinaryMarkdown() {
        String text = "---\ntitle:  A page\nid: 7\n---\n\n# A page\n";
        assertEquals(text, Formatted.in("README.md", text));
    }

    private static void stays(String issue) {
        becomes(issue, issue);
    }

    private static void becomes(String issue, String expected) {
        assertEquals(MOST + expected, Formatted.of(MOST + issue));
    }
}
