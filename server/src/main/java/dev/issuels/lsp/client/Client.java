package dev.issuels.lsp.client;

/** The editor at the other end: how to reach it, and what it can. */
public final class Client {
    private final IssueClient remote;
    private volatile ClientFeatures features = ClientFeatures.NONE;

    public Client(IssueClient remote) {
        this.remote = remote;
    }

    public IssueClient remote() {
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
