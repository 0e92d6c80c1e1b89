package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.LOW;
import static dev.issuels.lsp.Workplace.open;
import static dev.issuels.lsp.Workplace.rewrite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.disk.git.FolderInGit;
import dev.issuels.rules.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests what clients of different abilities are offered, and what they hear when they ask for more. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class CompletionRequestsTest {

    /** Like VS Code. */
    private static final String RICH = """
            {"textDocument": {"completion": {"completionItem": {"snippetSupport": true, "insertReplaceSupport": true,
                "labelDetailsSupport": true, "documentationFormat": ["markdown"],
                "resolveSupport": {"properties": ["documentation", "detail"]}}}}}
            """;

    private static final String OTHER = Example.issue("FEAT-002@b2c3d4", "Gift cards");
    private static final String TEXT = FLAWLESS + "\nBlocked by: \n\n";
    private static final int LINE = (int) FLAWLESS.lines().count() + 1;

    @TempDir
    Path folder;

    @Test
    void announcesToTellMoreOnlyToAClientThatAsks() throws IOException {
        for (String capabilities : List.of(RICH, "{}")) {
            try (TestClient client = TestClient.silent()) {
                CompletionOptions options = client.initialize("""
                                {"processId": null, "rootUri": "%s", "capabilities": %s}
                                """.formatted(folder.toUri(), capabilities))
                        .getCapabilities()
                        .getCompletionProvider();
                assertEquals(capabilities.equals(RICH), options.getResolveProvider());
            }
        }
    }

    /** Its own completion would insert the text as one line. */
    @Test
    void offersNeovimNoTextOfSeveralLines() throws IOException {
        Workplace workplace = Workplace.in(folder);
        try (TestClient client = TestClient.silent()) {
            var unused = client.initialize("""
                    {"processId": null, "rootUri": "%s", "capabilities": {}, "clientInfo": {"name": "Neovim"}}
                    """.formatted(folder.toUri()));
            open(client, workplace.uri(HIGH), 1, TEXT);
            var unusedList = client.published(workplace.uri(HIGH), 1);
            assertEquals(
                    List.of("- [ ]"),
                    items(client, LINE + 1).stream()
                            .map(CompletionItem::getLabel)
                            .toList());
        }
    }

    @Test
    void tellsOfAPathWhatGitKnows() throws IOException, GitAPIException {
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.write("src/cart.py", "one\n").commit("Add a cart");
            try (TestClient client = client(RICH)) {
                rewrite(client, folder.toUri() + HIGH, 2, TEXT + "See `src/ca");
                CompletionItem item = items(client, LINE + 2, "See `src/ca").get(0);
                assertEquals("src/cart.py", item.getLabel());
                String told = await(documents(client).resolveCompletionItem(item))
                        .getDocumentation()
                        .getRight()
                        .getValue();
                assertTrue(told.startsWith("Last changed on ") && told.contains(": Add a cart ("), told);
            }
        }
    }

    @Test
    void completesAnItemForAClientThatAsks() throws IOException {
        try (TestClient client = client(RICH)) {
            CompletionItem item = items(client, LINE).get(0);
            assertEquals("FEAT-002@b2c3d4", item.getLabel());
            assertEquals(" Gift cards", item.getLabelDetails().getDetail());
            assertNull(item.getDocumentation());
            CompletionItem whole = await(documents(client).resolveCompletionItem(item));
            assertTrue(whole.getDocumentation().getRight().getValue().contains("**FEAT-002@b2c3d4** Gift cards"));
            assertEquals(
                    InsertTextFormat.Snippet, newIssue(items(client, LINE + 1)).getInsertTextFormat());
        }
    }

    @Test
    void sendsAllAtOnceToAClientThatDoesNotAsk() throws IOException {
        try (TestClient client = client("{}")) {
            CompletionItem item = items(client, LINE).get(0);
            assertEquals("FEAT-002@b2c3d4", item.getLabel());
            assertTrue(item.getDocumentation().getLeft().contains("Gift cards"));
            assertNotNull(item.getTextEdit().getLeft());
            assertNull(newIssue(items(client, LINE + 1)).getInsertTextFormat());
        }
    }

    private TestClient client(String capabilities) throws IOException {
        Workplace workplace = Workplace.in(folder);
        workplace.write(HIGH, FLAWLESS);
        workplace.write(LOW, OTHER);
        TestClient client = TestClient.of(folder, capabilities);
        open(client, workplace.uri(HIGH), 1, TEXT);
        client.published(workplace.uri(LOW));
        var unused = client.published(workplace.uri(HIGH), 1);
        return client;
    }

    private List<CompletionItem> items(TestClient client, int line) {
        return items(client, line, TEXT.lines().toList().get(line));
    }

    private List<CompletionItem> items(TestClient client, int line, String typed) {
        Position end = new Position(line, typed.length());
        return await(documents(client).completion(new CompletionParams(document(), end)))
                .getRight()
                .getItems();
    }

    private static CompletionItem newIssue(List<CompletionItem> items) {
        return items.get(items.size() - 1);
    }

    private TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(folder.toUri() + HIGH);
    }

    private static TextDocumentService documents(TestClient client) {
        return client.server().getTextDocumentService();
    }
}
