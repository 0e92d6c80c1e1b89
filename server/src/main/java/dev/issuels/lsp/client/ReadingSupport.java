package dev.issuels.lsp.client;

import dev.issuels.features.reading.FoldingRangeProvider;
import dev.issuels.features.reading.InlayHintProvider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CodeLensWorkspaceCapabilities;
import org.eclipse.lsp4j.DocumentLinkCapabilities;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.FoldingRangeCapabilities;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.FoldingRangeKindSupportCapabilities;
import org.eclipse.lsp4j.FoldingRangeSupportCapabilities;
import org.eclipse.lsp4j.InlayHintCapabilities;
import org.eclipse.lsp4j.InlayHintRegistrationOptions;
import org.eclipse.lsp4j.InlayHintResolveSupportCapabilities;
import org.eclipse.lsp4j.InlayHintWorkspaceCapabilities;
import org.eclipse.lsp4j.SemanticTokensWorkspaceCapabilities;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Which reading aids a client understands, and in which forms.
 *
 * @param linkTooltips whether it shows what a link leads to
 * @param folding which parts of a fold it understands
 * @param hints what it asks for of a hint
 * @param tokens which semantic tokens it understands
 * @param refreshesTokens whether it can be told to ask for tokens again
 * @param refreshesHints the same for hints
 * @param refreshesLenses the same for lenses
 */
public record ReadingSupport(
        boolean linkTooltips,
        FoldingRangeProvider.Support folding,
        InlayHintProvider.Support hints,
        TokenSupport tokens,
        boolean refreshesTokens,
        boolean refreshesHints,
        boolean refreshesLenses) {

    /** The kinds that the protocol has always had, which clients that list none understand or ignore. */
    private static final Set<String> KINDS =
            Set.of(FoldingRangeKind.Comment, FoldingRangeKind.Imports, FoldingRangeKind.Region);

    static ReadingSupport of(ClientCapabilities client) {
        TextDocumentClientCapabilities documents =
                Optional.ofNullable(client.getTextDocument()).orElseGet(TextDocumentClientCapabilities::new);
        WorkspaceClientCapabilities workspace =
                Optional.ofNullable(client.getWorkspace()).orElseGet(WorkspaceClientCapabilities::new);
        return new ReadingSupport(
                Optional.ofNullable(documents.getDocumentLink())
                        .map(DocumentLinkCapabilities::getTooltipSupport)
                        .orElse(false),
                folding(Optional.ofNullable(documents.getFoldingRange())),
                hints(Optional.ofNullable(documents.getInlayHint())),
                TokenSupport.of(Optional.ofNullable(documents.getSemanticTokens())),
                Optional.ofNullable(workspace.getSemanticTokens())
                        .map(SemanticTokensWorkspaceCapabilities::getRefreshSupport)
                        .orElse(false),
                Optional.ofNullable(workspace.getInlayHint())
                        .map(InlayHintWorkspaceCapabilities::getRefreshSupport)
                        .orElse(false),
                Optional.ofNullable(workspace.getCodeLens())
                        .map(CodeLensWorkspaceCapabilities::getRefreshSupport)
                        .orElse(false));
    }

    /** Whether it can be told to ask again for anything. */
    public boolean refreshesAnything() {
        return refreshesTokens || refreshesHints || refreshesLenses;
    }

    /** Tells a client to ask again for all that it can be told so of; does not wait for what it says to that. */
    public void refresh(LanguageClient client) {
        if (refreshesTokens) {
            var unused = client.refreshSemanticTokens();
        }
        if (refreshesHints) {
            var unused = client.refreshInlayHints();
        }
        if (refreshesLenses) {
            var unused = client.refreshCodeLenses();
        }
    }

    void announce(ServerCapabilities capabilities) {
        capabilities.setDocumentLinkProvider(new DocumentLinkOptions(true));
        capabilities.setFoldingRangeProvider(true);
        capabilities.setSelectionRangeProvider(true);
        InlayHintRegistrationOptions inlayHints = new InlayHintRegistrationOptions();
        inlayHints.setResolveProvider(hints.tooltips() || hints.locations());
        capabilities.setInlayHintProvider(Either.forRight(inlayHints));
        capabilities.setCodeLensProvider(new CodeLensOptions(true));
        tokens.announce(capabilities);
    }

    private static FoldingRangeProvider.Support folding(Optional<FoldingRangeCapabilities> folding) {
        return new FoldingRangeProvider.Support(
                folding.map(FoldingRangeCapabilities::getFoldingRangeKind)
                        .map(FoldingRangeKindSupportCapabilities::getValueSet)
                        .<Set<String>>map(Set::copyOf)
                        .orElse(KINDS),
                folding.map(FoldingRangeCapabilities::getFoldingRange)
                        .map(FoldingRangeSupportCapabilities::getCollapsedText)
                        .orElse(false),
                folding.map(FoldingRangeCapabilities::getRangeLimit).orElse(Integer.MAX_VALUE));
    }

    /** What a hint leads to hangs on its label; Neovim announces it by the name that it has there. */
    private static InlayHintProvider.Support hints(Optional<InlayHintCapabilities> hints) {
        List<String> properties = hints.map(InlayHintCapabilities::getResolveSupport)
                .map(InlayHintResolveSupportCapabilities::getProperties)
                .orElse(List.of());
        return new InlayHintProvider.Support(
                properties.contains("tooltip"),
                properties.contains("label.location") || properties.contains("location"));
    }
}
