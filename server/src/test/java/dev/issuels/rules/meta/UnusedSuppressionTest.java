package dev.issuels.rules.meta;

import dev.issuels.rules.Mended;
import org.junit.jupiter.api.Test;

/** What is offered for a comment that suppresses nothing. */
final class UnusedSuppressionTest {

    private static final Mended MENDED = Mended.of("unused-suppression").typedAs(text -> text.replace("\n", "\r\n"));

    @Test
    void replacesAMisspelledCode() {
        String before = file("type: bugg # issue-ls: ignore unknown-tpye, unknown-status", "");
        MENDED.offers(
                "Replace with 'unknown-type' (preferred)\nRemove the code\nRemove the code (preferred)\n", before);
        MENDED.by(
                "Replace with 'unknown-type'",
                before,
                file("type: bugg # issue-ls: ignore unknown-type, unknown-status", ""));
        MENDED.by("Remove the code", before, file("type: bugg # issue-ls: ignore unknown-status", ""));
    }

    @Test
    void offersNoCodeThatSuppressesNothingEither() {
        String before = file("type: bug # issue-ls: ignore unknown-tpye", "");
        MENDED.offers("Remove the comment\n", before);
        MENDED.by("Remove the comment", before, file("type: bug", ""));
    }

    @Test
    void prefersNotToRemoveWordsThatMaySayWhy() {
        MENDED.offers("Remove the code\n", file("type: bugg # issue-ls: ignore unknown-type why", ""));
    }

    @Test
    void removesOneOfSeveralCodes() {
        MENDED.by(
                "Remove the code",
                file("type: bugg # issue-ls: ignore unknown-type, mojibake", ""),
                file("type: bugg # issue-ls: ignore unknown-type", ""));
        MENDED.by(
                "Remove the code",
                file("", "<!-- issue-ls: ignore empty-value,\n  mojibake -->\na â†’ b\n"),
                file("", "<!-- issue-ls: ignore mojibake -->\na â†’ b\n"));
    }

    @Test
    void removesTheCommentWithItsLines() {
        MENDED.by("Remove the comment", file("# issue-ls: ignore mojibake", ""), file("", ""));
        MENDED.by("Remove the comment", file("", "  <!--\nissue-ls: ignore mojibake -->\na\n"), file("", "a\n"));
        MENDED.by("Remove the comment", file("", "a <!-- issue-ls: ignore mojibake --> b\n"), file("", "a b\n"));
        MENDED.by("Remove the comment", "<!-- issue-ls: ignore-file mojibake -->\n" + file("", ""), file("", ""));
    }

    @Test
    void removesACommentThatNamesNoRule() {
        MENDED.offers("Remove the comment (preferred)\n", file("", "<!-- issue-ls: ignore -->\na\n"));
        MENDED.by("Remove the comment", file("type: bug # issue-ls: ignore", ""), file("type: bug", ""));
    }

    private static String file(String line, String body) {
        String field = line.isEmpty() ? "" : line + "\n";
        return "---\nid: BUG-001@a1b2c3\n" + field + "---\n\n" + body;
    }
}
