package dev.issuels.lsp;

import dev.issuels.lsp.client.Client;
import dev.issuels.rules.Checked;
import dev.issuels.rules.Rules;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.Diagnostic;

/** Checks files, and keeps what was found in open ones, so that a keystroke costs a check of one issue. */
final class Checks {
    private final Client client;
    private final DocumentUris uris;
    private final Map<String, Checked> ofOpen = new ConcurrentHashMap<>();

    Checks(Client client, DocumentUris uris) {
        this.client = client;
        this.uris = uris;
    }

    /** What is wrong in a file of a snapshot, in the order of the text. */
    List<Diagnostic> diagnostics(Workspace workspace, WorkspaceFile file, LocalDate today) {
        // What the check of another snapshot has left here is used as far as the two are the same.
        Checked now = Rules.check(workspace, file, today, ofOpen.getOrDefault(file.uri(), Checked.NEVER));
        if (file.version().isPresent()) {
            ofOpen.put(file.uri(), now);
        }
        return PublishedDiagnostics.provider(client, uris).diagnostics(workspace, file, now.findings());
    }

    /** Forgets a document that is closed. */
    void closed(String uri) {
        ofOpen.remove(uri);
    }
}
