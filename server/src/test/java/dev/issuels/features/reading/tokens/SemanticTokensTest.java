package dev.issuels.features.reading.tokens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.issue.Issues;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.junit.jupiter.api.Test;

/**
 * Tests which parts of a text are which tokens. Each is drawn as {@code ‹type text›}, with a {@code +} before the type of
 * what declares an id and a {@code -} before that of an issue that is over.
 */
final class SemanticTokensTest {

    private static final String PATH = ".work/agent/issues/high.md";
    private static final String HISTORY = ".work/agent/issues/history.md";

    private static final List<String> TYPES = List.of(
            "namespace", "class", "property", "enumMember", "keyword", "comment", "string", "number", "decorator");
    private static final List<String> MODIFIERS = List.of("declaration", "definition", "deprecated");

    private static final String ISSUE = """
            ---
            id: "BUG-001@a1b2c3"
            title: 'Cart 😀'
            created: 2025-06-02
            section: shop
            tags: [cart, "two words"]
            status: won't-fix: duplicate of BUG-002
            references:
              - src/cart.py:12 # why
              - src/new.py (new)
              - high.md:BUG-002@b2c3d4
            owner: me
            ---

            ### Problem for BUG-007
            See `src/cart.py` and BUG-002.

            - [ ] one
            - [x] two
            """;

    @Test
    void namesWhatTheFieldsAndTheBodyHold() {
        assertEquals("""
                ---
                ‹property id›: "‹+-class BUG-001@a1b2c3›"
                ‹property title›: ‹string 'Cart 😀'›
                ‹property created›: ‹number 2025-06-02›
                ‹property section›: ‹namespace shop›
                ‹property tags›: [‹decorator cart›, "‹decorator two words›"]
                ‹property status›: ‹enumMember won't-fix›‹string : duplicate of ›‹class BUG-002›
                ‹property references›:
                  - ‹namespace src/cart.py:12› # why
                  - ‹namespace src/new.py›‹string  (new)›
                  - ‹namespace high.md›‹string :›‹class BUG-002@b2c3d4›
                ‹property owner›: ‹string me›
                ---

                ### Problem for ‹-class BUG-007›
                See `‹namespace src/cart.py›` and ‹class BUG-002›.

                - ‹keyword [ ]› one
                - ‹comment [x]› two
                """, drawn(ISSUE, TYPES, false, false));
    }

    @Test
    void leavesTokensInsideOfOthersForClientsThatKnowThem() {
        String drawn = drawn(ISSUE, TYPES, false, true);
        assertTrue(drawn.contains("‹string ‹enumMember won't-fix›: duplicate of ‹class BUG-002››"), drawn);
        assertTrue(drawn.contains("‹string ‹namespace src/new.py› (new)›"), drawn);
    }

    @Test
    void cutsTokensOfSeveralLinesForClientsThatDoNotKnowThem() {
        String text = "---\nid: BUG-001@a1b2c3\ntitle: >\n  one\n\n  two \ndescription: three\n  four\n---\n";
        assertEquals("""
                ---
                ‹property id›: ‹+class BUG-001@a1b2c3›
                ‹property title›: ‹string >›
                  ‹string one›

                  ‹string two›\s
                ‹property description›: ‹string three›
                  ‹string four›
                ---
                """, drawn(text, TYPES, false, true));
        assertTrue(drawn(text, TYPES, true, false).contains("‹string >\n  one\n\n  two›"));
    }

    @Test
    void cutsATokenThatEndsWithItsLine() {
        assertEquals("""
                ---
                ‹property id›: ‹+class BUG-001@a1b2c3›
                ‹property tags›: ["‹decorator two words›
                "]
                """, drawn("---\nid: BUG-001@a1b2c3\ntags: [\"two words\n\"]\n", TYPES, false, false));
    }

    @Test
    void takesTheNextBestTypeOrNone() {
        assertEquals("""
                ---
                id: "‹+type BUG-001@a1b2c3›"
                title: 'Cart 😀'
                """, drawn(ISSUE.substring(0, ISSUE.indexOf("created")), List.of("type", "macro"), false, false));
        TokenLegend legend = TokenLegend.of(List.of("macro", "string", "unheardOf"), List.of());
        assertEquals(List.of("macro", "string"), legend.announced().getTokenTypes());
        assertEquals(List.of(), legend.announced().getTokenModifiers());
        assertTrue(TokenLegend.of(List.of("unheardOf"), MODIFIERS).isEmpty());
    }

