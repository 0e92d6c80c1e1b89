package dev.issuels.lsp.diagnostics;

import dev.issuels.disk.Today;
import dev.issuels.lsp.client.Client;
import dev.issuels.lsp.session.DocumentUris;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;

/**
 * What the client has been told: a list is sent only when it differs from the last one sent for that file.
 *
 * <p>Used by one thread, but for {@link #reopen}.
 */
public final class PublishedDiagnostics {
    private final Client client;
    private final DocumentUris uris;
    private final Checks checks;
    private final Map<String, List<Diagnostic>> lists = new HashMap<>();
    private final Set<String> reopened = ConcurrentHashMap.newKeySet();

    public PublishedDiagnostics(Client client, DocumentUris uris, Checks checks) {
        this.client = client;
        this.uris = uris;
        this.checks = checks;
    }

    /** Makes sure that the list of a file is sent again: clients forget it with the document. */
    public void reopen(String uri) {
        reopened.add(uri);
    }

    /** The documents of a snapshot whose list must be sent again. */
    List<String> reopened(Workspace workspace) {
        return reopened.stream()
                .filter(uri ->
                        workspace.anyFile(uri).filter(WorkspaceFile::isOpen).isPresent())
                .toList();
    }

    /** Sends an empty list for a file that is not there any more. */
    void clear(String uri) {
        List<Diagnostic> last = lists.remove(uri);
        if (last != null && !last.isEmpty()) {
            send(uri, Optional.empty(), List.of());
        }
    }

    /** Checks a file and sends its list if it is news. Of ordinary Markdown, which has none, nothing is said. */
    void check(Workspace workspace, WorkspaceFile file) {
        boolean news = isNews(workspace, file);
        // A snapshot may be older than the opening: what is on disk says nothing of the document.
        boolean owed = file.isOpen() && reopened.remove(file.uri()) && isOurs(file);
        if (news || owed) {
            send(file.uri(), Optional.of(file), lists.getOrDefault(file.uri(), List.of()));
        }
    }

    /** Checks files that are about to be checked one after the other, on all processors, unless stopped. */
    void checkAhead(Workspace workspace, List<WorkspaceFile> files, BooleanSupplier stopped) {
        checks.ahead(workspace, files, Today.date(), stopped);
    }

    /** Checks a file and keeps its list as if it had been sent; whether it is another one than before. */
    boolean isNews(Workspace workspace, WorkspaceFile file) {
        LocalDate today = Today.date();
        List<Diagnostic> list = checks.diagnostics(workspace, file, today);
        List<Diagnostic> before = lists.put(file.uri(), list);
        return before == null ? !list.isEmpty() : !list.equals(before);
    }

    /** Whether anything can be wrong in the file at all. */
    static boolean isOurs(WorkspaceFile file) {
        return !(file instanceof PlacedFile placed) || placed.isIssueFile();
    }

    private void send(String uri, Optional<WorkspaceFile> file, List<Diagnostic> list) {
        PublishDiagnosticsParams params = new PublishDiagnosticsParams(uris.spelled(uri), list);
        file.ifPresent(present -> present.version().ifPresent(params::setVersion));
        client.remote().publishDiagnostics(params);
    }
}
