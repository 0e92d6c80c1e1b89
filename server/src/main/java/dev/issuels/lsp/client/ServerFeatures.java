package dev.issuels.lsp.client;

import dev.issuels.features.CodeActionProvider;
import dev.issuels.features.completion.CompletionProvider;
import dev.issuels.lsp.commands.IssueCommands;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileOperationFilter;
import org.eclipse.lsp4j.FileOperationOptions;
import org.eclipse.lsp4j.FileOperationPattern;
import org.eclipse.lsp4j.FileOperationsServerCapabilities;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.WorkspaceSymbolOptions;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What the server announces. */
public final class ServerFeatures {
    private static final String NAME = "issue-ls";

    private ServerFeatures() {}

    public static InitializeResult announced(ClientFeatures client) {
        ServerCapabilities capabilities = new ServerCapabilities();
        capabilities.setPositionEncoding(client.encoding().wireName());
        capabilities.setTextDocumentSync(Either.forRight(sync()));
        capabilities.setWorkspace(workspace());
        if (client.actions().literals()) {
            CodeActionOptions actions = new CodeActionOptions(CodeActionProvider.KINDS);
            actions.setResolveProvider(client.actions().resolution());
            capabilities.setCodeActionProvider(actions);
        }
        capabilities.setCompletionProvider(
                new CompletionOptions(client.completion().resolution(), CompletionProvider.TRIGGERS));
        client.symbols().announce(capabilities);
        capabilities.setWorkspaceSymbolProvider(
                client.workspaceSymbols().resolution()
                        ? Either.forRight(new WorkspaceSymbolOptions(true))
                        : Either.forLeft(true));
        client.reading().announce(capabilities);
        client.formatting().announce(capabilities);
        capabilities.setExecuteCommandProvider(new ExecuteCommandOptions(IssueCommands.names(client.appliesEdits())));
        if (client.pullsDiagnostics()) {
            DiagnosticRegistrationOptions diagnostics = new DiagnosticRegistrationOptions(true, true);
            diagnostics.setIdentifier(NAME);
            capabilities.setDiagnosticProvider(diagnostics);
        }
        return new InitializeResult(capabilities, new ServerInfo(NAME, version()));
    }

    /** The version of the jar; out of one there is none. */
    private static String version() {
        return Optional.ofNullable(ServerFeatures.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private static TextDocumentSyncOptions sync() {
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(Either.forRight(new SaveOptions(false)));
        return sync;
    }

    private static WorkspaceServerCapabilities workspace() {
        WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
        folders.setSupported(true);
        folders.setChangeNotifications(true);
        WorkspaceServerCapabilities workspace = new WorkspaceServerCapabilities(folders);
        FileOperationFilter everything = new FileOperationFilter(new FileOperationPattern("**/*"), "file");
        FileOperationOptions options = new FileOperationOptions(List.of(everything));
        FileOperationsServerCapabilities operations = new FileOperationsServerCapabilities();
        operations.setDidCreate(options);
        operations.setDidDelete(options);
        operations.setDidRename(options);
        operations.setWillRename(options);
        workspace.setFileOperations(operations);
        return workspace;
    }
}
