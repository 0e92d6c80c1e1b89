package dev.issuels.bench;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.features.completion.Circumstances;
import dev.issuels.features.completion.CompletionProvider;
import dev.issuels.features.completion.CompletionProvider.Support;
import dev.issuels.features.symbols.Place;
import dev.issuels.issue.IssueFile;
import dev.issuels.text.Edit;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.paths.PathTreeBuilder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CompletionList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What is offered while somebody types, in a workspace of 10,000 issues and of some number of other files.
 *
 * <p>Each list follows a keystroke, so that nothing is known that a keystroke makes unknown.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx2g"})
public class CompletionBenchmark {

    private static final String FOLDER = "file:///benchmark/";
    private static final int ISSUES = 10_000;
    private static final CompletionProvider PROVIDER =
            new CompletionProvider(new Support(true, true, true, true, true, true));
    private static final Circumstances CIRCUMSTANCES = new Circumstances(LocalDate.of(2026, 6, 1), "seed", () -> {});

    @Param({"100000", "1000000"})
    int sources;

    private Workspace workspace = Workspace.EMPTY;
    private String edited = "";

    @Setup
    public void read() {
        GeneratedWorkspace generated =
                GeneratedWorkspace.of(Size.ofIssues(ISSUES).withSources(sources));
        PathTreeBuilder paths = new PathTreeBuilder();
        generated.sources().forEach(paths::addFile);
        Workspace empty = Workspace.EMPTY
                .withFolders(Set.of(FOLDER))
                .withFolder(FOLDER, folder -> folder.withPaths(paths.build()));
        Map<String, Optional<IssueFile>> contents = new HashMap<>();
        generated.texts().forEach((path, text) -> contents.put(FOLDER + path, Optional.of(empty.parse(text))));
        edited = FOLDER + GeneratedWorkspace.path(0);
        workspace = empty.withOnDisk(contents)
                .withOpen(
                        edited, contents.getOrDefault(edited, Optional.empty()).orElseThrow(), 1);
    }

    /** The tags of the workspace. */
    @Benchmark
    public CompletionList tags() {
        return completions("\ntags: [", "");
    }

    /** All ids. */
    @Benchmark
    public CompletionList ids() {
        return completions("### Problem\n", "Blocked by: ");
    }

    /** Ids by a word of their titles. */
    @Benchmark
    public CompletionList idsByTitle() {
        return completions("### Problem\n", "Blocked by: engine");
    }

    /** The next free id of each prefix. */
    @Benchmark
    public CompletionList nextIds() {
        return completions("\nid: \"", "");
    }

    /** The children of a folder. */
    @Benchmark
    public CompletionList pathsInFolder() {
        return completions("\nreferences:\n", "  - src/part07/gr");
    }

    /** A path by the start of its name, which fits them all. */
    @Benchmark
    public CompletionList pathsByStart() {
        return completions("\nreferences:\n", "  - file");
    }

    /** A path by a part of its name, which fits a few. */
    @Benchmark
    public CompletionList pathsByPart() {
        return completions("\nreferences:\n", "  - 9999");
    }

    /** A path by letters of its folders and its name. */
    @Benchmark
    public CompletionList pathsByLetters() {
        return completions("\nreferences:\n", "  - p07g123");
    }

    /** A path that is not there. */
    @Benchmark
    public CompletionList noPath() {
        return completions("\nreferences:\n", "  - quux.py");
    }

    private CompletionList completions(String before, String typed) {
        IssueFile content = workspace.file(edited).orElseThrow().content();
        String text = content.text().text();
        int place = text.indexOf(before, text.length() / 2) + before.length();
        String line = before.endsWith("\n") ? typed + "\n" : typed;
        IssueFile after = content.with(Edit.insertion(place, line));
        Workspace snapshot = workspace.withOpen(edited, after, 2);
        Positions positions = new Positions(after.text(), PositionEncoding.UTF_16);
        CompletionList list = PROVIDER.completions(
                Place.of(snapshot, edited, positions.position(place + typed.length()), PositionEncoding.UTF_16),
                CIRCUMSTANCES);
        if (list.getItems().isEmpty() && !typed.contains("quux")) {
            throw new IllegalStateException("nothing is offered behind '" + typed + "'");
        }
        return list;
    }
}
