package dev.issuels.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests how a paragraph is cut so that it still is Markdown. */
final class MarkdownExcerptTest {

    @Test
    void keepsWhatIsShortEnough() {
        assertEquals("a **b** `c`", MarkdownExcerpt.of("a **b** `c`", 11));
        assertEquals("\uD83D\uDED2 a", MarkdownExcerpt.of("\uD83D\uDED2 a", 3));
    }

    @Test
    void endsWithAWholeWord() {
        cut("Nobody can pay|ing in the shop.", "Nobody can…");
        cut("Nobody can |pay in the shop.", "Nobody can…");
        cut("\uD83D\uDED2\uD83D\uDED2\uD83D\uDED2|\uD83D\uDED2", "\uD83D\uDED2\uD83D\uDED2\uD83D\uDED2…");
        cut("Donaudampfschiff|fahrt", "Donaudampfschiff…");
    }

    @Test
    void neverEndsWithinCodeOrALink() {
        cut("It fails in `the long| name` here.", "It fails in…");
        cut("It fails in ``a ` lon|g name`` here.", "It fails in…");
        cut("It fails in [the lo|ng shop](a b.md) here.", "It fails in…");
        cut("It fails in the `long| name", "It fails in the `long…");
        cut("`a very long piece| of code`", "`a very long piece…`");
        cut("Fails:`a very long piece| of code`", "Fails:…");
    }

    @Test
    void endsTheEmphasisThatItCuts() {
        cut("It **fails very |often** here.", "It **fails very…**");
        cut("It **fails _very _|much_ and** here.", "It **fails _very…**");
        cut("It _fails **very mu|ch** often_ here.", "It _fails **very…**_");
        cut("It *fails* very mu|ch.", "It *fails* very…");
        cut("In snake_case_names t|hat are_long.", "In snake_case_names…");
        cut("2 * 3 and 2 *3 a|re no emphasis * at all.", "2 * 3 and 2 *3…");
        cut("It \\*fails very| often* here.", "It \\*fails very…");
    }

    @Test
    void isNeverMuchLongerThanItMayBe() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.appendCodePoint("ab  `*_~[](\\\n\uD83D\uDED2".codePointAt(random.nextInt(13)));
            }
            String cut = MarkdownExcerpt.of(text.toString(), 20);
            int marks = cut.contains("…") ? cut.length() - cut.lastIndexOf('…') : 0;
            assertTrue(cut.codePointCount(0, cut.length()) <= 20 + marks, "seed " + seed + ": " + text);
        }
    }

    /** Cuts behind as many characters as stand before the bar. */
    private static void cut(String marked, String expected) {
        int limit = marked.codePointCount(0, marked.indexOf('|'));
        assertEquals(expected, MarkdownExcerpt.of(marked.replace("|", ""), limit));
    }
}
