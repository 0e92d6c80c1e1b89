package dev.issuels.cli;

/** Texts of issue files for the tests of the terminal. */
public final class Texts {

    private Texts() {}

    /**
     * An issue without a flaw but those of the lines that are added to its front matter, in place of the fields with the
     * same keys.
     */
    public static String issue(String id, String priority, String lines) {
        String text = """
                ---
                id: "%s"
                title: "Cart %s"
                description: "Items vanish when the session ends"
                created: 2025-06-02
                section: "shop"
                tags: [cart]
                type: bug
                priority: %s
                status: proposed
                references: []
                ---

                ### Problem
                Items vanish when the session ends.

                ### Acceptance Criteria
                - [ ] The cart survives a new session
                """.formatted(id, id, priority);
        for (String line : lines.lines().toList()) {
            String key = line.substring(0, line.indexOf(':') + 1);
            text = text.replaceFirst("(?m)^" + key + ".*$", java.util.regex.Matcher.quoteReplacement(line));
        }
        return text;
    }
}
