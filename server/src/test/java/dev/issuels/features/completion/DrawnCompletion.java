package dev.issuels.features.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.completion.CompletionProvider.Support;
import dev.issuels.features.symbols.DrawnPlace;
import dev.issuels.rules.Drawn;
import dev.issuels.rules.DrawnFiles;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.TextEdit;

/**
 * Files with {@code $0} for the cursor in one of them, what a list shows there, and what an item makes of the text.
 *
 * <p>What is typed stands in an issue: in its front matter if it begins as a field does, and in its body otherwise.
 */
record DrawnCompletion(DrawnPlace drawn, Support support) {

    static final Support RICH = new Support(true, true, true, true, true, true);
    static final Support PLAIN = Support.NONE;
    static final String SEED = "seed";

    private static final String OTHERS = """
            -- low.md --
            ---
            id: "FEAT-002@b2c3d4"
            title: "Gift cards"
            section: shop
            tags: [gift, cart]
            status: done
            type: enhancement
            references:
              - src/till/main.py:3-7
            ---

            ### Problem
            Nobody can give one.

            And more.

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

    /** Files as they are drawn. */
    static DrawnCompletion of(String files, Support support) {
        return new DrawnCompletion(DrawnPlace.of(DrawnFiles.parts(files, "high.md")), support);
    }

    /** Some lines in an issue, with some other issues and files around. */
    static DrawnCompletion in(String lines) {
        boolean field = lines.matches("(?s)[a-z_$0]+(:.*)?");
        String file = """
                ---
                id: "BUG-001@a1b2c3"
                %s
                type: bug
                section: till
                tags: []
                ---

                ### Problem
                %s
                """.formatted(field ? lines : "source: x", field ? "" : lines);
        return of(file + OTHERS, PLAIN);
    }

    DrawnCompletion with(Support other) {
        return new DrawnCompletion(drawn, other);
    }

    CompletionList list() {
        CompletionProvider provider = new CompletionProvider(support);
        Workspace workspace = drawn.workspace();
        return drawn.inSettings(workspace)
                .map(provider::completions)
                .orElseGet(() ->
                        provider.completions(drawn.in(workspace), new Circumstances(Drawn.TODAY, SEED, () -> {})));
    }

    List<CompletionItem> items() {
        return list().getItems().stream()
                .sorted(Comparator.comparing(CompletionItem::getSortText))
                .toList();
    }

    CompletionItem item(String label) {
        return items().stream()
                .filter(item -> item.getLabel().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not offered: " + label + "; there is " + labels()));
    }

    String labels() {
        return items().stream().map(CompletionItem::getLabel).collect(Collectors.joining(", "));
    }

    void offers(String labels) {
        assertEquals(labels, labels());
    }

    /** The text of the file. */
    String before() {
        return drawn.texts().getOrDefault(drawn.path(), "");
    }

    /** The text of the file after an item was chosen. */
    String after(String label) {
        CompletionItem item = item(label);
        TextEdit edit =
                item.getTextEdit().map(plain -> plain, both -> new TextEdit(both.getReplace(), both.getNewText()));
        Positions positions = new Positions(SourceText.of(before()), PositionEncoding.UTF_16);
        Edit change = new Edit(positions.span(edit.getRange()), edit.getNewText());
        return Edits.of(List.of(change)).appliedTo(before());
    }

    /** Compares with what the same drawing with other lines would be. */
    void becomes(String label, String lines) {
        DrawnCompletion expected = in(lines + (lines.contains("$0") ? "" : "$0"));
        assertEquals(expected.before(), after(label));
    }
}
