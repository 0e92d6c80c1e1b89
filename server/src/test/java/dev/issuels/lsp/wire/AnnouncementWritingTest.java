package dev.issuels.lsp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.issuels.lsp.client.Client;
import dev.issuels.lsp.client.ClientFeatures;
import dev.issuels.lsp.client.IssueClient;
import dev.issuels.lsp.client.Registrations;
import dev.issuels.lsp.client.ServerFeatures;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That nothing which is announced is left out, whatever the client can do. */
class AnnouncementWritingTest {
    private static final Gson PLAIN = new MessageJsonHandler(Map.of()).getGson();
    private static final Gson OWN = new MessageTypes().getGson();

    private static final String NO_CLIENT = "{}";

    private static final String RICH_CLIENT = """
            {"capabilities": {
              "general": {"positionEncodings": ["utf-8", "utf-16"]},
              "workspace": {"applyEdit": true, "symbol": {"resolveSupport": {"properties": ["location.range"]}}},
              "textDocument": {
                "codeAction": {
                  "codeActionLiteralSupport": {},
                  "dataSupport": true,
                  "resolveSupport": {"properties": ["edit"]}},
                "completion": {"completionItem": {"resolveSupport": {"properties": ["documentation"]}}},
                "diagnostic": {},
                "inlayHint": {"resolveSupport": {"properties": ["tooltip", "label.location"]}},
                "rename": {"prepareSupport": true},
                "semanticTokens": {
                  "formats": ["relative"],
                  "tokenTypes": ["keyword", "string", "enumMember", "type"],
                  "tokenModifiers": ["deprecated"],
                  "requests": {"range": true, "full": {"delta": true}}}}}}""";

    private static final String CLIENT_WITHOUT_CHANGES_OF_TOKENS = """
            {"capabilities": {
              "textDocument": {
                "codeAction": {"codeActionLiteralSupport": {}},
                "semanticTokens": {
                  "formats": ["relative"],
                  "tokenTypes": ["keyword", "string", "enumMember", "type"],
                  "requests": {"range": {}, "full": true}}}}}""";

    private static final String REGISTERING_CLIENT = """
            {"capabilities": {
              "workspace": {
                "didChangeWatchedFiles": {"dynamicRegistration": true},
                "didChangeConfiguration": {"dynamicRegistration": true}},
              "textDocument": {
                "formatting": {"dynamicRegistration": true},
                "rangeFormatting": {"dynamicRegistration": true},
                "onTypeFormatting": {"dynamicRegistration": true}}}}""";

    @ParameterizedTest
    @ValueSource(strings = {NO_CLIENT, RICH_CLIENT, CLIENT_WITHOUT_CHANGES_OF_TOKENS, REGISTERING_CLIENT})
    void announcesWhatTheLibraryWould(String client) {
        InitializeResult announced = announced(client);

        assertEquals(PLAIN.toJsonTree(announced), OWN.toJsonTree(announced));
    }

    @Test
    void announcesAllKindsOfOptionsToARichClient() {
        JsonElement written = OWN.toJsonTree(announced(RICH_CLIENT));

        for (String part : new String[] {"\"delta\":true", "prepareProvider", "workspaceDiagnostics", "utf-8"}) {
            assertTrue(written.toString().contains(part), part);
        }
    }

    @Test
    void registersWhatTheLibraryWould() {
        List<Object> sent = new ArrayList<>();
        Client client = new Client((IssueClient) Proxy.newProxyInstance(
                IssueClient.class.getClassLoader(), new Class<?>[] {IssueClient.class}, (proxy, method, arguments) -> {
                    sent.add(arguments[0]);
                    return new CompletableFuture<>();
                }));
        client.introduce(ClientFeatures.of(OWN.fromJson(REGISTERING_CLIENT, InitializeParams.class)));
        Registrations.send(client);

        assertEquals(PLAIN.toJsonTree(sent), OWN.toJsonTree(sent));
        for (String method :
                List.of("FileSystemWatcher", "onTypeFormatting", "rangeFormatting", "didChangeConfiguration")) {
            assertTrue(sent.toString().contains(method), method);
        }
    }

    @Test
    void asksForSettingsAsTheLibraryWould() {
        ConfigurationItem item = new ConfigurationItem();
        item.setSection("issue-ls");
        item.setScopeUri("file:///w");
        ConfigurationParams params = new ConfigurationParams(List.of(item, new ConfigurationItem()));

        assertEquals(PLAIN.toJsonTree(params), OWN.toJsonTree(params));
    }

    @Test
    void readsWhatItHasWritten() {
        ServerCapabilities announced = announced(RICH_CLIENT).getCapabilities();

        assertEquals(announced, OWN.fromJson(OWN.toJson(announced), ServerCapabilities.class));
    }

    private static InitializeResult announced(String client) {
        return ServerFeatures.announced(ClientFeatures.of(OWN.fromJson(client, InitializeParams.class)));
    }
}
