package dev.issuels.features.completion;

import static dev.issuels.features.completion.DrawnCompletion.RICH;
import static dev.issuels.features.completion.DrawnCompletion.in;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.rules.Drawn;
import dev.issuels.rules.repair.FreshIds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests what is offered in a front matter: keys, and values of all kinds but paths. */
final class FieldCompletionTest {

    @Test
    void offersTheKeysThatAreMissingInTheOrderOfTheTemplate() {
        in("$0").offers("title, description, created, priority, status, references, completed, resolution, source, "
                + "affected_files, depends_on, blocks, blocked_by, related, parent");
        in("pri$0").becomes("priority", "priority: ");
        in("pri$0o: high").becomes("priority", "priority: high");
    }

    @Test
    void offersTheNextKeyWhereNobodyHasClosedTheFrontMatterYet() {
        for (String below : List.of("\n", "\n\n### Problem\n")) {
            String start = "---\nid: \"BUG-001@a1b2c3\"\n";
            DrawnCompletion typed = DrawnCompletion.of(start + "ti$0" + below, DrawnCompletion.PLAIN);
            assertEquals(start + "title: " + below, typed.after("title"));
            String labels = DrawnCompletion.of(start + "$0" + below, DrawnCompletion.PLAIN)
                    .labels();
            assertTrue(labels.startsWith("title, description, "), labels);
            String apart = DrawnCompletion.of(start + "\n$0" + below, DrawnCompletion.PLAIN)
                    .labels();
            assertFalse(apart.contains("title"), apart);
            DrawnCompletion.of(start + "Some words ti$0" + below, DrawnCompletion.PLAIN)
                    .offers("");
        }
    }

    @Test
    void offersTheFirstKeyBelowADelimiter() {
        String issue = "---\nid: \"BUG-001@a1b2c3\"\n---\n";
        DrawnCompletion typed = DrawnCompletion.of(issue + "\n---\ni$0\n", DrawnCompletion.PLAIN);
        assertEquals(issue + "\n---\nid: \n", typed.after("id"));
        DrawnCompletion.of("# High\n\n---\n$0\n", DrawnCompletion.PLAIN).offers("id, new issue");
        String criteria = issue + "### Acceptance Criteria\n- [ ] one\n\n---\n$0\n";
        DrawnCompletion.of(criteria, DrawnCompletion.PLAIN).offers("id, new issue");
        DrawnCompletion.of(issue + "i$0\n", DrawnCompletion.PLAIN).offers("");
        DrawnCompletion.of(issue + "\n```\n---\ni$0\n```\n", DrawnCompletion.PLAIN)
                .offers("");
        DrawnCompletion.of(issue + "\n---\ni$0 say\n", DrawnCompletion.PLAIN).offers("");
    }

    @Test
    void offersTheKeysAndThePrefixesOfTheProject() {
        String settings = "-- .issue-ls.yaml --\nkeys: [owner, effort]\nprefixes: [MEM]\n";
        String keys = DrawnCompletion.of(
                        "---\nid: \"BUG-001@a1b2c3\"\neffort: 3\n$0\n---\n" + settings, DrawnCompletion.PLAIN)
                .labels();
        assertTrue(keys.endsWith("related, parent, owner"), keys);
        String ids = DrawnCompletion.of("---\nid: $0\n---\n" + settings, DrawnCompletion.PLAIN)
                .labels();
        assertTrue(ids.contains("MEM-001@"), ids);
    }

    @Test
    void leavesPlacesToFillInBehindKeys() {
        assertEquals("title: \"$1\"", snippet("tit$0", "title"));
        assertEquals("created: ${1:" + Drawn.TODAY + "}", snippet("$0", "created"));
        assertEquals("priority: ${1|high,critical,medium,low|}", snippet("$0", "priority"));
        assertEquals("status: ${1|proposed,in-progress,blocked,completed,won't-fix|}", snippet("$0", "status"));
        assertEquals("references:\n  - $1", snippet("$0", "references"));
        assertEquals("blocked_by: [$1]", snippet("$0", "blocked_by"));
        assertEquals("priority", snippet("pri$0o: high", "priority"));
    }

    @Test
    void offersTheValuesOfAChoice() {
        in("status: $0").offers("proposed, in-progress, blocked, completed, won't-fix");
        in("status: $0").becomes("blocked", "status: blocked");
        in("status: pro$0posed # yes").becomes("blocked", "status: blocked # yes");
        in("status: \"pro$0\"").becomes("blocked", "status: \"blocked\"");
        in("status:$0").becomes("blocked", "status: blocked");
        in("priority: [hi$0]").becomes("high", "priority: [high]");
        in("status: proposed # $0").offers("");
        assertEquals("Nobody has started.", in("status: $0").item("proposed").getDetail());
    }

