package dev.issuels.lsp.wire;

import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;
import java.util.List;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.ConfigurationParams;
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
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TypeDefinitionParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.jspecify.annotations.Nullable;

/**
 * Knows what the messages hold that are read here: what a client asks and tells, and what it answers.
 *
 * <p>Written out, and not found by the annotations of the protocol's library, as in {@link ServedMethods}; what is not
 * listed stays JSON.
 */
public final class MessageTypes extends ProtocolJson {
    private static final Type ANY_LIST = new TypeToken<List<Object>>() {}.getType();

    @Override
    public @Nullable JsonRpcMethod getJsonRpcMethod(String name) {
        JsonRpcMethod received = received(name);
        return received != null ? received : sent(name);
    }

    private static @Nullable JsonRpcMethod received(String name) {
        return switch (name) {
            case "$/setTrace" -> JsonRpcMethod.notification(name, SetTraceParams.class);
            case "callHierarchy/incomingCalls" -> request(name, CallHierarchyIncomingCallsParams.class);
            case "callHierarchy/outgoingCalls" -> request(name, CallHierarchyOutgoingCallsParams.class);
            case "codeAction/resolve" -> request(name, CodeAction.class);
            case "codeLens/resolve" -> request(name, CodeLens.class);
            case "completionItem/resolve" -> request(name, CompletionItem.class);
            case "documentLink/resolve" -> request(name, DocumentLink.class);
            case "exit" -> JsonRpcMethod.notification(name);
            case "initialize" -> request(name, InitializeParams.class);
            case "initialized" -> JsonRpcMethod.notification(name, InitializedParams.class);
            case "inlayHint/resolve" -> request(name, InlayHint.class);
            case "shutdown" -> request(name);
            case "textDocument/codeAction" -> request(name, CodeActionParams.class);
            case "textDocument/codeLens" -> request(name, CodeLensParams.class);
            case "textDocument/completion" -> request(name, CompletionParams.class);
            case "textDocument/declaration" -> request(name, DeclarationParams.class);
            case "textDocument/definition" -> request(name, DefinitionParams.class);
            case "textDocument/diagnostic" -> request(name, DocumentDiagnosticParams.class);
            case "textDocument/didChange" -> JsonRpcMethod.notification(name, DidChangeTextDocumentParams.class);
            case "textDocument/didClose" -> JsonRpcMethod.notification(name, DidCloseTextDocumentParams.class);
            case "textDocument/didOpen" -> JsonRpcMethod.notification(name, DidOpenTextDocumentParams.class);
            case "textDocument/didSave" -> JsonRpcMethod.notification(name, DidSaveTextDocumentParams.class);
            case "textDocument/documentHighlight" -> request(name, DocumentHighlightParams.class);
            case "textDocument/documentLink" -> request(name, DocumentLinkParams.class);
            case "textDocument/documentSymbol" -> request(name, DocumentSymbolParams.class);
            case "textDocument/foldingRange" -> request(name, FoldingRangeRequestParams.class);
            case "textDocument/formatting" -> request(name, DocumentFormattingParams.class);
            case "textDocument/hover" -> request(name, HoverParams.class);
            case "textDocument/implementation" -> request(name, ImplementationParams.class);
            case "textDocument/inlayHint" -> request(name, InlayHintParams.class);
            case "textDocument/onTypeFormatting" -> request(name, DocumentOnTypeFormattingParams.class);
            case "textDocument/prepareCallHierarchy" -> request(name, CallHierarchyPrepareParams.class);
            case "textDocument/prepareRename" -> request(name, PrepareRenameParams.class);
            case "textDocument/rangeFormatting" -> request(name, DocumentRangeFormattingParams.class);
            case "textDocument/references" -> request(name, ReferenceParams.class);
            case "textDocument/rename" -> request(name, RenameParams.class);
            case "textDocument/selectionRange" -> request(name, SelectionRangeParams.class);
            case "textDocument/semanticTokens/full" -> request(name, SemanticTokensParams.class);
            case "textDocument/semanticTokens/full/delta" -> request(name, SemanticTokensDeltaParams.class);
            case "textDocument/semanticTokens/range" -> request(name, SemanticTokensRangeParams.class);
            case "textDocument/typeDefinition" -> request(name, TypeDefinitionParams.class);
            case "window/workDoneProgress/cancel" ->
                JsonRpcMethod.notification(name, WorkDoneProgressCancelParams.class);
            case "workspace/diagnostic" -> request(name, WorkspaceDiagnosticParams.class);
            case "workspace/didChangeConfiguration" ->
                JsonRpcMethod.notification(name, DidChangeConfigurationParams.class);
            case "workspace/didChangeWatchedFiles" ->
                JsonRpcMethod.notification(name, DidChangeWatchedFilesParams.class);
            case "workspace/didChangeWorkspaceFolders" ->
                JsonRpcMethod.notification(name, DidChangeWorkspaceFoldersParams.class);
            case "workspace/didCreateFiles" -> JsonRpcMethod.notification(name, CreateFilesParams.class);
            case "workspace/didDeleteFiles" -> JsonRpcMethod.notification(name, DeleteFilesParams.class);
            case "workspace/didRenameFiles" -> JsonRpcMethod.notification(name, RenameFilesParams.class);
            case "workspace/executeCommand" -> request(name, ExecuteCommandParams.class);
            case "workspace/symbol" -> request(name, WorkspaceSymbolParams.class);
            case "workspace/willRenameFiles" -> request(name, RenameFilesParams.class);
            case "workspaceSymbol/resolve" -> request(name, WorkspaceSymbol.class);
            default -> null;
        };
    }

    private @Nullable JsonRpcMethod sent(String name) {
        return switch (name) {
            case "workspace/configuration" -> JsonRpcMethod.request(name, ANY_LIST, ConfigurationParams.class);
            case "workspace/applyEdit" ->
                JsonRpcMethod.request(name, ApplyWorkspaceEditResponse.class, ApplyWorkspaceEditParams.class);
            case "client/registerCapability" -> JsonRpcMethod.request(name, Void.class, RegistrationParams.class);
            case "window/showMessageRequest" ->
                JsonRpcMethod.request(name, MessageActionItem.class, ShowMessageRequestParams.class);
            case "window/showDocument" ->
                JsonRpcMethod.request(name, ShowDocumentResult.class, ShowDocumentParams.class);
            case "window/workDoneProgress/create" ->
                JsonRpcMethod.request(name, Void.class, WorkDoneProgressCreateParams.class);
            case "workspace/semanticTokens/refresh" -> JsonRpcMethod.request(name, Void.class);
            case "workspace/codeLens/refresh" -> JsonRpcMethod.request(name, Void.class);
            case "workspace/inlayHint/refresh" -> JsonRpcMethod.request(name, Void.class);
            case "workspace/diagnostic/refresh" -> JsonRpcMethod.request(name, Void.class);
            default -> super.getJsonRpcMethod(name);
        };
    }

    /** A request whose answer is written as whatever it is. */
    private static JsonRpcMethod request(String name, Type... parameter) {
        return JsonRpcMethod.request(name, Object.class, parameter);
    }
}
