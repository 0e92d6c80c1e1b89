package dev.issuels.rules.tracker;

import dev.issuels.rules.Example;

/** Examples of two issues in one file, of which the documentation shows what matters. */
final class TwoIssues {

    private static final String FIRST = "id: \"BUG-001@a1b2c3\"\n";
    private static final String SECOND = "id: \"BUG-002@d4e5f6\"\n";
    private static final String TITLE = "title: \"Coupons outlive their order\"\n";

    private TwoIssues() {}

    /** Two issues without a flaw, but for lines of their front matters. */
    static Example of(String first, String second) {
        String text = Example.fields(FIRST + first).text() + "\n"
                + Example.fields(SECOND + (second.contains("title:") ? "" : TITLE) + second)
                        .text();
        String shown = "---\n" + FIRST + first + "---\n---\n" + SECOND + second + "---\n";
        return new Example(shown, Example.FILE, text);
    }
}
