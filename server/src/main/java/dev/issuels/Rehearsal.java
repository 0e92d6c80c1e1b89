package dev.issuels;

import dev.issuels.cli.Terminal;
import dev.issuels.lsp.StdioServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Plays both ends of short sessions and checks a folder, so that a JVM that looks on learns which classes a start needs.
 *
 * <p>The launcher has it run once for each Java, to keep what was learned in an archive of classes (JEP 350, JEP 514).
 */
final class Rehearsal {

    /** The only argument of a run that rehearses. */
    static final String ARGUMENT = "--rehearse";

    private static final int PIPE_BYTES = 1 << 16;
    private static final String LENGTH = "Content-Length:";
    private static final String PUBLISHED = "\"textDocument/publishDiagnostics\"";

    /** What editors announce that are told of findings, and what those announce that ask for them. */
    private static final List<String> CAPABILITIES = List.of("""
            {"textDocument": {"publishDiagnostics": {"codeDescriptionSupport": true, "relatedInformation": true}}}
            """, """
            {"textDocument": {"diagnostic": {},
              "codeAction": {"dataSupport": true, "codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}},
                "resolveSupport": {"properties": ["edit"]}},
              "completion": {"completionItem": {"snippetSupport": true, "documentationFormat": ["markdown"],
                "insertReplaceSupport": true, "labelDetailsSupport": true,
                "resolveSupport": {"properties": ["documentation"]}}},
              "hover": {"contentFormat": ["markdown"]},
              "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}},
             "workspace": {"workspaceEdit": {"documentChanges": true},
              "didChangeWatchedFiles": {"dynamicRegistration": true}}}
            """);

    private Rehearsal() {}

    /** Rehearses in a temporary folder, of which nothing is left. */
    static int run() throws IOException {
        try (RehearsalFolder folder = RehearsalFolder.write()) {
            for (String capabilities : CAPABILITIES) {
                session(folder, capabilities);
            }
            return Terminal.run(
                    new String[] {"check", "--fail-on", "never", folder.root().toString()});
        }
    }

    private static void session(RehearsalFolder folder, String capabilities) throws IOException {
        PipedInputStream input = new PipedInputStream(PIPE_BYTES);
        PipedOutputStream said = new PipedOutputStream(input);
        PipedInputStream heard = new PipedInputStream(PIPE_BYTES);
        try (OutputStream output = new PipedOutputStream(heard);
                said) {
            // A server that is gone answers nothing any more: nobody may wait for it.
            CompletableFuture<Void> end = CompletableFuture.supplyAsync(
                            () -> StdioServer.run(input, output), Rehearsal::startThread)
                    .thenRun(() -> close(output));
            InputStream answers = new BufferedInputStream(heard);
            request(said, 1, "initialize", """
                    {"processId": null, "workspaceFolders": [{"uri": "%s", "name": "shop"}], "capabilities": %s}
                    """.formatted(folder.root().toUri(), capabilities));
            hear(answers, id(1));
            say(said, "{\"jsonrpc\": \"2.0\", \"method\": \"initialized\", \"params\": {}}");
            boolean pushed = capabilities.contains("publishDiagnostics");
            talk(said, answers, folder.issues().toUri().toString(), pushed);
            if (pushed) {
                tellOfLateFile(said, answers, folder.writeLate().toUri().toString());
            }
            request(said, 9, "shutdown", "null");
            hear(answers, id(9));
            say(said, "{\"jsonrpc\": \"2.0\", \"method\": \"exit\"}");
            Void unused = end.join();
        }
    }

