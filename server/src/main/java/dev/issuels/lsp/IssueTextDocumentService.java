package dev.issuels.lsp;

import dev.issuels.disk.Today;
import dev.issuels.features.CodeActionProvider;
import dev.issuels.features.completion.Circumstances;
import dev.issuels.features.completion.CompletionProvider;
import dev.issuels.features.outline.DocumentSymbolProvider;
import dev.issuels.features.symbols.HoverProvider;
import dev.issuels.lsp.client.ClientFeatures;
import dev.issuels.lsp.client.SentTokens;
import dev.issuels.lsp.client.SymbolSupport;
import dev.issuels.workspace.MissingPaths;
import dev.issuels.workspace.Workspace;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the client says and asks of one document. */
final class IssueTextDocumentService implements FormattingRequests, ReadingRequests, SymbolRequests {
    private final Wiring wiring;
    private final DocumentSync sync;
    private final SentTokens sentTokens = new SentTokens();

    IssueTextDocumentService(Wiring wiring) {
        this.wiring = wiring;
        this.sync = new DocumentSync(wiring);
    }

    @Override
    public Wiring wiring() {
        return wiring;
    }

    @Override
    public SentTokens sentTokens() {
        return sentTokens;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        sync.opened(params);
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        sync.changed(params);
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        sync.saved(params);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        sync.closed(params);
        sentTokens.forget(wiring.uris().key(params.getTextDocument().getUri()));
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        String uri = wiring.uris().learn(params.getTextDocument().getUri());
        return wiring.answers()
                .whenReleased()
                .answer((workspace, cancelled) ->
                        wiring.reports().report(workspace, uri, params.getPreviousResultId()));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        BiFunction<Workspace, CancelChecker, List<Either<Command, CodeAction>>> answer = (workspace, cancelled) ->
                actions().actions(workspace, uri, wiring.checks().latest(uri), params, Today.date(), cancelled).stream()
                        .map(Either::<Command, CodeAction>forRight)
                        .toList();
        return wiring.answers()
                .whenReleased()
                .answerKnowing(
                        uri,
                        workspace -> wiring.lookups().areDone() ? Set.of() : MissingPaths.of(workspace, uri),
                        answer);
    }

    @Override
    public CompletableFuture<CodeAction> resolveCodeAction(CodeAction unresolved) {
        return wiring.answers()
                .whenReleased()
                .answer((workspace, cancelled) -> actions().resolved(workspace, unresolved, Today.date()));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        String seed = UUID.randomUUID().toString();
        return new PlaceAnswers(wiring)
                .at(
                        params,
                        settings -> Either.forRight(completions().completions(settings)),
                        (place, cancelled) -> Either.forRight(
                                completions().completions(place, new Circumstances(Today.date(), seed, cancelled))));
    }

    @Override
    public CompletableFuture<CompletionItem> resolveCompletionItem(CompletionItem item) {
        return wiring.answers()
                .answerKnowing(
                        CompletionProvider.file(item).orElse(""),
                        workspace -> CompletionProvider.paths(workspace, item),
                        (workspace, cancelled) -> completions().resolved(workspace, item));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        SymbolSupport client = wiring.client().features().symbols();
        HoverProvider provider = new HoverProvider(client.markdown());
        return new PlaceAnswers(wiring)
                .knowing(
                        params,
                        HoverProvider::paths,
                        settings -> provider.hover(settings).orElse(null),
                        (place, cancelled) -> provider.hover(place).orElse(null));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        ClientFeatures client = wiring.client().features();
        DocumentSymbolProvider provider = new DocumentSymbolProvider(
                client.encoding(),
                client.symbols().hierarchical(),
                client.symbols().tagged(),
                wiring.uris()::spelled);
        return wiring.answers().answer((workspace, cancelled) -> provider.symbols(workspace, uri));
    }

    private CompletionProvider completions() {
        return new CompletionProvider(wiring.client().features().completion());
    }

    private CodeActionProvider actions() {
        ClientFeatures client = wiring.client().features();
        return new CodeActionProvider(client.actions(), wiring.checks().provider(), wiring.workspaceEdits());
    }
}
