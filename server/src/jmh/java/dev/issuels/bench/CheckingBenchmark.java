package dev.issuels.bench;

import dev.issuels.issue.IssueFile;
import dev.issuels.rules.Checked;
import dev.issuels.rules.Rules;
import dev.issuels.text.Edit;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Workspace;
import dev.issuels.workspace.paths.PathTreeBuilder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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

/** The index and the rules over a workspace of files of a hundred issues, on a Java set up as the launcher does it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g"})
public class CheckingBenchmark {

    private static final String FOLDER = "file:///benchmark/";
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Param({"1000", "10000"})
    int issues;

    private final Map<String, Optional<IssueFile>> contents = new HashMap<>();
    private Workspace empty = Workspace.EMPTY;
    private Workspace workspace = Workspace.EMPTY;
    private String edited = "";
    private Checked checked = Checked.NEVER;
    private int inBody;
    private int inId;

    @Setup
    public void read() {
        GeneratedWorkspace generated = GeneratedWorkspace.of(Size.ofIssues(issues));
        PathTreeBuilder paths = new PathTreeBuilder();
        generated.sources().forEach(paths::addFile);
        empty = Workspace.EMPTY
                .withFolders(Set.of(FOLDER))
                .withFolder(FOLDER, folder -> folder.withPaths(paths.build()));
        generated.texts().forEach((path, text) -> contents.put(FOLDER + path, Optional.of(empty.parse(text))));
        edited = FOLDER + GeneratedWorkspace.path(0);
        IssueFile content = contents.getOrDefault(edited, Optional.empty()).orElseThrow();
        workspace = empty.withOnDisk(contents).withOpen(edited, content, 1);
        checked = check(workspace, Checked.NEVER);
        String text = content.text().text();
        inBody = text.indexOf("### Problem\n", text.length() / 2) + "### Problem\nThe".length();
        inId = text.indexOf("\nid: \"", text.length() / 2) + "\nid: \"".length();
    }

    /** The index of all files anew. */
    @Benchmark
    public Workspace index() {
        return empty.withOnDisk(contents);
    }

    /** All rules over all files. */
    @Benchmark
    public int allFiles() {
        return workspace
                .files()
                .mapToInt(file -> Rules.check(workspace, file, TODAY).size())
                .sum();
    }

    /** All rules over one file of which nothing is known. */
    @Benchmark
    public Checked oneFile() {
        return check(workspace, Checked.NEVER);
    }

    /** A character more in one body: what is new, which files it concerns, what is wrong in the edited one. */
    @Benchmark
    public Checked keystrokeInBody() {
        return keystroke(inBody);
    }

    /** The same in an id, which changes the index. */
    @Benchmark
    public Checked keystrokeInId() {
        return keystroke(inId);
    }

    private Checked keystroke(int place) {
        PlacedFile file = workspace.file(edited).orElseThrow();
        Workspace after = workspace.withOpen(edited, file.content().with(Edit.insertion(place, "X")), 2);
        if (!after.concernedSince(workspace).contains(edited)) {
            throw new IllegalStateException("the edit concerns nobody");
        }
        return check(after, checked);
    }

    private Checked check(Workspace snapshot, Checked before) {
        return Rules.check(snapshot, snapshot.file(edited).orElseThrow(), TODAY, before);
    }
}
