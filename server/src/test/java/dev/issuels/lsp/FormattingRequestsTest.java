package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static dev.issuels.lsp.Workplace.FLAWLESS;
import static dev.issuels.lsp.Workplace.HIGH;
import static dev.issuels.lsp.Workplace.open;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that documents are formatted for clients of either kind: those that are told which, and those that are not. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class FormattingRequestsTest {

    private static final FormattingOptions OPTIONS = new FormattingOptions(4, false);
    private static final TextEdit BLANKS = new TextEdit(new Range(new Position(1, 3), new Position(1, 6)), " ");
    private static final String LOOSE = FLAWLESS.replace("id: ", "id:   ");

    @TempDir
    Path folder;

    @Test
    void formatsForClientsThatAreToldNoDocuments() throws IOException {
        try (TestClient client = TestClient.silent()) {
            ServerCapabilities announced = client.initialize(params("{}")).getCapabilities();
            assertTrue(announced.getDocumentFormattingProvider().getLeft());
            assertTrue(announced.getDocumentRangeFormattingProvider().getLeft());
            assertEquals("\n", announced.getDocumentOnTypeFormattingProvider().getFirstTriggerCharacter());
            open(client, folder.toUri() + HIGH, 1, LOOSE);
            var unused = client.published(folder.toUri() + HIGH, 1);
            assertEquals(List.of(BLANKS), await(documents(client).formatting(whole(HIGH))));
            Range title = new Range(new Position(2, 0), new Position(2, 0));
            assertEquals(
                    List.of(BLANKS),
                    await(documents(client)
                            .rangeFormatting(new DocumentRangeFormattingParams(document(HIGH), OPTIONS, title))));
        }
    }

    @Test
    void goesOnWithListsAsTheyAreTyped() throws IOException {
        String typed = FLAWLESS.replace("  - src/cart.py\n", "  - src/cart.py\n\n");
        int line = (int) typed.substring(0, typed.indexOf("\n\n")).lines().count();
        try (TestClient client = TestClient.of(folder, "{}")) {
            open(client, folder.toUri() + HIGH, 1, typed);
            var unused = client.published(folder.toUri() + HIGH, 1);
            Position cursor = new Position(line, 0);
            assertEquals(
                    List.of(new TextEdit(new Range(cursor, cursor), "  - ")),
                    await(documents(client)
                            .onTypeFormatting(
                                    new DocumentOnTypeFormattingParams(document(HIGH), OPTIONS, cursor, "\n"))));
        }
    }

    @Test
    void registersForIssueFoldersWhereItCan() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult result = client.initialize(params("""
                    {"textDocument": {"formatting": {"dynamicRegistration": true},
                        "rangeFormatting": {"dynamicRegistration": true},
                        "onTypeFormatting": {"dynamicRegistration": true}}}"""));
            assertNull(result.getCapabilities().getDocumentFormattingProvider());
            assertNull(result.getCapabilities().getDocumentRangeFormattingProvider());
            assertNull(result.getCapabilities().getDocumentOnTypeFormattingProvider());
            RegistrationParams params = (RegistrationParams) client.next("client/registerCapability");
            assertEquals(
                    List.of("textDocument/formatting", "textDocument/rangeFormatting", "textDocument/onTypeFormatting"),
                    params.getRegistrations().stream()
                            .map(Registration::getMethod)
                            .toList());
            assertTrue(params.getRegistrations().stream()
                    .allMatch(registration -> new Gson()
                            .toJson(registration.getRegisterOptions())
                            .contains("**/.work/agent/issues/**/*.md")));
        }
    }

    @Test
    void leavesAloneWhatIsNoIssueFile() throws IOException {
        try (TestClient client = TestClient.of(folder, "{}")) {
            open(client, folder.toUri() + "README.md", 1, "---\ntitle:   x\n---\n");
            for (String path : List.of("README.md", "unknown.md")) {
                assertEquals(List.of(), await(documents(client).formatting(whole(path))));
                assertEquals(
                        List.of(),
                        await(documents(client)
                                .onTypeFormatting(new DocumentOnTypeFormattingParams(
                                        document(path), OPTIONS, new Position(1, 0), "\n"))));
            }
        }
    }

    private String params(String capabilities) {
        return """
                {"processId": null, "rootUri": "%s", "capabilities": %s}
                """.formatted(folder.toUri(), capabilities);
    }

    private DocumentFormattingParams whole(String path) {
        return new DocumentFormattingParams(document(path), OPTIONS);
    }

    private TextDocumentIdentifier document(String path) {
        return new TextDocumentIdentifier(folder.toUri() + path);
    }

    private static TextDocumentService documents(TestClient client) {
        return client.server().getTextDocumentService();
    }
}
