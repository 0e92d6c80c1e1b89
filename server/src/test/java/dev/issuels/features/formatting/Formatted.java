package dev.issuels.features.formatting;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/** What an editor makes of a text with the edits of a formatting provider. */
final class Formatted {

    static final String PATH = ".work/agent/issues/high.md";

    private static final FormattingProvider PROVIDER = new FormattingProvider(PositionEncoding.UTF_16);

    private Formatted() {}

    /** The text of an issue file, formatted as a whole. */
    static String of(String text) {
        return in(PATH, text);
    }

    static String in(String path, String text) {
        return with(path, text, workspace -> PROVIDER.edits(workspace, SmallWorkspace.uri(path)));
    }

    /** The text of an issue file after some of its lines were formatted, from the start of one to the start of another. */
    static String of(String text, int from, int to) {
        Range range = new Range(new Position(from, 0), new Position(to, 0));
        return with(PATH, text, workspace -> PROVIDER.edits(workspace, SmallWorkspace.uri(PATH), range));
    }

    /** How many characters go and come when the text of an issue file is formatted. */
    static int sizeOfEdits(String text) {
        Workspace workspace = SmallWorkspace.of(Map.of(PATH, text), List.of());
        Positions positions = new Positions(SourceText.of(text), PositionEncoding.UTF_16);
        return PROVIDER.edits(workspace, SmallWorkspace.uri(PATH)).stream()
                .mapToInt(edit -> positions.span(edit.getRange()).length()
                        + edit.getNewText().length())
                .sum();
    }

    static String with(String path, String text, Function<Workspace, List<TextEdit>> provider) {
        Workspace workspace = SmallWorkspace.of(Map.of(path, text), List.of());
        Positions positions = new Positions(SourceText.of(text), PositionEncoding.UTF_16);
        Edits edits = new Edits(provider.apply(workspace).stream()
                .map(edit -> new Edit(positions.span(edit.getRange()), edit.getNewText()))
                .toList());
        assertTrue(edits.fit(text.length()), edits::toString);
        return edits.appliedTo(text);
    }
}
