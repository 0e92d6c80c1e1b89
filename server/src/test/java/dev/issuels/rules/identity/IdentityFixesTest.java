package dev.issuels.rules.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.rules.Example;
import dev.issuels.rules.Mended;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.rules.repair.FreshIds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tests how ids are mended, and that their mentions follow. */
final class IdentityFixesTest {

    private static final Pattern HASH = Pattern.compile("@[0-9a-f]{6}");

    private static final String OTHERS = """
            -- low.md --
            See BUG-001 and BUG-001@cart01, but not BUG-0011.

            ---
            id: "FEAT-002@b2c3d4"
            title: "Gift cards"
            blocked_by: [BUG-001@cart01]
            references:
              - .work/agent/issues/high.md:BUG-001@cart01
            ---

            ### Dependencies
            Blocked by: BUG-001@cart01
            -- history.md --
            ## 2024-12-20: BUG-009@c5e8f1 - Done
            """;

    @Test
    void repairsWhatIsLeftOfAnId() {
        Mended.of("malformed-id")
                .by("Change the id to 'BUG-001@a1b2c3'", issue("\"bug-1@a1b2c3\""), issue("\"BUG-001@a1b2c3\""));
        Mended.of("malformed-id").offers("Change the id to 'BUG-001@a1b2c3' (preferred)\n", issue("bug-1@a1b2c3"));
        assertEquals(
                issue("BUG-001@?").replace("type: bug", "type: nothing"),
                started(
                        "malformed-id",
                        "Change the id to 'BUG-001@",
                        issue("nonsense").replace("type: bug", "type: nothing")));
        assertEquals(issue("BUG-001@?"), started("malformed-id", "Change the id to 'BUG-001@", issue("bug-1")));
        assertEquals(
                issue("BUG-010@?") + OTHERS,
                started("malformed-id", "Change the id to 'BUG-010@", issue("bug-1@a1b2c3") + OTHERS));
        assertEquals(issue("BUG-001@?"), started("malformed-id", "Change the id to 'BUG-001@", issue("nonsense")));
    }

    @Test
    void keepsTheHashOfAnIdWithOtherMarks() {
        for (String id : new String[] {
            "BUG_1@a1b2c3",
            "BUG-001 @a1b2c3",
            "BUG001#A1B2C3",
            "'`BUG-001@a1b2c3`'",
            "“BUG-001@a1b2c3”",
            "'**BUG-001@a1b2c3**'",
            "BUG--001@a1b2c3",
            "BUG-001@@a1b2c3",
            "BUG - 001@a1b2c3",
            "BUG.001:a1b2c3",
            "BUG_001_a1b2c3",
            "BUG001a1b2c3",
            "BUG-001@a1b2c3@",
            "BUG-OO1@a1b2c3"
        }) {
            Mended.of("malformed-id").offers("Change the id to 'BUG-001@a1b2c3' (preferred)\n", issue(id));
        }
        Mended.of("malformed-id").offers("Change the id to 'BUG-001@a1b2c3'\n", issue("BUG-001@a1b2c3 (cart)"));
        assertEquals(issue("BUG-001@?"), started("malformed-id", "Change the id to 'BUG-001@", issue("BUG-001@")));
    }

    @Test
    void writesAHashInLowerCase() {
        Mended.of("malformed-hash")
                .offers("Change the id to 'BUG-001@a1b2c3' everywhere (preferred)\n", issue("BUG-001@A1B2C3"));
    }

    @Test
    void keepsWhatIsLeftOfAHash() {
        for (String id : new String[] {"BUG-001@a1b2c3,", "BUG-001@a1-b2c3", "BUG-001@0xa1b2c3", "BUG-001@aIb2c3"}) {
            Mended.of("malformed-hash").offers("Change the id to 'BUG-001@a1b2c3' everywhere (preferred)\n", issue(id));
        }
    }

    @Test
    void takesTheHashByWhichAnotherIssueMeansThisOne() {
        Mended.of("malformed-hash")
                .offers(
                        "Change the id to 'BUG-001@a1b2c3' everywhere (preferred)\n",
                        issue("BUG-001@a1b2c") + "\n---\nid: BUG-002@d4e5f6\nblocks: BUG-001@a1b2c3\n---\n");
    }

    @Test
    void givesANewHashThatAllMentionsFollow() {
        String text = issue("BUG-001@cart01") + OTHERS;
        assertEquals(text.replace("cart01", "?"), started("malformed-hash", "Change the id to 'BUG-001@", text));
    }

