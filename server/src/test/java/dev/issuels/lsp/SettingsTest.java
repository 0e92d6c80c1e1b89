package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static dev.issuels.lsp.TestClient.params;
import static dev.issuels.lsp.Workplace.FLAW;
import static dev.issuels.lsp.Workplace.FLAWED;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.change;
import static dev.issuels.lsp.Workplace.close;
import static dev.issuels.lsp.Workplace.marked;
import static dev.issuels.lsp.Workplace.open;
import static dev.issuels.lsp.Workplace.replacement;
import static dev.issuels.lsp.Workplace.rewrite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.rules.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests all the ways in which settings come. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class SettingsTest {
    private static final String NONE = "{}";
    private static final String ANSWERS = """
            {"workspace": {"configuration": true}}
            """;
    private static final String ACTIONS = """
            {"textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}}}
            """;
    private static final String HINT = """
            {"rules": {"unknown-status": "hint"}}
            """;
    private static final String OFF = """
            {"rules": {"unknown-status": "off"}}
            """;
    private static final String FILE = ".issue-ls.yaml";

    @TempDir
    Path folder;

    @Test
    void comeWithTheFirstMessage() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWED);
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused = client.initialize("""
                    {"processId": null, "rootUri": "%s", "capabilities": {}, "initializationOptions": %s}
                    """.formatted(folder.toUri(), HINT));
            assertEquals(DiagnosticSeverity.Hint, severity(client.published(workplace.uri(HIGH))));
        }
    }

    @Test
    void areAskedForAtTheStartAndWhenTheyChange() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.silent()) {
            client.configure(HINT);
            InitializeResult unused = client.initialize("""
                    {"processId": null, "rootUri": "%s", "capabilities": %s}
                    """.formatted(folder.toUri(), ANSWERS));
            open(client, uri, 1, FLAWED);
            assertEquals(DiagnosticSeverity.Hint, severity(client.published(uri, 1)), "nothing else was said before");
            client.configure(OFF);
            told(client, "null");
            assertEquals(List.of(), client.published(uri, 1).getDiagnostics());
            client.configure("null");
            told(client, "null");
            assertEquals(DiagnosticSeverity.Error, severity(client.published(uri, 1)));
        }
    }

    @Test
    void areToldByClientsThatCannotBeAsked() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String uri = workplace.uri(HIGH);
        try (TestClient client = TestClient.of(folder, NONE)) {
            open(client, uri, 1, FLAWED);
            assertEquals(DiagnosticSeverity.Error, severity(client.published(uri, 1)));
            told(client, "{\"issue-ls\": " + HINT + "}");
            assertEquals(DiagnosticSeverity.Hint, severity(client.published(uri, 1)));
            told(client, "{\"issue-ls\": {\"rules\": [1, {}], \"prefixes\": \"X\", \"keys\": null}}");
            assertEquals(DiagnosticSeverity.Error, severity(client.published(uri, 1)));
            assertEquals("'rules' maps rules to severities, one a line", wrong(client));
        }
    }

    @Test
    void thatMeanNothingAreSaidOnce() throws IOException {
        try (TestClient client = TestClient.of(folder, NONE)) {
            String slips = """
                    {"issue-ls": {"rule": "off", "rules": {"tag-stile": "off", "tag-style": false}, "prefixes": ["mem"]}}
                    """;
            told(client, slips);
            assertEquals("""
                    unknown setting 'rule'; did you mean 'rules'?
                    unknown rule 'tag-stile'; did you mean 'tag-style'?
                    unknown severity 'false' of 'tag-style'; it is one of error, warning, info, hint, off, default
                    'mem' can be no prefix: it takes upper-case letters and digits""", wrong(client));
            told(client, slips);
            told(client, "{\"issue-ls\": {}}");
            told(client, slips.replace("tag-stile", "date-odor"));
            assertTrue(wrong(client).contains("did you mean 'date-order'"));
        }
    }

    @Test
    void ofTheFirstMessageThatMeanNothingAreSaid() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused = client.initialize("""
                    {"processId": null, "rootUri": "%s", "capabilities": {}, "initializationOptions": {"schema": "strict"}}
                    """.formatted(folder.toUri()));
            assertEquals("unknown setting 'schema'", wrong(client));
        }
    }

    /** The extension for VS Code keeps its own in the same section, and Lua and Lisp have one empty value for all. */
    @Test
    void thatAreEmptyOrTheClientsOwnAreNotWrong() throws IOException {
        try (TestClient client = TestClient.of(folder, NONE)) {
            told(client, """
                    {"issue-ls": {"java": {"home": ""}, "trace": {"server": "messages"},
                      "rules": [], "prefixes": {}, "keys": null}}
                    """);
        }
    }

    @Test
    void standInAFileThatCountsBeforeItIsSaved() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(FILE, "rules:\n  unknown-status: warning\n");
        String uri = workplace.uri(HIGH);
        String settings = workplace.uri(FILE);
        try (TestClient client = TestClient.of(folder, NONE)) {
            open(client, uri, 1, FLAWED);
            assertEquals(DiagnosticSeverity.Warning, severity(client.published(uri, 1)));

            open(client, settings, 1, "rules:\n  unknown-status: hint\n");
            assertEquals(List.of(), client.published(settings, 1).getDiagnostics());
            assertEquals(DiagnosticSeverity.Hint, severity(client.published(uri, 1)));

            String broken = "rules:\n  unknown-status: loud\n";
            rewrite(client, settings, 2, broken);
            assertEquals(List.of("invalid-setting 'loud'"), marked(client.published(settings, 2), broken));
            assertEquals(DiagnosticSeverity.Error, severity(client.published(uri, 1)));

            close(client, settings);
            assertEquals(List.of(), client.published(settings).getDiagnostics());
            assertEquals(DiagnosticSeverity.Warning, severity(client.published(uri, 1)));
        }
    }

    @Test
    void standInAFileThatIsEditedPieceByPiece() throws IOException {
        String settings = Workplace.in(folder).uri(FILE);
        try (TestClient client = TestClient.of(folder, NONE)) {
            String text = "rules:\n  unknown-status: loud\n";
            open(client, settings, 1, text);
            assertEquals(List.of("invalid-setting 'loud'"), marked(client.published(settings, 1), text));

            String before = "rules:\n  unknown-status: hint\n";
            change(
                    client,
                    settings,
                    2,
                    List.of(replacement(text, "loud", "hint"), replacement(before, "hint", "soft")));
            String after = "rules:\n  unknown-status: soft\n";
            assertEquals(List.of("invalid-setting 'soft'"), marked(client.published(settings, 2), after));
        }
    }

    @Test
    void ofAFileThatIsOpenedAloneCount() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWED);
        String settings = workplace.uri(FILE);
        workplace.write(FILE, "");
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused = client.initialize("""
                    {"processId": null, "capabilities": {}}
                    """);
            open(client, settings, 1, "rules:\n  unknown-status: hint\n");
            assertEquals(List.of(), client.published(settings, 1).getDiagnostics());
            assertEquals(DiagnosticSeverity.Hint, severity(client.published(workplace.uri(HIGH))));
        }
    }

    @Test
    void ofAFileCanLeaveARuleAsItIsThoughTheEditorSaysOtherwise() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(FILE, "rules:\n  unknown-status: default\n");
        workplace.write(HIGH, FLAWED);
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused = client.initialize("""
                    {"processId": null, "rootUri": "%s", "capabilities": {}, "initializationOptions": %s}
                    """.formatted(folder.toUri(), OFF));
            assertEquals(DiagnosticSeverity.Error, severity(client.published(workplace.uri(HIGH))));
        }
    }

    @Test
    void areCheckedThoughNobodyOpensTheFile() throws IOException {
        Workplace workplace = Workplace.in(folder);
        String text = "rules:\n  unknown-statute: off\n";
        workplace.write(FILE, text);
        workplace.write(HIGH, FLAWED);
        try (TestClient client = TestClient.of(folder, NONE)) {
            assertEquals(
                    List.of("invalid-setting 'unknown-statute'"), marked(client.published(workplace.uri(FILE)), text));
            assertEquals(FLAW, marked(client.published(workplace.uri(HIGH)), FLAWED));
        }
    }

    @Test
    void areHelpedWithInTheirFile() throws IOException {
        String settings = Workplace.in(folder).uri(FILE);
        try (TestClient client = TestClient.of(folder, ACTIONS)) {
            open(client, settings, 1, "rules:\n  tag-stile: off\n");
            Diagnostic slip = client.published(settings, 1).getDiagnostics().get(0);
            TextDocumentIdentifier document = new TextDocumentIdentifier(settings);
            TextDocumentService documents = client.server().getTextDocumentService();
            List<String> actions = await(documents.codeAction(
                            new CodeActionParams(document, slip.getRange(), new CodeActionContext(List.of(slip)))))
                    .stream()
                    .map(action -> action.getRight().getTitle())
                    .toList();
            assertEquals(List.of("Rename to 'tag-style'"), actions);

            String unset = "rules:\n  tag-style: \n";
            rewrite(client, settings, 2, unset);
            assertEquals(List.of("invalid-setting 'tag-style'"), marked(client.published(settings, 2), unset));
            Position value = new Position(1, 13);
            assertEquals(
                    Severity.WORDS.size(),
                    await(documents.completion(new CompletionParams(document, value)))
                            .getRight()
                            .getItems()
                            .size());
            Hover hover = await(documents.hover(new HoverParams(document, new Position(1, 4))));
            assertEquals(new Position(1, 2), hover.getRange().getStart());
        }
    }

    private static void told(TestClient client, String settings) {
        client.server()
                .getWorkspaceService()
                .didChangeConfiguration(new DidChangeConfigurationParams(params(settings)));
    }

    private static String wrong(TestClient client) {
        MessageParams message = (MessageParams) client.next("window/showMessage");
        assertEquals(MessageType.Warning, message.getType());
        String introduction = "these settings of issue-ls mean nothing:\n";
        assertTrue(message.getMessage().startsWith(introduction), message.getMessage());
        return message.getMessage().substring(introduction.length());
    }

    private static DiagnosticSeverity severity(PublishDiagnosticsParams params) {
        List<Diagnostic> diagnostics = params.getDiagnostics();
        assertEquals(1, diagnostics.size(), diagnostics::toString);
        return diagnostics.get(0).getSeverity();
    }
}
