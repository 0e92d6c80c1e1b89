package dev.issuels.features.reading.tokens;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** What the parts of a text are (LSP 3.17, {@code textDocument/semanticTokens}), as the numbers of the protocol. */
public record SemanticTokensProvider(PositionEncoding encoding, Support support) {

    /**
     * Which tokens the client understands.
     *
     * @param legend the types that it knows
     * @param multiline whether a token may reach over the end of a line
     * @param overlapping whether a token may be inside of another
     */
    public record Support(TokenLegend legend, boolean multiline, boolean overlapping) {}

    /** The tokens of a whole file; none of ordinary Markdown. */
    public List<Integer> tokens(Workspace workspace, String uri, CancelChecker cancelled) {
        return file(workspace, uri)
                .map(file -> tokens(workspace, file, file.text().span(), cancelled))
                .orElse(List.of());
    }

    /** The tokens that a range touches. */
    public List<Integer> tokens(Workspace workspace, String uri, Range range, CancelChecker cancelled) {
        return file(workspace, uri)
                .map(file -> {
                    Span asked = new Positions(file.text(), encoding).span(range);
                    return tokens(workspace, file, asked, cancelled);
                })
                .orElse(List.of());
    }

    /** The edit that makes one list of tokens out of another; empty when they are equal. */
    public static Optional<SemanticTokensEdit> edit(List<Integer> before, List<Integer> after) {
        int most = Math.min(before.size(), after.size());
        int head = 0;
        while (head < most && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        int deleted = before.size() - head - tail;
        List<Integer> inserted = after.subList(head, after.size() - tail);
        return deleted == 0 && inserted.isEmpty()
                ? Optional.empty()
                : Optional.of(new SemanticTokensEdit(head, deleted, inserted));
    }

    private List<Integer> tokens(Workspace workspace, PlacedFile file, Span asked, CancelChecker cancelled) {
        IssueTokens tokens = new IssueTokens(workspace, file);
        TokenWriter writer = new TokenWriter(new Positions(file.text(), encoding), support.legend);
        if (asked.start() <= file.content().preamble().length()) {
            understood(tokens.of(file.content().preamble()), file.text(), asked).forEach(writer::write);
        }
        for (PlacedIssue placed : file.content().issues()) {
            if (placed.span().end() >= asked.start() && placed.start() <= asked.end()) {
                cancelled.checkCanceled();
                understood(tokens.of(placed), file.text(), asked).forEach(writer::write);
            }
        }
        return writer.data();
    }

    /** The tokens of a span in the form that the client understands, in their order. */
    private Stream<Token> understood(List<Token> tokens, SourceText text, Span asked) {
        List<Token> sorted = tokens.stream()
                .flatMap(token -> support.multiline ? Stream.of(token) : token.lines(text))
                .sorted(Token.ORDER)
                .toList();
        return (support.overlapping ? sorted : Token.apart(sorted))
                .stream().filter(token -> token.span().overlaps(asked));
    }

    private static Optional<PlacedFile> file(Workspace workspace, String uri) {
        return workspace.file(uri).filter(PlacedFile::isIssueFile);
    }
}
