package dev.issuels.lsp;

import dev.issuels.features.symbols.DefinitionProvider;
import dev.issuels.features.symbols.HighlightProvider;
import dev.issuels.features.symbols.ReferencesProvider;
import dev.issuels.lsp.client.SymbolSupport;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the client asks about the symbol at a place and about the places that have to do with it. */
final class SymbolRequests {
    private final Wiring wiring;
    private final PlaceAnswers places;

    SymbolRequests(Wiring wiring) {
        this.wiring = wiring;
        this.places = new PlaceAnswers(wiring);
    }

    CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        DefinitionProvider provider = jumps(client().definitionLinks());
        return places.at(params, (place, cancelled) -> provider.definitions(place));
    }

    CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> declaration(
            DeclarationParams params) {
        DefinitionProvider provider = jumps(client().declarationLinks());
        return places.at(params, (place, cancelled) -> provider.declarations(place));
    }

    /** What an issue rests on: those that it waits for. */
    CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> typeDefinition(
            TypeDefinitionParams params) {
        DefinitionProvider provider = jumps(client().typeDefinitionLinks());
        return places.at(params, (place, cancelled) -> provider.awaited(place));
    }

    /** What rests on an issue: those that wait for it. */
    CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> implementation(
            ImplementationParams params) {
        DefinitionProvider provider = jumps(client().implementationLinks());
        return places.at(params, (place, cancelled) -> provider.waiting(place));
    }

    CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        ReferencesProvider provider = new ReferencesProvider(wiring.uris()::spelled);
        boolean withDeclarations = params.getContext().isIncludeDeclaration();
        return places.at(params, (place, cancelled) -> provider.references(place, withDeclarations, cancelled));
    }

    CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return places.at(params, (place, cancelled) -> new HighlightProvider().highlights(place));
    }

    private SymbolSupport client() {
        return wiring.client().features().symbols();
    }

    private DefinitionProvider jumps(boolean links) {
        return new DefinitionProvider(links, wiring.uris()::spelled);
    }
}
