package dev.issuels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the archive of classes that a first start leaves for later ones. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher of Windows makes no archive")
@Timeout(120)
final class ClassArchiveIT {

    private static final String ARCHIVE = "classes-";
    private static final String OPENS_JAR = "Initializing 'jdk/internal/loader/URLClassPath$JarLoader'";
    private static final String READS_ZONES = "Initializing 'java/time/zone/ZoneRulesProvider'";
    private static final String TELLS = "Initializing 'org/eclipse/lsp4j/Diagnostic'";
    /** Says beside an archive which jar it is of. */
    private static final String NOTE = "issue-ls.jar.path";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A java that leaves an archive where it is told to, and says what it was started with. */
    private static final String MAKES_ARCHIVES = """
            #!/bin/sh
            for argument; do
                case $argument in
                    -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*) echo made >"${argument#*=}" ;;
                    --rehearse) echo "$argument" >>"${0%/bin/java}/rehearsals" ;;
                esac
            done
            printf '[%s]' "$@"
            """;

    @TempDir
    private Path folder;

    private Launched launched;
    private Path cache;

    @BeforeEach
    void makeASystemWithoutJava() throws IOException {
        launched = Launched.in(folder);
        cache = folder.resolve("cache");
    }

    @Test
    void theFirstStartMakesAnArchiveAndTheNextTakesIt() throws Exception {
        String java = fakeJava("jdk", "17.0.15");
        Path archive = archiveOf("17", java);

        assertFalse(start(java).contains(ARCHIVE));
        await(archive);

        assertTrue(start(java).startsWith("[@" + Launched.DISTRIBUTION));
        assertTrue(start(java).contains("[-XX:SharedArchiveFile=" + archive + "][-cp]"), start(java));
    }

    /** By its build the launcher tells archives of the same place apart. */
    @Test
    void theDistributionTellsItsBuild() throws IOException {
        String build = build();
        assertTrue(build.matches("[0-9.]+(?:-SNAPSHOT)?-20\\d{12}"), build);
    }

    @Test
    void aJavaOf25KeepsItsArchiveInItsOwnWay() throws Exception {
        String java = fakeJava("jdk", "25.0.1");
        Path archive = archiveOf("25", java);

        assertFalse(start(java).contains(ARCHIVE));
        await(archive);

        assertTrue(start(java).contains("[-XX:AOTCache=" + archive + "][-cp]"), start(java));
    }

    @Test
    void anotherJavaInTheSamePlaceAsksForANewArchive() throws Exception {
        String java = fakeJava("jdk", "17.0.15");
        Path archive = archiveOf("17", java);
        Files.createFile(archive);
        Files.writeString(archive, "old");
        Files.setLastModifiedTime(
                Path.of(java, "release"),
                FileTime.from(archive.toFile().lastModified() + 5_000, TimeUnit.MILLISECONDS));

        assertFalse(start(java).contains(ARCHIVE));
        await(archive.resolveSibling(""), () -> Files.readString(archive).equals("made\n"));
        await(archive);
    }

    /** What takes its place can be an older one. */
    @Test
    void anotherReleaseInTheSamePlaceTakesThePlaceOfTheArchive() throws Exception {
        String java = fakeJava("jdk", "17.0.15");
        Path archive = archiveOf("17", java);
        Path other = Files.writeString(archive.resolveSibling("classes-0.9-20260101000000-17.0.15"), "of another");
        Path inTheMaking = Files.createDirectory(archive.resolveSibling("classes-0.9-20260101000000-17.0.15.lock"));

        assertFalse(start(java).contains(ARCHIVE));
        await(archive);
        awaitEndOf(other);

        assertTrue(Files.exists(inTheMaking));
    }

