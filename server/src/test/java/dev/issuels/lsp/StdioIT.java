package dev.issuels.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.issuels.lsp.wire.Frames;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Tests the packaged server as editors start it: a process that speaks on its standard streams. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
final class StdioIT {
    private static final Path COMMAND = Path.of(System.getProperty("issue-ls.distribution", ""), "bin", "issue-ls");
    private static final long PATIENCE_SECONDS = 30;

    private static final String SHUTDOWN = """
            {"jsonrpc": "2.0", "id": 99, "method": "shutdown"}
            """;
    private static final String EXIT = """
            {"jsonrpc": "2.0", "method": "exit"}
            """;

    private final List<Process> processes = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void writesNothingButFramesAndExitsWithZero() throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process server = start(errors);
        InputStream output = new BufferedInputStream(server.getInputStream());
        say(server, initialize("null"));
        assertEquals(1, id(output));
        say(server, "{\"jsonrpc\": \"2.0\", \"method\": \"initialized\", \"params\": {}}");
        say(server, """
                {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {
                  "uri": "untitled:1", "languageId": "markdown", "version": 1, "text": "---\\nid: BUG-001@a1b2c3\\n---\\n"}}}
                """);
        assertTrue(Frames.read(output).orElseThrow().contains("\"textDocument/publishDiagnostics\""));
        say(server, "{\"jsonrpc\": \"2.0\", \"id\": 2, \"method\": \"issue-ls/unheard-of\"}");
        assertEquals(2, id(output));
        say(server, "this is no JSON at all");
        assertTrue(Frames.read(output).orElseThrow().contains("window/logMessage"));
        say(server, SHUTDOWN);
        assertEquals(99, id(output));
        say(server, EXIT);
        assertEquals(0, exitCode(server));
        assertEquals(Optional.empty(), Frames.read(output));
        assertEquals("", Files.readString(errors));
    }

    @Test
    void servesWithTheArgumentsThatEditorsAdd() throws IOException, InterruptedException {
        Process server = start(folder.resolve("errors"), "--stdio", "--clientProcessId=1");
        InputStream output = server.getInputStream();
        say(server, initialize("null"));
        assertEquals(1, id(output));
        say(server, EXIT);
        assertEquals(1, exitCode(server), "was not shut down");
    }

    @Test
    void endsWithItsInput() throws IOException, InterruptedException {
        Process server = start(folder.resolve("errors"));
        InputStream output = server.getInputStream();
        say(server, initialize("null"));
        assertEquals(1, id(output));
        long closed = System.nanoTime();
        server.getOutputStream().close();
        assertEquals(1, exitCode(server));
        assertTrue(System.nanoTime() - closed < Duration.ofSeconds(10).toNanos());
    }

    @Test
    void endsWithItsParent() throws IOException, InterruptedException {
        Process parent = start(folder.resolve("parent"));
        Process server = start(folder.resolve("errors"));
        InputStream output = server.getInputStream();
        say(server, initialize(Long.toString(parent.pid())));
        assertEquals(1, id(output));
        assertTrue(server.isAlive());
        Process unused = parent.destroyForcibly();
        assertEquals(1, exitCode(server));
    }

    private Process start(Path errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        processes.add(process);
        return process;
    }

    private static String initialize(String parent) {
        return """
               {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"processId": %s, "rootUri": null,
                 "capabilities": {}}}
               """.formatted(parent);
    }

    private static void say(Process server, String message) throws IOException {
        Frames.write(server.getOutputStream(), message);
    }

    private static int id(InputStream output) throws IOException {
        String message = Frames.read(output).orElseThrow();
        return JsonParser.parseString(message).getAsJsonObject().get("id").getAsInt();
    }

    private static int exitCode(Process server) throws InterruptedException {
        assertTrue(server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the server does not end");
        return server.exitValue();
    }
}
