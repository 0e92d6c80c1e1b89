package dev.issuels.lsp;

import org.eclipse.lsp4j.services.LanguageClient;

/** The editor at the other end: how to reach it, and what it can. */
final class Client {
    private final LanguageClient remote;
    private volatile ClientFeatures features = ClientFeatures.NONE;

    Client(LanguageClient remote) {
        this.remote = remote;
    }

    LanguageClient remote() {
        return remote;
    }

    /** What the client announced; nothing before it introduced itself. */
    ClientFeatures features() {
        return features;
    }

    void introduce(ClientFeatures announced) {
        features = announced;
    }
}
