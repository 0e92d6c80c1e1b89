package dev.issuels.bench;

import dev.issuels.issue.IssueFile;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
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

/** Reading the text of one file, on a Java set up as the launcher does it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g"})
public class ParsingBenchmark {

    @Param({"100", "2000"})
    int issues;

    private String text = "";
    private IssueFile file = IssueFile.EMPTY;
    private int place;

    @Setup
    public void read() {
        GeneratedWorkspace workspace = GeneratedWorkspace.of(Size.oneFile(issues));
        text = workspace.text(GeneratedWorkspace.path(0));
        file = IssueFile.parse(SourceText.of(text), Schema.builtIn());
        place = text.indexOf("### Problem\n", text.length() / 2) + "### Problem\nThe".length();
    }

    /** The whole file, as when it is read from disk. */
    @Benchmark
    public IssueFile wholeFile() {
        return IssueFile.parse(SourceText.of(text), Schema.builtIn());
    }

    /** A character more in one body. */
    @Benchmark
    public IssueFile keystroke() {
        return file.with(Edit.insertion(place, "x"));
    }
}
