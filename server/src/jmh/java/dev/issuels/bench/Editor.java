package dev.issuels.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The client's side of a packaged server over its standard streams.
 *
 * <p>A message arrives when its last byte is read; what it costs to understand it is not counted.
 */
final class Editor implements AutoCloseable {

    private static final long LONGEST_WAIT_SECONDS = 120;

    private final Process process;
    private final long started;
    private final OutputStream output;
    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Answer>> asked = new ConcurrentHashMap<>();
    private final BlockingQueue<Published> published = new LinkedBlockingQueue<>();
    private final Semaphore mayRead = new Semaphore(1);

    private Editor(Process process, long started) {
        this.process = process;
        this.started = started;
        this.output = process.getOutputStream();
        Thread reader = new Thread(this::read, "reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** What the server said to a request, and when. */
    record Answer(long arrived, JsonElement result) {}

    /** A list of diagnostics that the server sent, and when; -1 is no version. */
    record Published(long arrived, String uri, int version, int count) {}

    static Editor start(Server server, Path folder) throws IOException {
        long started = System.nanoTime();
        Process process =
                server.builder().redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Editor editor = new Editor(process, started);
        JsonObject params = object("{capabilities: {general: {positionEncodings: ['utf-16']}, textDocument: {"
                + "publishDiagnostics: {versionSupport: true, relatedInformation: true, codeDescriptionSupport: true},"
                + "documentSymbol: {hierarchicalDocumentSymbolSupport: true},"
                + "hover: {contentFormat: ['markdown']}}, workspace: {workspaceFolders: true,"
                + "didChangeWatchedFiles: {dynamicRegistration: true, relativePatternSupport: true}}}}");
        params.addProperty("processId", ProcessHandle.current().pid());
        params.add("workspaceFolders", array(folderOf(folder)));
        editor.ask("initialize", params);
        editor.tell("initialized", new JsonObject());
        return editor;
    }

    static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    private static JsonObject folderOf(Path folder) {
        JsonObject named = new JsonObject();
        named.addProperty("uri", uri(folder));
        named.addProperty("name", "benchmark");
        return named;
    }

    private static JsonArray array(JsonElement element) {
        JsonArray array = new JsonArray();
        array.add(element);
        return array;
    }

    static String uri(Path path) {
        return "file://" + path.toAbsolutePath();
    }

    /** When the process was started. */
    long started() {
        return started;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    void tell(String method, JsonObject params) {
        write(message(method, params));
    }

    /** Sends a request; the answer comes when it comes. */
    CompletableFuture<Answer> request(String method, JsonObject params) {
        int id = lastId.incrementAndGet();
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        asked.put(id, answer);
        JsonObject message = message(method, params);
        message.addProperty("id", id);
        write(message);
        return answer;
    }

    Answer ask(String method, JsonObject params) {
        return await(request(method, params));
    }

    static Answer await(CompletableFuture<Answer> answer) {
        return answer.orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The next list of diagnostics; empty when none comes for so long. */
    Optional<Published> nextPublished(long millis) {
        try {
            return Optional.ofNullable(published.poll(millis, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The list of a file at a version, lists that come before it passed over. */
    Published awaitPublished(String uri, int version) {
        while (true) {
            Published next = nextPublished(TimeUnit.SECONDS.toMillis(LONGEST_WAIT_SECONDS))
                    .orElseThrow(() -> new IllegalStateException("no diagnostics of " + uri));
            if (next.uri().equals(uri) && next.version() >= version) {
                return next;
            }
        }
    }

    /** Reads nothing from the server until the other is called, as an editor does that hangs. */
    void stopReading() {
        mayRead.acquireUninterruptibly();
    }

    void readOn() {
        mayRead.release();
    }

    @Override
    public void close() {
        ask("shutdown", new JsonObject());
        tell("exit", new JsonObject());
        boolean ended = process.onExit()
                .thenApply(exited -> true)
                .completeOnTimeout(false, 10, TimeUnit.SECONDS)
                .join();
        if (!ended) {
            process.destroyForcibly();
        }
    }

    private static JsonObject message(String method, JsonObject params) {
        JsonObject message = object("{jsonrpc: '2.0'}");
        message.addProperty("method", method);
        message.add("params", params);
        return message;
    }

    private synchronized void write(JsonObject message) {
        byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
        try {
            output.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            output.write(body);
            output.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the server is gone", e);
        }
    }

    private void read() {
        try (InputStream input = new BufferedInputStream(process.getInputStream(), 1 << 16)) {
            for (int length = header(input); length >= 0; length = header(input)) {
                byte[] body = input.readNBytes(length);
                long arrived = System.nanoTime();
                take(
                        JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
                                .getAsJsonObject(),
                        arrived);
                mayRead.acquireUninterruptibly();
                mayRead.release();
            }
        } catch (IOException e) {
            asked.values().forEach(answer -> answer.completeExceptionally(e));
        }
    }

    private static int header(InputStream input) throws IOException {
        int length = -1;
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next >= 0; next = input.read()) {
            if (next != '\n') {
                line.append((char) next);
                continue;
            }
            String header = line.toString().strip();
            if (header.isEmpty()) {
                return length;
            }
            if (header.startsWith("Content-Length:")) {
                length = Integer.parseInt(
                        header.substring("Content-Length:".length()).strip());
            }
            line.setLength(0);
        }
        return -1;
    }

    private void take(JsonObject message, long arrived) {
        if (!message.has("method")) {
            CompletableFuture<Answer> answer = asked.remove(message.get("id").getAsInt());
            JsonElement result = message.has("result") ? message.get("result") : JsonNull.INSTANCE;
            if (answer != null) {
                answer.complete(new Answer(arrived, result));
            }
        } else if (message.has("id")) {
            JsonObject reply = object("{jsonrpc: '2.0', result: null}");
            reply.add("id", message.get("id"));
            write(reply);
        } else if (message.get("method").getAsString().equals("textDocument/publishDiagnostics")) {
            JsonObject params = message.getAsJsonObject("params");
            int version = params.has("version") ? params.get("version").getAsInt() : -1;
            published.add(new Published(
                    arrived,
                    params.get("uri").getAsString(),
                    version,
                    params.getAsJsonArray("diagnostics").size()));
        }
    }
}
