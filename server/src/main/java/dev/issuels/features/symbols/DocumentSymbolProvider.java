package dev.issuels.features.symbols;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.issue.Field;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Schema;
import dev.issuels.issue.Section;
import dev.issuels.text.Span;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
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

    static final SymbolKind ISSUE = SymbolKind.Class;
    static final SymbolKind SECTION = SymbolKind.String;

    /** The symbols in the order of the text; none in ordinary Markdown. */
    public List<Either<SymbolInformation, DocumentSymbol>> symbols(Workspace workspace, String uri) {
        Optional<PlacedFile> file = workspace.file(uri).filter(PlacedFile::isIssueFile);
        if (file.isEmpty()) {
            return List.of();
        }
        Positions positions = new Positions(file.get().text(), encoding);
        List<Either<SymbolInformation, DocumentSymbol>> symbols = new ArrayList<>();
        for (PlacedIssue placed : file.get().content().issues()) {
            DocumentSymbol issue = issue(workspace.schema(), file.get(), placed, positions);
            if (hierarchical) {
                symbols.add(Either.forRight(issue));
            } else {
                addFlat(issue, "", uri, symbols);
            }
        }
        return symbols;
    }

    private DocumentSymbol issue(Schema schema, PlacedFile file, PlacedIssue placed, Positions positions) {
        Optional<Field> id = placed.issue().field("id");
        Span name = id.map(field -> field.value().span())
                .orElseGet(() -> placed.issue().frontMatter().head());
        DocumentSymbol symbol = new DocumentSymbol(
                label(placed),
                ISSUE,
                positions.range(placed.span()),
                positions.range(placed.inFile(name)),
                placed.issue().text(Schema.STATUS).orElse(""));
        if (tagged && file.isClosed(placed, schema)) {
            symbol.setTags(List.of(SymbolTag.Deprecated));
        }
        symbol.setChildren(placed.issue().body().sections().stream()
                .filter(section -> !section.title().isBlank())
                .map(section -> section(placed, section, positions))
                .toList());
        return symbol;
    }

    private static DocumentSymbol section(PlacedIssue placed, Section section, Positions positions) {
        return new DocumentSymbol(
                section.title(),
                SECTION,
                positions.range(placed.inFile(section.span())),
                positions.range(placed.inFile(section.heading())));
    }

    /** The id and the title, or what there is of them. */
    private static String label(PlacedIssue placed) {
        String id = placed.issue().text("id").orElse("");
        String title = placed.issue().text("title").orElse("");
        String label = (id + " " + title).strip();
        return label.isEmpty() ? "(no id)" : label;
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
