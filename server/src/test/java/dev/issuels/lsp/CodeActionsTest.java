package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static dev.issuels.lsp.TestClient.errorCode;
import static dev.issuels.lsp.TestClient.params;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.open;
import static dev.issuels.lsp.Workplace.rewrite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the fixes that editors get. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class CodeActionsTest {
    private static final String FLAWED = FLAWLESS.replace("tags: [cart, session]", "tags: [🫙, cart, cart]");

    /** Clients like Kate: literals, and the edits at once. */
    private static final String PLAIN = """
            {"textDocument": {"codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}}}
            """;

    /** Clients like VS Code, but for the units of positions. */
    private static final String RICH = """
            {"general": {"positionEncodings": ["utf-8"]},
              "workspace": {"workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"],
                "changeAnnotationSupport": {"groupsOnLabel": true}}},
              "textDocument": {"codeAction": {"isPreferredSupport": true, "dataSupport": true,
                "resolveSupport": {"properties": ["edit"]},
                "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source"]}}}}}
            """;

    private static final Range ALL = new Range(new Position(0, 0), new Position(999, 0));

    @TempDir
    Path folder;

    @Test
    void sendsTheEditsAtOnceToClientsThatCannotAskForThem() throws IOException {
        String uri = Workplace.in(folder).uri(HIGH);
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            open(client, uri, 3, FLAWED);
            Diagnostic flaw = client.published(uri, 3).getDiagnostics().get(0);
            List<CodeAction> actions = actions(client, uri, flaw.getRange(), new CodeActionContext(List.of(flaw)));
            assertEquals("Remove the tag", actions.get(0).getTitle());
            assertEquals(List.of(flaw), actions.get(0).getDiagnostics());
            assertNull(actions.get(0).getIsPreferred());
            List<TextEdit> edits = actions.get(0).getEdit().getChanges().getOrDefault(uri, List.of());
            assertEquals(21, edits.get(0).getRange().getEnd().getCharacter(), "in UTF-16");
        }
    }

    @Test
    void sendsVersionedEditsToClientsThatAskForThem() throws IOException {
        String uri = Workplace.in(folder).uri(HIGH).replace("high", "h%69gh");
        try (TestClient client = TestClient.of(folder, RICH)) {
            open(client, uri, 3, FLAWED);
            Diagnostic flaw = client.published(uri, 3).getDiagnostics().get(0);
            CodeAction offered = actions(client, uri, flaw.getRange(), new CodeActionContext(List.of(flaw)))
                    .get(0);
            assertTrue(offered.getIsPreferred());
            assertNull(offered.getEdit());
            CodeAction action = await(client.server().getTextDocumentService().resolveCodeAction(offered));
            TextDocumentEdit edit = action.getEdit().getDocumentChanges().get(0).getLeft();
            assertEquals(uri, edit.getTextDocument().getUri());
            assertEquals(3, edit.getTextDocument().getVersion());
            Range range = edit.getEdits().get(0).getLeft().getRange();
            assertEquals(23, range.getEnd().getCharacter(), "in UTF-8");
        }
    }

    @Test
    void refusesToCompleteAnActionOfAnOlderText() throws IOException {
        String uri = Workplace.in(folder).uri(HIGH);
        try (TestClient client = TestClient.of(folder, RICH)) {
            open(client, uri, 3, FLAWED);
            Diagnostic flaw = client.published(uri, 3).getDiagnostics().get(0);
            CodeAction offered = actions(client, uri, flaw.getRange(), new CodeActionContext(List.of(flaw)))
                    .get(0);
            rewrite(client, uri, 4, FLAWLESS);
            assertEquals(
                    ResponseErrorCode.ContentModified.getValue(),
                    errorCode(client.server().getTextDocumentService().resolveCodeAction(offered)));
            assertEquals(List.of(), client.published(uri, 4).getDiagnostics());
            assertEquals(
                    ResponseErrorCode.ContentModified.getValue(),
                    errorCode(client.raw()
                            .request("codeAction/resolve", params("{\"title\": \"x\", \"data\": [\"strange\"]}"))));
        }
    }

    @Test
    void mendsOnSaveWhatIsSafe() throws IOException {
        String uri = Workplace.in(folder).uri(HIGH);
        String text = FLAWED.replace("---\nid", "-----\nid");
        try (TestClient client = TestClient.of(folder, RICH)) {
            open(client, uri, 1, text);
            CodeActionContext onSave = new CodeActionContext(List.of());
            onSave.setOnly(List.of("source.fixAll"));
            List<CodeAction> actions = actions(client, uri, ALL, onSave);
            assertEquals(1, actions.size());
            TextDocumentEdit edit =
                    actions.get(0).getEdit().getDocumentChanges().get(0).getLeft();
            assertEquals(1, edit.getEdits().size());
            assertEquals("", edit.getEdits().get(0).getLeft().getNewText());
            assertEquals(2, client.published(uri, 1).getDiagnostics().size());
        }
    }

    @Test
    void announcesWhatTheClientCanTake() throws IOException {
        assertNull(capabilities("{}").getCodeActionProvider());
        CodeActionOptions plain = capabilities(PLAIN).getCodeActionProvider().getRight();
        assertEquals(
                List.of("quickfix", "source.fixAll.issue-ls", "refactor.move", "refactor.rewrite"),
                plain.getCodeActionKinds());
        assertEquals(false, plain.getResolveProvider());
        assertEquals(true, capabilities(RICH).getCodeActionProvider().getRight().getResolveProvider());
    }

    @Test
    void offersNothingToClientsThatKnowCommandsOnly() throws IOException {
        String uri = Workplace.in(folder).uri(HIGH);
        try (TestClient client = TestClient.of(folder, "{}")) {
            open(client, uri, 1, FLAWED);
            Diagnostic flaw = client.published(uri, 1).getDiagnostics().get(0);
            assertEquals(List.of(), actions(client, uri, flaw.getRange(), new CodeActionContext(List.of(flaw))));
        }
    }

    @Test
    void offersNothingInFilesThatItDoesNotKnow() throws IOException {
        String uri = Workplace.in(folder).uri("notes.md");
        try (TestClient client = TestClient.of(folder, PLAIN)) {
            assertEquals(List.of(), actions(client, uri, ALL, new CodeActionContext(List.of())));
        }
    }

    private ServerCapabilities capabilities(String client) throws IOException {
        try (TestClient silent = TestClient.silent()) {
            InitializeResult result = silent.initialize("""
                    {"processId": null, "rootUri": null, "capabilities": %s}
                    """.formatted(client));
            assertNotNull(result.getCapabilities());
            return result.getCapabilities();
        }
    }

    private static List<CodeAction> actions(TestClient client, String uri, Range range, CodeActionContext context) {
        CodeActionParams params = new CodeActionParams(new TextDocumentIdentifier(uri), range, context);
        return await(client.server().getTextDocumentService().codeAction(params)).stream()
                .map(either -> either.getRight())
                .toList();
    }
}
