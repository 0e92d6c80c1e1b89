package dev.issuels.features.formatting;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.function.BiPredicate;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/** Writes front matters in the style of their file (LSP 3.17, {@code textDocument/formatting} and its like). */
public record FormattingProvider(PositionEncoding encoding) {

    /** The edits of all front matters of a file; none in ordinary Markdown. */
    public List<TextEdit> edits(Workspace workspace, String uri) {
        return edits(workspace, uri, (positions, front) -> true);
    }

    /** The edits of the front matters that a range touches, each as a whole. */
    public List<TextEdit> edits(Workspace workspace, String uri, Range range) {
        return edits(workspace, uri, (positions, front) -> {
            Span asked = positions.span(range);
            return asked.start() <= front.end() && front.start() <= asked.end();
        });
    }

    private List<TextEdit> edits(Workspace workspace, String uri, BiPredicate<Positions, Span> wanted) {
        return workspace.file(uri).filter(PlacedFile::isIssueFile).stream()
                .flatMap(file -> {
                    Positions positions = new Positions(file.text(), encoding);
                    return new FormattedFile(file.content(), workspace.schema())
                            .edits(placed -> wanted.test(positions, frontMatter(placed))).stream()
                                    .map(edit -> new TextEdit(positions.range(edit.span()), edit.newText()));
                })
                .toList();
    }

    private static Span frontMatter(PlacedIssue placed) {
        return placed.inFile(placed.issue().frontMatter().span());
    }
}
