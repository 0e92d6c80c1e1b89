package dev.issuels.bench;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Runs a packaged server as an editor does, and prints what it takes as the rows of a table.
 *
 * <p>Arguments: the folder of the distribution, then the homes of the Javas to run it with.
 */
public final class WholeServer {

    private final Server server;
    private final Path work;
    private final PrintStream out;

    private WholeServer(Server server, Path work, PrintStream out) {
        this.server = server;
        this.work = work;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        Path distribution = Path.of(args[0]).toAbsolutePath();
        List<Path> javas = args.length > 1
                ? Stream.of(args).skip(1).map(Path::of).toList()
                : List.of(Path.of(System.getProperty("java.home")));
        for (Path java : javas) {
            Path work = Files.createTempDirectory("issue-ls-benchmark");
            try {
                new WholeServer(
                                new Server(distribution, java, Files.createDirectories(work.resolve("cache"))),
                                work,
                                System.out)
                        .run();
            } finally {
                Machine.delete(work);
            }
        }
    }

    private void run() throws IOException {
        out.printf("%n## Java %s%n%n| what | at | median (95 %%) |%n| --- | --- | --- |%n", server.version());
        Starting starting = new Starting(server);
        starting.makeArchive(written("warm", Size.ofIssues(100)));
        for (int issues : List.of(1_000, 10_000)) {
            start(starting, issues);
        }
        typing(
                "100-issue file in 10,000 issues, 100,000 sources",
                Size.ofIssues(10_000).withSources(100_000),
                GeneratedWorkspace.path(51));
        typing("one file of 2,000 issues", Size.oneFile(2_000), GeneratedWorkspace.path(0));
        typing("history of 5 MB beside", Size.ofIssues(1_000).withHistory(5_000_000), GeneratedWorkspace.path(3));
        floods();
    }

    private void start(Starting starting, int issues) throws IOException {
        Size size = Size.ofIssues(issues);
        Path folder = written("start-" + issues, size);
        String at = String.format(Locale.ROOT, "%,d issues", issues);
        row("spawn → issues of all files", at, Starting.seconds(starting.indexed(folder, size.files())));
        row("spawn → diagnostics of all files", at, Starting.seconds(starting.diagnostics(folder, size.files())));
        row("`check`", at, Starting.seconds(starting.check(folder)));
        try (Editor editor = Editor.start(server, folder)) {
            long unused = Starting.lastList(editor, size.files());
            row("resident memory after indexing", at, Machine.resident(editor.process()));
        }
    }

    private void typing(String at, Size size, String path) throws IOException {
        GeneratedWorkspace workspace = GeneratedWorkspace.of(size);
        Path folder = written(at.replace(' ', '-'), size);
        try (Editor editor = Editor.start(server, folder)) {
            long unused = Starting.lastList(editor, size.files());
            Typing typing = new Typing(editor, folder.resolve(path), workspace.text(path));
            row(
                    "keystroke in a body → diagnostics of the file",
                    at,
                    typing.body().toString());
            row(
                    "keystroke in a status → diagnostics of the file",
                    at,
                    typing.status().toString());
            row(
                    "keystroke in an id → diagnostics of all files concerned",
                    at,
                    typing.id().toString());
            row(
                    "keystroke and outline sent together → outline",
                    at,
                    typing.outlineAfterKeystroke().toString());
            row(
                    "completion of a path",
                    at,
                    typing.request("textDocument/completion", "\nreferences:\n  - src/")
                            .toString());
            row(
                    "completion of a tag",
                    at,
                    typing.request("textDocument/completion", "\ntags: [").toString());
            row("completion of an id", at, typing.idCompletion().toString());
            row(
                    "hover of an id",
                    at,
                    typing.request("textDocument/hover", "- Related: ").toString());
            row(
                    "definition of an id",
                    at,
                    typing.request("textDocument/definition", "- Related: ").toString());
            row("references of an id", at, typing.references("- Related: ").toString());
            row("references of a common tag", at, typing.references("\ntags: [").toString());
            row(
                    "workspace symbols",
                    at,
                    typing.request("workspace/symbol", query("session index")).toString());
            row("burst of 200 keystrokes, all at once", at, shown(typing.burst(200, 0)));
            row("burst of 200 keystrokes, 20 ms apart", at, shown(typing.burst(200, 20)));
            double caughtUp = typing.caughtUp(500);
            row("500 keystrokes while nobody reads → newest list", at, String.format(Locale.ROOT, "%.0f ms", caughtUp));
            row("resident memory after that", at, Machine.resident(editor.process()));
        }
    }

    /** What is asked of workspace symbols. */
    static JsonObject query(String words) {
        JsonObject params = new JsonObject();
        params.addProperty("query", words);
        return params;
    }

    private void floods() throws IOException {
        Size size = new Size(5_000, 2, 10_000, 0, true);
        GeneratedWorkspace workspace = GeneratedWorkspace.of(size);
        Path folder = written("floods", size);
        String at = "5,000 files of 2 issues";
        try (Editor editor = Editor.start(server, folder)) {
            long unused = Starting.lastList(editor, 1);
            Floods floods = new Floods(editor, folder, workspace);
            row("all files changed on disk in one message → last list", at, floods.checkOut());
            row("all files opened at once → last list", at, floods.openAll());
            row("resident memory after that", at, Machine.resident(editor.process()));
        }
    }

    private static String shown(Typing.Burst burst) {
        return String.format(
                Locale.ROOT,
                "slowest hover %.0f ms, last list %.0f ms after the last key, %d lists, %.2f processors",
                burst.latestAnswer(),
                burst.lastList(),
                burst.lists(),
                burst.processors());
    }

    private Path written(String name, Size size) throws IOException {
        Path folder = Files.createDirectories(work.resolve(name));
        GeneratedWorkspace.of(size).write(folder);
        return folder;
    }

    private void row(String what, String at, String value) {
        out.printf("| %s | %s | %s |%n", what, at, value);
        out.flush();
    }
}