    @Test
    void theArchivesOfInstallationsThatAreGoneAreRemoved() throws Exception {
        String java = fakeJava("jdk", "17.0.15");
        Path gone = Files.createDirectories(cache.resolve("17/jdk/extensions/issue-ls-0.9"));
        Files.writeString(gone.resolve(NOTE), folder + "/extensions/issue-ls-0.9/bin/../lib/issue-ls.jar\n");
        Files.writeString(gone.resolve("classes-0.9-20260101000000-17.0.15"), "of one that is gone");
        Path present = Files.createDirectories(cache.resolve("17/jdk/extensions/issue-ls-1.0"));
        Files.writeString(present.resolve(NOTE), Launched.DISTRIBUTION + "/bin/../lib/issue-ls.jar\n");
        Path kept = Files.writeString(present.resolve("classes-1.0-20260101000000-17.0.15"), "of one that is there");
        Path foreign = Files.createDirectories(cache.resolve("mine"));
        Files.writeString(foreign.resolve(NOTE), "a text of mine\n");
        Path mine = Files.writeString(foreign.resolve("classes-of-mine"), "not of issue-ls");

        assertFalse(start(java).contains(ARCHIVE));
        await(archiveOf("17", java));
        awaitEndOf(gone);

        assertTrue(Files.exists(kept));
        assertTrue(Files.exists(mine));
    }

    @Test
    void oneOfManyStartsAloneMakesIt() throws Exception {
        String java = fakeJava("jdk", "17.0.15");
        Path archive = archiveOf("17", java);

        for (int i = 0; i < 4; i++) {
            assertTrue(start(java).startsWith("[@"));
        }
        await(archive);

        assertEquals("--rehearse\n", Files.readString(Path.of(java, "rehearsals")));
    }

    @Test
    void nothingIsKeptWhereNobodyWantsIt() throws Exception {
        String java = fakeJava("jdk", "17.0.15");

        assertEquals(
                0,
                launched.run(Map.of("JAVA_HOME", java, "ISSUE_LS_CACHE", "", "HOME", folder + "/home"))
                        .code());
        assertEquals(0, launched.run(Map.of("JAVA_HOME", java)).code());
        assertEquals(
                0,
                launched.run(environment(java, "ISSUE_LS_OPTS", "-Xshare:off")).code());

        assertFalse(Files.exists(folder.resolve("home")));
        assertFalse(Files.exists(cache));
    }

    @Test
    void aCacheThatCannotBeWrittenIsNotInTheWay() throws Exception {
        String java = fakeJava("jdk", "17.0.15");
        Launched.Result result = launched.run(environment(java, "ISSUE_LS_CACHE", "/dev/null/cache"));

        assertEquals(0, result.code());
        assertEquals("", result.err());
    }

    @Test
    void aRealJavaTakesTheArchiveThatItMade() throws Exception {
        String home = System.getProperty("java.home");
        String version = String.valueOf(Runtime.version().feature());
        Path archive = archiveOf(version, home);

        assertEquals("", launched.run(environment(home), "--version").err());
        await(archive);
        Launched.Result second = launched.run(environment(home), "--version");

        assertEquals("", second.err());
        assertTrue(second.out().startsWith("issue-ls "), second.out());
        assertEquals("", whatAJavaSaysThatInsistsOn(archive, home));
    }

