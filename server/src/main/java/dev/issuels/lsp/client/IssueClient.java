package dev.issuels.lsp.client;

import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.services.LanguageClient;

/** What can be said to a client: all of the protocol, and what some clients understand beyond it. */
public interface IssueClient extends LanguageClient {

    /** Tells how the server is; for clients with {@link ClientFeatures#showsStatus}. */
    @JsonNotification("experimental/serverStatus")
    void serverStatus(ServerStatus status);
}
