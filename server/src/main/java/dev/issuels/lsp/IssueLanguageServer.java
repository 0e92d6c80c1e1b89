package dev.issuels.lsp;

import dev.issuels.disk.FileUris;
import dev.issuels.lsp.client.ClientFeatures;
import dev.issuels.lsp.client.Registrations;
import dev.issuels.lsp.client.ServerFeatures;
import dev.issuels.lsp.wire.ProtocolLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The server: its beginning and its end. */
final class IssueLanguageServer implements LanguageServer {
    private final Wiring wiring;
    private final ProtocolLog log;
    private final CompletableFuture<Integer> exitCode;
    private final TextDocumentService documents;
    private final WorkspaceService workspace;
    private boolean shutDown;

    /** A server that completes the exit code once it is told to exit, or its parent process is gone. */
    IssueLanguageServer(Wiring wiring, ProtocolLog log, CompletableFuture<Integer> exitCode) {
        this.wiring = wiring;
        this.log = log;
        this.exitCode = exitCode;
        this.documents = new IssueTextDocumentService(wiring);
        this.workspace = new IssueWorkspaceService(wiring);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        log.introduce();
        setTrace(params.getTrace() == null ? new SetTraceParams("off") : new SetTraceParams(params.getTrace()));
        wiring.client().introduce(ClientFeatures.of(params));
        Optional.ofNullable(params.getProcessId())
                .filter(parent -> parent != ProcessHandle.current().pid())
                .ifPresent(parent -> exitWith(parent));
        wiring.settings().start(params.getInitializationOptions());
        wiring.folders().change(folders(params), List.of());
        return CompletableFuture.completedFuture(
                ServerFeatures.announced(wiring.client().features()));
    }

    @Override
    public void initialized(InitializedParams params) {
        Registrations.send(wiring.client());
        wiring.settings().ask();
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        wiring.folders().close();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        exitCode.complete(shutDown ? 0 : 1);
    }

    @Override
    public void setTrace(SetTraceParams params) {
        log.trace(params.getValue());
    }

    @Override
    public void cancelProgress(WorkDoneProgressCancelParams params) {
        // Without the whole folder there is little to say: reading goes on.
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspace;
    }

    /** The end of the input: an exit that nobody announced. */
    void inputEnded() {
        exit();
    }

    /** Ends the server once the process that started it ends; at once when there is no such process. */
    private void exitWith(long parent) {
        Optional<ProcessHandle> process = ProcessHandle.of(parent);
        if (process.isEmpty()) {
            exitCode.complete(1);
            return;
        }
        var unused = process.get().onExit().thenRun(() -> exitCode.complete(1));
    }

    @SuppressWarnings("deprecation") // Kate and others still send the older members alone.
    private static List<String> folders(InitializeParams params) {
        List<WorkspaceFolder> folders = params.getWorkspaceFolders();
        if (folders != null && !folders.isEmpty()) {
            return folders.stream().map(WorkspaceFolder::getUri).toList();
        }
        if (params.getRootUri() != null) {
            return List.of(params.getRootUri());
        }
        String path = params.getRootPath();
        return path == null || path.isEmpty() ? List.of() : List.of(FileUris.of(Path.of(path)));
    }
}
