package dev.issuels;

import dev.issuels.cli.Terminal;
import dev.issuels.lsp.StdioServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Plays both ends of short sessions and checks a folder, so that a JVM that looks on learns which classes a start needs.
 *
 * <p>The launcher has it run once for each Java, to keep what was learned in an archive of classes (JEP 350, JEP 514).
 * What editors say and announce at their starts must all be said here: the first class that is missing opens the jar.
 */
final class Rehearsal {

    /** The only argument of a run that rehearses. */
    static final String ARGUMENT = "--rehearse";

    private static final long LONGEST_SECONDS = 300;
    private static final int PIPE_BYTES = 1 << 16;
    private static final String PUBLISHED = "\"textDocument/publishDiagnostics\"";

    /** What all editors announce in one way or another. */
    private static final String WORKSPACE = """
            "general": {"positionEncodings": ["utf-16"]},
            "window": {"workDoneProgress": true},
            "workspace": {"workspaceFolders": true, "configuration": true, "applyEdit": true,
              "didChangeConfiguration": {"dynamicRegistration": true},
              "didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": true},
              "workspaceEdit": {"documentChanges": true},
              "diagnostics": {"refreshSupport": true}, "semanticTokens": {"refreshSupport": true},
              "codeLens": {"refreshSupport": true}, "inlayHint": {"refreshSupport": true}}
            """;

    /** What those announce that are told of findings, and what those announce that ask for them. */
    private static final List<String> CAPABILITIES = List.of("""
            {"textDocument": {"publishDiagnostics": {"codeDescriptionSupport": true, "relatedInformation": true}}}
            """, """
            {%s, "textDocument": {"publishDiagnostics": {"codeDescriptionSupport": true, "relatedInformation": true,
              "tagSupport": {"valueSet": [1, 2]}, "versionSupport": true}}}
            """.formatted(WORKSPACE), """
            {%s, "textDocument": {"diagnostic": {"dynamicRegistration": true},
              "synchronization": {"dynamicRegistration": true, "didSave": true},
              "codeAction": {"dataSupport": true, "codeActionLiteralSupport": {"codeActionKind": {"valueSet": []}},
                "resolveSupport": {"properties": ["edit"]}},
              "completion": {"completionItem": {"snippetSupport": true, "documentationFormat": ["markdown"],
                "insertReplaceSupport": true, "labelDetailsSupport": true,
                "resolveSupport": {"properties": ["documentation"]}}},
              "hover": {"contentFormat": ["markdown"]},
              "formatting": {"dynamicRegistration": true}, "rangeFormatting": {"dynamicRegistration": true},
              "onTypeFormatting": {"dynamicRegistration": true},
              "semanticTokens": {"formats": ["relative"], "tokenTypes": ["keyword"], "tokenModifiers": [],
                "requests": {"range": true, "full": {"delta": true}}},
              "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}}}
            """.formatted(WORKSPACE));

    private Rehearsal() {}

    /** Rehearses in a temporary folder, of which nothing is left. */
    static int run() throws IOException {
        giveUpLater();
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
            RehearsalClient client = new RehearsalClient(said, heard);
            client.ask("initialize", """
                    {"processId": %d, "clientInfo": {"name": "rehearsal", "version": "1"}, "locale": "en",
                      "rootPath": null, "rootUri": "%s", "workspaceFolders": [{"uri": "%s", "name": "shop"}],
                      "initializationOptions": {"rules": {"missing-path": "warning"}}, "trace": "off",
                      "capabilities": %s}
                    """.formatted(
                            parent(), folder.root().toUri(), folder.root().toUri(), capabilities));
            client.say("initialized", "{}");
            boolean pushed = !capabilities.contains("\"diagnostic\"");
            talk(client, folder.issues().toUri().toString(), pushed);
            // Only the first has not read it from the start.
            if (capabilities.equals(CAPABILITIES.get(0))) {
                tellOfLateFile(client, folder.writeLate().toUri().toString());
            }
            client.ask("shutdown", "null");
            client.say("exit", "{}");
            Void unused = end.join();
        }
    }

    /** Ends the process where one end waits for the other for ever; nothing may be left of a start in the background. */
    private static void giveUpLater() {
        CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(1));
    }

    /** An editor: a process that outlives this one. */
    private static long parent() {
        ProcessHandle own = ProcessHandle.current();
        return own.parent().orElse(own).pid();
    }

    private static void talk(RehearsalClient client, String uri, boolean pushed) throws IOException {
        String document = "\"textDocument\": {\"uri\": \"" + uri + "\"}";
        client.say("textDocument/didOpen", """
                {"textDocument": {"uri": "%s", "languageId": "markdown", "version": 1, "text": "%s"}}
                """.formatted(
                        uri, RehearsalFolder.ISSUES.replace("\"", "\\\"").replace("\n", "\\n")));
        if (pushed) {
            client.hear(PUBLISHED);
        } else {
            client.ask("textDocument/diagnostic", "{" + document + ", \"identifier\": \"issue-ls\"}");
        }
        for (String place : List.of(placeIn("Items vanish when"), placeIn("CART-002@"), placeIn("has-deps"))) {
            client.say("textDocument/didChange", """
                    {"textDocument": {"uri": "%s", "version": 2}, "contentChanges": [{"range": %s, "text": "0"}]}
                    """.formatted(uri, place));
        }
        if (pushed) {
            client.hear(PUBLISHED);
        }
        client.ask("textDocument/documentSymbol", "{" + document + "}");
        ask(client, document, List.of(range(8, 8), range(11, 9), range(13, 6), range(18, 45)));
    }

    /** Tells that a file has come, and waits until it is read: in a real folder files have often just been written. */
    private static void tellOfLateFile(RehearsalClient client, String uri) throws IOException {
        client.say("workspace/didChangeWatchedFiles", """
                {"changes": [{"uri": "%s", "type": 1}]}
                """.formatted(uri));
        client.hear("{\"uri\":\"" + uri + "\"");
    }

    /** Asks for what an editor asks where the cursor stands. */
    private static void ask(RehearsalClient client, String document, List<String> places) throws IOException {
        for (String range : places) {
            String position = "\"position\": " + range.substring(range.indexOf(':') + 1, range.indexOf('}') + 1);
            for (String method : List.of("completion", "hover", "definition")) {
                client.ask("textDocument/" + method, "{" + document + ", " + position + "}");
            }
            client.ask("textDocument/codeAction", """
                    {%s, "range": %s, "context": {"diagnostics": []}}
                    """.formatted(document, range));
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
