package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static dev.issuels.lsp.Workplace.FLAW;
import static dev.issuels.lsp.Workplace.FLAWED;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.LOW;
import static dev.issuels.lsp.Workplace.marked;
import static dev.issuels.lsp.Workplace.open;
import static dev.issuels.lsp.Workplace.rewrite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DeleteFilesParams;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.FileDelete;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the diagnostics that clients ask for. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class PulledDiagnosticsTest {
    /** Clients like VS Code and Neovim. */
    private static final String PULLS = """
            {"textDocument": {"publishDiagnostics": {"relatedInformation": true}, "diagnostic": {}},
             "workspace": {"diagnostics": {"refreshSupport": true}}}
            """;

    /** The same that cannot be told to ask again. */
    private static final String PULLS_ONLY = """
            {"textDocument": {"diagnostic": {}}}
            """;

    @TempDir
    Path folder;

    @Test
    void announcesThatItCanBeAsked() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult result = client.initialize("""
                    {"processId": null, "rootUri": null, "capabilities": %s}
                    """.formatted(PULLS));
            DiagnosticRegistrationOptions provider = result.getCapabilities().getDiagnosticProvider();
            assertTrue(provider.isInterFileDependencies());
            assertTrue(provider.isWorkspaceDiagnostics());
        }
    }

    @Test
    void pushesToNeovimWhichWouldNotAskAgainForOpenFiles() throws IOException {
        Workplace workplace = Workplace.in(folder);
        try (TestClient client = TestClient.silent()) {
            InitializeResult result = client.initialize("""
                    {"processId": null, "rootUri": "%s", "capabilities": %s, "clientInfo": {"name": "Neovim"}}
                    """.formatted(folder.toUri(), PULLS));
            assertNull(result.getCapabilities().getDiagnosticProvider());
            open(client, workplace.uri(HIGH), 1, FLAWED);
            assertEquals(FLAW, marked(client.published(workplace.uri(HIGH), 1).getDiagnostics(), FLAWED));
        }
    }

    @Test
    void answersWithWhatTheEditsBeforeTheQuestionLeft() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, PULLS_ONLY)) {
            open(client, uri, 1, FLAWED);
            RelatedFullDocumentDiagnosticReport first = full(pull(client, uri, null));
            assertEquals(FLAW, marked(first.getItems(), FLAWED));
            assertEquals("full", first.getKind());

            assertEquals(
                    first.getResultId(),
                    pull(client, uri, first.getResultId())
                            .getRelatedUnchangedDocumentDiagnosticReport()
                            .getResultId());

            rewrite(client, uri, 2, FLAWLESS);
            assertEquals(List.of(), full(pull(client, uri, first.getResultId())).getItems());
            rewrite(client, uri, 3, FLAWED);
            assertEquals(first.getResultId(), full(pull(client, uri, "another")).getResultId());
        }
    }

    @Test
    void knowsTheWholeFolderWhenItFirstAnswers() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(LOW, FLAWLESS.replace("priority: high", "priority: low").replace("Cart", "Session"));
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, PULLS_ONLY)) {
            open(client, uri, 1, FLAWLESS);
            List<String> found = marked(full(pull(client, uri, null)).getItems(), FLAWLESS);
            assertEquals(List.of("duplicate-id 'BUG-001@a1b2c3'"), found);
        }
    }

    @Test
    void hasNothingToSayOfOrdinaryMarkdownAndUnknownDocuments() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri("README.md");
        try (TestClient client = TestClient.of(folder, PULLS_ONLY)) {
            open(client, uri, 1, "---\nstatus: nonsense\n---\n");
            assertEquals(List.of(), full(pull(client, uri, null)).getItems());
            assertEquals(
                    List.of(),
                    full(pull(client, workplace.uri("nowhere.md"), null)).getItems());
        }
    }

    @Test
    void tellsToAskAgainWhenAnEditConcernsOtherFiles() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String high = workplace.uri(HIGH);
        String low = workplace.uri(LOW);
        String other = FLAWLESS.replace("priority: high", "priority: low").replace("Cart", "Session");
        try (TestClient client = TestClient.of(folder, PULLS)) {
            open(client, high, 1, FLAWLESS);
            assertEquals(List.of(), full(pull(client, high, null)).getItems());
            open(client, low, 1, other);
            client.next("workspace/diagnostic/refresh");
            List<String> found = marked(full(pull(client, high, null)).getItems(), FLAWLESS);
            assertEquals(List.of("duplicate-id 'BUG-001@a1b2c3'"), found);
            // Nothing that other files could notice.
            rewrite(client, low, 2, other + "\nMore text.\n");
            assertEquals(1, full(pull(client, low, null)).getItems().size());
        }
    }

    @Test
    void reportsOnAllIssueFilesAndOnThoseThatAreGone() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWED);
        workplace.write("docs/plan.md", "# Plan\n");
        String high = workplace.uri(HIGH);
        String low = workplace.uri(LOW);
        try (TestClient client = TestClient.of(folder, PULLS_ONLY)) {
            open(client, low, 4, "");
            Map<String, WorkspaceDocumentDiagnosticReport> first = pullAll(client, Map.of());
            assertEquals(2, first.size(), first::toString);
            WorkspaceFullDocumentDiagnosticReport onHigh = on(high, first).getWorkspaceFullDocumentDiagnosticReport();
            assertEquals(FLAW, marked(onHigh.getItems(), FLAWED));
            WorkspaceFullDocumentDiagnosticReport onLow = on(low, first).getWorkspaceFullDocumentDiagnosticReport();
            assertEquals(4, onLow.getVersion());

            Map<String, String> known = Map.of(high, onHigh.getResultId(), low, onLow.getResultId());
            pullAll(client, known)
                    .forEach((uri, report) ->
                            assertTrue(report.isWorkspaceUnchangedDocumentDiagnosticReport(), report::toString));

            Files.delete(folder.resolve(HIGH));
            client.server().getWorkspaceService().didDeleteFiles(new DeleteFilesParams(List.of(new FileDelete(high))));
            WorkspaceDocumentDiagnosticReport gone = on(high, pullAll(client, known));
            while (gone.isWorkspaceUnchangedDocumentDiagnosticReport()) {
                gone = on(high, pullAll(client, known));
            }
            assertEquals(
                    List.of(), gone.getWorkspaceFullDocumentDiagnosticReport().getItems());
        }
    }

    private static DocumentDiagnosticReport pull(TestClient client, String uri, @Nullable String previous) {
        DocumentDiagnosticParams params = new DocumentDiagnosticParams(new TextDocumentIdentifier(uri));
        params.setPreviousResultId(previous);
        return await(client.server().getTextDocumentService().diagnostic(params));
    }

    private static RelatedFullDocumentDiagnosticReport full(DocumentDiagnosticReport report) {
        return report.getRelatedFullDocumentDiagnosticReport();
    }

    private static Map<String, WorkspaceDocumentDiagnosticReport> pullAll(
            TestClient client, Map<String, String> previous) {
        List<PreviousResultId> ids = previous.entrySet().stream()
                .map(entry -> new PreviousResultId(entry.getKey(), entry.getValue()))
                .toList();
        WorkspaceDiagnosticReport report =
                await(client.server().getWorkspaceService().diagnostic(new WorkspaceDiagnosticParams(ids)));
        Map<String, WorkspaceDocumentDiagnosticReport> reports = new HashMap<>();
        report.getItems()
                .forEach(item -> reports.put(
                        item.isLeft()
                                ? item.getLeft().getUri()
                                : item.getRight().getUri(),
                        item));
        return reports;
    }

    private static WorkspaceDocumentDiagnosticReport on(
            String uri, Map<String, WorkspaceDocumentDiagnosticReport> reports) {
        return Optional.ofNullable(reports.get(uri)).orElseThrow();
    }
}
