package dev.issuels.lsp.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.issuels.lsp.client.IssueClient;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.junit.jupiter.api.Test;

/** Holds that what is written out of the protocol is what the annotations of the protocol's library say. */
final class WrittenOutProtocolTest {

    private static final Map<String, JsonRpcMethod> OF_SERVERS =
            ServiceEndpoints.getSupportedMethods(LanguageServer.class);
    private static final Map<String, JsonRpcMethod> OF_CLIENTS =
            ServiceEndpoints.getSupportedMethods(IssueClient.class);

    @Test
    void callsTheMethodThatHasTheNameAndReadsWhatItTakes() {
        List<String> called = new ArrayList<>();
        ServedMethods served = new ServedMethods(server(called));
        MessageTypes types = new MessageTypes();
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> actual = new TreeMap<>();
        for (JsonRpcMethod declared : OF_SERVERS.values()) {
            called.clear();
            call(served, declared);
            if (!called.isEmpty()) {
                JsonRpcMethod read = types.getJsonRpcMethod(declared.getMethodName());
                assertNotNull(read, declared.getMethodName());
                assertEquals(declared.isNotification(), read.isNotification(), declared.getMethodName());
                assertArrayEquals(declared.getParameterTypes(), read.getParameterTypes(), declared.getMethodName());
                expected.put(declared.getMethodName(), declared.getMethodName());
                actual.put(declared.getMethodName(), called.get(0));
            }
        }
        assertEquals(expected, actual);
        assertFalse(actual.isEmpty());
    }

    @Test
    void readsNothingThatItDoesNotServe() {
        List<String> called = new ArrayList<>();
        ServedMethods served = new ServedMethods(server(called));
        MessageTypes types = new MessageTypes();
        List<String> unserved = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (JsonRpcMethod declared : OF_SERVERS.values()) {
            called.clear();
            call(served, declared);
            if (called.isEmpty()) {
                unserved.add(declared.getMethodName());
            }
            if (types.getJsonRpcMethod(declared.getMethodName()) == null) {
                unread.add(declared.getMethodName());
            }
        }
        assertEquals(unserved, unread);
    }

    @Test
    void saysWhatTheMethodOfTheClientStandsForAndReadsItsAnswer() {
        List<String> said = new ArrayList<>();
        RemoteClient client = new RemoteClient(new Ear(said));
        MessageTypes types = new MessageTypes();
        for (Method method : RemoteClient.class.getDeclaredMethods()) {
            if (isOfTheProtocol(method)) {
                said.clear();
                invoke(method, client);
                JsonRpcMethod declared = OF_CLIENTS.get(nameOf(method, IssueClient.class));
                assertNotNull(declared, method.getName());
                String kind = declared.isNotification() ? "tells " : "asks ";
                assertEquals(List.of(kind + declared.getMethodName()), said);
                if (!declared.isNotification()) {
                    JsonRpcMethod read = types.getJsonRpcMethod(declared.getMethodName());
                    assertNotNull(read, method.getName());
                    assertEquals(declared.getReturnType(), read.getReturnType(), method.getName());
                }
            }
        }
    }

    private static void call(ServedMethods served, JsonRpcMethod declared) {
        if (declared.isNotification()) {
            served.notify(declared.getMethodName(), null);
        } else {
            CompletableFuture<?> unused = served.request(declared.getMethodName(), null);
        }
    }

    /** A server that notes the names, in the protocol, of its methods that are called. */
    private static LanguageServer server(List<String> called) {
        return noting(LanguageServer.class, called);
    }

    private static <T> T noting(Class<T> type, List<String> called) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getReturnType() == TextDocumentService.class) {
                        return noting(TextDocumentService.class, called);
                    }
                    if (method.getReturnType() == WorkspaceService.class) {
                        return noting(WorkspaceService.class, called);
                    }
                    called.add(nameOf(method, type));
                    return method.getReturnType() == void.class ? null : new CompletableFuture<>();
                }));
    }

    private static String nameOf(Method method, Class<?> type) {
        return Protocol.names(type, other -> isSame(method, other)).stream()
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSame(Method one, Method other) {
        return one.getName().equals(other.getName())
                && List.of(one.getParameterTypes()).equals(List.of(other.getParameterTypes()));
    }

    private static boolean isOfTheProtocol(Method method) {
        return !method.isSynthetic()
                && !Protocol.names(IssueClient.class, other -> isSame(method, other))
                        .isEmpty();
    }

    private static void invoke(Method method, RemoteClient client) {
        try {
            method.invoke(client, new Object[method.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method + " cannot be called", e);
        }
    }

    /** Notes what is said, and never answers. */
    private record Ear(List<String> said) implements Endpoint {

        @Override
        public CompletableFuture<?> request(String method, Object parameter) {
            said.add("asks " + method);
            return new CompletableFuture<>();
        }

        @Override
        public void notify(String method, Object parameter) {
            said.add("tells " + method);
        }
    }
}
