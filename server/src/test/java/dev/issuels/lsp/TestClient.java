package dev.issuels.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.issuels.lsp.client.IssueClient;
import dev.issuels.lsp.wire.TextEditAdapter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.logging.LogManager;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * A client with a server on the other end of a pipe.
 *
 * <p>It keeps everything that the server says until the test asks for it; when it is closed, nothing may be left.
 */
final class TestClient implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;
    private static final int PIPE = 1 << 20;

    static {
        // What is logged goes to the client.
        LogManager.getLogManager().reset();
    }

    private final Connection connection;
    private final OutputStream toServer;
    private final RemoteEndpoint remote;
    private final LanguageServer server;
    private final MessageJsonHandler json;
    private final List<Said> said = new ArrayList<>();
    private final Map<String, Object> answers = new ConcurrentHashMap<>();
    private volatile JsonElement configuration = new JsonObject();

    /** Something that the server said. */
    private record Said(String method, Object content) {}

    private TestClient() throws IOException {
        PipedInputStream fromClient = new PipedInputStream(PIPE);
        PipedInputStream fromServer = new PipedInputStream(PIPE);
        toServer = new PipedOutputStream(fromClient);
        connection = Connection.open(fromClient, new PipedOutputStream(fromServer));
        Map<String, JsonRpcMethod> methods = ServiceEndpoints.getSupportedMethods(IssueClient.class);
        methods.putAll(ServiceEndpoints.getSupportedMethods(LanguageServer.class));
        json = new MessageJsonHandler(methods, gson -> gson.registerTypeAdapterFactory(TextEditAdapter.FACTORY));
        remote = new RemoteEndpoint(new StreamMessageConsumer(toServer, json), new Ear());
        remote.setJsonHandler(json);
        json.setMethodProvider(remote);
        server = ServiceEndpoints.toServiceObject(remote, LanguageServer.class);
        Threads.start("test client", () -> listen(fromServer));
    }

    /** A client that has said nothing yet. */
    static TestClient silent() throws IOException {
        return new TestClient();
    }

    /** A client that has initialized a server for a folder. */
    static TestClient of(Path folder, String capabilities) throws IOException {
        TestClient client = new TestClient();
        InitializeResult unused = client.initialize("""
                {"processId": null, "rootUri": "%s", "capabilities": %s}
                """.formatted(folder.toUri(), capabilities));
        return client;
    }

    InitializeResult initialize(String params) {
        InitializeResult result = await(server.initialize(json.getGson().fromJson(params, InitializeParams.class)));
        server.initialized(new InitializedParams());
        return result;
    }

    /** What the client says when it is asked for its settings. */
    void configure(String settings) {
        configuration = JsonParser.parseString(settings);
    }

    /** What the client answers to every request of a method, now or when it is there; to others it answers nothing. */
    void answer(String method, Object answer) {
        answers.put(method, answer);
    }

    LanguageServer server() {
        return server;
    }

    /** The server without lsp4j's types, for messages that they do not allow. */
    Endpoint raw() {
        return remote;
    }

    /** Parameters of a message. */
    static JsonElement params(String text) {
        return JsonParser.parseString(text);
    }

    /** Ends what the client says. */
    void hangUp() throws IOException {
        toServer.close();
    }

    int exitCode() {
        return await(connection.exitCode());
    }

    /** The next list of diagnostics of a file. */
    @CanIgnoreReturnValue
    PublishDiagnosticsParams published(String uri) {
        return (PublishDiagnosticsParams) next(
                "textDocument/publishDiagnostics",
                content -> ((PublishDiagnosticsParams) content).getUri().equals(uri));
    }

    /** The list of diagnostics of a version of a file; lists of earlier versions, or of the disk, may come before it. */
    PublishDiagnosticsParams published(String uri, int version) {
        PublishDiagnosticsParams params = published(uri);
        while (params.getVersion() == null || params.getVersion() < version) {
            params = published(uri);
        }
        assertEquals(version, params.getVersion());
        return params;
    }

    /** The next message of a method. */
    @CanIgnoreReturnValue
    Object next(String method) {
        return next(method, content -> true);
    }

    static <T> T await(Future<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** The code of the error that a request is answered with. */
    static int errorCode(CompletableFuture<?> answer) {
        try {
            Object result = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return fail("not an error: " + result);
        } catch (ExecutionException e) {
            return e.getCause() instanceof ResponseErrorException error
                    ? error.getResponseError().getCode()
                    : fail(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Ends the server and makes sure that it said nothing but what was asked for. */
    @Override
    public void close() {
        if (!connection.exitCode().isDone()) {
            Object unused = await(server.shutdown());
            server.exit();
        }
        int code = exitCode();
        connection.close();
        synchronized (said) {
            assertEquals(List.of(), said, "said by the server, and not waited for; exit code " + code);
        }
    }

    private void listen(InputStream input) {
        try {
            new StreamMessageProducer(input, json, remote).listen(remote);
        } catch (JsonRpcException e) {
            // The server let go of its end of the pipe.
            assertTrue(connection.exitCode().isDone());
        }
    }

    private Object next(String method, Predicate<Object> wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (said) {
            while (true) {
                for (Said one : said) {
                    if (one.method().equals(method) && wanted.test(one.content())) {
                        said.remove(one);
                        return one.content();
                    }
                }
                waitUntil(end, method);
            }
        }
    }

    private void waitUntil(long end, String method) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            fail("the server did not say " + method + ", but " + said);
        }
        try {
            said.wait(left);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Hears what the server says. */
    private final class Ear implements Endpoint {

        @Override
        public CompletableFuture<?> request(String method, Object parameter) {
            if (method.equals("workspace/configuration")) {
                return CompletableFuture.completedFuture(List.of(configuration));
            }
            hear(method, parameter);
            Object answer = answers.get(method);
            return answer instanceof CompletableFuture<?> later ? later : CompletableFuture.completedFuture(answer);
        }

        @Override
        public void notify(String method, Object parameter) {
            hear(method, parameter);
        }

        private void hear(String method, Object parameter) {
            synchronized (said) {
                said.add(new Said(method, parameter));
                said.notifyAll();
            }
        }
    }
}
