package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.marked;
import static dev.issuels.lsp.Workplace.open;
import static dev.issuels.lsp.Workplace.rewrite;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.issuels.disk.git.FolderInGit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that references follow files which a commit has moved, and that hovers tell of it. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class MovedFilesTest {
    private static final String CLIENT = """
            {"textDocument": {"hover": {"contentFormat": ["markdown"]}, "codeAction": {"isPreferredSupport": true,
              "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}}}}
            """;

    private static final Position REFERENCE = new Position(11, 8);

    @TempDir
    Path folder;

    private String uri = "";

    @BeforeEach
    void moveAFile() throws IOException, GitAPIException {
        uri = Workplace.in(folder).uri(HIGH);
        try (FolderInGit git = FolderInGit.in(folder)) {
            git.write(HIGH, FLAWLESS)
                    .write("src/cart.py", "def cart():\n    return []\n")
                    .commit("A cart");
            git.move("src/cart.py", "shop/basket.py").commit("Call it a basket");
        }
    }

    @Test
    void replacesThePathByTheOneThatGitSaysItMovedTo() throws IOException {
        try (TestClient client = TestClient.of(folder, CLIENT)) {
            open(client, uri, 1, FLAWLESS);
            Diagnostic missing = client.published(uri, 1).getDiagnostics().get(0);
            assertEquals("'src/cart.py' does not exist", missing.getMessage().getLeft());
            CodeAction fix = awaitAction(client, missing, "Replace with 'shop/basket.py'");
            assertEquals(true, fix.getIsPreferred());
            TextEdit edit =
                    fix.getEdit().getChanges().getOrDefault(uri, List.of()).get(0);
            assertEquals(missing.getRange(), edit.getRange());
            rewrite(client, uri, 2, FLAWLESS.replace("src/cart.py", edit.getNewText()));
            assertEquals(List.of(), client.published(uri, 2).getDiagnostics());
        }
    }

    @Test
    void tellsWhereAPathWentAndWhoChangedOneLast() throws IOException {
        try (TestClient client = TestClient.of(folder, CLIENT)) {
            open(client, uri, 1, FLAWLESS);
            assertEquals(List.of("missing-reference 'src/cart.py'"), marked(client.published(uri, 1), FLAWLESS));
            awaitHover(client, """
                    `src/cart.py`: does not exist

                    Moved to `shop/basket.py` on 2025-03-02 by Ada Lovelace: Call it a basket (`""");
            rewrite(client, uri, 2, FLAWLESS.replace("src/cart.py", "docs/cart.md"));
            assertEquals(List.of(), client.published(uri, 2).getDiagnostics());
            awaitHover(client, """
                    `docs/cart.md`: a file

                    Last changed on 2025-03-01 by Ada Lovelace: A cart (`""");
        }
    }

    @Test
    void goesOnWhenHeadDoes() throws IOException, GitAPIException {
        try (FolderInGit git = FolderInGit.in(folder);
                TestClient client = TestClient.of(folder, CLIENT)) {
            open(client, uri, 1, FLAWLESS);
            Diagnostic missing = client.published(uri, 1).getDiagnostics().get(0);
            CodeAction before = awaitAction(client, missing, "Replace with 'shop/basket.py'");
            git.move("shop/basket.py", "shop/lib/trolley.py").commit("Call it a trolley");
            CodeAction after = awaitAction(client, missing, "Replace with 'shop/lib/trolley.py'");
            assertNotEquals(before.getEdit(), after.getEdit());
        }
    }

    /** What is not found out in time is there when one asks again. */
    private void awaitHover(TestClient client, String start) {
        HoverParams params = new HoverParams(new TextDocumentIdentifier(uri), REFERENCE);
        String text = "";
        while (!text.startsWith(start)) {
            text = await(client.server().getTextDocumentService().hover(params))
                    .getContents()
                    .getRight()
                    .getValue();
        }
    }

    /** The action of that title, which comes first. */
    private CodeAction awaitAction(TestClient client, Diagnostic diagnostic, String title) {
        CodeActionParams params = new CodeActionParams(
                new TextDocumentIdentifier(uri), diagnostic.getRange(), new CodeActionContext(List.of(diagnostic)));
        CodeAction first = new CodeAction("");
        while (!first.getTitle().equals(title)) {
            first = await(client.server().getTextDocumentService().codeAction(params))
                    .get(0)
                    .getRight();
        }
        return first;
    }
}
