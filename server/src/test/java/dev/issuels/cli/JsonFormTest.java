package dev.issuels.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.issuels.cli.input.FolderReading;
import dev.issuels.disk.FileUris;
import dev.issuels.features.DiagnosticProvider;
import dev.issuels.features.PositionEncoding;
import dev.issuels.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the JSON form of reports. */
final class JsonFormTest {

    private static final String HIGH = ".work/agent/issues/high.md";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void makeAWorkspace() throws IOException {
        folder = folder.toRealPath();
        shell = Shell.in(folder)
                .with(HIGH, Texts.issue("BUG-001@a1b2c3", "high", "tags: [\"🫙\", Cart]\nstatus: dine\n"))
                .with(".work/agent/issues/low.md", Texts.issue("BUG-002@a1b2c3", "low", ""));
    }

    @Test
    void isOneObjectToTheLetter() throws IOException {
        Shell.Result result = shell.run("check", "--format", "json", "--rule", "unknown-status");
        assertEquals("""
                {"schemaVersion":1,"files":[{"path":".work/agent/issues/high.md","diagnostics":[\
                {"code":"unknown-status","severity":"error","message":"unknown status 'dine'; did you mean 'completed'?",\
                "range":{"start":{"line":9,"character":8},"end":{"line":9,"character":12}}}]}],\
                "summary":{"error":1,"warning":0,"information":0,"hint":0,"files":2,"issues":2}}
                """.replace("'", "'"), result.out());
        assertEquals(1, result.code());
    }

    @Test
    void leavesOutFilesWithoutFindings() throws IOException {
        assertEquals(
                """
                {"schemaVersion":1,"files":[],\
                "summary":{"error":0,"warning":0,"information":0,"hint":0,"files":1,"issues":1}}
                """,
                shell.run("check", ".work/agent/issues/low.md", "--format=json").out());
    }

    @Test
    void countsInUtf16AndSaysInformationInFull() throws IOException {
        shell.with(".issue-ls.yaml", "rules:\n  tag-style: info\n");
        JsonObject found = diagnostics(shell.run("check", "--format", "json", "--rule", "tag-style"))
                .get(0);
        assertEquals("information", found.get("severity").getAsString());
        assertEquals(
                "{\"line\":6,\"character\":13}",
                found.getAsJsonObject("range").get("start").toString());
    }

    @Test
    void namesPathsFromTheCheckedFolderOrElseFromTheCurrentOne() throws IOException {
        assertEquals("[high.md]", paths("check", ".work/agent/issues", "--format", "json"));
        assertEquals("[" + HIGH + "]", paths("check", HIGH, "--format", "json"));
        assertEquals("[" + HIGH + "]", paths("check", ".work", ".", "--format", "json"));
    }

    @Test
    void isValidWhateverTheTextHolds() throws IOException {
        shell.with(HIGH, Texts.issue("BUG-001@a1b2c3", "high", "status: \"\\e\\\"\\u2028\u202e🫙<&\""));
        String message = diagnostics(shell.run("check", "--format", "json", "--rule", "unknown-status"))
                .get(0)
                .get("message")
                .getAsString();
        assertTrue(message.contains("\u001b\" \u202e🫙<&"), message);
    }

    @Test
    void holdsExactlyTheDiagnosticsOfTheEditor() throws IOException {
        shell.with(
                HIGH, Texts.issue("BUG-002@a1b2c3", "high", "tags: [\"🫙\", Cart, Cart]\nstatus: dine\ncreated: x\n"));
        Workspace workspace = FolderReading.of(folder).workspace();
        DiagnosticProvider provider = new DiagnosticProvider(
                PositionEncoding.UTF_16, new DiagnosticProvider.Support(true, true, true), UnaryOperator.identity());
        List<Diagnostic> expected = provider.diagnostics(
                workspace, workspace.file(FileUris.of(folder.resolve(HIGH))).orElseThrow(), LocalDate.of(2025, 12, 1));
        List<JsonObject> actual = diagnostics(shell.run("check", HIGH, "--format", "json"));
        assertEquals(
                expected.stream().map(JsonFormTest::drawn).toList(),
                actual.stream().map(JsonFormTest::drawn).toList());
        assertTrue(expected.size() > 4, expected::toString);
    }

    private static String drawn(Diagnostic diagnostic) {
        var start = diagnostic.getRange().getStart();
        var end = diagnostic.getRange().getEnd();
        return diagnostic.getSeverity().name().toLowerCase(java.util.Locale.ROOT) + " "
                + diagnostic.getCode().getLeft() + " "
                + start.getLine() + ":" + start.getCharacter() + "-" + end.getLine() + ":" + end.getCharacter() + " "
                + diagnostic.getMessage().getLeft();
    }

    private static String drawn(JsonObject diagnostic) {
        JsonObject range = diagnostic.getAsJsonObject("range");
        return diagnostic.get("severity").getAsString() + " "
                + diagnostic.get("code").getAsString() + " "
                + drawnPosition(range.getAsJsonObject("start")) + "-" + drawnPosition(range.getAsJsonObject("end"))
                + " "
                + diagnostic.get("message").getAsString();
    }

    private static String drawnPosition(JsonObject position) {
        return position.get("line").getAsInt() + ":" + position.get("character").getAsInt();
    }

    private String paths(String... arguments) throws IOException {
        List<String> paths = new ArrayList<>();
        for (JsonElement file : parsed(shell.run(arguments)).getAsJsonArray("files")) {
            paths.add(file.getAsJsonObject().get("path").getAsString());
        }
        return paths.toString();
    }

    private static List<JsonObject> diagnostics(Shell.Result result) {
        List<JsonObject> found = new ArrayList<>();
        for (JsonElement file : parsed(result).getAsJsonArray("files")) {
            file.getAsJsonObject().getAsJsonArray("diagnostics").forEach(item -> found.add(item.getAsJsonObject()));
        }
        return found;
    }

    private static JsonObject parsed(Shell.Result result) {
        return JsonParser.parseString(result.out()).getAsJsonObject();
    }
}
