package dev.issuels.lsp;

import dev.issuels.features.WorkspaceEdits;
import dev.issuels.lsp.client.Client;
import dev.issuels.lsp.client.IssueClient;
import dev.issuels.workspace.Workspace;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;

/** The parts that one connection is made of. */
record Wiring(
        Client client,
        Session session,
        Holds holds,
        Threads threads,
        DocumentUris uris,
        Answers answers,
        ClientSettings settings,
        FolderLoader folders,
        PublishedDiagnostics published,
        DiagnosticReports reports,
        StatusReports status)
        implements AutoCloseable {

    static Wiring of(IssueClient remote) {
        Client client = new Client(remote);
        Session session = new Session();
        Holds holds = new Holds();
        Threads threads = Threads.start();
        DocumentUris uris = new DocumentUris();
        Checks checks = new Checks(client, uris);
        PublishedDiagnostics published = new PublishedDiagnostics(client, uris, checks);
        DiagnosticsPublisher publisher =
                new DiagnosticsPublisher(client, session, holds, published, threads.diagnostics());
        StatusReports status = new StatusReports(client, session, threads.diagnostics());
        session.onChange(publisher::changed);
        session.onChange(status::changed);
        session.onChange(new Refreshes(client, session, threads.diagnostics())::changed);
        holds.onRelease(publisher::changed);
        return new Wiring(
                client,
                session,
                holds,
                threads,
                uris,
                new Answers(session, threads.requests()),
                new ClientSettings(client, session, holds),
                new FolderLoader(client, session, holds, threads, uris, status),
                published,
                new DiagnosticReports(uris, checks),
                status);
    }

    /** Edits in the form that the client understands. */
    WorkspaceEdits workspaceEdits() {
        return new WorkspaceEdits(
                client.features().encoding(), client.features().edits(), uris::spelled);
    }

    /**
     * Answers once nothing is held back any more, from the snapshot of that moment. The one exception from the rule that
     * a request sees the snapshot of its arrival: right after the start that one knows nothing yet.
     */
    <T> CompletableFuture<T> answerWhenReleased(BiFunction<Workspace, CancelChecker, T> computation) {
        return holds.isAnyHeld()
                ? holds.whenReleased().thenCompose(released -> answers.answer(computation))
                : answers.answer(computation);
    }

    @Override
    public void close() {
        folders.close();
        threads.close();
    }
}
