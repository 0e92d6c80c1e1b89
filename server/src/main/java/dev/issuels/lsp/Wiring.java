package dev.issuels.lsp;

import dev.issuels.features.WorkspaceEdits;
import dev.issuels.lsp.client.Client;
import dev.issuels.lsp.client.IssueClient;
import dev.issuels.lsp.diagnostics.Checks;
import dev.issuels.lsp.diagnostics.DiagnosticReports;
import dev.issuels.lsp.diagnostics.DiagnosticsPublisher;
import dev.issuels.lsp.diagnostics.PublishedDiagnostics;
import dev.issuels.lsp.git.PathLookups;
import dev.issuels.lsp.memory.IdleCollection;
import dev.issuels.lsp.session.DocumentUris;
import dev.issuels.lsp.session.Holds;
import dev.issuels.lsp.session.Session;

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
        PathLookups lookups,
        Checks checks,
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
        PathLookups lookups =
                new PathLookups(session::workspace, session::update, threads.diagnostics(), threads.git());
        lookups.followHead();
        session.onChange(publisher::changed);
        session.onChange(lookups::changed);
        session.onChange(status::changed);
        session.onChange(new Refreshes(client, session, threads.diagnostics())::changed);
        IdleCollection garbage = IdleCollection.of(holds::isAnyHeld, threads.diagnostics());
        session.onChange(garbage::worked);
        holds.onRelease(publisher::changed);
        return new Wiring(
                client,
                session,
                holds,
                threads,
                uris,
                Answers.of(session, holds, lookups, threads.requests(), garbage::worked),
                new ClientSettings(client, session, holds),
                new FolderLoader(client, session, holds, threads, uris, status),
                lookups,
                checks,
                published,
                new DiagnosticReports(uris, checks),
                status);
    }

    /** Edits in the form that the client understands. */
    WorkspaceEdits workspaceEdits() {
        return new WorkspaceEdits(
                client.features().encoding(), client.features().edits(), uris::spelled);
    }

    @Override
    public void close() {
        lookups.close();
        folders.close();
        threads.close();
    }
}
