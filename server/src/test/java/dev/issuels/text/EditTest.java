package dev.issuels.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What makes one text of another. */
final class EditTest {

    @Test
    void replacesWhatIsBetweenTheCommonEnds() {
        assertEquals(new Edit(new Span(2, 3), "XY"), Edit.between("abcde", "abXYde"));
        assertEquals(Edit.insertion(1, "a"), Edit.between("a", "aa"));
        assertEquals(new Edit(new Span(1, 2), ""), Edit.between("aa", "a"));
        assertEquals(Edit.insertion(3, ""), Edit.between("abc", "abc"));
        assertEquals(new Edit(new Span(0, 3), ""), Edit.between("abc", ""));
    }

    @Test
    void makesAnyTextOfAnyOther() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < 500; run++) {
            String before = text(random);
            String after = text(random);
            Edit edit = Edit.between(before, after);
            assertEquals(after, Edits.of(List.of(edit)).appliedTo(before), "seed " + seed);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            text.append("ab\r\n\uD83D\uDE00".charAt(random.nextInt(6)));
        }
        return text.toString();
    }
}
