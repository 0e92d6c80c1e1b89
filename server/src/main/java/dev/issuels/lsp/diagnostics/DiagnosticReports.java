package dev.issuels.lsp.diagnostics;

import dev.issuels.disk.Today;
import dev.issuels.lsp.session.DocumentUris;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.jspecify.annotations.Nullable;

/**
 * Diagnostics for clients that ask for them.
 *
 * <p>The id of a result is a hash of it, so that nothing has to be remembered to tell that it did not change. Clients ask
 * for the whole workspace every other second: the lists of files that no change concerned are kept.
 */
public final class DiagnosticReports {
    private final DocumentUris uris;
    private final Checks checks;

    private final Object lock = new Object();
    private final Map<String, List<Diagnostic>> lists = new HashMap<>();
    private Workspace checked = Workspace.EMPTY;
    private LocalDate day = LocalDate.MIN;

    public DiagnosticReports(DocumentUris uris, Checks checks) {
        this.uris = uris;
        this.checks = checks;
    }

    /** The report on one document; of one that is unknown or ordinary Markdown, that there is nothing. */
    public DocumentDiagnosticReport report(Workspace workspace, String uri, @Nullable String previous) {
        List<Diagnostic> list = workspace
                .anyFile(uri)
                .map(file -> checks.diagnostics(workspace, file, Today.date()))
                .orElse(List.of());
        String id = id(list);
        if (id.equals(previous)) {
            return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(id));
        }
        RelatedFullDocumentDiagnosticReport report = new RelatedFullDocumentDiagnosticReport(list);
        report.setResultId(id);
        return new DocumentDiagnosticReport(report);
    }

    /**
     * The report on all issue files and settings files, and on those of which the client knows something that are gone.
     *
     * @param previous the ids of the results that the client has, by URI as it spells them
     */
    public WorkspaceDiagnosticReport report(
            Workspace workspace, Map<String, String> previous, CancelChecker cancelled) {
        Map<String, String> known = new HashMap<>();
        previous.forEach((uri, id) -> known.put(uris.key(uri), id));
        List<WorkspaceDocumentDiagnosticReport> reports = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        synchronized (lock) {
            moveTo(workspace);
            workspace.files().filter(PublishedDiagnostics::isOurs).forEach(file -> {
                cancelled.checkCanceled();
                seen.add(file.uri());
                List<Diagnostic> list =
                        lists.computeIfAbsent(file.uri(), uri -> checks.diagnostics(workspace, file, day));
                reports.add(report(file.uri(), Optional.of(file), list, known.get(file.uri())));
            });
        }
        known.forEach((uri, id) -> {
            if (!seen.contains(uri)) {
                reports.add(report(uri, Optional.empty(), List.of(), id));
            }
        });
        return new WorkspaceDiagnosticReport(reports);
    }

    /** Forgets what may be different in another snapshot, newer or older, or on another day. */
    private void moveTo(Workspace workspace) {
        LocalDate today = Today.date();
        if (!day.equals(today)) {
            lists.clear();
            day = today;
        }
        workspace.concernedSince(checked).forEach(lists::remove);
        lists.keySet().removeIf(uri -> workspace.anyFile(uri).isEmpty());
        checked = workspace;
    }

    private WorkspaceDocumentDiagnosticReport report(
            String uri, Optional<WorkspaceFile> file, List<Diagnostic> list, @Nullable String previous) {
        String id = id(list);
        @Nullable
        Integer version = file.isPresent() && file.get().version().isPresent()
                ? Integer.valueOf(file.get().version().getAsInt())
                : null;
        if (id.equals(previous)) {
            return new WorkspaceDocumentDiagnosticReport(
                    new WorkspaceUnchangedDocumentDiagnosticReport(id, uris.spelled(uri), version));
        }
        WorkspaceFullDocumentDiagnosticReport report =
                new WorkspaceFullDocumentDiagnosticReport(list, uris.spelled(uri), version);
        report.setResultId(id);
        return new WorkspaceDocumentDiagnosticReport(report);
    }

    private static String id(List<Diagnostic> list) {
        long hash = list.size();
        for (Diagnostic diagnostic : list) {
            hash = hash * 0x9E3779B97F4A7C15L + diagnostic.hashCode();
        }
        return Long.toHexString(hash);
    }
}
