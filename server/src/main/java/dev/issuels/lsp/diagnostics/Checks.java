package dev.issuels.lsp.diagnostics;

import dev.issuels.features.DiagnosticProvider;
import dev.issuels.lsp.client.Client;
import dev.issuels.lsp.session.DocumentUris;
import dev.issuels.rules.Checked;
import dev.issuels.rules.Rules;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.WorkspaceFile;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.Diagnostic;

/** Checks files, and keeps what was found in some, so that a keystroke costs a check of what it changes. */
public final class Checks {
    /** As many files are kept: those that are open and those that are concerned by their edits. */
    private static final int MOST_KEPT = 100;

    private final Client client;
    private final DocumentUris uris;
    private final Map<String, Checked> kept = Collections.synchronizedMap(new LatestUsed());

    public Checks(Client client, DocumentUris uris) {
        this.client = client;
        this.uris = uris;
    }

    /** What is wrong in a file of a snapshot, in the order of the text. */
    List<Diagnostic> diagnostics(Workspace workspace, WorkspaceFile file, LocalDate today) {
        Checked now = check(workspace, file, today);
        return provider().diagnostics(workspace, file, now.findings());
    }

    /** What makes diagnostics of findings as the client understands them. */
    public DiagnosticProvider provider() {
        return new DiagnosticProvider(
                client.features().encoding(), client.features().diagnostics(), uris::spelled);
    }

    /** What was found in a file when it was last checked, as far as that is kept. */
    public Checked latest(String uri) {
        return kept.getOrDefault(uri, Checked.NEVER);
    }

    /**
     * Checks files on all processors, so that little is left to do when they are asked for one after the other.
     *
     * @param stopped asked before each file
     */
    void ahead(Workspace workspace, List<WorkspaceFile> files, LocalDate today, BooleanSupplier stopped) {
        files.parallelStream().filter(file -> !stopped.getAsBoolean()).forEach(file -> {
            try {
                var unused = check(workspace, file, today);
            } catch (RuntimeException | StackOverflowError e) {
                // Whoever asks for the file meets it again, and says so.
                kept.remove(file.uri());
            }
        });
    }

    private Checked check(Workspace workspace, WorkspaceFile file, LocalDate today) {
        // What the check of another snapshot has left here is used as far as the two are the same.
        Checked now = Rules.check(workspace, file, today, latest(file.uri()));
        kept.put(file.uri(), now);
        return now;
    }

    /** The files that were checked last. */
    private static final class LatestUsed extends LinkedHashMap<String, Checked> {
        LatestUsed() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Checked> eldest) {
            return size() > MOST_KEPT;
        }
    }
}
