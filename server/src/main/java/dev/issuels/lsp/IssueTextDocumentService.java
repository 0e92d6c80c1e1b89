package dev.issuels.lsp;

import dev.issuels.features.CodeActionProvider;
import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.WorkspaceEdits;
import dev.issuels.features.completion.CompletionProvider;
import dev.issuels.features.symbols.DefinitionProvider;
import dev.issuels.features.symbols.DocumentSymbolProvider;
import dev.issuels.features.symbols.HoverProvider;
import dev.issuels.features.symbols.Place;
import dev.issuels.issue.IssueFile;
import dev.issuels.text.Edit;
import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
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
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What the client says and asks of one document. */
final class IssueTextDocumentService implements TextDocumentService {
    private static final Logger LOG = System.getLogger(IssueTextDocumentService.class.getName());

    private final Wiring wiring;

    IssueTextDocumentService(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        String uri = wiring.uris().learn(params.getTextDocument().getUri());
        IssueFile content = workspace().parse(params.getTextDocument().getText());
        wiring.published().reopen(uri);
        if (content.showsIssues() || FileRole.of(uri, workspace().schema()).home()) {
            wiring.folders().adopt(uri);
        }
        int version = params.getTextDocument().getVersion();
        wiring.session().update(workspace -> workspace.withOpen(uri, content, version));
        wiring.folders().documentChanged(uri);
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        Optional<IssueFile> before = openContent(uri);
        if (before.isEmpty()) {
            LOG.log(Level.WARNING, "a document was changed that is not open: '" + uri + "'");
            return;
        }
        IssueFile content = before.get();
        for (TextDocumentContentChangeEvent change : params.getContentChanges()) {
            content = changed(content, change);
        }
        IssueFile after = content;
        int version = Optional.ofNullable(params.getTextDocument().getVersion()).orElse(0);
        wiring.session().update(workspace -> workspace.withOpen(uri, after, version));
        wiring.folders().documentChanged(uri);
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        // What the client has written is what it has open, whatever the disk says in a moment.
        openContent(uri)
                .filter(content -> workspace().folderOf(uri).isPresent())
                .filter(content ->
                        workspace().file(uri).filter(PlacedFile::isIssueFile).isPresent())
                .ifPresent(content ->
                        wiring.session().update(workspace -> workspace.withOnDisk(Map.of(uri, Optional.of(content)))));
        wiring.folders().documentSaved(uri);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        wiring.session().update(workspace -> workspace.withClosed(uri));
        wiring.folders().documentSaved(uri);
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        String uri = wiring.uris().learn(params.getTextDocument().getUri());
        return wiring.answerWhenReleased(
                (workspace, cancelled) -> wiring.reports().report(workspace, uri, params.getPreviousResultId()));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        return wiring.answerWhenReleased((workspace, cancelled) -> {
            return actions().actions(workspace, uri, params, today(), cancelled).stream()
                    .map(Either::<Command, CodeAction>forRight)
                    .toList();
        });
    }

    @Override
    public CompletableFuture<CodeAction> resolveCodeAction(CodeAction unresolved) {
        return wiring.answerWhenReleased((workspace, cancelled) -> actions()
                .resolved(workspace, unresolved, today())
                .orElseThrow(() -> new ResponseErrorException(
                        new ResponseError(ResponseErrorCode.ContentModified, "the file has changed", null))));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        CompletionProvider provider =
                new CompletionProvider(wiring.client().features().completion());
        return at(params, place -> Either.forRight(provider.completions(place, today())));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        SymbolSupport client = wiring.client().features().symbols();
        return at(params, place -> new HoverProvider(client.markdown()).hover(place))
                .thenApply(hover -> hover.orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        SymbolSupport client = wiring.client().features().symbols();
        return at(params, new DefinitionProvider(client.links(), wiring.uris()::spelled)::definitions);
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

    /** Answers what is asked about a place of an issue file. */
    private <T> CompletableFuture<T> at(TextDocumentPositionParams params, Function<Optional<Place>, T> provider) {
        String uri = wiring.uris().key(params.getTextDocument().getUri());
        PositionEncoding encoding = wiring.client().features().encoding();
        return wiring.answers()
                .answer((workspace, cancelled) ->
                        provider.apply(Place.of(workspace, uri, params.getPosition(), encoding)));
    }

    private CodeActionProvider actions() {
        ClientFeatures client = wiring.client().features();
        return new CodeActionProvider(
                client.actions(),
                PublishedDiagnostics.provider(wiring.client(), wiring.uris()),
                new WorkspaceEdits(client.encoding(), client.edits(), wiring.uris()::spelled));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    private Workspace workspace() {
        return wiring.session().workspace();
    }

    /** The content of a document that is open; that of a settings file read as if it held issues. */
    private Optional<IssueFile> openContent(String uri) {
        Workspace workspace = workspace();
        return workspace
                .anyFile(uri)
                .map(WorkspaceFile.class::cast)
                .filter(file -> file.version().isPresent())
                .map(file -> file instanceof PlacedFile placed
                        ? placed.content()
                        : workspace.parse(file.text().text()));
    }

    private IssueFile changed(IssueFile content, TextDocumentContentChangeEvent change) {
        if (change.getRange() == null) {
            return workspace().parse(change.getText());
        }
        Positions positions =
                new Positions(content.text(), wiring.client().features().encoding());
        return content.with(new Edit(positions.span(change.getRange()), change.getText()));
    }
}
