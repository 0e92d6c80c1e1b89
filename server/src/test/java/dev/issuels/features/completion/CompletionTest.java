package dev.issuels.features.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.symbols.DrawnPlace;
import dev.issuels.features.symbols.Place;
import dev.issuels.rules.Drawn;
import dev.issuels.rules.DrawnFiles;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.Test;

/** Tests which completions are offered where, and what they make of the text. */
final class CompletionTest {

    private static final String OTHERS = """
            -- low.md --
            ---
            id: "FEAT-002@b2c3d4"
            title: "Gift cards"
            section: shop
            tags: [gift, cart]
            status: done
            type: enhancement
            ---

            ---
            id: "FEAT-003@b2c3d4"
            title: "Vouchers"
            section: till
            tags: [voucher, cart]
            status: proposed
            type: bug
            ---
            -- src/shop/cart.py --
            -- src/shop/deep/cartridge.py --
            -- src/till/main.py --
            -- docs/cart.txt --
            """;

    @Test
    void offersTheKeysThatAreMissingInTheOrderOfTheTemplate() {
        offers(
                "$0",
                "title, description, created, priority, status, references, completed, resolution, source, "
                        + "affected_files, depends_on, blocks, blocked_by, related, parent");
        becomes("pri$0", "priority", "priority: ");
        becomes("pri$0o: high", "priority", "priority: high");
    }

    @Test
    void offersTheValuesOfAChoice() {
        offers("status: $0", "proposed, in-progress, blocked, completed, won't-fix");
        becomes("status: $0", "blocked", "status: blocked");
        becomes("status: pro$0posed # yes", "blocked", "status: blocked # yes");
        becomes("status: \"pro$0\"", "blocked", "status: \"blocked\"");
        becomes("status:$0", "blocked", "status: blocked");
        becomes("priority: [hi$0]", "high", "priority: [high]");
        offers("status: proposed # $0", "");
    }

    @Test
    void offersTheTagsOfTheWorkspaceThoseOfSimilarIssuesFirst() {
        offers("tags: [$0]", "cart, voucher, gift");
        offers("tags: [cart, $0]", "voucher, gift");
        becomes("tags: [cart, $0, x]", "gift", "tags: [cart, gift, x]");
        becomes("tags: [ca$0rt]", "gift", "tags: [gift]");
        becomes("tags:\n  - ca$0", "cart", "tags:\n  - cart");
        becomes("tags:\n  - $0", "cart", "tags:\n  - cart");
        becomes("tags: [x,\n  vou$0", "voucher", "tags: [x,\n  voucher");
    }

    @Test
    void offersNothingLeftOfAnItem() {
        offers("tags: [a,\n $0 b]", "");
    }

    @Test
    void offersSectionsOfTheWorkspaceAndToday() {
        offers("section: $0", "shop, till");
        offers("created: $0", Drawn.TODAY.toString());
        offers("title: $0", "");
    }

    @Test
    void offersPathsSegmentBySegmentAndByAnyPart() {
        offers("references:\n  - $0", "docs/, src/");
        offers(
                "references:\n  - src/$0",
                "src/shop/, src/till/, src/shop/cart.py, src/till/main.py, " + "src/shop/deep/cartridge.py");
        offers("references:\n  - cart$0", "docs/cart.txt, src/shop/cart.py, src/shop/deep/cartridge.py");
        becomes("references:\n  - cart$0", "src/shop/cart.py", "references:\n  - src/shop/cart.py");
        offers("references: [smain$0]", "src/till/main.py");
    }

    @Test
    void offersIdsInIdKeys() {
        offers("blocked_by: $0", "FEAT-003@b2c3d4, FEAT-002@b2c3d4");
        offers("related:\n  - vou$0", "FEAT-003@b2c3d4");
        becomes("depends_on: [FEAT-0$0]", "FEAT-003@b2c3d4", "depends_on: [FEAT-003@b2c3d4]");
    }

