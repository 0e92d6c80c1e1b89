package dev.issuels.lsp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import java.util.Map;
import org.eclipse.lsp4j.ClientInfo;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That what a client opens with is read as lsp4j would. */
class OpeningAdapterTest {
    private static final Gson PLAIN = new MessageJsonHandler(Map.of()).getGson();
    private static final Gson OWN = new MessageTypes().getGson();

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"textDocument": {"uri": "file:///a.md", "languageId": "markdown", "version": 3, "text": "a\\r\\n😀"}}""", """
                {"later": [{"a": 1}], "textDocument": {"text": "", "uri": "", "unknown": {}, "version": 0}}""", """
                {"textDocument": {"uri": null, "version": null, "text": 7, "languageId": true}}""", """
                {"textDocument": null}""", "{}", "null"})
    void readsADocumentAsTheLibraryDoes(String json) {
        assertReadAlike(json, DidOpenTextDocumentParams.class);
    }

    @Test
    void readsAFolderAndAClientAsTheLibraryDoes() {
        assertReadAlike("{\"uri\": \"file:///w\", \"name\": \"w\", \"other\": 1}", WorkspaceFolder.class);
        assertReadAlike("{\"name\": \"Editor\", \"version\": \"1.2\"}", ClientInfo.class);
        assertReadAlike("{\"name\": \"Editor\", \"version\": null}", ClientInfo.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{\"textDocument\": []}",
                "{\"textDocument\": {\"version\": \"x\"}}",
                "{\"textDocument\""
            })
    void refusesAnotherKindOfValue(String json) {
        assertThrows(JsonSyntaxException.class, () -> PLAIN.fromJson(json, DidOpenTextDocumentParams.class));
        assertThrows(JsonSyntaxException.class, () -> OWN.fromJson(json, DidOpenTextDocumentParams.class));
    }

    @Test
    void readsAQuestionForDiagnosticsAsTheLibraryDoes() {
        assertReadAlike("""
                {"textDocument": {"uri": "file:///a.md"}, "identifier": "issue-ls", "previousResultId": "1f",
                  "workDoneToken": "a", "partialResultToken": 7}""", DocumentDiagnosticParams.class);
        assertReadAlike("{\"textDocument\": {}, \"previousResultId\": null}", DocumentDiagnosticParams.class);
    }

    @Test
    void writesAsTheLibraryDoes() {
        TextDocumentItem document = new TextDocumentItem("file:///a.md", "markdown", 1, "text");
        assertEquals(
                PLAIN.toJson(new DidOpenTextDocumentParams(document)),
                OWN.toJson(new DidOpenTextDocumentParams(document)));
    }

    private static void assertReadAlike(String json, Class<?> type) {
        Object expected = PLAIN.fromJson(json, type);
        if (expected == null) {
            assertNull(OWN.fromJson(json, type));
        } else {
            assertEquals(expected, OWN.fromJson(json, type));
        }
    }
}
