package dev.issuels.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That an edited file reads like a fresh one, and that its parts tile the text. */
class IncrementalParseTest {

    private static final int RUNS = 25;
    private static final int EDITS = 40;

    @Test
    void anEditedFileEqualsAFreshlyParsedOne() {
        long seed = System.nanoTime();
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(seed + run);
            IssueFile file = parse(MessyText.edited(random, MessyText.FILE, run % 4));
            for (int i = 0; i < EDITS; i++) {
                Edit edit = MessyText.edit(random, file.text().text());
                IssueFile edited = file.with(edit);
                assertSameReading(parse(edited.text().text()), edited, "seed " + (seed + run) + ", " + edit);
                file = edited;
            }
        }
    }

    @Test
    void aFileWithAnotherTextEqualsAFreshlyParsedOne() {
        long seed = System.nanoTime();
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(seed + run);
            IssueFile file = parse(MessyText.edited(random, MessyText.FILE, run % 4));
            String other = MessyText.edited(random, file.text().text(), run % 3);
            assertSameReading(parse(other), file.withText(other), "seed " + (seed + run));
        }
    }

    @Test
    void anEditThatClosesAFrontMatterEarlierFreesTheDelimiterOfTheNextIssue() {
        IssueFile file = parse("---\nid: BUG-001@aaaaaa\ntitle: x\nNotes\n\n---\nid: BUG-002@bbbbbb\ntitle: y\n---\n");
        int notes = file.text().text().indexOf("Notes");

        IssueFile edited = file.with(Edit.insertion(notes, "---\n"));

        assertSameReading(parse(edited.text().text()), edited, "closed");
        assertSameReading(file, edited.with(new Edit(new Span(notes, notes + 4), "")), "opened again");
    }

    @Test
    void anEditOfTheHeadingThatTellsKeysFromTextIsReadWithTheTextAbove() {
        IssueFile file = parse("# High\n\nText.\nid: BUG-001@aaaaaa\ntitle: x\n---\n\n### Problem\nText.\n");
        int heading = file.text().text().indexOf("Problem");

        IssueFile edited = file.with(new Edit(new Span(heading, heading + 1), "p"));

        assertEquals(1, file.issues().size());
        assertSameReading(parse(edited.text().text()), edited, "another heading");
        IssueFile other = file.with(new Edit(new Span(heading, heading + 7), "Other"));
        assertSameReading(parse(other.text().text()), other, "no Problem any more");
    }

    @Test
    void aDelimiterAboveKeysThatTouchTheNextIssueTakesThatIssuesDelimiter() {
        for (String keys :
                List.of("title: x\n", "junk\ntitle: x\nstatus: y\n", "Title: x\nStatus: y\nType: z\nId: A-001\n")) {
            IssueFile file = parse(
                    "---\nid: BUG-001@aaaaaa\n---\n\n### Problem\nText.\n\n" + keys + Issues.of("BUG-002@bbbbbb"));
            int start = file.text().text().indexOf(keys);

            IssueFile edited = file.with(Edit.insertion(start, "---\n"));

            assertSameReading(parse(edited.text().text()), edited, keys);
        }
    }

    @Test
    void theParsedPartsTileTheText() {
        long seed = System.nanoTime();
        for (int run = 0; run < RUNS * 4; run++) {
            String text = MessyText.edited(new Random(seed + run), MessyText.FILE, run % 50);
            IssueFile file = parse(text);
            int end = file.preamble().length();
            for (PlacedIssue placed : file.issues()) {
                assertEquals(end, placed.start(), "seed " + (seed + run));
                end = placed.span().end();
            }
            assertEquals(text.length(), end, "seed " + (seed + run));
        }
    }

    @Test
    void anEditOfOneBodyKeepsAllOtherIssues() {
        IssueFile file = parse(Issues.of("BUG-001@aaaaaa") + Issues.of("BUG-002@bbbbbb") + Issues.of("BUG-003@cccccc"));
        int word = file.text().text().indexOf("Body of BUG-002");

        IssueFile edited = file.with(Edit.insertion(word, "New "));

        assertSame(file.issues().get(0).issue(), edited.issues().get(0).issue());
        assertSame(file.issues().get(2).issue(), edited.issues().get(2).issue());
        assertTrue(edited.issues()
                .get(1)
                .slice(edited.issues().get(1).issue().body().span())
                .contains("New Body"));
    }

    @Test
    void anIssueBelowTheLastOneKeepsAllIssuesAbove() {
        IssueFile file = parse(Issues.of("BUG-001@aaaaaa") + Issues.of("BUG-002@bbbbbb"));

        IssueFile edited = file.with(Edit.insertion(file.text().length(), Issues.of("BUG-003@cccccc")));

        assertSame(file.issues().get(0).issue(), edited.issues().get(0).issue());
        assertSameReading(parse(edited.text().text()), edited, "with one more");
        assertEquals(3, edited.issues().size());
    }

    private static void assertSameReading(IssueFile fresh, IssueFile edited, String message) {
        assertEquals(fresh.preamble(), edited.preamble(), message);
        assertEquals(issues(fresh), issues(edited), message);
        assertEquals(
                fresh.issues().stream().map(PlacedIssue::start).toList(),
                edited.issues().stream().map(PlacedIssue::start).toList(),
                message);
    }

    private static List<Issue> issues(IssueFile file) {
        return file.issues().stream().map(PlacedIssue::issue).toList();
    }

    private static IssueFile parse(String text) {
        return IssueFile.parse(SourceText.of(text), Schema.builtIn());
    }
}
