package dev.issuels;

import com.google.gson.Gson;
import dev.issuels.lsp.wire.Frames;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How an editor introduces itself, opens a file and comes to know what is wrong in it. */
enum OpeningEditor {
    SIMPLE("\"processId\": null, \"capabilities\": {}, \"rootUri\": \"%s\"", "", "\"textDocument/publishDiagnostics\""),
    RICH("""
            "processId": %d, "clientInfo": {"name": "Editor", "version": "1.2"}, "locale": "en", "trace": "off",
            "initializationOptions": {"rules": {"tag-style": "warning"}},
            "workspaceFolders": [{"uri": "%%s", "name": "sample"}], "capabilities": {
              "general": {"positionEncodings": ["utf-8", "utf-16"]}, "window": {"workDoneProgress": true},
              "workspace": {"configuration": true, "didChangeConfiguration": {"dynamicRegistration": true},
                "didChangeWatchedFiles": {"dynamicRegistration": true}, "diagnostics": {"refreshSupport": true}},
              "textDocument": {"diagnostic": {"dynamicRegistration": true},
                "formatting": {"dynamicRegistration": true}, "onTypeFormatting": {"dynamicRegistration": true},
                "publishDiagnostics": {"relatedInformation": true, "tagSupport": {"valueSet": [1, 2]}}}}
            """.formatted(ProcessHandle.current().pid()), """
            {"jsonrpc": "2.0", "id": 2, "method": "textDocument/diagnostic", "params": {
              "textDocument": {"uri": "%s"}, "identifier": "issue-ls"}}
            """, "\"id\":2,");

    private static final Pattern REQUEST = Pattern.compile("\"id\":\"(\\w+)\",\"method\"");

    private final String introduction;
    private final String question;
    private final String answer;

    OpeningEditor(String introduction, String question, String answer) {
        this.introduction = introduction;
        this.question = question;
        this.answer = answer;
    }

    /** Copies the sample to a folder, opens a file of it and hears what is wrong in it. */
    void openSample(Process server, Path folder) throws IOException {
        Path sample = copyOfSample(folder);
        Path file = sample.resolve(".work/agent/issues/high.md");
        OutputStream said = server.getOutputStream();
        Frames.write(said, """
                {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {%s}}
                """.formatted(introduction.formatted(sample.toUri())));
        Frames.write(said, """
                {"jsonrpc": "2.0", "method": "initialized", "params": {}}
                """);
        Frames.write(said, """
                {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {
                  "uri": "%s", "languageId": "markdown", "version": 1, "text": %s}}}
                """.formatted(file.toUri(), new Gson().toJson(Files.readString(file))));
        if (!question.isEmpty()) {
            Frames.write(said, question.formatted(file.toUri()));
        }
        InputStream heard = new BufferedInputStream(server.getInputStream());
        String message = Frames.read(heard).orElseThrow();
        while (!message.contains(answer)) {
            Matcher request = REQUEST.matcher(message);
            if (request.find()) {
                String result = message.contains("\"workspace/configuration\"") ? "[null]" : "null";
                Frames.write(said, """
                        {"jsonrpc": "2.0", "id": "%s", "result": %s}
                        """.formatted(request.group(1), result));
            }
            message = Frames.read(heard).orElseThrow();
        }
    }

    /** The sample in a repository without a commit, which is read a moment after the start. */
    private static Path copyOfSample(Path copy) throws IOException {
        Path sample = Path.of("sample").toAbsolutePath();
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(sample.relativize(file)));
            }
        }
        Files.createDirectories(copy.resolve(".git/objects"));
        Files.createDirectories(copy.resolve(".git/refs/heads"));
        Files.writeString(copy.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Files.writeString(copy.resolve(".gitignore"), "*.pyc\n");
        return copy;
    }
}
