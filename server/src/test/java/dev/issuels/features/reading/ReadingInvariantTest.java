package dev.issuels.features.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.reading.tokens.SemanticTokensProvider;
import dev.issuels.features.reading.tokens.TokenLegend;
import dev.issuels.issue.MessyText;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.junit.jupiter.api.Test;

/** That all reading aids answer soundly whatever a text looks like, and in every encoding. */
final class ReadingInvariantTest {

    private static final int RUNS = 120;
    private static final String URI = SmallWorkspace.uri(".work/agent/issues/high.md");
    private static final List<PositionEncoding> ENCODINGS =
            List.of(PositionEncoding.UTF_16, PositionEncoding.UTF_8, PositionEncoding.UTF_32);
    private static final List<String> TYPES =
            List.of("property", "class", "decorator", "enumMember", "namespace", "number", "string", "keyword");

    /** A text in a workspace, and how a failure can be seen again. */
    private record Subject(Workspace workspace, Positions positions, String hint) {

        Range whole() {
            return positions.range(positions.text().span());
        }

        /** The span of a range that is there just so. */
        Span span(Range range) {
            Span span = positions.span(range);
            assertEquals(range, positions.range(span), hint);
            return span;
        }
    }

    @Test
    void foldsNestAndStayInTheText() {
        forRandomTexts(subject -> {
            var provider = new FoldingRangeProvider(new FoldingRangeProvider.Support(Set.of(), true, 1000));
            List<FoldingRange> open = new ArrayList<>();
            int line = -1;
            for (FoldingRange fold : provider.ranges(subject.workspace, URI)) {
                open.removeIf(around -> around.getEndLine() < fold.getStartLine());
                assertTrue(fold.getStartLine() > line && fold.getStartLine() < fold.getEndLine(), subject.hint);
                assertTrue(fold.getEndLine() < subject.positions.text().lineCount(), subject.hint);
                assertTrue(open.stream().allMatch(around -> fold.getEndLine() <= around.getEndLine()), subject.hint);
                open.add(fold);
                line = fold.getStartLine();
            }
        });
    }

    @Test
    void selectionsGrowFromEveryPlace() {
        forRandomTexts(subject -> {
            SourceText text = subject.positions.text();
            List<Position> positions = new ArrayList<>();
            for (int offset = 0; offset <= text.length(); offset += 1 + text.length() / 200) {
                positions.add(subject.positions.position(offset));
            }
            List<SelectionRange> selections = new SelectionRangeProvider(subject.positions.encoding())
                    .ranges(subject.workspace, URI, positions)
                    .orElseThrow();
            for (int at = 0; at < positions.size(); at++) {
                Span inner = Span.at(subject.positions.offset(positions.get(at)));
                Optional<SelectionRange> step = Optional.of(selections.get(at));
                while (step.isPresent()) {
                    Span outer = subject.span(step.get().getRange());
                    assertTrue(outer.covers(inner), subject.hint);
                    inner = outer;
                    step = Optional.ofNullable(step.get().getParent());
                }
                assertEquals(text.span(), inner, subject.hint);
            }
        });
    }

    @Test
    void tokensComeInOrderAndApart() {
        forRandomTexts(subject -> {
            TokenLegend legend = TokenLegend.of(TYPES, List.of("deprecated"));
            var provider = new SemanticTokensProvider(
                    subject.positions.encoding(), new SemanticTokensProvider.Support(legend, false, false));
            List<Integer> data = provider.tokens(subject.workspace, URI, () -> {});
            int line = 0;
            int character = 0;
            int end = 0;
            for (int i = 0; i < data.size(); i += 5) {
                character = data.get(i) == 0 ? character + data.get(i + 1) : data.get(i + 1);
                line += data.get(i);
                Range range = new Range(new Position(line, character), new Position(line, character + data.get(i + 2)));
                Span span = subject.span(range);
                assertTrue(span.start() >= end && !span.isEmpty(), subject.hint);
                end = span.end();
            }
            assertEquals(data, provider.tokens(subject.workspace, URI, subject.whole(), () -> {}), subject.hint);
        });
    }

    @Test
    void linksHintsAndLensesStandInOrderAndInTheText() {
        forRandomTexts(subject -> {
            PositionEncoding encoding = subject.positions.encoding();
            var links = new DocumentLinkProvider(encoding, true, uri -> uri);
            int end = 0;
            for (DocumentLink link : links.links(subject.workspace, URI, () -> {})) {
                Span span = subject.span(link.getRange());
                assertTrue(span.start() >= end && !span.isEmpty(), subject.hint);
                assertTrue(!links.resolved(subject.workspace, link).getTarget().isEmpty(), subject.hint);
                end = span.end();
            }
            var hints = new InlayHintProvider(encoding, new InlayHintProvider.Support(true, true), uri -> uri);
            int offset = -1;
            for (InlayHint hint : hints.hints(subject.workspace, URI, subject.whole(), () -> {})) {
                Position position = hints.resolved(subject.workspace, hint).getPosition();
                assertTrue(subject.positions.offset(position) > offset, subject.hint);
                offset = subject.positions.offset(position);
            }
            var lenses = new CodeLensProvider(encoding);
            for (CodeLens lens : lenses.lenses(subject.workspace, URI)) {
                assertTrue(!subject.span(lens.getRange()).isEmpty(), subject.hint);
                String title = lenses.resolved(subject.workspace, lens, () -> {})
                        .getCommand()
                        .getTitle();
                assertTrue(!title.isEmpty(), subject.hint);
            }
        });
    }

    private static void forRandomTexts(Check check) {
        long seed = System.nanoTime();
        for (int run = 0; run < RUNS; run++) {
            Random random = new Random(seed + run);
            String text = MessyText.edited(random, MessyText.FILE, run % 50);
            text = run % 3 == 0 ? text.substring(0, random.nextInt(text.length() + 1)) : text;
            text = run % 5 == 0 ? text.replace("\n", "\r\n") : text;
            Workspace workspace = SmallWorkspace.of(
                    Map.of(".work/agent/issues/high.md", text, ".work/agent/issues/low.md", MessyText.FILE),
                    List.of("src/app/cli.py"));
            PositionEncoding encoding = ENCODINGS.get(run % 3);
            Positions positions = new Positions(SourceText.of(text), encoding);
            check.of(new Subject(workspace, positions, "seed " + (seed + run) + " in " + encoding + "\n" + text));
        }
    }

    /** What holds for a text. */
    private interface Check {
        void of(Subject subject);
    }
}
