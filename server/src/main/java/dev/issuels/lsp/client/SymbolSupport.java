package dev.issuels.lsp.client;

import java.util.List;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Which forms of answers about symbols a client understands.
 *
 * @param markdown hovers in Markdown
 * @param definitionLinks definitions that say what they lead from; the same of the other jumps
 * @param hierarchical document symbols inside others
 * @param tagged document symbols that say that they are obsolete
 * @param preparesRename whether it asks what would be renamed
 */
public record SymbolSupport(
        boolean markdown,
        boolean definitionLinks,
        boolean declarationLinks,
        boolean typeDefinitionLinks,
        boolean implementationLinks,
        boolean hierarchical,
        boolean tagged,
        boolean preparesRename) {

    static SymbolSupport of(Announced client) {
        return new SymbolSupport(
                prefersMarkdown(client.words("textDocument.hover.contentFormat")),
                client.is("textDocument.definition.linkSupport"),
                client.is("textDocument.declaration.linkSupport"),
                client.is("textDocument.typeDefinition.linkSupport"),
                client.is("textDocument.implementation.linkSupport"),
                client.is("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport"),
                client.has("textDocument.documentSymbol.tagSupport"),
                client.is("textDocument.rename.prepareSupport"));
    }

    void announce(ServerCapabilities capabilities) {
        capabilities.setHoverProvider(true);
        capabilities.setDefinitionProvider(true);
        capabilities.setDeclarationProvider(true);
        capabilities.setTypeDefinitionProvider(true);
        capabilities.setImplementationProvider(true);
        capabilities.setReferencesProvider(true);
        capabilities.setDocumentHighlightProvider(true);
        capabilities.setRenameProvider(
                preparesRename ? Either.forRight(new RenameOptions(true)) : Either.forLeft(true));
        capabilities.setDocumentSymbolProvider(true);
        capabilities.setCallHierarchyProvider(true);
    }

    /** Whether of the two formats that there are Markdown comes first; clients list what they like best first. */
    static boolean prefersMarkdown(List<String> formats) {
        int markdown = formats.indexOf(MarkupKind.MARKDOWN);
        int plain = formats.indexOf(MarkupKind.PLAINTEXT);
        return markdown >= 0 && (plain < 0 || markdown < plain);
    }
}
