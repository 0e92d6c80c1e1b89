package dev.issuels.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests that edits upon edits can be said as edits of the original. */
final class EditedTextTest {

    @Test
    void saysEditsUponEditsAsEditsOfTheOriginal() {
        EditedText text = EditedText.of("one two three")
                .with(edits(new Edit(new Span(0, 3), "1"), Edit.insertion(13, "!")))
                .with(edits(new Edit(new Span(0, 1), "I"), new Edit(new Span(2, 6), "")));
        assertEquals("Ithree!", text.text().replace(" ", ""));
        assertEquals(text.text(), text.edits().appliedTo("one two three"));
    }

    @Test
    void leavesOutWhatStaysTheSame() {
        assertEquals(
                List.of(new Edit(new Span(4, 5), "x")),
                EditedText.of("abcdefg")
                        .with(edits(new Edit(new Span(2, 7), "cdxfg")))
                        .edits()
                        .inOrder());
        assertEquals(
                List.of(),
                EditedText.of("abc")
                        .with(edits(new Edit(new Span(1, 2), "x")))
                        .with(edits(new Edit(new Span(1, 2), "b")))
                        .edits()
                        .inOrder());
    }

    @Test
    void partsNoCharacterAndNoLineEnd() {
        assertEquals(
                List.of(new Edit(new Span(1, 3), "🫘")),
                EditedText.of("a🫙b")
                        .with(edits(new Edit(new Span(1, 3), "🫘")))
                        .edits()
                        .inOrder());
        assertEquals(
                List.of(new Edit(new Span(1, 3), "\n")),
                EditedText.of("a\r\nb")
                        .with(edits(new Edit(new Span(1, 3), "\n")))
                        .edits()
                        .inOrder());
    }

    @Test
    void fitsOnlyApart() {
        assertTrue(edits(new Edit(new Span(0, 2), ""), new Edit(new Span(2, 3), ""))
                .fit(3));
        assertFalse(edits(new Edit(new Span(0, 2), ""), new Edit(new Span(1, 3), ""))
                .fit(3));
        assertFalse(edits(new Edit(new Span(0, 4), "")).fit(3));
    }

    @Test
    void equalsWhatTheEditsMakeOneAfterTheOther() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String original = text(random, random.nextInt(40));
            EditedText edited = EditedText.of(original);
            String expected = original;
            for (int j = 0; j < 4; j++) {
                Edits edits = edits(random, expected.length());
                edited = edited.with(edits);
                expected = edits.appliedTo(expected);
            }
            assertEquals(expected, edited.text(), "seed " + seed);
            assertTrue(edited.edits().fit(original.length()), "seed " + seed);
            assertEquals(expected, edited.edits().appliedTo(original), "seed " + seed);
        }
    }

    private static Edits edits(Random random, int length) {
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        while (random.nextInt(4) > 0 && at < length) {
            int start = at + random.nextInt(length - at);
            int end = start + random.nextInt(length - start + 1);
            edits.add(new Edit(new Span(start, end), text(random, random.nextInt(5))));
            at = end + 1;
        }
        return Edits.of(edits);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("ab\n\r".charAt(random.nextInt(4)));
        }
        return text.toString();
    }

    private static Edits edits(Edit... edits) {
        return Edits.of(List.of(edits));
    }
}
