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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged {@code bin/issue-ls} with fake Javas, which print their own name and arguments. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher of Windows is another one")
@Timeout(60)
final class LauncherIT {
    private static final Path DISTRIBUTION = Path.of(System.getProperty("issue-ls.distribution"));
    private static final String ADVICE = "issue-ls: install Java 17 or newer, or set ISSUE_LS_JAVA to its home\n";

    @TempDir
    private Path folder;

    /** What the launcher needs of the system, and no Java. */
    private Path tools;

    private Path launcher;

    @BeforeEach
    void makeASystemWithoutJava() throws IOException {
        tools = Files.createDirectory(folder.resolve("tools"));
        writeExecutable(tools.resolve("readlink"), "#!/bin/sh\nexec " + onPath("readlink") + " \"$@\"\n");
        launcher = DISTRIBUTION.resolve("bin/issue-ls");
    }

    @Test
    void startsTheJarWithAllArgumentsAsTheyAre() throws Exception {
        Result result = run(Map.of("JAVA_HOME", fakeHome("jdk", "17.0.15")), "check", "a b", "", "*", "$x'\"");

        assertEquals(0, result.code, result.err);
        assertTrue(
                result.out.endsWith(
                        "[-jar][" + DISTRIBUTION + "/bin/../lib/issue-ls.jar]" + "[check][a b][][*][$x'\"]\n"),
                result.out);
    }

    @Test
    void refusesASystemWithoutJava() throws Exception {
        assertEquals(
                new Result(2, "", "issue-ls: found no Java in ISSUE_LS_JAVA, JAVA_HOME or PATH\n" + ADVICE),
                run(Map.of()));
    }

    @Test
    void refusesAnOldJava() throws Exception {
        String home = fakeHome("old", "11.0.2");

        assertEquals(
                new Result(
                        2,
                        "",
                        "issue-ls: needs Java 17 or newer, but JAVA_HOME is '" + home + "', which is Java 11\n"
                                + ADVICE),
                run(Map.of("JAVA_HOME", home)));
    }

    @Test
    void readsTheOldWayToCountVersions() throws Exception {
        String home = fakeHome("old", "1.8.0_292");

        assertTrue(run(Map.of("JAVA_HOME", home)).err.contains("which is Java 8\n"));
    }

    @Test
    void asksAJavaThatHasNoReleaseFile() throws Exception {
        String old = fakeHome("old", "");
        String young = fakeHome("young", "");
        answerVersion(old, "java version \"1.8.0_292\"");
        answerVersion(young, "openjdk version \"21\" 2023-09-19");

        assertEquals(2, run(Map.of("JAVA_HOME", old)).code);
        assertEquals("young", run(Map.of("JAVA_HOME", young)).java());
    }

    @Test
    void refusesAJavaThatDoesNotTellItsVersion() throws Exception {
        String home = fakeHome("mute", "");
        answerVersion(home, "hello");

        Result result = run(Map.of("JAVA_HOME", home));

        assertEquals(2, result.code);
        assertEquals("issue-ls: JAVA_HOME is '" + home + "', which does not tell its version\n" + ADVICE, result.err);
    }

    @Test
    void prefersItsOwnVariableToTheHomeAndTheHomeToThePath() throws Exception {
        String mine = fakeHome("mine", "17");
        String home = fakeHome("home", "21.0.1");
        String onPath = fakeHome("onPath", "25");
        String path = tools + ":" + onPath + "/bin";

        assertEquals(
                "mine",
                run(Map.of("ISSUE_LS_JAVA", mine, "JAVA_HOME", home, "PATH", path))
                        .java());
        assertEquals("home", run(Map.of("JAVA_HOME", home, "PATH", path)).java());
        assertEquals("onPath", run(Map.of("PATH", path)).java());
        assertEquals(
                "onPath",
                run(Map.of("JAVA_HOME", folder + "/gone", "PATH", path)).java());
    }

    @Test
    void itsOwnVariableMayNameTheExecutable() throws Exception {
        String mine = fakeHome("mine", "17");

        assertEquals("mine", run(Map.of("ISSUE_LS_JAVA", mine + "/bin/java")).java());
        assertEquals(
                "mine",
                run(Map.of("ISSUE_LS_JAVA", "java", "PATH", tools + ":" + mine + "/bin"))
                        .java());
    }

    @Test
    void refusesItsOwnVariableWhenItLeadsNowhereThoughThereIsAnotherJava() throws Exception {
        String home = fakeHome("home", "21.0.1");
        String gone = folder + "/gone";

        assertEquals(
                new Result(
                        2,
                        "",
                        "issue-ls: ISSUE_LS_JAVA is '" + gone
                                + "', which is neither a java executable nor a Java home\n"),
                run(Map.of("ISSUE_LS_JAVA", gone, "JAVA_HOME", home)));
    }

