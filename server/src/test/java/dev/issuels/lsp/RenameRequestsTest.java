package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static dev.issuels.lsp.TestClient.errorCode;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.LOW;
import static dev.issuels.lsp.Workplace.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.rules.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.FileRename;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests what clients get that rename something. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class RenameRequestsTest {

    /** Clients like VS Code. */
    private static final String RICH = """
            {"workspace": {"workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "rename"]},
                "fileOperations": {"willRename": true}},
              "textDocument": {"rename": {"prepareSupport": true}}}
            """;

    private static final Position ID = new Position(1, 8);
    private static final Position TITLE = new Position(2, 12);
    private static final Position PATH = new Position(11, 8);

    @TempDir
    Path folder;

    private Workplace workplace;

    @BeforeEach
    void writeAnIssueThatWaits() throws IOException {
        workplace = Workplace.in(folder);
        workplace.write(
                LOW,
                Example.issue("BUG-002@d4e5f6", "Coupons outlive their order")
                                .replace("priority: high", "priority: low")
                        + "\n### Notes\nAs BUG-001@a1b2c3.\n");
    }

    @Test
    void renamesAnIdInOpenAndClosedFiles() throws IOException {
        try (TestClient client = client(RICH)) {
            PrepareRenameResult prepared = await(service(client).prepareRename(new PrepareRenameParams(document(), ID)))
                    .getSecond();
            assertEquals("BUG-001@a1b2c3", prepared.getPlaceholder());
            WorkspaceEdit edit = await(service(client).rename(new RenameParams(document(), ID, "BUG-010@a1b2c3")));
            TextDocumentEdit closed = edit.getDocumentChanges().get(0).getLeft();
            TextDocumentEdit open = edit.getDocumentChanges().get(1).getLeft();
            assertEquals(workplace.uri(LOW), closed.getTextDocument().getUri());
            assertNull(closed.getTextDocument().getVersion());
            assertEquals(workplace.uri(HIGH), open.getTextDocument().getUri());
            assertEquals(7, open.getTextDocument().getVersion());
        }
    }

    @Test
    void refusesWhatWillNotDo() throws IOException {
        try (TestClient client = client(RICH)) {
            int failed = ResponseErrorCode.RequestFailed.getValue();
            assertEquals(failed, errorCode(service(client).rename(new RenameParams(document(), ID, "BUG-002"))));
            assertEquals(failed, errorCode(service(client).rename(new RenameParams(document(), TITLE, "x"))));
            assertNull(await(service(client).prepareRename(new PrepareRenameParams(document(), TITLE))));
        }
    }

    @Test
    void movesAFileOnlyForClientsThatCan() throws IOException {
        RenameParams params = new RenameParams(document(), PATH, "src/basket.py");
        try (TestClient client = client(RICH)) {
            WorkspaceEdit edit = await(service(client).rename(params));
            RenameFile move = assertInstanceOf(
                    RenameFile.class, edit.getDocumentChanges().get(2).getRight());
            assertEquals(workplace.uri("src/basket.py"), move.getNewUri());
        }
        try (TestClient client = client("{}")) {
            Map<String, List<TextEdit>> changes =
                    await(service(client).rename(params)).getChanges();
            assertEquals(2, changes.size());
        }
    }

    @Test
    void followsFilesThatAreAboutToMove() throws IOException {
        try (TestClient client = client(RICH)) {
            WorkspaceEdit edit = await(client.server()
                    .getWorkspaceService()
                    .willRenameFiles(new RenameFilesParams(
                            List.of(new FileRename(folder.toUri() + "src", folder.toUri() + "lib")))));
            TextDocumentEdit open = edit.getDocumentChanges().get(0).getLeft();
            assertEquals("lib/cart.py", open.getEdits().get(0).getLeft().getNewText());
            assertEquals(2, edit.getDocumentChanges().size());
            assertNull(await(client.server()
                    .getWorkspaceService()
                    .willRenameFiles(new RenameFilesParams(
                            List.of(new FileRename(folder.toUri() + "none", folder.toUri() + "nothing"))))));
        }
    }

    @Test
    void announcesWhatTheClientCanUse() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult rich = client.initialize("{\"capabilities\": " + RICH + "}");
            assertTrue(rich.getCapabilities().getRenameProvider().getRight().getPrepareProvider());
            assertEquals(
                    "**/*",
                    rich.getCapabilities()
                            .getWorkspace()
                            .getFileOperations()
                            .getWillRename()
                            .getFilters()
                            .get(0)
                            .getPattern()
                            .getGlob());
        }
        try (TestClient client = TestClient.silent()) {
            InitializeResult plain = client.initialize("{\"capabilities\": {}}");
            assertTrue(plain.getCapabilities().getRenameProvider().getLeft());
        }
    }

    private TestClient client(String capabilities) throws IOException {
        TestClient client = TestClient.of(folder, capabilities);
        open(client, workplace.uri(HIGH), 7, FLAWLESS);
        assertEquals(List.of(), client.published(workplace.uri(HIGH), 7).getDiagnostics());
        return client;
    }

    private static TextDocumentService service(TestClient client) {
        return client.server().getTextDocumentService();
    }

    private TextDocumentIdentifier document() {
        return new TextDocumentIdentifier(workplace.uri(HIGH));
    }
}
