package dev.issuels.lsp;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.formatting.FormattingProvider;
import dev.issuels.features.formatting.OnTypeFormattingProvider;
import dev.issuels.features.symbols.Place;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.services.TextDocumentService;

/** The part of the text document service that writes front matters. */
interface FormattingRequests extends TextDocumentService {

    /** The parts of the connection. */
    Wiring wiring();

    @Override
    default CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        String uri = wiring().uris().key(params.getTextDocument().getUri());
        FormattingProvider provider = new FormattingProvider(encoding());
        return wiring().answers().answer((workspace, cancelled) -> provider.edits(workspace, uri));
    }

    @Override
    default CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
        String uri = wiring().uris().key(params.getTextDocument().getUri());
        FormattingProvider provider = new FormattingProvider(encoding());
        return wiring().answers().answer((workspace, cancelled) -> provider.edits(workspace, uri, params.getRange()));
    }

    @Override
    default CompletableFuture<List<? extends TextEdit>> onTypeFormatting(DocumentOnTypeFormattingParams params) {
        String uri = wiring().uris().key(params.getTextDocument().getUri());
        PositionEncoding encoding = encoding();
        return wiring().answers()
                .answer((workspace, cancelled) -> OnTypeFormattingProvider.edits(
                        Place.of(workspace, uri, params.getPosition(), encoding), params.getCh()));
    }

    private PositionEncoding encoding() {
        return wiring().client().features().encoding();
    }
}
