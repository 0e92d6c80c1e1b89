package dev.issuels.features;

import dev.issuels.rules.Example;
import org.junit.jupiter.api.Test;

/** Tests where a comment that silences a finding is offered, and what it looks like. */
final class SuppressionActionsTest {

    private static final String MOJIBAKE = "Ignore 'mojibake' in this line";

    /** What is offered where no comment can stand. */
    private static final String REPLACE = "Replace with '→' (preferred)\n";

    @Test
    void silencesTheNextLineOfABody() {
        body("A line.\n\n  a $0â†’ b").becomesFile(MOJIBAKE, text("""
                A line.

                  <!-- issue-ls: ignore mojibake -->
                  a â†’ b"""));
    }

    @Test
    void addsACodeToTheCommentAbove() {
        body("<!-- issue-ls: ignore unknown-issue -->\nBUG-999 a $0â†’ b").becomesFile(MOJIBAKE, text("""
                <!-- issue-ls: ignore unknown-issue, mojibake -->
                BUG-999 a â†’ b"""));
    }

    @Test
    void staysInsideOfAQuote() {
        body("> a $0â†’ b").becomesFile(MOJIBAKE, text("> <!-- issue-ls: ignore mojibake -->\n> a â†’ b"));
    }

    @Test
    void silencesTheHeadOfATableButNoRow() {
        body("| a | $0â†’ |\n| - | - |\n| b | c |").becomesFile(MOJIBAKE, text("""
                <!-- issue-ls: ignore mojibake -->
                | a | â†’ |
                | - | - |
                | b | c |"""));
        body("| a | b |\n| - | - |\n| c | d |\n| e | $0â†’ |").offers(REPLACE);
    }

    @Test
    void isNotOfferedInCode() {
        body("```\na $0â†’ b\n```").offers(REPLACE);
    }

    @Test
    void isNotOfferedInATextOfSeveralLines() {
        DrawnActions.of("description: \"a $0â†’ b\n  and more\"").offers(REPLACE);
        DrawnActions.of("description: |\n  a $0â†’ b").offers(REPLACE);
        DrawnActions.of("description: a $0â†’ b\n  and more").offers(REPLACE);
        DrawnActions.of("description: a and\n  more $0â†’ b")
                .becomes(MOJIBAKE, "description: a and\n  more â†’ b # issue-ls: ignore mojibake");
    }

    @Test
    void standsBehindADelimiter() {
        DrawnActions.ofFile(Example.ISSUE.replace("---\nid", "$0-----\nid"))
                .becomesFile(
                        "Ignore 'front-matter-delimiter' in this line",
                        Example.ISSUE.replace("---\nid", "----- # issue-ls: ignore front-matter-delimiter\nid"));
    }

    @Test
    void standsAboveTheFirstLineOfAFile() {
        DrawnActions.ofFile("\uFEFFa $0â†’ b\r\n\r\n" + Example.ISSUE)
                .becomesFile(MOJIBAKE, "\uFEFF<!-- issue-ls: ignore mojibake -->\r\na â†’ b\r\n\r\n" + Example.ISSUE);
    }

    private static DrawnActions body(String lines) {
        return DrawnActions.ofFile(text(lines));
    }

    private static String text(String lines) {
        return Example.ISSUE.replace("Items vanish when the session ends.", lines);
    }
}
