package dev.issuels.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.cli.input.Surroundings;
import dev.issuels.rules.Rule;
import dev.issuels.rules.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what all commands share: help, wrong usage, and what happens when nobody reads. */
final class TerminalTest {

    @TempDir
    private Path folder;

    @Test
    void refusesWrongUsageInOneLine() throws IOException {
        Shell.in(folder).replay("""
                $ issue-ls chekc
                ! issue-ls: unknown command 'chekc'; did you mean 'check'?; see 'issue-ls --help'
                => 2
                $ issue-ls --frob
                ! issue-ls: unknown option '--frob'; see 'issue-ls --help'
                => 2
                $ issue-ls check --fromat json
                ! issue-ls: unknown option '--fromat'; did you mean '--format'?; see 'issue-ls check --help'
                => 2
                $ issue-ls check --format
                ! issue-ls: missing required parameter for option '--format' (text|json); see 'issue-ls check --help'
                => 2
                $ issue-ls check --format xml
                ! issue-ls: unknown format 'xml'; it can be text, json
                => 2
                $ issue-ls check --fail-on sometimes
                ! issue-ls: unknown severity 'sometimes'; it can be error, warning, info, hint, never
                => 2
                $ issue-ls check --rule
                ! issue-ls: missing required parameter for option '--rule' (CODE); see 'issue-ls check --help'
                => 2
                $ issue-ls explain a b
                ! issue-ls: one argument too many: 'b'; see 'issue-ls explain --help'
                => 2
                $ issue-ls explain duplicate-ids
                ! issue-ls: unknown rule 'duplicate-ids'; did you mean 'duplicate-id'?
                => 2
                """);
    }

    @Test
    void takesAPathThatLooksLikeAnOptionOrAListOfArguments() throws IOException {
        Shell.in(folder).with("-x/a.md", "").with("@list", "--format json").replay("""
                        $ issue-ls check -- -x @list
                        no findings; checked 0 issues in 0 files
                        """);
    }

    @Test
    void helpsAndTellsItsVersion() throws IOException {
        for (String[] arguments : new String[][] {{"--help"}, {"check", "--help"}, {"explain", "-h"}}) {
            Shell.Result result = Shell.in(folder).run(arguments);
            assertEquals(0, result.code());
            assertTrue(result.out().startsWith("Usage: issue-ls"), result.out());
            assertEquals("", result.err());
        }
        assertTrue(Shell.in(folder).run("--version").out().matches("issue-ls \\S.*\n"));
    }

    @Test
    void explainsEveryRule() throws IOException {
        String list = Shell.in(folder).run("explain").out();
        assertEquals(Rules.ALL.size(), list.lines().count());
        for (Rule rule : Rules.ALL) {
            assertTrue(list.contains(rule.code() + " "), rule.code());
            assertTrue(list.contains(rule.doc().summary()), rule.code());
            Shell.Result page = Shell.in(folder).run("explain", rule.code());
            assertEquals(0, page.code());
            assertTrue(page.out().contains(rule.doc().summary()), page.out());
        }
    }

    @Test
    void isQuietWhenNobodyReadsAnyMore() throws IOException {
        assertEquals("0 ", answerTo(new IOException("Broken pipe")));
        assertEquals(
                "2 issue-ls: cannot write the output: No space left on device\n",
                answerTo(new IOException("No space left on device")));
    }

    private String answerTo(IOException failure) throws IOException {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw failure;
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(folder, Map.of(), false, LocalDate.EPOCH);
        int code = Terminal.run(List.of("explain"), surroundings, closed, err);
        return code + " " + err.toString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
