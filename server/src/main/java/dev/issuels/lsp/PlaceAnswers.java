package dev.issuels.lsp;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.symbols.Place;
import dev.issuels.workspace.Workspace;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** Answers what is asked about a place of a document. */
record PlaceAnswers(Wiring wiring) {

    /** Answers from the place; from none in ordinary Markdown and in files that nobody knows. */
    <T> CompletableFuture<T> at(
            TextDocumentPositionParams params, BiFunction<Optional<Place>, CancelChecker, T> provider) {
        return wiring.answers().answer(from(params, provider));
    }

    /** The same for what is asked about all files: once they are read. */
    <T> CompletableFuture<T> amongAll(
            TextDocumentPositionParams params, BiFunction<Optional<Place>, CancelChecker, T> provider) {
        return wiring.answerWhenReleased(from(params, provider));
    }

    private <T> BiFunction<Workspace, CancelChecker, T> from(
            TextDocumentPositionParams params, BiFunction<Optional<Place>, CancelChecker, T> provider) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        PositionEncoding encoding = wiring.client().features().encoding();
        return (workspace, cancelled) ->
                provider.apply(Place.of(workspace, uri, params.getPosition(), encoding), cancelled);
    }
}
