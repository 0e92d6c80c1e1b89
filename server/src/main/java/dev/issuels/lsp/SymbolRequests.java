package dev.issuels.lsp;

import dev.issuels.features.renaming.RenameProvider;
import dev.issuels.features.renaming.RenamingRefused;
import dev.issuels.features.symbols.CallHierarchyProvider;
import dev.issuels.features.symbols.DefinitionProvider;
import dev.issuels.features.symbols.HighlightProvider;
import dev.issuels.features.symbols.ReferencesProvider;
import dev.issuels.lsp.client.SymbolSupport;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** The part of the text document service that is about the symbol at a place, and the places that have to do with it. */
interface SymbolRequests extends TextDocumentService {

    /** The parts of the connection. */
    Wiring wiring();

    @Override
    default CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        DefinitionProvider provider = jumps(client().definitionLinks());
        return places().at(params, (place, cancelled) -> provider.definitions(place));
    }

    @Override
    default CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> declaration(
            DeclarationParams params) {
        DefinitionProvider provider = jumps(client().declarationLinks());
        return places().at(params, (place, cancelled) -> provider.declarations(place));
    }

    /** What an issue rests on: those that it waits for. */
    @Override
    default CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> typeDefinition(
            TypeDefinitionParams params) {
        DefinitionProvider provider = jumps(client().typeDefinitionLinks());
        return places().at(params, (place, cancelled) -> provider.awaited(place));
    }

    /** What rests on an issue: those that wait for it. */
    @Override
    default CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> implementation(
            ImplementationParams params) {
        DefinitionProvider provider = jumps(client().implementationLinks());
        return places().at(params, (place, cancelled) -> provider.waiting(place));
    }

    @Override
    default CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        ReferencesProvider provider = new ReferencesProvider(wiring().uris()::spelled);
        boolean withDeclarations = params.getContext().isIncludeDeclaration();
        return places().amongAll(params, (place, cancelled) -> provider.references(place, withDeclarations, cancelled));
    }

    @Override
    default CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return places().at(params, (place, cancelled) -> new HighlightProvider().highlights(place));
    }

    @Override
    default CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return places().amongAll(
                        params,
                        (place, cancelled) -> explained(() -> RenameProvider.prepared(place))
                                .map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond)
                                .orElse(null));
    }

    @Override
    default CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        RenameProvider provider = new RenameProvider(wiring().workspaceEdits());
        return places().amongAll(
                        params, (place, cancelled) -> explained(() -> provider.renamed(place, params.getNewName())));
    }

    @Override
    default CompletableFuture<List<CallHierarchyItem>> prepareCallHierarchy(CallHierarchyPrepareParams params) {
        CallHierarchyProvider provider = calls();
        return places().amongAll(params, (place, cancelled) -> provider.prepared(place));
    }

    @Override
    default CompletableFuture<List<CallHierarchyIncomingCall>> callHierarchyIncomingCalls(
            CallHierarchyIncomingCallsParams params) {
        CallHierarchyProvider provider = calls();
        return wiring().answers()
                .whenReleased()
                .answer((workspace, cancelled) -> provider.incoming(workspace, params.getItem(), wiring().uris()::key));
    }

    @Override
    default CompletableFuture<List<CallHierarchyOutgoingCall>> callHierarchyOutgoingCalls(
            CallHierarchyOutgoingCallsParams params) {
        CallHierarchyProvider provider = calls();
        return wiring().answers()
                .whenReleased()
                .answer((workspace, cancelled) -> provider.outgoing(workspace, params.getItem(), wiring().uris()::key));
    }

    private CallHierarchyProvider calls() {
        return new CallHierarchyProvider(wiring().client().features().encoding(), wiring().uris()::spelled);
    }

    /** Tells the user why something cannot be renamed. */
    private static <T> T explained(Supplier<T> renaming) {
        try {
            return renaming.get();
        } catch (RenamingRefused refused) {
            throw new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.RequestFailed, refused.getMessage(), null));
        }
    }

    private PlaceAnswers places() {
        return new PlaceAnswers(wiring());
    }

    private SymbolSupport client() {
        return wiring().client().features().symbols();
    }

    private DefinitionProvider jumps(boolean links) {
        return new DefinitionProvider(links, wiring().uris()::spelled);
    }
}