    @Test
    void offersIdsPathsAndSectionsInTheBody() {
        offers("As in FEAT-$0", "FEAT-003@b2c3d4, FEAT-002@b2c3d4");
        offers("Blocked by: $0", "FEAT-003@b2c3d4, FEAT-002@b2c3d4");
        offers("Blocked by: FEAT-002, $0", "FEAT-003@b2c3d4, FEAT-002@b2c3d4");
        offers("See #$0", "FEAT-003@b2c3d4, FEAT-002@b2c3d4");
        offers("See `src/till/$0`", "src/till/main.py");
        becomes("See `mai$0n`", "src/till/main.py", "See `src/till/main.py`");
        becomes("### Acc$0", "Acceptance Criteria", "### Acceptance Criteria");
        offers("Nothing here $0", "");
        offers("a plain word$0", "");
    }

    @Test
    void offersNothingInCodeAndInOrdinaryMarkdown() {
        offers("```\nFEAT-$0\n```", "");
        DrawnPlace place = DrawnPlace.of(DrawnFiles.parts("-- ./README.md --\n### $0\n", "high.md"));
        assertEquals(
                List.of(),
                provider(true)
                        .completions(place.in(place.workspace()), Drawn.TODAY)
                        .getItems());
    }

    @Test
    void saysWhatToReplaceInEitherMode() {
        DrawnPlace place = place("status: pro$0posed");
        CompletionItem item = completions(place, true).getItems().get(0);
        assertEquals(11, item.getTextEdit().getRight().getInsert().getEnd().getCharacter());
        assertEquals(16, item.getTextEdit().getRight().getReplace().getEnd().getCharacter());
    }

    @Test
    void findsIdsByTheirTitlesToo() {
        CompletionItem id =
                completions(place("depends_on: [FEAT$0]"), true).getItems().get(0);
        assertEquals("FEAT-003@b2c3d4 Vouchers", id.getFilterText());
        assertNull(completions(place("status: $0"), true).getItems().get(0).getFilterText(), "the label will do");
    }

    private static void offers(String lines, String labels) {
        List<CompletionItem> items = completions(place(lines), false).getItems();
        assertEquals(
                labels,
                items.stream()
                        .sorted(Comparator.comparing(CompletionItem::getSortText))
                        .map(CompletionItem::getLabel)
                        .collect(Collectors.joining(", ")));
    }

    private static void becomes(String lines, String label, String expected) {
        DrawnPlace drawn = place(lines);
        Optional<CompletionItem> item = completions(drawn, false).getItems().stream()
                .filter(candidate -> candidate.getLabel().equals(label))
                .findFirst();
        assertTrue(item.isPresent(), "not offered: " + label);
        TextEdit edit = item.get().getTextEdit().getLeft();
        String before = drawn.texts().getOrDefault(drawn.path(), "");
        Positions positions = new Positions(SourceText.of(before), PositionEncoding.UTF_16);
        Edit change = new Edit(positions.span(edit.getRange()), edit.getNewText());
        assertEquals(file(lines, expected), Edits.of(List.of(change)).appliedTo(before));
    }

    private static CompletionList completions(DrawnPlace drawn, boolean insertReplace) {
        Optional<Place> place = drawn.in(drawn.workspace());
        return provider(insertReplace).completions(place, Drawn.TODAY);
    }

    private static CompletionProvider provider(boolean insertReplace) {
        return new CompletionProvider(new CompletionProvider.Support(insertReplace, true, true, true));
    }

    private static DrawnPlace place(String lines) {
        return DrawnPlace.of(DrawnFiles.parts(file(lines, lines) + OTHERS, "high.md"));
    }

    /** An issue with the lines in its front matter, if what is typed is a field, or else in its body. */
    private static String file(String typed, String shown) {
        boolean field = typed.matches("(?s)[a-z_$0]+(:.*)?");
        return """
                ---
                id: "BUG-001@a1b2c3"
                %s
                type: bug
                section: till
                tags: []
                ---

                ### Problem
                %s
                """.formatted(field ? shown : "source: x", field ? "" : shown);
    }
}
