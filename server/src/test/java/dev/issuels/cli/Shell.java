package dev.issuels.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.issuels.cli.input.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder to run command lines in, without a process.
 *
 * <p>Compares with transcripts: a line {@code $ issue-ls …} runs a command line, whose output follows. Lines of standard
 * error start with {@code ! }, and an exit code other than 0 stands in a last line of its own, as {@code => 1}.
 */
public final class Shell {

    private static final String PROMPT = "$ issue-ls ";

    private final Path folder;
    private final Map<String, String> environment;
    private final boolean terminal;

    private Shell(Path folder, Map<String, String> environment, boolean terminal) {
        this.folder = folder;
        this.environment = environment;
        this.terminal = terminal;
    }

    public static Shell in(Path folder) {
        return new Shell(folder, Map.of(), false);
    }

    Shell onTerminal(Map<String, String> variables) {
        return new Shell(folder, variables, true);
    }

    @CanIgnoreReturnValue
    public Shell with(String path, String text) throws IOException {
        return with(path, text.getBytes(UTF_8));
    }

    @CanIgnoreReturnValue
    public Shell with(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
        return this;
    }

    /** What a command line printed, and its exit code. */
    public record Result(int code, String out, String err) {
        private String drawn() {
            String errors = err.lines().map(line -> "! " + line + "\n").collect(Collectors.joining());
            return out + errors + (code == 0 ? "" : "=> " + code + "\n");
        }
    }

    public Result run(String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(folder, environment, terminal, LocalDate.of(2025, 12, 1));
        int code = Terminal.run(List.of(arguments), surroundings, out, err);
        return new Result(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** Runs every command line of a transcript and compares. */
    public void replay(String transcript) throws IOException {
        StringBuilder actual = new StringBuilder();
        for (String line : transcript.lines().filter(l -> l.startsWith(PROMPT)).toList()) {
            String[] arguments = Stream.of(line.substring(PROMPT.length()).split(" ", -1))
                    .filter(argument -> !argument.isEmpty())
                    .toArray(String[]::new);
            actual.append(line).append('\n').append(run(arguments).drawn());
        }
        assertEquals(transcript, actual.toString());
    }
}
