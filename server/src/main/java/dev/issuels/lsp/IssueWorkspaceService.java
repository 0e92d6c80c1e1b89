package dev.issuels.lsp;

import dev.issuels.disk.FileUris;
import dev.issuels.disk.Today;
import dev.issuels.features.outline.WorkspaceSymbolProvider;
import dev.issuels.features.renaming.FileMoveProvider;
import dev.issuels.features.renaming.FileMoveProvider.Move;
import dev.issuels.features.symbols.Place;
import dev.issuels.lsp.client.ClientFeatures;
import dev.issuels.lsp.commands.CommandArguments;
import dev.issuels.lsp.commands.Dialog;
import dev.issuels.lsp.commands.IssueCommands;
import dev.issuels.workspace.Workspace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CreateFilesParams;
import org.eclipse.lsp4j.DeleteFilesParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileCreate;
import org.eclipse.lsp4j.FileDelete;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What the client says and asks of the workspace as a whole. */
final class IssueWorkspaceService implements WorkspaceService {
    private final Wiring wiring;

    IssueWorkspaceService(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        wiring.settings().changed(params.getSettings());
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        filesChanged(params.getChanges().stream().map(FileEvent::getUri));
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        wiring.folders()
                .change(
                        uris(params.getEvent().getAdded()),
                        uris(params.getEvent().getRemoved()));
    }

    @Override
    public void didCreateFiles(CreateFilesParams params) {
        filesChanged(params.getFiles().stream().map(FileCreate::getUri));
    }

    @Override
    public void didDeleteFiles(DeleteFilesParams params) {
        filesChanged(params.getFiles().stream().map(FileDelete::getUri));
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams params) {
        WorkspaceSymbolProvider provider = symbols();
        return wiring.answers()
                .whenReleased()
                .answer((workspace, cancelled) -> provider.symbols(workspace, params.getQuery(), cancelled));
    }

    @Override
    public CompletableFuture<WorkspaceSymbol> resolveWorkspaceSymbol(WorkspaceSymbol symbol) {
        WorkspaceSymbolProvider provider = symbols();
        return wiring.answers()
                .whenReleased()
                .answer((workspace, cancelled) -> provider.resolved(workspace, symbol, wiring.uris()::key));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> willRenameFiles(RenameFilesParams params) {
        List<Move> moves = params.getFiles().stream()
                .map(file -> new Move(
                        wiring.uris().key(file.getOldUri()), wiring.uris().key(file.getNewUri())))
                .toList();
        FileMoveProvider provider = new FileMoveProvider(wiring.workspaceEdits());
        return wiring.answers()
                .whenReleased()
                .answer((workspace, cancelled) ->
                        provider.edit(workspace, moves, cancelled).orElse(null));
    }

    @Override
    public void didRenameFiles(RenameFilesParams params) {
        filesChanged(params.getFiles().stream().flatMap(file -> Stream.of(file.getOldUri(), file.getNewUri())));
    }

    @Override
    public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
        Map<String, String> previous = new HashMap<>();
        params.getPreviousResultIds().forEach(result -> previous.put(result.getUri(), result.getValue()));
        return wiring.answers()
                .whenReleased()
                .answer((workspace, cancelled) -> wiring.reports().report(workspace, previous, cancelled));
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        String seed = UUID.randomUUID().toString();
        LocalDate today = Today.date();
        return wiring.answers()
                .whenReleased()
                .answerInSteps((workspace, cancelled) -> new IssueCommands(
                                wiring.session()::workspace,
                                cursor(workspace, params),
                                wiring.workspaceEdits(),
                                dialog(cancelled),
                                today,
                                seed)
                        .run(params.getCommand())
                        .thenApply(done -> null));
    }

    private Optional<Place> cursor(Workspace workspace, ExecuteCommandParams params) {
        return CommandArguments.cursor(params)
                .flatMap(at -> Place.of(
                        workspace,
                        wiring.uris().key(at.getTextDocument().getUri()),
                        at.getPosition(),
                        wiring.client().features().encoding()));
    }

    private Dialog dialog(CancelChecker cancelled) {
        ClientFeatures client = wiring.client().features();
        return new Dialog(
                wiring.client().remote(),
                client.encoding(),
                wiring.uris()::spelled,
                client.showsDocuments(),
                wiring.threads().requests(),
                cancelled);
    }

    private WorkspaceSymbolProvider symbols() {
        ClientFeatures client = wiring.client().features();
        return new WorkspaceSymbolProvider(client.encoding(), client.workspaceSymbols(), wiring.uris()::spelled);
    }

    private void filesChanged(Stream<String> uris) {
        wiring.folders()
                .filesChanged(uris.map(wiring.uris()::key)
                        .map(FileUris::path)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static List<String> uris(List<WorkspaceFolder> folders) {
        return folders.stream().map(WorkspaceFolder::getUri).toList();
    }
}
