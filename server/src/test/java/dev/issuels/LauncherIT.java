package dev.issuels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
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
    private static final String ADVICE = "issue-ls: install Java 17 or newer, or set ISSUE_LS_JAVA to its home\n";

    @TempDir
    private Path folder;

    private Launched launched;

    @BeforeEach
    void makeASystemWithoutJava() throws IOException {
        launched = Launched.in(folder);
    }

    @Test
    void startsTheJarWithAllArgumentsAsTheyAre() throws Exception {
        Launched.Result result = launched.run(
                Map.of("JAVA_HOME", launched.fakeHome("jdk", "17.0.15")), "check", "a b", "", "*", "$x'\"");

        assertEquals(0, result.code(), result.err());
        assertTrue(
                result.out()
                        .endsWith("[-cp][" + Launched.DISTRIBUTION + "/bin/../lib/issue-ls.jar][dev.issuels.Main]"
                                + "[check][a b][][*][$x'\"]\n"),
                result.out());
    }

    @Test
    void refusesASystemWithoutJava() throws Exception {
        assertEquals(
                new Launched.Result(2, "", "issue-ls: found no Java in ISSUE_LS_JAVA, JAVA_HOME or PATH\n" + ADVICE),
                launched.run(Map.of()));
    }

    @Test
    void refusesAnOldJava() throws Exception {
        String home = launched.fakeHome("old", "11.0.2");

        assertEquals(
                new Launched.Result(
                        2,
                        "",
                        "issue-ls: needs Java 17 or newer, but JAVA_HOME is '" + home + "', which is Java 11\n"
                                + ADVICE),
                launched.run(Map.of("JAVA_HOME", home)));
    }

    @Test
    void readsTheOldWayToCountVersions() throws Exception {
        String home = launched.fakeHome("old", "1.8.0_292");

        assertTrue(launched.run(Map.of("JAVA_HOME", home)).err().contains("which is Java 8\n"));
    }

    @Test
    void asksAJavaThatHasNoReleaseFile() throws Exception {
        String old = launched.fakeHome("old", "");
        String young = launched.fakeHome("young", "");
        Launched.answerVersion(old, "java version \"1.8.0_292\"");
        Launched.answerVersion(young, "openjdk version \"21\" 2023-09-19");

        assertEquals(2, launched.run(Map.of("JAVA_HOME", old)).code());
        assertEquals("young", launched.run(Map.of("JAVA_HOME", young)).java());
    }

    @Test
    void refusesAJavaThatDoesNotTellItsVersion() throws Exception {
        String home = launched.fakeHome("mute", "");
        Launched.answerVersion(home, "hello");

        Launched.Result result = launched.run(Map.of("JAVA_HOME", home));

        assertEquals(2, result.code());
        assertEquals("issue-ls: JAVA_HOME is '" + home + "', which does not tell its version\n" + ADVICE, result.err());
    }

    @Test
    void prefersItsOwnVariableToTheHomeAndTheHomeToThePath() throws Exception {
        String mine = launched.fakeHome("mine", "17");
        String home = launched.fakeHome("home", "21.0.1");
        String onPath = launched.fakeHome("onPath", "25");
        String path = launched.tools() + ":" + onPath + "/bin";

        assertEquals(
                "mine",
                launched.run(Map.of("ISSUE_LS_JAVA", mine, "JAVA_HOME", home, "PATH", path))
                        .java());
        assertEquals(
                "home", launched.run(Map.of("JAVA_HOME", home, "PATH", path)).java());
        assertEquals("onPath", launched.run(Map.of("PATH", path)).java());
        assertEquals(
                "onPath",
                launched.run(Map.of("JAVA_HOME", folder + "/gone", "PATH", path))
                        .java());
    }

    @Test
    void prefersTheRuntimeThatItCameWithToAllButItsOwnVariable() throws Exception {
        Path home = folder.resolve("whole");
        launched = launched.by(install(home));
        String runtime = launched.fakeHome("whole/runtime", "25");
        String other = launched.fakeHome("other", "21.0.1");

        assertEquals(home.resolve("runtime").toString(), runtime);
        assertEquals("whole/runtime", launched.run(Map.of("JAVA_HOME", other)).java());
        assertEquals("other", launched.run(Map.of("ISSUE_LS_JAVA", other)).java());
    }

    @Test
    void itsOwnVariableMayNameTheExecutable() throws Exception {
        String mine = launched.fakeHome("mine", "17");

        assertEquals(
                "mine",
                launched.run(Map.of("ISSUE_LS_JAVA", mine + "/bin/java")).java());
        assertEquals(
                "mine",
                launched.run(Map.of("ISSUE_LS_JAVA", "java", "PATH", launched.tools() + ":" + mine + "/bin"))
                        .java());
    }

    @Test
    void refusesItsOwnVariableWhenItLeadsNowhereThoughThereIsAnotherJava() throws Exception {
        String home = launched.fakeHome("home", "21.0.1");
        String gone = folder + "/gone";

        assertEquals(
                new Launched.Result(
                        2,
                        "",
                        "issue-ls: ISSUE_LS_JAVA is '" + gone
                                + "', which is neither a java executable nor a Java home\n"),
                launched.run(Map.of("ISSUE_LS_JAVA", gone, "JAVA_HOME", home)));
    }

    @Test
    void findsTheVersionOfAJavaBehindSymbolicLinks() throws Exception {
        String home = launched.fakeHome("jdk", "11.0.2");
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("second"), Path.of(home, "bin", "java"));
        Files.createSymbolicLink(bin.resolve("java"), Path.of("second"));

        assertTrue(
                launched.run(Map.of("PATH", launched.tools() + ":" + bin)).err().contains("which is Java 11\n"));
    }

    @Test
    void startsThroughAChainOfSymbolicLinksFromAFolderWithBlanks() throws Exception {
        Path home = folder.resolve("a folder (x86)\twith blanks");
        Files.createSymbolicLink(folder.resolve("first"), install(home));
        Path links = Files.createDirectory(folder.resolve("more links"));
        launched = launched.by(Files.createSymbolicLink(links.resolve("-issue ls"), Path.of("../first")));

        Launched.Result result = launched.run(Map.of("JAVA_HOME", launched.fakeHome("a jdk", "17")));

        assertEquals("a jdk", result.java());
        assertTrue(result.out().endsWith("[" + home + "/bin/../lib/issue-ls.jar][dev.issuels.Main]\n"), result.out());
    }

    @Test
    void saysWhenItsJarIsMissing() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("broken/bin"));
        launched = launched.by(Files.copy(Launched.DISTRIBUTION.resolve("bin/issue-ls"), bin.resolve("issue-ls")));

        Launched.Result result = launched.run(Map.of("JAVA_HOME", launched.fakeHome("jdk", "17")));

        assertEquals(2, result.code());
        assertTrue(result.err().startsWith("issue-ls: the installation is incomplete: no "), result.err());
    }

    @Test
    void handsMoreOptionsToTheJvmAfterItsOwn() throws Exception {
        Launched.Result result =
                launched.run(Map.of("JAVA_HOME", launched.fakeHome("jdk", "17"), "ISSUE_LS_OPTS", "-Xmx2g  -Da=*"));

        assertTrue(result.out().contains("/lib/jvm.options][-Xmx2g][-Da=*][-cp]"), result.out());
    }

    /** An editor that ends or watches the process it started must meet the server itself. */
    @Test
    void javaTakesThePlaceOfTheLauncher() throws Exception {
        String home = launched.fakeHome("jdk", "17");
        Launched.writeExecutable(Path.of(home, "bin", "java"), "#!/bin/sh\necho $$\n");
        Process process = launched.start(Map.of("JAVA_HOME", home));

        assertEquals(process.pid() + "\n", Launched.text(process));
    }

    @Test
    void theRealJavaStartsWithoutAWord() throws Exception {
        Launched.Result result = launched.run(Map.of("ISSUE_LS_JAVA", System.getProperty("java.home")), "--version");

        assertEquals(0, result.code(), result.err());
        assertEquals("", result.err());
    }

    /** Puts all that the launcher looks for into a folder, the jar without anything in it. */
    private static Path install(Path home) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.createFile(home.resolve("lib/issue-ls.jar"));
        Files.createFile(home.resolve("lib/jvm.options"));
        Path launcher = Files.copy(Launched.DISTRIBUTION.resolve("bin/issue-ls"), home.resolve("bin/issue-ls"));
        return Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
