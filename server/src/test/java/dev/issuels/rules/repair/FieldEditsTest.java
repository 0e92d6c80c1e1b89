package dev.issuels.rules.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.issue.Field;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Tests edits of fields and of the lists in them. */
final class FieldEditsTest {

    private static final String BEFORE = "# Issues\n\n---\n";
    private static final String AFTER = "---\n\n### Problem\n";

    @Test
    void setsAValueInTheQuotesThatItHas() {
        becomes("id: A-001\nstatus: done # yes\n", fields -> fields.setting("status", "completed"), """
                id: A-001
                status: completed # yes
                """);
        becomes("id: A-001\nstatus: \"done\"\n", fields -> fields.setting("status", "won't-fix"), """
                id: A-001
                status: "won't-fix"
                """);
        becomes("id: A-001\nstatus: 'done'\n", fields -> fields.setting("status", "won't-fix"), """
                id: A-001
                status: 'won''t-fix'
                """);
        becomes("id: A-001\nstatus:\n", fields -> fields.setting("status", "blocked"), """
                id: A-001
                status: blocked
                """);
    }

    @Test
    void quotesWhatYamlWouldReadOtherwise() {
        for (String odd : List.of("a: b", "a #b", "- a", "[a]", "*a", "a \"b\"", "", " a", "!a")) {
            String written = Scalars.written(odd);
            assertEquals('"', written.charAt(0), odd);
            assertEquals(odd, text("id: A-001\ntitle: " + written + "\n"));
        }
        assertEquals("src/a-b.py", Scalars.written("src/a-b.py"));
        assertEquals("won't-fix", Scalars.written("won't-fix"));
    }

    @Test
    void insertsAFieldBelowWhatIsNotRead() {
        becomes(
                "id: A-001\ntype: bug\n  - src/a.py\n  - src/b.py\n",
                fields -> fields.inserting("status", "blocked"),
                """
                id: A-001
                type: bug
                  - src/a.py
                  - src/b.py
                status: blocked
                """);
        becomes("id: A-001\n  # of old\ntags: []\n", fields -> fields.inserting("title", "x"), """
                id: A-001
                title: x
                  # of old
                tags: []
                """);
    }

    @Test
    void insertsAFieldWhereTheTemplateHasIt() {
        becomes("id: A-001\ntags:\n  - a\n  - b\nstatus: open\n", fields -> fields.inserting("type", "bug"), """
                id: A-001
                tags:
                  - a
                  - b
                type: bug
                status: open
                """);
        becomes("title: x\n", fields -> fields.inserting("id", "A-001"), """
                id: A-001
                title: x
                """);
        becomes("id: A-001\nowner: x # y\n", fields -> fields.inserting("references", "\n  - a.py"), """
                id: A-001
                references:
                  - a.py
                owner: x # y
                """);
        becomes("id: A-001\ntitle: |\n  x\n\nowner: y\n", fields -> fields.inserting("section", "z"), """
                id: A-001
                title: |
                  x
                section: z

                owner: y
                """);
    }

    @Test
    void removesTheLinesOfAField() {
        becomes(
                "id: A-001\ntags:\n  - a\n  - b # last\nstatus: open\n",
                fields -> fields.removing(field(fields, "tags")),
                """
                id: A-001
                status: open
                """);
        becomes("id: A-001\ntags: [a,\n  b]\n", fields -> fields.removing(field(fields, "tags")), "id: A-001\n");
        becomes("id: A-001\ntags:\n", fields -> fields.removing(field(fields, "tags")), "id: A-001\n");
    }

    @Test
    void addsItemsInTheFormOfTheList() {
        adds("tags: [a, b]\n", "tags: [a, b, c, \"d e: f\"]\n");
        adds("tags: []\n", "tags: [c, \"d e: f\"]\n");
        adds("tags: a\n", "tags: [a, c, \"d e: f\"]\n");
        adds("tags:\n- a # first\n", "tags:\n- a # first\n- c\n- \"d e: f\"\n");
        adds("tags:\n    - a\n", "tags:\n    - a\n    - c\n    - \"d e: f\"\n");
        adds("tags:\n", "tags:\n  - c\n  - \"d e: f\"\n");
        adds("", "tags:\n  - c\n  - \"d e: f\"\n");
    }

    @Test
    void removesOneItem() {
        removes(0, "tags: [a, b]\n", "tags: [b]\n");
        removes(1, "tags: [a, b]\n", "tags: [a]\n");
        removes(0, "tags:\n  - a\n  - b\n", "tags:\n  - b\n");
        removes(1, "tags:\n  - a\n  - b\n", "tags:\n  - a\n");
        removes(0, "tags: [a]\n", "");
    }

    private static void adds(String before, String after) {
        becomes(
                "id: A-001\n" + before,
                fields -> lists(fields).adding("tags", List.of("c", "d e: f")),
                "id: A-001\n" + after);
    }

    private static void removes(int item, String before, String after) {
        becomes("id: A-001\n" + before, fields -> removal(fields, item), "id: A-001\n" + after);
    }

    private static Edit removal(FieldEdits fields, int item) {
        Field tags = field(fields, "tags");
        return lists(fields)
                .removing(tags, ((Value.Sequence) tags.value()).items().get(item));
    }

    private static ListEdits lists(FieldEdits fields) {
        return new ListEdits(fields.placed(), fields.schema());
    }

    private static void becomes(String before, Function<FieldEdits, Edit> edit, String after) {
        String text = BEFORE + before + AFTER;
        Edit made = edit.apply(fields(text));
        assertEquals(BEFORE + after + AFTER, Edits.of(List.of(made)).appliedTo(text));
    }

    private static String text(String block) {
        return fields(BEFORE + block + AFTER)
                .placed()
                .issue()
                .field("title")
                .orElseThrow()
                .scalars()
                .get(0)
                .text();
    }

    private static Field field(FieldEdits fields, String key) {
        return fields.placed().issue().field(key).orElseThrow();
    }

    private static FieldEdits fields(String text) {
        PlacedIssue placed = Workspace.EMPTY.parse(text).issues().get(0);
        return new FieldEdits(placed, Schema.builtIn());
    }
}
