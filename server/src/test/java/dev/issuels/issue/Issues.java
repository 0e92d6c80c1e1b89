package dev.issuels.issue;

/** Issues without a flaw, for tests that need some. */
public final class Issues {

    private Issues() {}

    /** One whole issue, a separator behind it. */
    public static String of(String id) {
        return """
                ---
                id: "%s"
                title: "Title of %s"
                description: "One sentence"
                created: 2025-06-02
                section: "shop"
                tags: [cart]
                type: bug
                priority: high
                status: proposed
                references:
                  - src/cart.py
                ---

                ### Problem
                Body of %s, with words.

                ### Acceptance Criteria
                - [ ] something

                ---
                """.formatted(id, id, id);
    }
}
