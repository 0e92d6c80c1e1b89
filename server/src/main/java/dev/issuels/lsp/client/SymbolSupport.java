package dev.issuels.lsp.client;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.DefinitionCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;

/**
 * Which forms of answers about symbols a client understands.
 *
 * @param markdown hovers in Markdown
 * @param links definitions that say what they lead from
 * @param hierarchical document symbols inside others
 * @param tagged document symbols that say that they are obsolete
 */
public record SymbolSupport(boolean markdown, boolean links, boolean hierarchical, boolean tagged) {

    static SymbolSupport of(TextDocumentClientCapabilities documents) {
        Optional<DocumentSymbolCapabilities> outline = Optional.ofNullable(documents.getDocumentSymbol());
        return new SymbolSupport(
                Optional.ofNullable(documents.getHover())
                        .map(HoverCapabilities::getContentFormat)
                        .orElse(List.of())
                        .contains(MarkupKind.MARKDOWN),
                Optional.ofNullable(documents.getDefinition())
                        .map(DefinitionCapabilities::getLinkSupport)
                        .orElse(false),
                outline.map(DocumentSymbolCapabilities::getHierarchicalDocumentSymbolSupport)
                        .orElse(false),
                outline.map(DocumentSymbolCapabilities::getTagSupport).isPresent());
    }
}
