package dev.issuels.features.completion;

import static dev.issuels.features.completion.DrawnCompletion.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.rules.Rules;
import org.junit.jupiter.api.Test;

/** Tests what is offered in comments that suppress rules. */
final class SuppressionCompletionTest {

    @Test
    void offersCodesInAFrontMatter() {
        in("status: wrong # issue-ls: ignore unk$0")
                .becomes("unknown-status", "status: wrong # issue-ls: ignore unknown-status");
        in("status: wrong # issue-ls: ignore unk$0nown, tag-style")
                .becomes("unknown-status", "status: wrong # issue-ls: ignore unknown-status, tag-style");
        assertEquals(
                Rules.ALL.size(),
                in("status: wrong # issue-ls: ignore $0").items().size());
    }

    @Test
    void offersCodesInABody() {
        in("<!-- issue-ls: ignore $0 -->").becomes("mojibake", "<!-- issue-ls: ignore mojibake -->");
        in("<!-- issue-ls: ignore $0").becomes("mojibake", "<!-- issue-ls: ignore mojibake");
        in("<!-- issue-ls: ignore moj$0-->").becomes("mojibake", "<!-- issue-ls: ignore mojibake-->");
    }

    @Test
    void offersWhatACommentCanAskFor() {
        in("status: wrong # issue-ls: $0").offers("ignore");
        in("status: wrong # issue-ls: $0ignore tag-style")
                .becomes("ignore", "status: wrong # issue-ls: ignore tag-style");
        in("status: wrong # issue-ls:i$0").becomes("ignore", "status: wrong # issue-ls:ignore");
        in("<!-- issue-ls: ig$0 -->").becomes("ignore", "<!-- issue-ls: ignore -->");
        in("```\n<!-- issue-ls: $0\n```").offers("");
        DrawnCompletion.of("# High\n\n<!-- issue-ls: $0 -->\n", DrawnCompletion.PLAIN)
                .offers("ignore-file, ignore");
    }

    @Test
    void offersWhatIsFoundThereFirst() {
        first("unknown-status, ", in("status: wrong # issue-ls: ignore $0"));
        first("mojibake, ", in("<!-- issue-ls: ignore $0 -->\na â†’ b"));
        first("mojibake, ", DrawnCompletion.of("""
                # High

                <!-- issue-ls: ignore-file $0 -->
                a â†’ b
                """, DrawnCompletion.PLAIN));
    }

    @Test
    void offersNoCodeTwice() {
        var item = in("status: wrong # issue-ls: ignore unknown-status, $0");
        assertFalse(item.labels().contains("unknown-status"), item.labels());
    }

    @Test
    void tellsWhatARuleReports() {
        var item = in("status: wrong # issue-ls: ignore tag$0").item("tag-style");
        assertEquals(
                "A tag with upper-case letters, blanks, underscores, marks of prose, or dashes that join nothing.",
                item.getDetail());
        assertFalse(item.getDocumentation().getLeft().isEmpty());
    }

    @Test
    void offersNoCodesElsewhere() {
        in("status: wrong # ignore $0").offers("");
        in("issue-ls: ignore $0").offers("");
        in("```\n<!-- issue-ls: ignore $0 -->\n```").offers("");
        in("<!-- issue-ls: ignore tag-style --> $0").offers("");
        in("<!-- issue-ls: ignore-file $0 -->").offers("");
    }

    private static void first(String labels, DrawnCompletion completion) {
        assertTrue(completion.labels().startsWith(labels), completion.labels());
    }
}
