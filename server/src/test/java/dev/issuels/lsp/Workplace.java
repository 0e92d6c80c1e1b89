package dev.issuels.lsp;

import dev.issuels.rules.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;

/**
 * A folder with issue files that a test works in, and the words for what editors do and see there.
 *
 * @param folder where references lead to files that exist
 */
record Workplace(Path folder) {
    /** An issue without a flaw. */
    static final String FLAWLESS = Example.ISSUE;

    /** The same with a status that does not exist. */
    static final String FLAWED = FLAWLESS.replace("status: proposed", "status: nonsense");

    /** What is wrong with it. */
    static final List<String> FLAW = List.of("unknown-status 'nonsense'");

    static final String HIGH = ".work/agent/issues/high.md";
    static final String HISTORY = ".work/agent/issues/history.md";
    static final String LOW = ".work/agent/issues/low.md";

    static Workplace in(Path folder) throws IOException {
        Workplace workplace = new Workplace(folder);
        for (String path : Example.PATHS) {
            workplace.write(path, "line\n".repeat(10));
        }
        return workplace;
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        Files.writeString(file, text);
    }

    String uri(String path) {
        return folder.toUri() + path;
    }

    static void open(TestClient client, String uri, int version, String text) {
        client.server()
                .getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "markdown", version, text)));
    }

    /** Replaces the whole text. */
    static void rewrite(TestClient client, String uri, int version, String text) {
        change(client, uri, version, List.of(new TextDocumentContentChangeEvent(text)));
    }

    static void change(TestClient client, String uri, int version, List<TextDocumentContentChangeEvent> changes) {
        client.server()
                .getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, version), changes));
    }

    static void close(TestClient client, String uri) {
        client.server()
                .getTextDocumentService()
                .didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri)));
    }

    /** The replacement of the first such part of a text, in UTF-16. */
    static TextDocumentContentChangeEvent replacement(String text, String part, String newText) {
        int start = text.indexOf(part);
        Range range = new Range(position(text, start), position(text, start + part.length()));
        return new TextDocumentContentChangeEvent(range, newText);
    }

    /** The diagnostics as {@code code 'marked text'}; the text is the client's. */
    static List<String> marked(List<Diagnostic> diagnostics, String text) {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.getCode().getLeft() + " '" + slice(text, diagnostic.getRange()) + "'")
                .toList();
    }

    static List<String> marked(PublishDiagnosticsParams params, String text) {
        return marked(params.getDiagnostics(), text);
    }

    private static Position position(String text, int offset) {
        int line =
                (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        return new Position(line, offset - (text.lastIndexOf('\n', offset - 1) + 1));
    }

    private static String slice(String text, Range range) {
        return text.substring(offset(text, range.getStart()), offset(text, range.getEnd()));
    }

    private static int offset(String text, Position position) {
        int start = 0;
        for (int line = 0; line < position.getLine(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + position.getCharacter();
    }
}
