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

    /** Edits next to each other and far apart, short and long, of a text that is asked for as a whole now and then. */
    @Test
    void findsTheSameLinesInAPartAsInAFreshText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {"a", "\n", "\r", "\r\n", "bc", "\n\n", "😀"};
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            all.append(pieces[random.nextInt(pieces.length)]);
        }
        SourceText text = SourceText.of(all.toString());
        for (int i = 0; i < 2_000; i++) {
            int start = random.nextInt(text.length());
            Span span = new Span(start, Math.min(text.length(), start + random.nextInt(20)));
            SourceText part = text.part(span);
            assertEquals(text.slice(span), part.text());
            assertEquals(lines(SourceText.of(part.text())), lines(part), "seed " + seed + ", " + span);
        }
    }

    @Test
    void saysTheSameAfterEditsAsAStringThatIsEdited() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {"a", "\n", "\r", "\n\r", "", "→", "😀", "long → 😀\r\n".repeat(2_000)};
        SourceText text = SourceText.of("one\r\ntwo → 😀\nthree\rfour".repeat(2_000));
        String expected = text.text();
        int near = 0;
        for (int i = 0; i < 3_000; i++) {
            boolean far = random.nextInt(20) == 0;
            int start = random.nextInt(far ? expected.length() + 1 : Math.min(expected.length(), near + 30) + 1);
            start = far ? start : Math.max(start, Math.min(expected.length(), near - 30));
            int longest = random.nextInt(50) == 0 ? 20_000 : 4;
            int end = Math.min(expected.length(), start + random.nextInt(longest));
            String piece = pieces[random.nextInt(random.nextInt(50) == 0 ? pieces.length : pieces.length - 1)];
            text = text.with(new Edit(new Span(start, end), piece));
            expected = expected.substring(0, start) + piece + expected.substring(end);
            near = start;
            assertSays(expected, text, random, "seed " + seed + ", edit " + i);
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

    private static void assertSays(String expected, SourceText text, Random random, String message) {
        assertEquals(expected.length(), text.length(), message);
        int from = random.nextInt(expected.length() + 1);
        int to = from + random.nextInt(expected.length() + 1 - from);
        assertEquals(expected.substring(from, to), text.slice(new Span(from, to)), message);
        if (from < expected.length()) {
            assertEquals(expected.charAt(from), text.charAt(from), message);
            assertEquals(expected.codePointAt(from), text.codePointAt(from), message);
        }
        if (random.nextInt(20) == 0) {
            assertEquals(lines(SourceText.of(expected)), lines(text), message);
            assertEquals(expected, text.text(), message);
        }
    }

    private static List<String> lines(SourceText text) {
        return IntStream.range(0, text.lineCount()).mapToObj(text::line).toList();
    }
}
