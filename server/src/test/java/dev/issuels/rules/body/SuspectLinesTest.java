package dev.issuels.rules.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That no placeholder stands outside of the lines that are looked at. */
class SuspectLinesTest {

    private static final int RUNS = 4_000;
    private static final int FEWEST_FOUND = 1_000;

    /** What lines are made of here: marks, and words that are placeholders in some places. */
    private static final List<String> PARTS = List.of(
            " ",
            " ",
            "\t",
            "\u2003",
            "- ",
            "* ",
            "+ ",
            "1. ",
            "2) ",
            "> ",
            "[ ] ",
            "[x] ",
            "[] ",
            "**",
            "_",
            "~~",
            "`",
            "|",
            "\\",
            "# ",
            "<!--",
            "-->",
            "<b>",
            "```\n",
            "\n",
            "\n",
            "\n",
            "TBD",
            "tbd",
            "To be done.",
            "to-do",
            "FIXME",
            "TODO: more",
            "BUG-XXX",
            "A-B-###@x",
            "{{it}}",
            "${it}",
            "???",
            "Coming soon",
            "Your text here",
            "xxx",
            "Acceptance criterion 1",
            "Criteria #2",
            "Lorem ipsum",
            "[Describe it]",
            "[link](to)",
            "{{add it}}",
            "<your name>",
            "<PREFIX>",
            "...",
            "…",
            "path/to/file",
            "Objective, testable condition",
            "Concrete file references must be listed when known:",
            "Word",
            "é",
            "(",
            ")",
            ":",
            "🛒");

    @Test
    void holdEveryPlaceholder() {
        long seed = System.nanoTime();
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            String text = "---\nid: BUG-001@a1b2c3\n---\n" + body(new Random(seed + run));
            found += assertNoneMissed(text, "seed " + (seed + run) + " in " + text);
        }
        assertTrue(found > FEWEST_FOUND, "only " + found);
    }

    private static int assertNoneMissed(String text, String which) {
        int found = 0;
        Leftovers leftovers = new Leftovers(Schema.builtIn());
        for (PlacedIssue issue :
                IssueFile.parse(SourceText.of(text), Schema.builtIn()).issues()) {
            Span body = issue.inFile(issue.issue().body().span());
            String written = text.substring(body.start(), body.end());
            List<Span> suspects = leftovers.suspectLines(text.toCharArray(), body);
            String masked = MaskedBody.of(issue);
            for (Span line : linesOf(written)) {
                List<Span> left = leftovers.in(masked, written, line);
                boolean looked = suspects.contains(line.shifted(body.start()));
                assertEquals(List.of(), looked ? List.of() : left, which);
                found += left.size();
            }
        }
        return found;
    }

    private static String body(Random random) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            body.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return body.toString();
    }

    private static List<Span> linesOf(String text) {
        SourceText lines = SourceText.of(text);
        return IntStream.range(0, lines.lineCount()).mapToObj(lines::lineSpan).toList();
    }
}
