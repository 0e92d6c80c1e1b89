package dev.issuels.lsp.wire;

import dev.issuels.lsp.client.IssueClient;
import dev.issuels.lsp.client.ServerStatus;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.LogTraceParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * The client behind an endpoint: each method sends the message that stands for it.
 *
 * <p>Written out, and not made by the protocol's library at run time, as in {@link ServedMethods}.
 */
public final class RemoteClient implements IssueClient {
    private final Endpoint endpoint;

    public RemoteClient(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
        return ask("workspace/applyEdit", params);
    }

    @Override
    public CompletableFuture<List<Object>> configuration(ConfigurationParams params) {
        return ask("workspace/configuration", params);
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams params) {
        return ask("client/registerCapability", params);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams params) {
        return ask("window/showMessageRequest", params);
    }

    @Override
    public CompletableFuture<ShowDocumentResult> showDocument(ShowDocumentParams params) {
        return ask("window/showDocument", params);
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
        return ask("window/workDoneProgress/create", params);
    }

    @Override
    public CompletableFuture<Void> refreshSemanticTokens() {
        return ask("workspace/semanticTokens/refresh", null);
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        return ask("workspace/codeLens/refresh", null);
    }

    @Override
    public CompletableFuture<Void> refreshInlayHints() {
        return ask("workspace/inlayHint/refresh", null);
    }

    @Override
    public CompletableFuture<Void> refreshDiagnostics() {
        return ask("workspace/diagnostic/refresh", null);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        endpoint.notify("textDocument/publishDiagnostics", params);
    }

    @Override
    public void showMessage(MessageParams params) {
        endpoint.notify("window/showMessage", params);
    }

    @Override
    public void logMessage(MessageParams params) {
        endpoint.notify("window/logMessage", params);
    }

    @Override
    public void logTrace(LogTraceParams params) {
        endpoint.notify("$/logTrace", params);
    }

    @Override
    public void notifyProgress(ProgressParams params) {
        endpoint.notify("$/progress", params);
    }

    @Override
    public void telemetryEvent(Object params) {
        endpoint.notify("telemetry/event", params);
    }

    @Override
    public void serverStatus(ServerStatus params) {
        endpoint.notify("experimental/serverStatus", params);
    }

    /** Asks; the answer is of the type that {@link MessageTypes} lists. */
    @SuppressWarnings("unchecked")
    private <T> CompletableFuture<T> ask(String method, @Nullable Object params) {
        return (CompletableFuture<T>) endpoint.request(method, params);
    }
}