    @Test
    void readsPreamblesHistoriesAndWhatIsBroken() {
        String text =
                "# Log of BUG-007\n\n## 2024-12-20: BUG-003@c5e8f1 - Gone\n\n---\nid: \"BUG-001@a1b2c3\ntags: [a\n";
        assertEquals("""
                # Log of ‹-class BUG-007›

                ## 2024-12-20: ‹-class BUG-003@c5e8f1› - Gone

                ---
                ‹property id›: "‹+-class BUG-001@a1b2c3›
                ‹property tags›: [‹decorator a›
                """, drawn(HISTORY, text, TYPES, false, false));
    }

    @Test
    void givesTheTokensOfARangeOnly() {
        String text = Issues.of("BUG-001@a1b2c3") + Issues.of("BUG-002@a1b2c3");
        Workspace workspace = workspace(PATH, text);
        Range lines = new Range(new Position(22, 0), new Position(23, 5));
        List<Integer> some = provider(TYPES, false, false).tokens(workspace, SmallWorkspace.uri(PATH), lines, () -> {});
        assertEquals(15, some.size());
        assertEquals(List.of(22, 0, 2), some.subList(0, 3));
    }

    @Test
    void saysWhatHasChanged() {
        List<Integer> before = List.of(1, 2, 3, 4, 5, 6);
        assertEquals(Optional.empty(), SemanticTokensProvider.edit(before, before));
        assertEquals(
                Optional.of(new SemanticTokensEdit(2, 1, List.of(7, 8))),
                SemanticTokensProvider.edit(before, List.of(1, 2, 7, 8, 4, 5, 6)));
        assertEquals(
                Optional.of(new SemanticTokensEdit(6, 0, List.of(6))),
                SemanticTokensProvider.edit(before, List.of(1, 2, 3, 4, 5, 6, 6)));
        assertEquals(
                Optional.of(new SemanticTokensEdit(0, 6, List.of())), SemanticTokensProvider.edit(before, List.of()));
    }

    @Test
    void doesNothingInOrdinaryMarkdown() {
        String text = "---\ntitle: A page\n---\n\n# About BUG-001\n";
        assertEquals(text, drawn("README.md", text, TYPES, false, false));
    }

    private static String drawn(String text, List<String> types, boolean multiline, boolean overlapping) {
        return drawn(PATH, text, types, multiline, overlapping);
    }

    private static String drawn(String path, String text, List<String> types, boolean multiline, boolean overlapping) {
        SemanticTokensProvider provider = provider(types, multiline, overlapping);
        List<Integer> data = provider.tokens(workspace(path, text), SmallWorkspace.uri(path), () -> {});
        return draw(text, data, provider.support().legend());
    }

    private static Workspace workspace(String path, String text) {
        String other = Issues.of("BUG-002@b2c3d4");
        String closed = Issues.of("BUG-007@b2c3d4").replace("proposed", "completed");
        return SmallWorkspace.of(
                Map.of(path, text, ".work/agent/issues/low.md", other + closed), List.of("src/cart.py"));
    }

    private static SemanticTokensProvider provider(List<String> types, boolean multiline, boolean overlapping) {
        TokenLegend legend = TokenLegend.of(types, MODIFIERS);
        return new SemanticTokensProvider(
                PositionEncoding.UTF_16, new SemanticTokensProvider.Support(legend, multiline, overlapping));
    }

    /** A mark at an offset; those of longer tokens enclose those of shorter ones. */
    private record Mark(int offset, int rank, String text) {}

    private static String draw(String text, List<Integer> data, TokenLegend legend) {
        Positions positions = new Positions(SourceText.of(text), PositionEncoding.UTF_16);
        List<Mark> marks = new ArrayList<>();
        int line = 0;
        int character = 0;
        for (int i = 0; i < data.size(); i += 5) {
            character = data.get(i) == 0 ? character + data.get(i + 1) : data.get(i + 1);
            line += data.get(i);
            int start = positions.offset(new Position(line, character));
            int length = data.get(i + 2);
            String type = legend.announced().getTokenTypes().get(data.get(i + 3));
            String modifiers = (hasBit(data.get(i + 4), legend, "declaration") ? "+" : "")
                    + (hasBit(data.get(i + 4), legend, "deprecated") ? "-" : "");
            marks.add(new Mark(start, -length, "‹" + modifiers + type + " "));
            marks.add(new Mark(start + length, length - text.length(), "›"));
        }
        marks.sort(Comparator.comparingInt(Mark::offset)
                .thenComparing((Mark mark) -> !mark.text().equals("›"))
                .thenComparingInt(Mark::rank));
        StringBuilder drawing = new StringBuilder(text);
        for (int i = marks.size() - 1; i >= 0; i--) {
            drawing.insert(marks.get(i).offset(), marks.get(i).text());
        }
        return drawing.toString();
    }

    private static boolean hasBit(int bits, TokenLegend legend, String modifier) {
        int place = legend.announced().getTokenModifiers().indexOf(modifier);
        return place >= 0 && (bits & (1 << place)) != 0;
    }
}
