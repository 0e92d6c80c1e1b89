package dev.issuels.features.reading;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.formatting.FormattingProvider;
import dev.issuels.features.reading.tokens.SemanticTokensProvider;
import dev.issuels.features.reading.tokens.TokenLegend;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.Workspace;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That no text makes an editor wait for ever: each of these has a hundred thousand of something in one issue. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class HostileTextTest {

    private static final PositionEncoding ENCODING = PositionEncoding.UTF_16;
    private static final String URI = SmallWorkspace.uri(".work/agent/issues/high.md");
    private static final String HEAD = "---\nid: \"BUG-001@a1b2c3\"\ntitle: x\n---\n\n### Acceptance Criteria\n";

    @Test
    void readsALineOfManyIds() {
        readsAll(HEAD + "BUG-002 ".repeat(100_000));
    }

    @Test
    void readsManyMarksOnOneLine() {
        readsAll(HEAD + "> ".repeat(100_000) + "\n" + "- [ ] ".repeat(100_000));
    }

    @Test
    void readsAnAddressThatDoesNotEnd() {
        readsAll(HEAD + "http://a" + ")".repeat(300_000) + " " + "http://".repeat(50_000));
    }

    @Test
    void readsManyBlocksOfCodeAndComments() {
        readsAll(HEAD + "```\nx\n```\n<!-- y -->\nhttp://a\n".repeat(20_000));
    }

    @Test
    void readsManyFieldsTheWrongWayRound() {
        List<String> fields = IntStream.range(0, 5_000)
                .mapToObj(number -> "key" + number + ": [a,b]\ntags: 'x'\n")
                .collect(Collectors.toList());
        Collections.reverse(fields);
        readsAll(HEAD.replace("title: x\n", String.join("", fields) + "title:  x\n"));
    }

    @Test
    void readsATagOfManyAttributes() {
        readsAll(HEAD + "<a" + " b".repeat(100_000) + ">\n- <a" + " b=\"c\"".repeat(100_000));
    }

    @Test
    void readsManyBlankLinesInAFrontMatter() {
        readsAll(HEAD.replace("title", "\n".repeat(300_000) + "title"));
    }

    @Test
    void readsOneLongParagraph() {
        readsAll(HEAD + "some words of a sentence. And\nmore ".repeat(30_000));
    }

    private static void readsAll(String text) {
        Workspace workspace = SmallWorkspace.of(Map.of(".work/agent/issues/high.md", text), List.of("src/cart.py"));
        Positions positions = new Positions(SourceText.of(text), ENCODING);
        Range whole = positions.range(positions.text().span());
        TokenLegend legend = TokenLegend.of(List.of("property", "class", "string"), List.of());
        var tokens = new SemanticTokensProvider(ENCODING, new SemanticTokensProvider.Support(legend, false, false));
        assertTrue(!tokens.tokens(workspace, URI, () -> {}).isEmpty());
        var folds = new FoldingRangeProvider(new FoldingRangeProvider.Support(Set.of(), true, 5_000));
        assertTrue(folds.ranges(workspace, URI).size() <= 5_000);
        List<Position> places = IntStream.range(0, 20)
                .mapToObj(part -> positions.position(text.length() / 20 * part))
                .toList();
        assertTrue(new SelectionRangeProvider(ENCODING)
                .ranges(workspace, URI, places)
                .isPresent());
        var links = new DocumentLinkProvider(ENCODING, true, uri -> uri);
        assertDoesNotThrow(() -> links.links(workspace, URI, () -> {}));
        var hints = new InlayHintProvider(ENCODING, new InlayHintProvider.Support(true, true), uri -> uri);
        assertDoesNotThrow(() -> hints.hints(workspace, URI, whole, () -> {}));
        var lenses = new CodeLensProvider(ENCODING);
        lenses.lenses(workspace, URI)
                .forEach(lens ->
                        assertNotNull(lenses.resolved(workspace, lens, () -> {}).getCommand()));
        assertDoesNotThrow(() -> new FormattingProvider(ENCODING).edits(workspace, URI));
    }
}
