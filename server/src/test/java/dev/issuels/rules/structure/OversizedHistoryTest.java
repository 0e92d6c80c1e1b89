package dev.issuels.rules.structure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.rules.Example;
import dev.issuels.rules.Mended;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said about a history file that has grown too large, and how it is rotated. */
final class OversizedHistoryTest {
    private static final Mended HISTORY = Mended.of("oversized-history").in("history.md");
    private static final String HEADING = "# History\n\nWhat is done.\n";

    private static final String ISSUES = IntStream.range(100, 600)
            .mapToObj(number -> Example.issue("BUG-%d@a1b2c3".formatted(number), "Cart number " + number))
            .collect(Collectors.joining("\n"));

    @Test
    void rotatesTheWholeTextIntoTheNextFreeFile() {
        HISTORY.by(
                "Rotate into 'history-1.md'",
                HEADING + "\n---\n\n" + ISSUES,
                HEADING + "-- history-1.md --\n" + HEADING + "\n---\n\n" + ISSUES);
        HISTORY.withPaths(".work/agent/issues/history-1.md").offers("Rotate into 'history-2.md'\n", HEADING + ISSUES);
    }

    @Test
    void keepsTheHeadingOfALog() {
        String log = "## 2025-06-02\n\nDone.\n".repeat(9000);
        HISTORY.by("Rotate into 'history-1.md'", HEADING + log, HEADING + "-- history-1.md --\n" + HEADING + log);
    }

    @Test
    void countsBytes() {
        String line = "# History..\n" + "…".repeat(50 * 1024 - 5);
        assertEquals(150 * 1024 - 3, line.getBytes(UTF_8).length);
        HISTORY.offers("", line + "aa\n");
        HISTORY.offers("Rotate into 'history-1.md'\n", line + "aaa\n");
    }

    @Test
    void leavesAloneWhatIsNoLongerAppendedTo() {
        Mended.of("oversized-history").in("history-1.md").offers("", ISSUES);
        Mended.of("oversized-history").offers("", ISSUES);
    }
}
