package dev.issuels.lsp.wire;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.CreateFilesParams;
import org.eclipse.lsp4j.DeclarationParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DeleteFilesParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.ImplementationParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/**
 * Calls the method of a service that a message names.
 *
 * <p>Written out, and not found by the annotations of the protocol's library: to look for those, several times, took a
 * sixth of the start. {@code WrittenOutProtocolTest} compares both.
 */
public final class ServedMethods implements Endpoint {
    private final LanguageServer server;
    private final TextDocumentService documents;
    private final WorkspaceService workspace;

    public ServedMethods(LanguageServer server) {
        this.server = server;
        this.documents = server.getTextDocumentService();
        this.workspace = server.getWorkspaceService();
    }

    @Override
    public CompletableFuture<?> request(String method, @Nullable Object sent) {
        Object parameter = single(sent);
        return switch (method) {
            case "callHierarchy/incomingCalls" ->
                documents.callHierarchyIncomingCalls((CallHierarchyIncomingCallsParams) parameter);
            case "callHierarchy/outgoingCalls" ->
                documents.callHierarchyOutgoingCalls((CallHierarchyOutgoingCallsParams) parameter);
            case "codeAction/resolve" -> documents.resolveCodeAction((CodeAction) parameter);
            case "codeLens/resolve" -> documents.resolveCodeLens((CodeLens) parameter);
            case "completionItem/resolve" -> documents.resolveCompletionItem((CompletionItem) parameter);
            case "documentLink/resolve" -> documents.documentLinkResolve((DocumentLink) parameter);
            case "initialize" -> server.initialize((InitializeParams) parameter);
            case "inlayHint/resolve" -> documents.resolveInlayHint((InlayHint) parameter);
            case "shutdown" -> server.shutdown();
            case "textDocument/codeAction" -> documents.codeAction((CodeActionParams) parameter);
            case "textDocument/codeLens" -> documents.codeLens((CodeLensParams) parameter);
            case "textDocument/completion" -> documents.completion((CompletionParams) parameter);
            case "textDocument/declaration" -> documents.declaration((DeclarationParams) parameter);
            case "textDocument/definition" -> documents.definition((DefinitionParams) parameter);
            case "textDocument/diagnostic" -> documents.diagnostic((DocumentDiagnosticParams) parameter);
            case "textDocument/documentHighlight" -> documents.documentHighlight((DocumentHighlightParams) parameter);
            case "textDocument/documentLink" -> documents.documentLink((DocumentLinkParams) parameter);
            case "textDocument/documentSymbol" -> documents.documentSymbol((DocumentSymbolParams) parameter);
            case "textDocument/foldingRange" -> documents.foldingRange((FoldingRangeRequestParams) parameter);
            case "textDocument/formatting" -> documents.formatting((DocumentFormattingParams) parameter);
            case "textDocument/hover" -> documents.hover((HoverParams) parameter);
            case "textDocument/implementation" -> documents.implementation((ImplementationParams) parameter);
            case "textDocument/inlayHint" -> documents.inlayHint((InlayHintParams) parameter);
            case "textDocument/onTypeFormatting" ->
                documents.onTypeFormatting((DocumentOnTypeFormattingParams) parameter);
            case "textDocument/prepareCallHierarchy" ->
                documents.prepareCallHierarchy((CallHierarchyPrepareParams) parameter);
            case "textDocument/prepareRename" -> documents.prepareRename((PrepareRenameParams) parameter);
            case "textDocument/rangeFormatting" -> documents.rangeFormatting((DocumentRangeFormattingParams) parameter);
            case "textDocument/references" -> documents.references((ReferenceParams) parameter);
            case "textDocument/rename" -> documents.rename((RenameParams) parameter);
            case "textDocument/selectionRange" -> documents.selectionRange((SelectionRangeParams) parameter);
            case "textDocument/semanticTokens/full" -> documents.semanticTokensFull((SemanticTokensParams) parameter);
            case "textDocument/semanticTokens/full/delta" ->
                documents.semanticTokensFullDelta((SemanticTokensDeltaParams) parameter);
            case "textDocument/semanticTokens/range" ->
                documents.semanticTokensRange((SemanticTokensRangeParams) parameter);
            case "textDocument/typeDefinition" -> documents.typeDefinition((TypeDefinitionParams) parameter);
            case "workspace/diagnostic" -> workspace.diagnostic((WorkspaceDiagnosticParams) parameter);
            case "workspace/executeCommand" -> workspace.executeCommand((ExecuteCommandParams) parameter);
            case "workspace/symbol" -> workspace.symbol((WorkspaceSymbolParams) parameter);
            case "workspace/willRenameFiles" -> workspace.willRenameFiles((RenameFilesParams) parameter);
            case "workspaceSymbol/resolve" -> workspace.resolveWorkspaceSymbol((WorkspaceSymbol) parameter);
            default -> notOffered();
        };
    }

    /** A notification that nobody serves is passed over. */
    @Override
    public void notify(String method, @Nullable Object sent) {
        Object parameter = single(sent);
        switch (method) {
            case "$/setTrace" -> server.setTrace((SetTraceParams) parameter);
            case "exit" -> server.exit();
            case "initialized" -> server.initialized((InitializedParams) parameter);
            case "textDocument/didChange" -> documents.didChange((DidChangeTextDocumentParams) parameter);
            case "textDocument/didClose" -> documents.didClose((DidCloseTextDocumentParams) parameter);
            case "textDocument/didOpen" -> documents.didOpen((DidOpenTextDocumentParams) parameter);
            case "textDocument/didSave" -> documents.didSave((DidSaveTextDocumentParams) parameter);
            case "window/workDoneProgress/cancel" -> server.cancelProgress((WorkDoneProgressCancelParams) parameter);
            case "workspace/didChangeConfiguration" ->
                workspace.didChangeConfiguration((DidChangeConfigurationParams) parameter);
            case "workspace/didChangeWatchedFiles" ->
                workspace.didChangeWatchedFiles((DidChangeWatchedFilesParams) parameter);
            case "workspace/didChangeWorkspaceFolders" ->
                workspace.didChangeWorkspaceFolders((DidChangeWorkspaceFoldersParams) parameter);
            case "workspace/didCreateFiles" -> workspace.didCreateFiles((CreateFilesParams) parameter);
            case "workspace/didDeleteFiles" -> workspace.didDeleteFiles((DeleteFilesParams) parameter);
            case "workspace/didRenameFiles" -> workspace.didRenameFiles((RenameFilesParams) parameter);
            default -> {}
        }
    }

    /** JSON-RPC allows parameters by position as well, and all methods here take one. */
    private static @Nullable Object single(@Nullable Object sent) {
        return sent instanceof List<?> list && list.size() == 1 ? list.get(0) : sent;
    }

    private static CompletableFuture<?> notOffered() {
        String message = "this server does not offer the method";
        return CompletableFuture.failedFuture(
                new ResponseErrorException(new ResponseError(ResponseErrorCode.MethodNotFound, message, null)));
    }
}
