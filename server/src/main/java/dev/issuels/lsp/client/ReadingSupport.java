package dev.issuels.lsp.client;

import dev.issuels.features.reading.FoldingRangeProvider;
import dev.issuels.features.reading.InlayHintProvider;
import java.util.Set;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.InlayHintRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
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

    static ReadingSupport of(Announced client) {
        String hint = "textDocument.inlayHint.resolveSupport.properties";
        return new ReadingSupport(
                client.is("textDocument.documentLink.tooltipSupport"),
                folding(client),
                new InlayHintProvider.Support(
                        client.lists(hint, "tooltip"),
                        // What a hint leads to hangs on its label; Neovim announces it by the name that it has there.
                        client.lists(hint, "label.location") || client.lists(hint, "location")),
                TokenSupport.of(client),
                client.is("workspace.semanticTokens.refreshSupport"),
                client.is("workspace.inlayHint.refreshSupport"),
                client.is("workspace.codeLens.refreshSupport"));
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

    private static FoldingRangeProvider.Support folding(Announced client) {
        String folding = "textDocument.foldingRange.";
        String kinds = folding + "foldingRangeKind.valueSet";
        return new FoldingRangeProvider.Support(
                client.has(kinds) ? Set.copyOf(client.words(kinds)) : KINDS,
                client.is(folding + "foldingRange.collapsedText"),
                client.number(folding + "rangeLimit", Integer.MAX_VALUE));
    }
}
