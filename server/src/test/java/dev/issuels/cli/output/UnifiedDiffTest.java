package dev.issuels.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that differences are those that {@code patch} would make. */
final class UnifiedDiffTest {

    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

    @Test
    void saysNothingOfNoDifference() {
        assertEquals("", UnifiedDiff.of("a", SourceText.of("text\n"), Edits.of(List.of())));
    }

    @Test
    void keepsWhatALineHoldsAndMarksAMissingLineEnd() {
        assertEquals(
                """
                --- a/a
                +++ b/a
                @@ -1,2 +1,2 @@
                 \tone\r
                -\\u001btwo
                \\ No newline at end of file
                +2
                \\ No newline at end of file
                """,
                UnifiedDiff.of(
                        "a", SourceText.of("\tone\r\n\u001btwo"), Edits.of(List.of(new Edit(new Span(6, 10), "2")))));
    }

    @Test
    void leadsFromTheOldTextToTheNewOne() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String before = lines(random, random.nextInt(40));
            Edits edits = edits(random, before);
            String diff = UnifiedDiff.of("a", SourceText.of(before), edits);
            assertEquals(edits.appliedTo(before), patched(before, diff), "seed " + seed + "\n" + diff);
        }
    }

    private static String patched(String before, String diff) {
        List<String> old = before.lines().toList();
        List<String> result = new ArrayList<>();
        int done = 0;
        for (String line : diff.lines().skip(2).toList()) {
            Matcher hunk = HUNK.matcher(line);
            if (hunk.matches()) {
                int start = Integer.parseInt(hunk.group(1)) - ("0".equals(hunk.group(2)) ? 0 : 1);
                result.addAll(old.subList(done, start));
                done = start;
                int newStart = Integer.parseInt(hunk.group(3)) - ("0".equals(hunk.group(4)) ? 0 : 1);
                assertEquals(newStart, result.size(), line);
            } else if (line.startsWith("+")) {
                result.add(line.substring(1));
            } else {
                assertEquals(old.get(done++), line.substring(1));
                if (line.startsWith(" ")) {
                    result.add(line.substring(1));
                }
            }
        }
        result.addAll(old.subList(done, old.size()));
        return result.isEmpty() ? "" : String.join("\n", result) + "\n";
    }

    /** Edits of whole lines and inside of them; the text still ends with a line end, or is empty. */
    private static Edits edits(Random random, String text) {
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        while (at < text.length() && random.nextInt(6) > 0) {
            int start = at + random.nextInt(text.length() - at);
            int end = text.indexOf('\n', start);
            Span span = random.nextBoolean() ? Span.at(start) : new Span(start, end);
            edits.add(new Edit(span, random.nextBoolean() ? "x" : lines(random, random.nextInt(3))));
            at = span.end() + 1;
        }
        return Edits.of(edits);
    }

    private static String lines(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("abc".charAt(random.nextInt(3))).append('\n');
        }
        return text.toString();
    }
}
