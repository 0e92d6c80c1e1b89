package dev.issuels.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where lines start, also after edits. */
class SourceTextTest {

    @Test
    void endsLinesAtAllThreeTerminators() {
        SourceText text = SourceText.of("a\nb\r\nc\rd");
        assertEquals(List.of("a", "b", "c", "d"), lines(text));
    }

    @Test
    void hasALineBehindATerminatorAtTheEnd() {
        assertEquals(List.of("a", ""), lines(SourceText.of("a\r\n")));
        assertEquals(List.of(""), lines(SourceText.of("")));
    }

    @Test
    void countsATerminatorToTheLineItEnds() {
        SourceText text = SourceText.of("ab\r\ncd");
        assertEquals(0, text.lineOf(3));
        assertEquals(1, text.lineOf(4));
        assertEquals(1, text.lineOf(6));
    }

    @Test
    void findsTheSameLinesAfterAnEditAsInAFreshText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {"a", "\n", "\r", "\r\n", "bc", "\n\n", "", "😀"};
        SourceText text = SourceText.of("one\r\ntwo\nthree\rfour");
        for (int i = 0; i < 5_000; i++) {
            int start = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), start + random.nextInt(4));
            String piece = pieces[random.nextInt(pieces.length)];
            text = text.with(new Edit(new Span(start, end), piece));
            assertEquals(lines(SourceText.of(text.text())), lines(text), "seed " + seed);
        }
    }

    @Test
    void saysTheSameAfterItIsPacked() {
        for (String written : List.of("plain\n", "caf\u00e9\n", "a → b\r\nc 😀\n", "→ half \uD83D", "")) {
            SourceText text = SourceText.of(written);
            text.pack();
            assertEquals(written, text.text());
            assertEquals(SourceText.of(written), text);
            assertEquals(lines(SourceText.of(written)), lines(text));
            assertEquals(SourceText.of("x" + written), text.with(Edit.insertion(0, "x")));
            assertEquals(!written.endsWith("\uD83D"), text.isWrittenAs(written.getBytes(UTF_8)));
            assertFalse(text.isWrittenAs((written + "x").getBytes(UTF_8)));
        }
    }

    @Test
    void isWrittenInBytesThatAreReadAsTheSame() {
        byte[] malformed = {'a', (byte) 0xFF, '\n'};
        SourceText text = SourceText.of("a\uFFFD\n");
        text.pack();
        assertTrue(text.isWrittenAs(malformed));
    }

    private static List<String> lines(SourceText text) {
        return IntStream.range(0, text.lineCount()).mapToObj(text::line).toList();
    }
}
