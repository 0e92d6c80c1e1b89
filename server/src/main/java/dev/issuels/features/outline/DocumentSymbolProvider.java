package dev.issuels.features.outline;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.symbols.FiledIssue;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolTag;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * The outline of a file: its issues, and their sections (LSP 3.17, {@code textDocument/documentSymbol}).
 *
 * @param hierarchical whether the client understands symbols inside symbols
 * @param tagged whether it understands tags
 * @param spelled turns the key of a file into the URI that the client knows it by
 */
public record DocumentSymbolProvider(
        PositionEncoding encoding, boolean hierarchical, boolean tagged, UnaryOperator<String> spelled) {

    /** The symbols in the order of the text; none in ordinary Markdown. */
    public List<Either<SymbolInformation, DocumentSymbol>> symbols(Workspace workspace, String uri) {
        List<Either<SymbolInformation, DocumentSymbol>> symbols = new ArrayList<>();
        workspace.file(uri).filter(PlacedFile::isIssueFile).ifPresent(file -> {
            Positions positions = new Positions(file.text(), encoding);
            List<DocumentSymbol> logged = file.role().history()
                    ? LogOutline.of(file.content().preamble().body(), positions)
                    : List.of();
            Stream<DocumentSymbol> issues = file.content().issues().stream()
                    .map(placed -> issue(workspace.schema(), new FiledIssue(file, placed), positions));
            Stream.concat(logged.stream(), issues).forEach(symbol -> add(symbol, uri, symbols));
        });
        return symbols;
    }

    private void add(DocumentSymbol symbol, String uri, List<Either<SymbolInformation, DocumentSymbol>> symbols) {
        if (hierarchical) {
            symbols.add(Either.forRight(withoutTags(symbol)));
        } else {
            addFlat(withoutTags(symbol), "", uri, symbols);
        }
    }

    private DocumentSymbol withoutTags(DocumentSymbol symbol) {
        if (!tagged) {
            symbol.setTags(null);
        }
        return symbol;
    }

    private static DocumentSymbol issue(Schema schema, FiledIssue issue, Positions positions) {
        PlacedIssue placed = issue.placed();
        DocumentSymbol symbol = new DocumentSymbol(
                issue.label(),
                FiledIssue.KIND,
                positions.range(placed.span()),
                positions.range(issue.name()),
                placed.issue().text(Keys.STATUS).orElse(""));
        if (issue.file().isClosed(placed, schema)) {
            symbol.setTags(List.of(SymbolTag.Deprecated));
        }
        symbol.setChildren(SectionOutline.nested(
                placed.issue().body().sections(),
                section -> SectionOutline.symbol(section, placed.start(), positions)));
        return symbol;
    }

    @SuppressWarnings("deprecation") // The older form is what clients without the newer one understand.
    private void addFlat(
            DocumentSymbol symbol,
            String container,
            String uri,
            List<Either<SymbolInformation, DocumentSymbol>> symbols) {
        Location location = new Location(spelled.apply(uri), symbol.getRange());
        SymbolInformation flat = new SymbolInformation(symbol.getName(), symbol.getKind(), location, container);
        flat.setTags(symbol.getTags());
        symbols.add(Either.forLeft(flat));
        Optional.ofNullable(symbol.getChildren())
                .ifPresent(children -> children.forEach(child -> addFlat(child, symbol.getName(), uri, symbols)));
    }
}
