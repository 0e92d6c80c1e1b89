package dev.issuels.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged program on the sample and on what is no issue file. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher of Windows is another one")
@Timeout(120)
final class CheckIT {

    private static final String LAUNCHER = Path.of(System.getProperty("issue-ls.distribution"))
            .resolve("bin/issue-ls")
            .toString();

    @TempDir
    private Path folder;

    @Test
    void printsWhatTheReadmeShows() throws Exception {
        assertEquals(
                new Shell.Result(1, Readme.transcript(), ""),
                run(Readme.TOP, List.of(LAUNCHER, "check", "server/sample")));
    }

    @Test
    void writesUtf8InTheLocaleOfNobody() throws Exception {
        Files.createDirectories(folder.resolve(".work/agent/issues"));
        Files.writeString(
                folder.resolve(".work/agent/issues/high.md"), Texts.issue("BUG-001@a1b2c3", "high", "status: gelöst"));
        String out = run(folder, List.of(LAUNCHER, "check", "--rule", "unknown-status"))
                .out();
        assertTrue(out.contains("unknown status 'gelöst'"), out);
    }

    @Test
    void isQuietWhenNobodyReadsAnyMore() throws Exception {
        List<String> pipe = List.of("sh", "-c", "\"$0\" explain | :", LAUNCHER);
        assertEquals(new Shell.Result(0, "", ""), run(folder, pipe));
    }

    @Test
    void saysInOneLineWhatIsWrong() throws Exception {
        assertEquals(
                new Shell.Result(2, "", "issue-ls: no such file or folder: 'nowhere'\n"),
                run(folder, List.of(LAUNCHER, "check", "nowhere")));
    }

    @Test
    void findsNothingInOrdinaryMarkdown() throws Exception {
        Map<String, String> pages = Map.of(
                "README.md",
                """
                Title
                -----

                Text, then a rule.

                ---

                status: this is prose
                priority: and so is this
                """,
                "docs/guide.md",
                """
                ---
                id: getting-started
                title: Getting started: the first steps
                tags: [Guide, Guide]
                status: draft
                ---

                # Getting started

                See `src/gone.py:12`, BUG-001 and [a page](gone.md).

                <<<<<<< not a conflict, only an odd quotation
                """,
                "_posts/2024-01-01-news.md",
                """
                ---
                title: "News"
                date: 2024-01-01
                type: post
                ---
                First part.

                ---
                type: nothing
                ---

                Second part, â€™ broken.
                """,
                "docs/tutorial.md",
                """
                # How to write an issue

                ```markdown
                ---
                id: "BUG-001@a1b2c3"
                status: nonsense
                ---
                ```
                """,
                ".work/agent/issues/references/notes.md",
                """
                ---
                status: nonsense
                ---
                """);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = folder.resolve(page.getKey());
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, page.getValue());
        }
        Shell.Result nothing = new Shell.Result(0, "no findings; checked 0 issues in 0 files\n", "");
        assertEquals(nothing, run(folder, List.of(LAUNCHER, "check", "--fail-on", "hint")));
        List<String> named = new ArrayList<>(List.of(LAUNCHER, "check", "--fail-on", "hint"));
        named.addAll(pages.keySet());
        assertEquals(nothing, run(folder, named));
    }

    private Shell.Result run(Path in, List<String> command) throws IOException, InterruptedException {
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(in.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Shell.Result(process.exitValue(), out, Files.readString(err));
    }
}