    @Test
    void offersTheSameBehindAKeyInQuotes() {
        DrawnCompletion status = quoted("\"status\": $0");
        status.offers("proposed, in-progress, blocked, completed, won't-fix");
        assertTrue(status.after("blocked").contains("\"status\": blocked\n"));
        assertTrue(quoted("'status' : \"pro$0\"").after("blocked").contains("'status' : \"blocked\"\n"));
        quoted("\"tags\":\n  - $0").offers("cart, gift, voucher");
        quoted("\"tags\": [cart, $0]").offers("gift, voucher");
        assertTrue(quoted("\"pri$0o\": low").after("priority").contains("\n\"priority\": low\n"));
        quoted("$0\"prio\": low").offers("");
        quoted("\"status': $0").offers("");
    }

    private static DrawnCompletion quoted(String lines) {
        return DrawnCompletion.of("---\nid: \"BUG-001@a1b2c3\"\n" + lines + "\n---\n" + """
                -- low.md --
                ---
                id: "FEAT-002@b2c3d4"
                tags: [gift, cart]
                ---

                ---
                id: "FEAT-003@b2c3d4"
                tags: [voucher, cart]
                ---
                """, DrawnCompletion.PLAIN);
    }

    @Test
    void offersIdsInTheNoteOfAStatus() {
        in("status: \"won't-fix: duplicate of FEAT-0$0\"")
                .becomes("FEAT-002@b2c3d4", "status: \"won't-fix: duplicate of FEAT-002@b2c3d4\"");
        in("status: \"won't-fix: duplicate of gift$0\"").offers("FEAT-002@b2c3d4");
        in("status: \"won't-fix: $0\"").offers("FEAT-003@b2c3d4, FEAT-002@b2c3d4");
        in("status: \"won't-fix: nobody$0\"").offers("");
        in("status: \"won't-fix: nobody wants gift$0\"").offers("");
        in("status: \"blocked: $0\"").offers("proposed, in-progress, blocked, completed, won't-fix");
    }

    @Test
    void offersTheTagsOfTheWorkspaceThoseOfSimilarIssuesFirst() {
        in("tags: [$0]").offers("cart, voucher, gift");
        in("tags: [cart, $0]").offers("voucher, gift");
        in("tags: [cart, $0").offers("voucher, gift");
        in("tags: [cart,$0]").offers("voucher, gift");
        in("tags: [cart, \"$0\"]").offers("voucher, gift");
        in("tags:\n  - cart\n  - $0").offers("voucher, gift");
        in("tags: [cart, $0, x]").becomes("gift", "tags: [cart, gift, x]");
        in("tags: [ca$0rt]").becomes("gift", "tags: [gift]");
        in("tags:\n  - ca$0").becomes("cart", "tags:\n  - cart");
        in("tags:\n  - $0").becomes("cart", "tags:\n  - cart");
        in("tags: [x,\n  vou$0").becomes("voucher", "tags: [x,\n  voucher");
        in("tags: ['vou$0").becomes("voucher", "tags: ['voucher");
    }

    @Test
    void offersNothingBehindADashThatMayBeginADelimiter() {
        in("created: 2025-01-01\n-$0").offers("");
        in("status: proposed\n-$0").offers("");
        in("status:\n-$0").offers("");
        in("tags: [x]\n-$0").offers("");
        in("tags:\n  - x\n-$0").offers("");
        in("tags:\n  - x\n    y\n-$0").offers("");
        in("tags: # none\n-$0").offers("cart, voucher, gift");
        in("tags:\n- x\n-$0").offers("cart, voucher, gift");
        in("tags:\n  - x\n  # y\n\n  -$0").offers("cart, voucher, gift");
    }

    @Test
    void offersNothingLeftOfAnItem() {
        in("tags: [a,\n $0 b]").offers("");
    }

    @Test
    void offersSectionsOfTheWorkspaceAndToday() {
        in("section: $0").offers("shop, till");
        in("created: $0").offers(Drawn.TODAY.toString());
        in("title: $0").offers("");
    }

    @Test
    void offersTheNextFreeIdOfThePrefixThatFitsThenOfThoseInUse() {
        String free = "-%s@" + FreshIds.hash(DrawnCompletion.SEED);
        String bug = "BUG" + free.formatted("042");
        String mem = "MEM" + free.formatted("008");
        String debt = "DEBT" + free.formatted("001");
        assertTrue(nextIds("$0").labels().startsWith(String.join(", ", bug, mem, debt)));
        assertEquals("\"" + bug + "\"", newId("$0", bug));
        assertEquals("\"" + mem + "\"", newId("\"ME$0\"", mem));
        assertEquals(mem, newId("ME$0", mem));
        assertEquals("\"" + bug + "\"", newId("\"BUG-041@$0a1b2c3\"", bug));
    }

    private static String newId(String typed, String label) {
        return nextIds(typed).after(label).lines().toList().get(1).substring("id: ".length());
    }

    private static DrawnCompletion nextIds(String typed) {
        return DrawnCompletion.of("""
                ---
                id: %s
                type: bug
                ---
                -- low.md --
                ---
                id: "BUG-041@a1b2c3"
                ---

                ---
                id: "MEM-007@a1b2c3"
                ---
                """.formatted(typed), DrawnCompletion.PLAIN);
    }

    private static String snippet(String lines, String label) {
        DrawnCompletion rich = in(lines).with(RICH);
        return rich.item(label).getTextEdit().getRight().getNewText();
    }
}
