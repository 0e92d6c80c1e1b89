package dev.issuels.features.completion;

import static dev.issuels.features.completion.DrawnCompletion.in;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tests what is offered in prose: ids, sections, criteria, and most of the time nothing. */
final class BodyCompletionTest {

    private static final String BOTH = "FEAT-003@b2c3d4, FEAT-002@b2c3d4";

    @Test
    void offersIdsInIdKeys() {
        in("blocked_by: $0").offers(BOTH);
        in("blocked_by: [FEAT-003@b2c3d4, $0]").offers("FEAT-002@b2c3d4");
        in("blocked_by:\n  - FEAT-003@b2c3d4\n  - $0").offers("FEAT-002@b2c3d4");
        in("related:\n  - vou$0").offers("FEAT-003@b2c3d4");
        in("depends_on: [FEAT-0$0]").becomes("FEAT-003@b2c3d4", "depends_on: [FEAT-003@b2c3d4]");
    }

    @Test
    void offersIdsWhereOneBegins() {
        in("As in FEAT-$0").offers(BOTH);
        in("As in FE$0").offers(BOTH);
        in("Blocked by: $0").offers(BOTH);
        in("**Blocked by:** vou$0").offers("FEAT-003@b2c3d4");
        in("Blocked by: FEAT-002, $0").offers(BOTH);
        in("See #$0").offers(BOTH);
        in("See @gift$0").becomes("FEAT-002@b2c3d4", "See @FEAT-002@b2c3d4");
        in("See #FEAT-003@b$0").becomes("FEAT-003@b2c3d4", "See #FEAT-003@b2c3d4");
    }

    @Test
    void replacesTheIdThatTheCursorIsIn() {
        in("As in FEAT-0$002@b2c3d4, or").becomes("FEAT-003@b2c3d4", "As in FEAT-003@b2c3d4, or");
        in("See #FE$0AT-002.").becomes("FEAT-003@b2c3d4", "See #FEAT-003@b2c3d4.");
        in("Blocked by: FEAT-003@b$0, BUG-007").becomes("FEAT-003@b2c3d4", "Blocked by: FEAT-003@b2c3d4, BUG-007");
        in("Blocked by: $0BUG-007").becomes("FEAT-003@b2c3d4", "Blocked by: FEAT-003@b2c3d4BUG-007");
    }

    @Test
    void offersNoIdsInOrdinaryProse() {
        in("Nothing here $0").offers("");
        in("a plain word$0").offers("");
        in("F$0").offers("");
        in("As$0").offers("");
        in("It blocks $0").offers("");
        in("#$0").offers("");
        in("XML$0").offers("");
    }

    @Test
    void tellsTitleStatusAndFileOfAnId() {
        var item = in("See #$0").item("FEAT-003@b2c3d4");
        assertEquals("Vouchers · proposed · low.md", item.getDetail());
        var details =
                in("See #$0").with(DrawnCompletion.RICH).item("FEAT-003@b2c3d4").getLabelDetails();
        assertEquals(" Vouchers", details.getDetail());
        assertEquals("proposed · low.md", details.getDescription());
    }

    @Test
    void offersSectionsThatAreNotThere() {
        in("### Acc$0").becomes("Acceptance Criteria", "### Acceptance Criteria");
        in("### $0")
                .offers("Affected Files, Error / Exception Details, Importance, Proposed Solution, "
                        + "Acceptance Criteria, Validation Plan, Dependencies, Clarifications Needed, Notes");
    }

    @Test
    void offersACriterionBelowTheirHeading() {
        in("### Acceptance Criteria\n$0").becomes("- [ ]", "### Acceptance Criteria\n- [ ] ");
        in("### Acceptance Criteria\n- [ ] one\n  -$0")
                .becomes("- [ ]", "### Acceptance Criteria\n- [ ] one\n  - [ ] ");
        in("### Acceptance Criteria\n- [$0").becomes("- [ ]", "### Acceptance Criteria\n- [ ] ");
        in("### Acceptance Criteria\n* $0").becomes("* [ ]", "### Acceptance Criteria\n* [ ] ");
        in("### Acceptance Criteria\n- [$0]").becomes("- [ ]", "### Acceptance Criteria\n- [ ] ");
        in("### Acceptance Criteria\n- [$0] done").offers("");
        in("### Acceptance Criteria\nwords -$0").offers("");
        in("- $0").offers("");
        in("### Acceptance Criteria\n$0").offers("- [ ], new issue");
    }

    @Test
    void offersIdsAndPathsAboveAllIssues() {
        String others = """
                -- low.md --
                ---
                id: "FEAT-002@b2c3d4"
                ---
                -- src/cart.py --
                """;
        for (String below : List.of("", "\n---\nid: \"BUG-001@a1b2c3\"\n---\n")) {
            UnaryOperator<String> labels = typed -> DrawnCompletion.of(
                            "-- shortlist.md --\n# Next\n" + typed + "\n" + below + others, DrawnCompletion.PLAIN)
                    .labels();
            assertEquals("FEAT-002@b2c3d4", labels.apply("- FEAT-0$0"));
            assertEquals("src/cart.py", labels.apply("See `src/ca$0`"));
            assertEquals("low.md", labels.apply("[x](lo$0)"));
            assertEquals("", labels.apply("### Acc$0"));
            assertEquals("", labels.apply("```\nFEAT-$0\n```"));
        }
    }

    @Test
    void offersNothingInCodeAndInOrdinaryMarkdown() {
        in("```\nFEAT-$0\n```").offers("");
        DrawnCompletion.of("-- ./README.md --\n### $0\n", DrawnCompletion.PLAIN).offers("");
    }
}
