package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.rules.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.ShowDocumentResult;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the commands that a client can have executed: what they ask, edit and show. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class CommandsTest {

    private static final String HOME = ".work/agent/issues/";
    private static final String RICH = """
            {"workspace": {"applyEdit": true,
              "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create"]}},
             "window": {"showDocument": {"support": true}}}
            """;

    @TempDir
    Path folder;

    @Test
    void closesTheIssueAtTheCursor() throws IOException {
        try (TestClient client = client(RICH)) {
            client.answer("workspace/applyEdit", new ApplyWorkspaceEditResponse(true));
            run(client, "issue-ls.close", 3);
            ApplyWorkspaceEditParams asked = (ApplyWorkspaceEditParams) client.next("workspace/applyEdit");
            assertEquals("Close issue", asked.getLabel());
            assertEquals(3, asked.getEdit().getDocumentChanges().size(), "a file is made, filled, and the issue cut");
        }
    }

    @Test
    void asksWhereToMoveAnIssue() throws IOException {
        try (TestClient client = client(RICH)) {
            client.answer("window/showMessageRequest", new MessageActionItem("low.md"));
            client.answer("workspace/applyEdit", new ApplyWorkspaceEditResponse(true));
            run(client, "issue-ls.move", 3);
            ShowMessageRequestParams question = (ShowMessageRequestParams) client.next("window/showMessageRequest");
            assertEquals(
                    List.of("shortlist.md", "critical.md", "medium.md", "low.md", "backlog.md"),
                    question.getActions().stream()
                            .map(MessageActionItem::getTitle)
                            .toList());
            assertEquals(
                    "Move issue to 'low.md'",
                    ((ApplyWorkspaceEditParams) client.next("workspace/applyEdit")).getLabel());
        }
    }

    @Test
    void doesNothingWhenTheUserChoosesNothing() throws IOException {
        try (TestClient client = client(RICH)) {
            run(client, "issue-ls.move", 3);
            assertTrue(client.next("window/showMessageRequest") instanceof ShowMessageRequestParams);
        }
    }

    @Test
    void movesAnIssueAsItIsWhenTheUserHasChosen() throws IOException {
        try (TestClient client = client(RICH)) {
            Workplace.open(client, uri(), 1, Example.ISSUE);
            client.published(uri());
            CompletableFuture<Object> choice = new CompletableFuture<>();
            client.answer("window/showMessageRequest", choice);
            client.answer("workspace/applyEdit", new ApplyWorkspaceEditResponse(true));
            CompletableFuture<Object> done = begun(client, "issue-ls.move", 3);
            client.next("window/showMessageRequest");
            Workplace.rewrite(
                    client, uri(), 2, "# High\n\n" + Example.ISSUE.replace("Cart loses", "Cart sometimes loses"));
            choice.complete(new MessageActionItem("low.md"));
            Object unused = await(done);
            String edit = client.next("workspace/applyEdit").toString();
            assertTrue(edit.contains("Cart sometimes loses its items"), edit);
            assertTrue(edit.contains("version = 2"), edit);
        }
    }

    @Test
    void saysSoWhenTheIssueIsGoneWhenTheUserHasChosen() throws IOException {
        try (TestClient client = client(RICH)) {
            Workplace.open(client, uri(), 1, Example.ISSUE);
            client.published(uri());
            CompletableFuture<Object> choice = new CompletableFuture<>();
            client.answer("window/showMessageRequest", choice);
            CompletableFuture<Object> done = begun(client, "issue-ls.move", 3);
            client.next("window/showMessageRequest");
            Workplace.rewrite(client, uri(), 2, Example.ISSUE.replace("BUG-001", "BUG-002"));
            choice.complete(new MessageActionItem("low.md"));
            Object unused = await(done);
            assertEquals(
                    "the issue is not there any more; put the cursor into it and try again",
                    ((MessageParams) client.next("window/showMessage")).getMessage());
        }
    }

    @Test
    void saysSoWhenTheChosenFileCannotBeMadeAnyMore() throws IOException {
        try (TestClient client = client(RICH)) {
            CompletableFuture<Object> choice = new CompletableFuture<>();
            client.answer("window/showMessageRequest", choice);
            CompletableFuture<Object> done = begun(client, "issue-ls.new", 3);
            client.next("window/showMessageRequest");
            client.server()
                    .getWorkspaceService()
                    .didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(
                            List.of(),
                            List.of(new WorkspaceFolder(folder.toUri().toString(), "w")))));
            choice.complete(new MessageActionItem("low.md"));
            Object unused = await(done);
            assertEquals(
                    "'low.md' cannot be chosen any more",
                    ((MessageParams) client.next("window/showMessage")).getMessage());
        }
    }

    @Test
    void doesNothingMoreOnceItIsCancelled() throws IOException {
        try (TestClient client = client(RICH)) {
            CompletableFuture<Object> choice = new CompletableFuture<>();
            client.answer("window/showMessageRequest", choice);
            CompletableFuture<Object> done = begun(client, "issue-ls.move", 3);
            client.next("window/showMessageRequest");
            // False where the server's answer to that is there already.
            boolean unused = done.cancel(true);
            assertTrue(done.isCompletedExceptionally());
            choice.complete(new MessageActionItem("low.md"));
            // The server has taken in all that was said before.
            run(client, "issue-ls.unknown", 3);
            assertEquals(
                    "unknown command 'issue-ls.unknown'",
                    ((MessageParams) client.next("window/showMessage")).getMessage());
        }
    }

    @Test
    void addsAnIssueAndShowsItsTitle() throws IOException {
        try (TestClient client = client(RICH)) {
            client.answer("window/showMessageRequest", new MessageActionItem("high.md"));
            client.answer("workspace/applyEdit", new ApplyWorkspaceEditResponse(true));
            client.answer("window/showDocument", new ShowDocumentResult(true));
            run(client, "issue-ls.new", 3);
            client.next("window/showMessageRequest");
            String added = ((ApplyWorkspaceEditParams) client.next("workspace/applyEdit"))
                    .getEdit()
                    .getDocumentChanges()
                    .get(0)
                    .getLeft()
                    .getEdits()
                    .get(0)
                    .getLeft()
                    .getNewText();
            assertTrue(added.contains("id: \"BUG-002@"), added);
            ShowDocumentParams shown = (ShowDocumentParams) client.next("window/showDocument");
            assertEquals(uri(), shown.getUri());
            assertEquals("title: ".length(), shown.getSelection().getStart().getCharacter());
        }
    }

    @Test
    void showsTheNextIssueOrSaysWhereItIs() throws IOException {
        try (TestClient client = client(RICH)) {
            client.answer("window/showDocument", new ShowDocumentResult(true));
            run(client, "issue-ls.next", 0);
            ShowDocumentParams shown = (ShowDocumentParams) client.next("window/showDocument");
            assertEquals(new Position(2, 7), shown.getSelection().getStart());
        }
        try (TestClient client = client("{}")) {
            run(client, "issue-ls.next", 0);
            assertEquals(
                    "'BUG-001@a1b2c3' is the most urgent, with priority 'high': Cart loses its items (" + HOME
                            + "high.md:1)",
                    ((MessageParams) client.next("window/showMessage")).getMessage());
        }
    }

    @Test
    void saysWhyItDoesNothing() throws IOException {
        try (TestClient client = client(RICH)) {
            client.server()
                    .getWorkspaceService()
                    .executeCommand(new ExecuteCommandParams("issue-ls.close", List.of()))
                    .join();
            assertEquals(
                    "put the cursor into an issue first",
                    ((MessageParams) client.next("window/showMessage")).getMessage());
        }
    }

    private TestClient client(String capabilities) throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HOME + "high.md", Example.ISSUE);
        workplace.write("src/cart.py", "");
        return TestClient.of(folder, capabilities);
    }

    private void run(TestClient client, String command, int line) {
        Object unused = await(begun(client, command, line));
    }

    private CompletableFuture<Object> begun(TestClient client, String command, int line) {
        String cursor = """
                {"textDocument": {"uri": "%s"}, "position": {"line": %d, "character": 2}}
                """.formatted(uri(), line);
        return client.server()
                .getWorkspaceService()
                .executeCommand(new ExecuteCommandParams(command, List.of(TestClient.params(cursor))));
    }

    private String uri() {
        return folder.toUri() + HOME + "high.md";
    }
}
