package dev.issuels.lsp.client;

import org.eclipse.lsp4j.services.LanguageClient;

/** The editor at the other end: how to reach it, and what it can. */
public final class Client {
    private final LanguageClient remote;
    private volatile ClientFeatures features = ClientFeatures.NONE;

    public Client(LanguageClient remote) {
        this.remote = remote;
    }

    public LanguageClient remote() {
        return remote;
    }

    /** What the client announced; nothing before it introduced itself. */
    public ClientFeatures features() {
        return features;
    }

    public void introduce(ClientFeatures announced) {
        features = announced;
    }
}
