package dev.issuels.features.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.issue.Field;
import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.Issues;
import dev.issuels.issue.MessyText;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That formatting changes nothing but how a front matter is written, and nothing at all the second time. */
final class FormattingInvariantTest {

    private static final int RUNS = 150;

    /** Ways to write the same that formatting has an opinion of. */
    private static final List<String> WAYS = List.of(
            "title: x\n",
            "title:   'x'\n",
            "title: \"x\" # why\n",
            "# of the tags\ntags: [a,b ]\n",
            "tags: [ \"a\", 'b']\n",
            "tags:\n- a\n- 'b'\n",
            "tags:\n    - a\n    # of b\n    - b: c\n",
            "references: [a.py:12]\n",
            "references:\n   -  a.py\n   - \"b.py\"  \n",
            "references:\n  - a.py # the first\n  -\n",
            "created: 2025-01-01\n",
            "created: '2025-01-01'\n",
            "status: won't-fix: duplicate of BUG-001\n",
            "owner : me\n",
            "owner: null\n",
            "owner: ~\n",
            "\"priority\" :  high\n",
            "section: &a shop\n",
            "section: *a\n",
            "description: |\n  long  \n\n  text\n",
            "description: over\n  two lines\n",
            "type: 12\n",
            "type: \"12\"\n",
            "type: true\n",
            "blocks: {a:  b}\n",
            "# alone\n",
            "\n",
            "  # indented\n");

    @Test
    void formattingTwiceIsFormattingOnce() {
        forRandomTexts((text, formatted, hint) -> assertEquals(formatted, Formatted.of(formatted), hint));
    }

    @Test
    void everyIssueSaysWhatItSaidBefore() {
        forRandomTexts((text, formatted, hint) -> {
            List<PlacedIssue> before = parse(text).issues();
            List<PlacedIssue> after = parse(formatted).issues();
            assertEquals(before.size(), after.size(), hint);
            for (int i = 0; i < before.size(); i++) {
                assertEquals(fields(before.get(i)), fields(after.get(i)), hint);
                assertEquals(body(before.get(i)), body(after.get(i)), hint);
            }
        });
    }

    @Test
    void nothingGetsLostButWhiteSpaceAndMarksOfLists() {
        forRandomTexts((text, formatted, hint) -> assertEquals(words(text), words(formatted), hint));
    }

    @Test
    void theEditsLeaveMostOfTheTextAlone() {
        String text = Issues.of("BUG-001@aaaaaa")
                + Issues.of("BUG-002@aaaaaa").replace("type: bug\n", "")
                + Issues.of("BUG-003@aaaaaa");
        String shuffled = text.replace("title: \"Title of BUG-002@aaaaaa\"\n", "")
                .replace("id: \"BUG-002@aaaaaa\"\n", "title: \"Title of BUG-002@aaaaaa\"\nid: \"BUG-002@aaaaaa\"\n");
        assertEquals(text, Formatted.of(shuffled));
        assertTrue(Formatted.sizeOfEdits(shuffled) < 100);
        assertEquals(0, Formatted.sizeOfEdits(text));
    }

    private static void forRandomTexts(Check check) {
        long seed = System.nanoTime();
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(seed + run);
            String text = run % 2 == 0 ? MessyText.edited(random, MessyText.FILE, run % 40) : waysOf(random);
            check.of(text, Formatted.of(text), "seed " + (seed + run) + "\n" + text);
        }
    }

    private static String waysOf(Random random) {
        StringBuilder text = new StringBuilder();
        int issues = 1 + random.nextInt(5);
        for (int issue = 0; issue < issues; issue++) {
            List<String> lines = new ArrayList<>(List.of("id: BUG-00" + issue + "\n"));
            int fields = random.nextInt(8);
            for (int field = 0; field < fields; field++) {
                lines.add(random.nextInt(lines.size() + 1), WAYS.get(random.nextInt(WAYS.size())));
            }
            text.append("---\n").append(String.join("", lines));
            text.append(random.nextInt(4) == 0 ? "" : "---\n").append("\n### Problem\nIt is.\n");
        }
        String whole = text.toString();
        return random.nextBoolean() ? whole : MessyText.edited(random, whole, random.nextInt(3));
    }

    private static List<String> fields(PlacedIssue placed) {
        return placed.issue().frontMatter().fields().stream()
                .map(FormattingInvariantTest::said)
                .sorted()
                .toList();
    }

    private static String said(Field field) {
        return field.key() + "=" + said(field.value());
    }

    private static String said(Value value) {
        if (value instanceof Value.Scalar scalar) {
            return "'" + scalar.text() + "'";
        } else if (value instanceof Value.Sequence list) {
            return list.items().stream()
                    .map(FormattingInvariantTest::said)
                    .toList()
                    .toString();
        } else if (value instanceof Value.Mapping mapping) {
            return mapping.fields().stream()
                    .map(FormattingInvariantTest::said)
                    .toList()
                    .toString();
        }
        return "nothing";
    }

    private static String body(PlacedIssue placed) {
        Issue issue = placed.issue();
        return placed.text()
                .text()
                .substring(
                        placed.start() + issue.body().span().start(),
                        placed.span().end());
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[\\s:,\\[\\]\"'\\\\-]+", -1))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    private static IssueFile parse(String text) {
        return Workspace.EMPTY.parse(text);
    }

    /** What holds for a text and what formatting makes of it. */
    private interface Check {
        void of(String text, String formatted, String hint);
    }
}