    /**
     * To load one from the jar takes many times as long, and so does to link what no archive can keep: serializable
     * lambdas, such as that of {@code Comparator.comparing}. To open the jar alone takes 10 ms; who reads time zones for
     * git's sake does, but in the background.
     */
    @ParameterizedTest
    @EnumSource
    void aStartFindsAllItsClassesInTheArchive(OpeningEditor editor) throws Exception {
        String home = System.getProperty("java.home");
        Path archive = archiveOf(String.valueOf(Runtime.version().feature()), home);
        assertEquals("", launched.run(environment(home), "--version").err());
        await(archive);
        Path log = folder.resolve("classes.log");

        Process server =
                launched.start(environment(home, "ISSUE_LS_OPTS", "-Xlog:class+load=info,class+init=info:file=" + log));
        editor.openSample(server, folder.resolve("copy"));

        List<String> lines = Files.readAllLines(log);
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> line.contains("source: file:") || line.contains("Comparator$$Lambda"))
                        .toList());
        assertEquals(
                List.of(),
                lines.stream()
                        .takeWhile(line -> !line.contains(TELLS) && !line.contains(READS_ZONES))
                        .filter(line -> line.contains(OPENS_JAR))
                        .toList());
        assertTrue(lines.stream().anyMatch(line -> line.contains(TELLS)));
        assertTrue(Files.readString(log).contains("dev.issuels.rules.Rules source: shared objects file"));
        server.getOutputStream().close();
        assertTrue(server.waitFor(30, TimeUnit.SECONDS));
    }

    @Test
    void aRehearsalLeavesNothingBehind() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        String home = System.getProperty("java.home");

        Launched.Result result = launched.run(
                environment(home, "ISSUE_LS_CACHE", "", "ISSUE_LS_OPTS", "-Djava.io.tmpdir=" + temporary),
                "--rehearse");

        assertEquals(0, result.code(), result.err());
        assertEquals("", result.err());
        assertEquals(List.of(), names(temporary));
    }

    /** Asks for the archive in a way in which a JVM does not start without it. */
    private String whatAJavaSaysThatInsistsOn(Path archive, String home) throws IOException, InterruptedException {
        boolean young = Runtime.version().feature() >= 25;
        List<String> insisting = young
                ? List.of("-XX:AOTCache=" + archive, "-XX:AOTMode=on")
                : List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:on");
        List<String> command = Stream.of(
                        List.of(home + "/bin/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        insisting,
                        List.of(
                                "-cp",
                                Launched.DISTRIBUTION + "/bin/../lib/issue-ls.jar",
                                "dev.issuels.Main",
                                "--version"))
                .flatMap(List::stream)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return Launched.text(process).replaceAll("issue-ls .*\\n", "");
    }

    private String start(String java) throws IOException, InterruptedException {
        Launched.Result result = launched.run(environment(java));
        assertEquals("", result.err());
        return result.out();
    }

    private Map<String, String> environment(String java, String... more) {
        Map<String, String> environment = new HashMap<>(Map.of("JAVA_HOME", java, "ISSUE_LS_CACHE", cache.toString()));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    private String fakeJava(String name, String version) throws IOException {
        String home = launched.fakeHome(name, version);
        Launched.writeExecutable(Path.of(home, "bin", "java"), MAKES_ARCHIVES);
        return home;
    }

    /** Where the archive of a Java is kept; its folder is made, so that one can wait for it. */
    private Path archiveOf(String version, String home) throws IOException {
        Path folderOfArchive = Path.of(cache + "/" + version + Path.of(home).toRealPath() + Launched.DISTRIBUTION);
        String release = Files.readString(Path.of(home, "release"));
        Matcher java = Pattern.compile("JAVA_VERSION=\"(.+)\"").matcher(release);
        assertTrue(java.find(), release);
        return Files.createDirectories(folderOfArchive).resolve(ARCHIVE + build() + "-" + java.group(1));
    }

    private static String build() throws IOException {
        return Files.readString(Launched.DISTRIBUTION.resolve("lib/build")).strip();
    }

    /** Waits for an archive, and for the end of whoever makes it. */
    private static void await(Path archive) throws IOException, InterruptedException {
        Path lock = archive.resolveSibling(archive.getFileName() + ".lock");
        await(archive.resolveSibling(""), () -> !Files.exists(lock) && Files.exists(archive));
    }

    private static void awaitEndOf(Path file) throws IOException, InterruptedException {
        await(file.resolveSibling(""), () -> !Files.exists(file));
    }

    /** Waits for something to come about in a folder. */
    private static void await(Path folder, Condition condition) throws IOException, InterruptedException {
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!condition.holds()) {
                assertTrue(System.nanoTime() < end, "nothing came of it in " + folder);
                var key = watch.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
    }

    /** What is waited for. */
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
