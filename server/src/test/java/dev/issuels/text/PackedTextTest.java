package dev.issuels.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** That a packed text says what the text said, as a whole and in parts. */
class PackedTextTest {

    private static final int RUNS = 2_000;
    private static final String[] PIECES = {"a", "bc\n", "é", "ß→", "—", "😀", "\u0000", "\u07FF", "\u0800", "\uFFFF"};

    @Test
    void slicesAsTheTextDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String text = text(random);
        PackedText packed = PackedText.of(text, true).orElseThrow();
        for (int run = 0; run < RUNS; run++) {
            int start = random.nextInt(text.length() + 1);
            int end = start + random.nextInt(text.length() + 1 - start);
            boolean betweenPairs = !isInsidePair(text, start) && !isInsidePair(text, end);
            if (betweenPairs) { // Whoever cuts a pair in two gets the whole text decoded, which is kept from then on.
                assertEquals(text.substring(start, end), packed.slice(start, end), "seed " + seed);
            }
        }
        int pair = text.indexOf("😀");
        assertEquals("\uD83D", packed.slice(pair, pair + 1));
        assertEquals("\uDE00a", packed.slice(pair + 1, pair + 3));
        assertEquals(text, packed.text());
    }

    private static boolean isInsidePair(String text, int offset) {
        return offset < text.length() && Character.isLowSurrogate(text.charAt(offset));
    }

    /** One with so many narrow characters that it is worth packing. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("😀a").append("narrow ".repeat(1_000));
        for (int i = 0; i < 3_000; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
