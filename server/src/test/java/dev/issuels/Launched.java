package dev.issuels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The launcher on a system without any Java but those that a test makes, which print their own name and arguments.
 *
 * @param folder where all of it lies
 * @param launcher the file that is started
 */
record Launched(Path folder, Path launcher) {

    static final Path DISTRIBUTION = Path.of(System.getProperty("issue-ls.distribution"));

    /** What the launcher needs of the system besides a shell. */
    private static final List<String> NEEDED =
            List.of("readlink", "mkdir", "find", "nice", "sleep", "mv", "rm", "rmdir");

    static Launched in(Path folder) throws IOException {
        Launched launched = new Launched(folder, DISTRIBUTION.resolve("bin/issue-ls"));
        Files.createDirectory(launched.tools());
        for (String tool : NEEDED) {
            writeExecutable(launched.tools().resolve(tool), "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
        }
        return launched;
    }

    /** The same system with the launcher started by another path. */
    Launched by(Path other) {
        return new Launched(folder, other);
    }

    /** How a run ended, and what it printed. */
    record Result(int code, String out, String err) {
        /** Which of the fake Javas ran. */
        String java() {
            assertEquals(0, code, err);
            return out.lines().findFirst().orElse("");
        }
    }

    /** The only folder of the PATH, unless a test sets it. */
    Path tools() {
        return folder.resolve("tools");
    }

    Result run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path err = Files.createTempFile(folder, "err", "");
        Process process =
                builder(environment, arguments).redirectError(err.toFile()).start();
        String out = text(process);
        return new Result(process.exitValue(), out, Files.readString(err));
    }

    Process start(Map<String, String> environment) throws IOException {
        return builder(environment).start();
    }

    static String text(Process process) throws IOException, InterruptedException {
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return text;
    }

    /** A home whose java prints the home's name, then its arguments; without a release file if no version is given. */
    String fakeHome(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        writeExecutable(home.resolve("bin/java"), "#!/bin/sh\necho '" + name + "'\nprintf '[%s]' \"$@\"\necho\n");
        if (!version.isEmpty()) {
            Files.writeString(
                    home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nLIBC=\"x\"\n");
        }
        return home.toString();
    }

    static void answerVersion(String home, String answer) throws IOException {
        writeExecutable(
                Path.of(home, "bin", "java"),
                "#!/bin/sh\nif [ \"$1\" = -version ]; then echo '" + answer + "' >&2; else echo '"
                        + Path.of(home).getFileName() + "'; fi\n");
    }

    static void writeExecutable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private ProcessBuilder builder(Map<String, String> environment, String... arguments) {
        List<String> command = Stream.concat(Stream.of("/bin/sh", launcher.toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools().toString());
        builder.environment().putAll(environment);
        return builder;
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(entry -> Path.of(entry, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