    @Test
    void renumbersOneOfTwoThatShareANumber() {
        String text = issue("BUG-001@a1b2c3") + "\n" + Example.issue("BUG-001@d4e5f6", "Coupons outlive their order")
                + "\nSee BUG-001@d4e5f6 and BUG-001.\n";
        assertEquals(
                text.replace("BUG-001@a1b2c3", "BUG-002@?"),
                started("number-collision", "Change the id to 'BUG-002@", text));
    }

    @Test
    void givesACopyAnIdOfItsOwn() {
        String text = issue("BUG-001@a1b2c3") + "\n" + Example.issue("BUG-001@a1b2c3", "Coupons outlive their order");
        assertEquals(
                text.replace("id: BUG-001@a1b2c3", "id: BUG-002@?"),
                started("duplicate-id", "Change the id to 'BUG-002", text));
    }

    @Test
    void setsTheTypeThatThePrefixImplies() {
        Mended.of("prefix-type-mismatch")
                .by(
                        "Set the type to 'bug'",
                        Example.fields("type: \"docs\" # why").text(),
                        Example.fields("type: \"bug\" # why").text());
    }

    @Test
    void changesAPrefixThatIsASlip() {
        Mended.of("unknown-prefix")
                .by(
                        "Change the id to 'BUG-001@a1b2c3' everywhere",
                        Example.fields("id: \"BGU-001@a1b2c3\"").text() + "See BGU-001.\n",
                        Example.fields("id: \"BUG-001@a1b2c3\"").text() + "See BUG-001.\n");
    }

    @Test
    void namesTheIssuesThatAreMeant() {
        String two = Example.ISSUE + "\n%s\n\n" + Example.issue("BUG-002@d4e5f6", "Coupons") + "\n"
                + Example.issue("BUG-002@e5f6a7", "Prices");
        Mended.of("ambiguous-issue").offers("""
                Replace with 'BUG-002@d4e5f6'
                Replace with 'BUG-002@e5f6a7'
                """, two.formatted("See BUG-002."));
        Mended.of("ambiguous-issue")
                .by(
                        "Replace with 'BUG-002@e5f6a7'",
                        two.formatted("See BUG-002."),
                        two.formatted("See BUG-002@e5f6a7."));
        Mended.of("unknown-issue").offers("""
                Replace with 'BUG-002@d4e5f6'
                Replace with 'BUG-002@e5f6a7'
                """, two.formatted("See BUG-002@ffffff."));
        Mended.of("unknown-issue").offers("Replace with 'BUG-002'\n", two.formatted("See BUG-0022."));
        String three = two.replace("BUG-002@e5f6a7", "BUG-012@e5f6a7") + "\n" + Example.issue("BUG-777@e5f6a7", "Far");
        Mended.of("unknown-issue")
                .offers("Replace with 'BUG-012'\nReplace with 'BUG-002'\n", three.formatted("See BUG-013."));
        Mended.of("unknown-issue")
                .offers("", Example.fields("depends_on: [BUG-0011]").text());
        Mended.of("unknown-issue")
                .offers(
                        "Replace with 'BUG-002'\n",
                        Example.fields("depends_on: [bug-002, soon]").text() + "\n"
                                + Example.issue("BUG-002@d4e5f6", "Two"));
    }

    @Test
    void freshIdsAreFreeAndTellIssuesApart() {
        FreshIds fresh = new FreshIds(SmallWorkspace.of(
                Map.of(Example.FILE, "## 2024-12-20: BUG-0999@c5e8f1 - Done\n" + Example.ISSUE), List.of()));
        assertEquals("BUG-002", fresh.next("BUG", "a").shortForm());
        assertEquals("DOCS-001", fresh.next("DOCS", "a").shortForm());
        assertEquals(fresh.next("BUG", "a"), fresh.next("BUG", "a"));
        assertNotEquals(fresh.next("BUG", "a"), fresh.next("BUG", "b"));
        assertTrue(fresh.next("BUG", "").isWellFormed());
    }

    /** What the first fix whose title starts so makes of the text, with a mark for each hash that is new. */
    private static String started(String code, String title, String text) {
        Set<String> known = HASH.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        return HASH.matcher(Mended.of(code).startingWith(title, text))
                .replaceAll(hash -> known.contains(hash.group()) ? hash.group() : "@?");
    }

    private static String issue(String id) {
        return Example.ISSUE.replace("\"BUG-001@a1b2c3\"", id);
    }
}
