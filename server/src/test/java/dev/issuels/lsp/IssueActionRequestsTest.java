package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static dev.issuels.lsp.TestClient.errorCode;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.HISTORY;
import static dev.issuels.lsp.Workplace.LOW;
import static dev.issuels.lsp.Workplace.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests how clients of different abilities get edits of several files, and files that are to be made. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class IssueActionRequestsTest {

    private static final String LITERALS = "\"codeActionLiteralSupport\": {\"codeActionKind\": {\"valueSet\": []}}";
    private static final String RESOLVING =
            LITERALS + ", \"dataSupport\": true, \"resolveSupport\": {\"properties\": [\"edit\"]}";
    private static final Position TITLE = new Position(2, 3);
    private static final String LOW_TEXT = "# Low\n\n(No issues)\n";

    @TempDir
    Path folder;

    @Test
    void marksEveryEditOfSeveralFilesForClientsThatShowThem() throws IOException {
        try (TestClient client = client("""
                {"documentChanges": true, "resourceOperations": ["create"], "changeAnnotationSupport": {}}
                """, RESOLVING)) {
            WorkspaceEdit edit = resolved(client, "Move issue to 'low.md'").getEdit();
            assertEquals(Map.of(), edit.getChanges());
            assertEquals(
                    "Move issue to 'low.md'",
                    Optional.ofNullable(edit.getChangeAnnotations().get("issue-ls"))
                            .orElseThrow()
                            .getLabel());
            List<Either<TextDocumentEdit, ResourceOperation>> changes = edit.getDocumentChanges();
            assertEquals(List.of(uri(LOW), uri(HIGH)), uris(changes), "the issue is there before it goes here");
            assertNull(changes.get(0).getLeft().getTextDocument().getVersion(), "not open");
            assertEquals(3, changes.get(1).getLeft().getTextDocument().getVersion());
            assertTrue(changes.stream()
                    .flatMap(change -> change.getLeft().getEdits().stream())
                    .allMatch(one -> ((AnnotatedTextEdit) one.getLeft())
                            .getAnnotationId()
                            .equals("issue-ls")));
        }
    }

    @Test
    void makesFilesWhereTheClientCan() throws IOException {
        try (TestClient client = client("""
                {"documentChanges": true, "resourceOperations": ["create"]}""", RESOLVING)) {
            assertMakes(resolved(client, "Move issue to 'backlog.md'").getEdit());
        }
        // Neovim announces the one without the other.
        try (TestClient client = client("""
                {"resourceOperations": ["create"]}""", RESOLVING)) {
            assertMakes(resolved(client, "Move issue to 'backlog.md'").getEdit());
            WorkspaceEdit plain = resolved(client, "Move issue to 'low.md'").getEdit();
            assertEquals(
                    List.of(uri(LOW), uri(HIGH)), List.copyOf(plain.getChanges().keySet()));
            assertNull(plain.getDocumentChanges());
        }
        try (TestClient client = client("""
                {"documentChanges": true}""", RESOLVING)) {
            assertEquals(
                    List.of("Move issue to 'low.md'", "Renumber issue"), titles(actions(client, TITLE, List.of())));
            WorkspaceEdit unmarked = resolved(client, "Move issue to 'low.md'").getEdit();
            assertNull(unmarked.getChangeAnnotations());
        }
    }

    private void assertMakes(WorkspaceEdit edit) {
        List<Either<TextDocumentEdit, ResourceOperation>> changes = edit.getDocumentChanges();
        CreateFile creation = (CreateFile) changes.get(0).getRight();
        assertEquals(uri(".work/agent/issues/backlog.md"), creation.getUri());
        assertFalse(creation.getOptions().getOverwrite());
        assertTrue(creation.getOptions().getIgnoreIfExists());
        assertNull(creation.getAnnotationId());
        assertEquals(
                FLAWLESS, changes.get(1).getLeft().getEdits().get(0).getLeft().getNewText());
        assertEquals(uri(HIGH), changes.get(2).getLeft().getTextDocument().getUri());
    }

    @Test
    void sendsTheEditsAtOnceToClientsThatCannotAskForThem() throws IOException {
        try (TestClient client = client("{}", LITERALS)) {
            List<CodeAction> actions = actions(client, TITLE, List.of());
            assertEquals(List.of("Move issue to 'low.md'", "Renumber issue"), titles(actions));
            var changes = actions.get(0).getEdit().getChanges();
            assertEquals(List.of(uri(LOW), uri(HIGH)), List.copyOf(changes.keySet()));
            assertEquals("", changes.getOrDefault(uri(HIGH), List.of()).get(0).getNewText());
        }
    }

    @Test
    void offersThemByKind() throws IOException {
        try (TestClient client = client("{}", LITERALS)) {
            assertEquals(List.of(), actions(client, new Position(15, 3), List.of()), "in the body");
            assertEquals(
                    2, actions(client, new Position(15, 3), List.of("refactor")).size());
            assertEquals(
                    List.of("refactor.move"),
                    actions(client, TITLE, List.of("refactor.move")).stream()
                            .map(CodeAction::getKind)
                            .toList());
            assertEquals(List.of(), actions(client, TITLE, List.of("quickfix", "source")));
        }
    }

    @Test
    void refusesWhatWouldLoseText() throws IOException {
        try (TestClient client = client("{}", RESOLVING)) {
            CodeAction offered = actions(client, TITLE, List.of()).get(0);
            open(client, uri(LOW), 1, "# Low\n\n```markdown\n" + FLAWLESS.replace("BUG-001", "BUG-002"));
            assertEquals(
                    ResponseErrorCode.RequestFailed.getValue(),
                    errorCode(client.server().getTextDocumentService().resolveCodeAction(offered)));
            var unused = client.published(uri(LOW), 1);
        }
    }

    @Test
    void mendsFindingsInTwoFiles() throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HISTORY, "# History\n");
        String closed = FLAWLESS.replace("status: proposed", "status: completed\ncompleted: 2025-06-30");
        try (TestClient client = TestClient.of(folder, capabilities("{\"documentChanges\": true}", RESOLVING))) {
            open(client, uri(HIGH), 1, closed);
            open(client, uri(HISTORY), 1, "# History\n");
            Diagnostic flaw = client.published(uri(HIGH), 1).getDiagnostics().get(0);
            assertEquals("closed-outside-history", flaw.getCode().getLeft());
            CodeActionParams params = new CodeActionParams(
                    new TextDocumentIdentifier(uri(HIGH)), flaw.getRange(), new CodeActionContext(List.of(flaw)));
            CodeAction fix = await(client.server().getTextDocumentService().codeAction(params))
                    .get(0)
                    .getRight();
            assertEquals("Move issue to 'history.md'", fix.getTitle());
            WorkspaceEdit edit = await(client.server().getTextDocumentService().resolveCodeAction(fix))
                    .getEdit();
            assertEquals(List.of(uri(HISTORY), uri(HIGH)), uris(edit.getDocumentChanges()));
            TextEdit join =
                    edit.getDocumentChanges().get(0).getLeft().getEdits().get(0).getLeft();
            assertEquals("\n\n" + closed.stripTrailing(), join.getNewText());
            assertEquals(new Range(new Position(0, 9), new Position(0, 9)), join.getRange());
            var unused = client.published(uri(HISTORY), 1);
        }
    }

    private TestClient client(String edits, String actions) throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(LOW, LOW_TEXT);
        TestClient client = TestClient.of(folder, capabilities(edits, actions));
        open(client, uri(HIGH), 3, FLAWLESS);
        var unused = client.published(uri(HIGH), 3);
        return client;
    }

    private static String capabilities(String edits, String actions) {
        return """
                {"workspace": {"workspaceEdit": %s}, "textDocument": {"codeAction": {%s}}}
                """.formatted(edits, actions);
    }

    private String uri(String path) {
        return folder.toUri() + path;
    }

    private CodeAction resolved(TestClient client, String title) {
        CodeAction offered = actions(client, TITLE, List.of()).stream()
                .filter(action -> action.getTitle().equals(title))
                .findFirst()
                .orElseThrow();
        assertNull(offered.getEdit());
        return await(client.server().getTextDocumentService().resolveCodeAction(offered));
    }

    private List<CodeAction> actions(TestClient client, Position cursor, List<String> only) {
        CodeActionContext context = new CodeActionContext(List.of());
        if (!only.isEmpty()) {
            context.setOnly(only);
        }
        CodeActionParams params =
                new CodeActionParams(new TextDocumentIdentifier(uri(HIGH)), new Range(cursor, cursor), context);
        return await(client.server().getTextDocumentService().codeAction(params)).stream()
                .map(Either::getRight)
                .toList();
    }

    private static List<String> titles(List<CodeAction> actions) {
        return actions.stream().map(CodeAction::getTitle).toList();
    }

    private static List<String> uris(List<Either<TextDocumentEdit, ResourceOperation>> changes) {
        return changes.stream()
                .map(change -> change.getLeft().getTextDocument().getUri())
                .toList();
    }
}
