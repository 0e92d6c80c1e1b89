package dev.issuels.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Tests how texts become Markdown that shows them, and Markdown a text. */
final class MarkdownTextTest {

    @Test
    void keepsMarksFromBeingTakenForSome() {
        assertEquals("a\\_ b_c 2 * 3 `x_` \\<b> \\`\\`y", MarkdownText.of("a_ b_c 2 * 3 `x_` <b> ``y"));
    }

    @Test
    void leavesTheWordsWithoutMarks() {
        assertEquals("FEAT-001 in src/a_b.py", MarkdownText.plain("**FEAT-001** in `src/a_b.py`"));
        assertEquals("a*b", MarkdownText.plain("a\\*b"));
    }

    @Test
    void keepsTicksThatNothingCloses() {
        assertEquals("``a`", MarkdownText.plain("``a`"));
        assertEquals("a` b", MarkdownText.plain("``a` b``"));
    }
}
