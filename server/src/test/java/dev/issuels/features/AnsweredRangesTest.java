package dev.issuels.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.issuels.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;

/** Tests that places outside of a text are noticed, whatever answer they stand in. */
final class AnsweredRangesTest {

    private static final String ASKED = "file:///asked.md";
    private static final String OTHER = "file:///other.md";

    private static final Map<String, SourceText> TEXTS =
            Map.of(ASKED, SourceText.of("a😀b\n"), OTHER, SourceText.of("1\n2\n3\n"));

    private static final Range FIRST_LINE = range(0, 0, 0, 1);
    private static final Range THIRD_LINE = range(2, 0, 2, 1);

    @Test
    void noticesARangeThatIsNoneInItsText() {
        assertEquals(0, outside(new Location(ASKED, range(0, 1, 0, 3))));
        assertEquals(1, outside(new Location(ASKED, range(0, 2, 0, 3))), "inside a character");
        assertEquals(1, outside(new Location(ASKED, range(0, 3, 0, 1))), "the wrong way round");
        assertEquals(1, outside(new Location(ASKED, range(0, 0, 0, 5))), "behind the end of the line");
        assertEquals(1, outside(new Location(ASKED, THIRD_LINE)), "behind the end of the text");
    }

    @Test
    void knowsWhichTextARangeIsAbout() {
        assertEquals(0, outside(new Location(OTHER, THIRD_LINE)));
        assertEquals(0, outside(new LocationLink(OTHER, THIRD_LINE, THIRD_LINE, FIRST_LINE)));
        assertEquals(1, outside(new LocationLink(OTHER, FIRST_LINE, FIRST_LINE, THIRD_LINE)));
        assertEquals(1, outside(Optional.of(new Hover(new MarkupContent("plaintext", ""), THIRD_LINE))));
        TextEdit edit = new TextEdit(THIRD_LINE, "");
        assertEquals(1, outside(new WorkspaceEdit(Map.of(OTHER, List.of(edit), ASKED, List.of(edit)))));
    }

    @Test
    void noticesEditsThatOverlap() {
        TextEdit edit = new TextEdit(FIRST_LINE, "");
        assertEquals(0, outside(new WorkspaceEdit(Map.of(ASKED, List.of(edit)))));
        assertEquals(1, outside(new WorkspaceEdit(Map.of(ASKED, List.of(edit, edit)))));
    }

    @Test
    void knowsLinesAndTokens() {
        assertEquals(0, outside(List.of(new FoldingRange(0, 1))));
        assertEquals(1, outside(List.of(new FoldingRange(0, 2))));
        assertEquals(0, outside(new SemanticTokens(List.of(0, 1, 2, 0, 0, 0, 2, 1, 0, 0))));
        assertEquals(2, outside(new SemanticTokens(List.of(0, 1, 4, 0, 0, 1, 0, 1, 0, 0))));
    }

    private static int outside(Object answer) {
        return AnsweredRanges.outside(answer, ASKED, uri -> Optional.ofNullable(TEXTS.get(uri)))
                .size();
    }

    private static Range range(int startLine, int start, int endLine, int end) {
        return new Range(new Position(startLine, start), new Position(endLine, end));
    }
}