    private static void talk(OutputStream said, InputStream answers, String uri, boolean pushed) throws IOException {
        String document = "\"textDocument\": {\"uri\": \"" + uri + "\"}";
        say(said, """
                {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {
                  "uri": "%s", "languageId": "markdown", "version": 1, "text": "%s"}}}
                """.formatted(
                        uri, RehearsalFolder.ISSUES.replace("\"", "\\\"").replace("\n", "\\n")));
        if (pushed) {
            hear(answers, PUBLISHED);
        } else {
            request(said, 2, "textDocument/diagnostic", "{" + document + "}");
            hear(answers, id(2));
        }
        for (String place : List.of(placeIn("Items vanish when"), placeIn("CART-002@"), placeIn("has-deps"))) {
            say(said, """
                    {"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
                      "textDocument": {"uri": "%s", "version": 2},
                      "contentChanges": [{"range": %s, "text": "0"}]}}
                    """.formatted(uri, place));
        }
        if (pushed) {
            hear(answers, PUBLISHED);
        }
        request(said, 3, "textDocument/documentSymbol", "{" + document + "}");
        hear(answers, id(3));
        ask(said, answers, document, List.of(range(8, 8), range(11, 9), range(13, 6), range(18, 45)));
    }

    /** Tells that a file has come, and waits until it is read: in a real folder files have often just been written. */
    private static void tellOfLateFile(OutputStream said, InputStream answers, String uri) throws IOException {
        say(said, """
                {"jsonrpc": "2.0", "method": "workspace/didChangeWatchedFiles", "params": {
                  "changes": [{"uri": "%s", "type": 1}]}}
                """.formatted(uri));
        hear(answers, "{\"uri\":\"" + uri + "\"");
    }

    /** Asks for what an editor asks where the cursor stands. */
    private static void ask(OutputStream said, InputStream answers, String document, List<String> places)
            throws IOException {
        int id = 10;
        for (String range : places) {
            String position = "\"position\": " + range.substring(range.indexOf(':') + 1, range.indexOf('}') + 1);
            for (String method : List.of("completion", "hover", "definition")) {
                id++;
                request(said, id, "textDocument/" + method, "{" + document + ", " + position + "}");
                hear(answers, id(id));
            }
            id++;
            request(said, id, "textDocument/codeAction", """
                    {%s, "range": %s, "context": {"diagnostics": []}}
                    """.formatted(document, range));
            hear(answers, id(id));
        }
    }

    /** A place inside a text that the open file holds. */
    private static String placeIn(String text) {
        int start = RehearsalFolder.ISSUES.indexOf(text);
        int line = (int) RehearsalFolder.ISSUES
                .substring(0, start)
                .chars()
                .filter(c -> c == '\n')
                .count();
        return range(line, start - RehearsalFolder.ISSUES.lastIndexOf('\n', start) + 1);
    }

    private static String range(int line, int character) {
        String position = "{\"line\": " + line + ", \"character\": " + character + "}";
        return "{\"start\": " + position + ", \"end\": " + position + "}";
    }

    private static String id(int id) {
        return "\"id\":" + id + ",";
    }

    private static void request(OutputStream said, int id, String method, String params) throws IOException {
        say(said, """
                {"jsonrpc": "2.0", "id": %d, "method": "%s", "params": %s}
                """.formatted(id, method, params));
    }

    private static void say(OutputStream said, String message) throws IOException {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        said.write((LENGTH + " " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        said.write(bytes);
        said.flush();
    }

    /** Waits for a message that holds a text; what comes before it is of no interest. */
    private static void hear(InputStream answers, String awaited) throws IOException {
        String message = "";
        while (!message.contains(awaited)) {
            int length = 0;
            String header = line(answers);
            while (!header.isEmpty()) {
                if (header.startsWith(LENGTH)) {
                    length = Integer.parseInt(header.substring(LENGTH.length()).strip());
                }
                header = line(answers);
            }
            message = new String(answers.readNBytes(length), StandardCharsets.UTF_8);
        }
    }

    private static String line(InputStream answers) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = answers.read();
        while (next != '\n') {
            if (next < 0) {
                throw new IOException("the server has left in the middle of a rehearsal");
            }
            if (next != '\r') {
                line.append((char) next);
            }
            next = answers.read();
        }
        return line.toString();
    }

    private static void startThread(Runnable task) {
        new Thread(task, "server").start();
    }

    private static void close(OutputStream output) {
        try {
            output.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
