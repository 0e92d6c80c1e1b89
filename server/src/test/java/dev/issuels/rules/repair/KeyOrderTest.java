package dev.issuels.rules.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.Span;
import dev.issuels.workspace.Workspace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that keys come into the order of the template, and what goes with them. */
final class KeyOrderTest {

    private static final String BEFORE = "# Issues\n\n---\n";
    private static final String AFTER = "---\n\n### Problem\n";

    @Test
    void movesAsFewFieldsAsCanBe() {
        String fields = """
                title: x
                status: proposed
                id: A-001
                created: 2025-01-01
                type: bug
                """;
        becomes(fields, """
                id: A-001
                title: x
                created: 2025-01-01
                type: bug
                status: proposed
                """);
        PlacedIssue placed = placed(BEFORE + fields + AFTER);
        assertEquals(4, KeyOrder.sorting(placed, Schema.builtIn()).inOrder().size());
        stays("id: A-001\ntitle: x\nstatus: proposed\n");
    }

    @Test
    void movesAFieldWithAllItsLines() {
        becomes("""
                references:
                  - a.py
                  # - b.py
                # What it is called.
                title: >
                  folded

                  text
                "id": A-001 # issue-ls: ignore malformed-id
                tags: [a,
                  b]
                """, """
                "id": A-001 # issue-ls: ignore malformed-id
                # What it is called.
                title: >
                  folded

                  text
                tags: [a,
                  b]
                references:
                  - a.py
                  # - b.py
                """);
    }

    @Test
    void keepsUnknownKeysBehindTheirNeighboursAndTheFirstOfTwoAlike() {
        becomes("owner: me\nstatus: a\nteam: us\nid: A-001\nstatus: b\n", """
                owner: me
                id: A-001
                status: a
                team: us
                status: b
                """);
    }

    @Test
    void movesNothingOverBlankLinesAndCommentsThatStandAlone() {
        becomes("title: x\nid: A-001\n\nstatus: open\ntype: bug\n# the end\n", """
                id: A-001
                title: x

                type: bug
                status: open
                # the end
                """);
        stays("title: x\nstatus: y\n# of nothing\n\nid: A-001\n");
    }

    @Test
    void endsLinesAsTheFileDoes() {
        String text = (BEFORE + "title: x\nid: A-001\n" + AFTER).replace("\n", "\r\n");
        assertEquals((BEFORE + "id: A-001\ntitle: x\n" + AFTER).replace("\n", "\r\n"), sorted(text));
        assertEquals("\uFEFFid: A-001\ntitle: 😀\n---\n", sorted("\uFEFFtitle: 😀\nid: A-001\n---\n"));
    }

    @Test
    void leavesAloneWhatIsNotCertain() {
        stays("title: \"x\nid: A-001\n");
        stays("title: x: y\nid: A-001\n");
        stays("title: &t x\nid: A-001\nsection: *t\n");
        stays("tags:\n  - &t x\nid: A-001\nsection: *t\n");
        stays("title: x\n<<<<<<< ours\nid: A-001\n=======\nid: A-002\n>>>>>>> theirs\n");
        String unfinished = "---\ntitle: x\nid: A-001";
        assertEquals(unfinished, sorted(unfinished));
    }

    @Test
    void sortsFrontMattersThatAreNeverClosed() {
        assertEquals(
                "---\nid: A-001\ntitle: x\n\n### Problem\nIt is.\n",
                sorted("---\ntitle: x\nid: A-001\n\n### Problem\nIt is.\n"));
    }

    @Test
    void makesOtherEditsAlongTheWay() {
        PlacedIssue placed = placed(BEFORE + "title: x\nid: A-001\nstatus: y\n" + AFTER);
        Edits along = Edits.of(List.of(edit(placed, "x", "X"), edit(placed, "y", "Y"), edit(placed, "001", "002")));
        Edits edits = KeyOrder.sorting(placed, Schema.builtIn(), along);
        assertTrue(edits.fit(placed.text().length()));
        assertEquals(
                BEFORE + "id: A-002\ntitle: X\nstatus: Y\n" + AFTER,
                edits.appliedTo(placed.text().text()));
    }

    private static Edit edit(PlacedIssue placed, String old, String text) {
        int start = placed.text().text().indexOf(old, BEFORE.length());
        return new Edit(new Span(start, start + old.length()), text);
    }

    private static void stays(String fields) {
        becomes(fields, fields);
    }

    private static void becomes(String fields, String expected) {
        assertEquals(BEFORE + expected + AFTER, sorted(BEFORE + fields + AFTER));
    }

    private static String sorted(String text) {
        PlacedIssue placed = placed(text);
        Edits edits = KeyOrder.sorting(placed, Schema.builtIn());
        assertTrue(edits.fit(text.length()));
        return edits.appliedTo(text);
    }

    private static PlacedIssue placed(String text) {
        return Workspace.EMPTY.parse(text).issues().get(0);
    }
}