    @Test
    void findsTheVersionOfAJavaBehindSymbolicLinks() throws Exception {
        String home = fakeHome("jdk", "11.0.2");
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("second"), Path.of(home, "bin", "java"));
        Files.createSymbolicLink(bin.resolve("java"), Path.of("second"));

        assertTrue(run(Map.of("PATH", tools + ":" + bin)).err.contains("which is Java 11\n"));
    }

    @Test
    void startsThroughAChainOfSymbolicLinksFromAFolderWithBlanks() throws Exception {
        Path home = folder.resolve("a folder (x86)\twith blanks");
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.copy(DISTRIBUTION.resolve("bin/issue-ls"), home.resolve("bin/issue-ls"));
        Files.setPosixFilePermissions(home.resolve("bin/issue-ls"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(home.resolve("lib/issue-ls.jar"));
        Files.createSymbolicLink(folder.resolve("first"), home.resolve("bin/issue-ls"));
        Path links = Files.createDirectory(folder.resolve("more links"));
        launcher = Files.createSymbolicLink(links.resolve("-issue ls"), Path.of("../first"));

        Result result = run(Map.of("JAVA_HOME", fakeHome("a jdk", "17")));

        assertEquals("a jdk", result.java());
        assertTrue(result.out.endsWith("[" + home + "/bin/../lib/issue-ls.jar]\n"), result.out);
    }

    @Test
    void saysWhenItsJarIsMissing() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("broken/bin"));
        launcher = Files.copy(DISTRIBUTION.resolve("bin/issue-ls"), bin.resolve("issue-ls"));

        Result result = run(Map.of("JAVA_HOME", fakeHome("jdk", "17")));

        assertEquals(2, result.code);
        assertTrue(result.err.startsWith("issue-ls: the installation is incomplete: no "), result.err);
    }

    @Test
    void handsMoreOptionsToTheJvmAfterItsOwn() throws Exception {
        Result result = run(Map.of("JAVA_HOME", fakeHome("jdk", "17"), "ISSUE_LS_OPTS", "-Xmx2g  -Da=*"));

        assertTrue(result.out.contains("[-Xmx1g][-Dfile.encoding=UTF-8][-Xmx2g][-Da=*][-jar]"), result.out);
    }

    /** An editor that ends or watches the process it started must meet the server itself. */
    @Test
    void javaTakesThePlaceOfTheLauncher() throws Exception {
        String home = fakeHome("jdk", "17");
        writeExecutable(Path.of(home, "bin", "java"), "#!/bin/sh\necho $$\n");
        Process process = start(Map.of("JAVA_HOME", home));

        assertEquals(process.pid() + "\n", text(process));
    }

    @Test
    void theRealJavaStartsWithoutAWord() throws Exception {
        Result result = run(Map.of("ISSUE_LS_JAVA", System.getProperty("java.home")), "--version");

        assertEquals(0, result.code, result.err);
        assertEquals("", result.err);
    }

    /** How a run ended, and what it printed. */
    private record Result(int code, String out, String err) {
        /** Which of the fake Javas ran. */
        String java() {
            assertEquals(0, code, err);
            return out.lines().findFirst().orElse("");
        }
    }

    private Result run(Map<String, String> environment, String... arguments) throws Exception {
        Path err = Files.createTempFile(folder, "err", "");
        Process process =
                builder(environment, arguments).redirectError(err.toFile()).start();
        String out = text(process);
        return new Result(process.exitValue(), out, Files.readString(err));
    }

    private Process start(Map<String, String> environment) throws IOException {
        return builder(environment).start();
    }

    private ProcessBuilder builder(Map<String, String> environment, String... arguments) {
        List<String> command = Stream.concat(Stream.of("/bin/sh", launcher.toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        return builder;
    }

    private static String text(Process process) throws IOException, InterruptedException {
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return text;
    }

    /** A home whose java prints the home's name, then its arguments; without a release file if no version is given. */
    private String fakeHome(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        writeExecutable(home.resolve("bin/java"), "#!/bin/sh\necho '" + name + "'\nprintf '[%s]' \"$@\"\necho\n");
        if (!version.isEmpty()) {
            Files.writeString(
                    home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nLIBC=\"x\"\n");
        }
        return home.toString();
    }

    private static void answerVersion(String home, String answer) throws IOException {
        writeExecutable(
                Path.of(home, "bin", "java"),
                "#!/bin/sh\nif [ \"$1\" = -version ]; then echo '" + answer + "' >&2; else echo '"
                        + Path.of(home).getFileName() + "'; fi\n");
    }

    private static void writeExecutable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(entry -> Path.of(entry, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
