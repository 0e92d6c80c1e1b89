package dev.issuels.lsp;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.symbols.Place;
import dev.issuels.features.symbols.SettingsPlace;
import dev.issuels.workspace.Workspace;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** Answers what is asked about a place of a document. */
record PlaceAnswers(Wiring wiring) {

    /** Answers from the place; from none in ordinary Markdown and in files that nobody knows. */
    <T> CompletableFuture<T> at(
            TextDocumentPositionParams params, BiFunction<Optional<Place>, CancelChecker, T> provider) {
        return wiring.answers().answer(from(params, provider));
    }

    /** The same for what is asked about settings files, too. */
    <T> CompletableFuture<T> at(
            TextDocumentPositionParams params,
            Function<SettingsPlace, T> inSettings,
            BiFunction<Optional<Place>, CancelChecker, T> provider) {
        return wiring.answers().answer(from(params, inSettings, provider));
    }

    /** The same for what is asked about all files: once they are read. */
    <T> CompletableFuture<T> amongAll(
            TextDocumentPositionParams params, BiFunction<Optional<Place>, CancelChecker, T> provider) {
        return wiring.answers().whenReleased().answer(from(params, provider));
    }

    /** The same with what git knows of the paths that the place is about, if that is found out soon. */
    <T> CompletableFuture<T> knowing(
            TextDocumentPositionParams params,
            Function<Optional<Place>, Set<String>> paths,
            Function<SettingsPlace, T> inSettings,
            BiFunction<Optional<Place>, CancelChecker, T> provider) {
        return wiring.answers()
                .answerKnowing(
                        uri(params),
                        workspace -> paths.apply(place(workspace, params)),
                        from(params, inSettings, provider));
    }

    /** From the place in a settings file if it is in one. */
    private <T> BiFunction<Workspace, CancelChecker, T> from(
            TextDocumentPositionParams params,
            Function<SettingsPlace, T> inSettings,
            BiFunction<Optional<Place>, CancelChecker, T> provider) {
        return (workspace, cancelled) -> SettingsPlace.of(workspace, uri(params), params.getPosition(), encoding())
                .map(inSettings)
                .orElseGet(() -> provider.apply(place(workspace, params), cancelled));
    }

    private <T> BiFunction<Workspace, CancelChecker, T> from(
            TextDocumentPositionParams params, BiFunction<Optional<Place>, CancelChecker, T> provider) {
        return (workspace, cancelled) -> provider.apply(place(workspace, params), cancelled);
    }

    private Optional<Place> place(Workspace workspace, TextDocumentPositionParams params) {
        return Place.of(workspace, uri(params), params.getPosition(), encoding());
    }

    private PositionEncoding encoding() {
        return wiring.client().features().encoding();
    }

    private String uri(TextDocumentPositionParams params) {
        return wiring.uris().key(params.getTextDocument().getUri());
    }
}
