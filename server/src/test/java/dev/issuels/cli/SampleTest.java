package dev.issuels.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Holds that the README shows what is found in {@code server/sample}. */
final class SampleTest {

    /** Paste the actual text into the README when this fails for a good reason. */
    @Test
    void theReadmeShowsWhatIsFoundInTheSample() throws IOException {
        assertEquals(
                new Shell.Result(1, Readme.transcript(), ""),
                Shell.in(Readme.TOP).run("check", "server/sample"));
    }

    @Test
    void theOrdinaryPagesOfTheSampleAreLeftAlone() throws IOException {
        Shell.in(Readme.TOP).replay("""
                $ issue-ls check server/sample/README.md server/sample/docs
                no findings; checked 0 issues in 0 files
                """);
    }
}
