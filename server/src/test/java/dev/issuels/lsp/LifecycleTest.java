package dev.issuels.lsp;

import static dev.issuels.lsp.TestClient.await;
import static dev.issuels.lsp.TestClient.errorCode;
import static dev.issuels.lsp.TestClient.params;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.LogTraceParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the life of a server, from the first message to the exit code. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class LifecycleTest {
    private static final String NOBODY = """
            {"processId": null, "rootUri": null, "capabilities": {}}
            """;

    @Test
    void saysWhoItIsAndWhatItCan() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult result = client.initialize(NOBODY);
            assertEquals("issue-ls", result.getServerInfo().getName());
            assertEquals("utf-16", result.getCapabilities().getPositionEncoding());
            assertEquals(
                    TextDocumentSyncKind.Incremental,
                    result.getCapabilities().getTextDocumentSync().getRight().getChange());
            assertNull(result.getCapabilities().getDiagnosticProvider(), "nobody asked to pull");
            assertNull(result.getCapabilities().getColorProvider(), "issues have no colours");
        }
    }

    @Test
    void answersNothingBeforeItIsInitialized() throws IOException {
        try (TestClient client = TestClient.silent()) {
            client.raw().notify("textDocument/didOpen", params("{\"textDocument\": {}}"));
            assertEquals(
                    ResponseErrorCode.ServerNotInitialized.getValue(),
                    errorCode(client.raw().request("textDocument/hover", params("{}"))));
            assertEquals(
                    ResponseErrorCode.ServerNotInitialized.getValue(),
                    errorCode(client.server().shutdown()));
            InitializeResult unused = client.initialize(NOBODY);
        }
    }

    @Test
    void isInitializedOnce() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused = client.initialize(NOBODY);
            assertEquals(
                    ResponseErrorCode.InvalidRequest.getValue(),
                    errorCode(client.server().initialize(new InitializeParams())));
        }
    }

    @Test
    void answersNothingAfterItIsShutDown() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused = client.initialize(NOBODY);
            assertNull(await(client.server().shutdown()));
            assertEquals(
                    ResponseErrorCode.InvalidRequest.getValue(),
                    errorCode(client.raw().request("textDocument/hover", params("{}"))));
            client.server().exit();
            assertEquals(0, client.exitCode());
        }
    }

    @Test
    void exitsWithOneUnlessShutDown() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused = client.initialize(NOBODY);
            client.server().exit();
            assertEquals(1, client.exitCode());
        }
        try (TestClient client = TestClient.silent()) {
            client.server().exit();
            assertEquals(1, client.exitCode());
        }
    }

    @Test
    void endsWithItsInput() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused = client.initialize(NOBODY);
            client.hangUp();
            assertEquals(1, client.exitCode());
        }
    }

    @Test
    void endsWithoutItsParent() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused = client.initialize("""
                    {"processId": 2147483646, "rootUri": null, "capabilities": {}}
                    """);
            assertEquals(1, client.exitCode());
        }
    }

    /** A number from outside of a container can be anybody's inside. */
    @Test
    void doesNotWaitForItself() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused =
                    client.initialize("""
                    {"processId": %d, "rootUri": null, "capabilities": {}}
                    """.formatted(ProcessHandle.current().pid()));
        }
    }

    @Test
    void saysThatItDoesNotKnowAMethod() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused = client.initialize(NOBODY);
            int unknown = ResponseErrorCode.MethodNotFound.getValue();
            assertEquals(unknown, errorCode(client.raw().request("issue-ls/unheard-of", params("{}"))));
            assertEquals(unknown, errorCode(client.raw().request("$/unheard-of", params("{}"))));
            assertEquals(unknown, errorCode(client.raw().request("textDocument/moniker", params("{}"))));
            client.raw().notify("$/unheard-of", params("{}"));
            client.raw().notify("textDocument/willSave", params("{}"));
        }
    }

    @Test
    void outlivesARequestThatFailsAndLogsItOnce() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused = client.initialize(NOBODY);
            assertEquals(
                    ResponseErrorCode.InternalError.getValue(),
                    errorCode(client.raw().request("textDocument/diagnostic", params("{}"))));
            MessageParams logged = (MessageParams) client.next("window/logMessage");
            assertEquals(MessageType.Error, logged.getType());
            client.raw().notify("textDocument/didOpen", params("{}"));
            assertTrue(((MessageParams) client.next("window/logMessage"))
                    .getMessage()
                    .contains("didOpen"));
        }
    }

    @Test
    void tracesForThoseWhoWantIt() throws IOException {
        try (TestClient client = TestClient.silent()) {
            InitializeResult unused = client.initialize(NOBODY);
            client.server().setTrace(new SetTraceParams("verbose"));
            // An answer shows that the notification before it was taken in.
            int taken = errorCode(client.raw().request("$/unheard-of", params("{}")));
            assertEquals(ResponseErrorCode.MethodNotFound.getValue(), taken);
            System.getLogger("dev.issuels.lsp.LifecycleTest").log(System.Logger.Level.DEBUG, "a trifle");
            LogTraceParams traced = (LogTraceParams) client.next("$/logTrace");
            assertEquals("a trifle", traced.getMessage());
            client.server().setTrace(new SetTraceParams("off"));
        }
    }
}
