package dev.issuels.lsp.client;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.DeclarationCapabilities;
import org.eclipse.lsp4j.DefinitionCapabilities;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.ImplementationCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.RenameCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TypeDefinitionCapabilities;
import org.jspecify.annotations.Nullable;

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

    static SymbolSupport of(TextDocumentClientCapabilities documents) {
        Optional<DocumentSymbolCapabilities> outline = Optional.ofNullable(documents.getDocumentSymbol());
        return new SymbolSupport(
                prefersMarkdown(Optional.ofNullable(documents.getHover()).map(HoverCapabilities::getContentFormat)),
                isSet(documents.getDefinition(), DefinitionCapabilities::getLinkSupport),
                isSet(documents.getDeclaration(), DeclarationCapabilities::getLinkSupport),
                isSet(documents.getTypeDefinition(), TypeDefinitionCapabilities::getLinkSupport),
                isSet(documents.getImplementation(), ImplementationCapabilities::getLinkSupport),
                outline.map(DocumentSymbolCapabilities::getHierarchicalDocumentSymbolSupport)
                        .orElse(false),
                outline.map(DocumentSymbolCapabilities::getTagSupport).isPresent(),
                isSet(documents.getRename(), RenameCapabilities::getPrepareSupport));
    }

    /** Whether of the two formats that there are Markdown comes first; clients list what they like best first. */
    static boolean prefersMarkdown(Optional<List<String>> formats) {
        return formats.orElse(List.of()).stream()
                .filter(format -> format.equals(MarkupKind.MARKDOWN) || format.equals(MarkupKind.PLAINTEXT))
                .findFirst()
                .filter(MarkupKind.MARKDOWN::equals)
                .isPresent();
    }

    private static <T> boolean isSet(@Nullable T capability, Function<T, Boolean> flag) {
        return Optional.ofNullable(capability).map(flag).orElse(false);
    }
}
