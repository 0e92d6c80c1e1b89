import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * Packs the distribution with a Java runtime of its own and an archive of classes, for the platform that this runs on.
 *
 * <p>Called with the folder of the distribution and the one for what is built, by a JDK of 25 or newer, since an archive
 * of an older one cannot be moved. Leaves {@code runtime/PLATFORM/issue-ls} and {@code issue-ls-PLATFORM.tar.gz} there;
 * platforms are called as VS Code calls them, {@code linux-x64} or {@code darwin-arm64}.
 */
final class PackRuntime {
    private static final int OLDEST_JDK = 25;

    /** The JVM takes an archive only for a jar of the same date, which the packed file keeps to the second. */
    private static final FileTime DATE = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private static final Set<String> MODULES = Set.of("java.base", "java.logging", "java.management");

    /** What the libraries need only for what is never asked of them: mapping objects, remote repositories. */
    private static final Set<String> LEFT_OUT =
            Set.of("java.desktop", "java.sql", "java.xml", "java.transaction.xa", "java.security.jgss");

    private PackRuntime() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (Runtime.version().feature() < OLDEST_JDK) {
            throw new IllegalStateException("the runtime needs a JDK " + OLDEST_JDK + " or newer to pack, but this is "
                    + System.getProperty("java.home"));
        }
        Path distribution = Path.of(arguments[0]);
        Path built = Path.of(arguments[1]).toAbsolutePath();
        Path platform = built.resolve("runtime").resolve(platform());
        Path home = platform.resolve("issue-ls");
        refuseMissingModules(distribution.resolve("lib/issue-ls.jar"));
        delete(platform);
        copy(distribution, home);
        link(home.resolve("runtime"));
        rehearse(home);
        Path packed = built.resolve("issue-ls-" + platform() + ".tar.gz");
        // Windows has one, too.
        run(List.of("tar", "-C", platform.toString(), "-czf", packed.toString(), "issue-ls"));
        System.out.println(packed + ": " + size(packed) + " packed, " + size(home) + " unpacked");
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch");
        return (system.startsWith("windows") ? "win32" : system.startsWith("mac") ? "darwin" : system)
                + "-"
                + (machine.equals("aarch64") ? "arm64" : "x64");
    }

    /** A class whose module is missing is missed only when it is used, which may be late. */
    private static void refuseMissingModules(Path jar) {
        StringWriter needed = new StringWriter();
        use("jdeps", needed, "--ignore-missing-deps", "--multi-release=base", "--list-deps", jar.toString());
        Set<String> unknown = needed.toString()
                .lines()
                .map(line -> line.strip().replaceFirst("/.*", ""))
                .filter(name -> !MODULES.contains(name) && !LEFT_OUT.contains(name))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("the jar needs modules that the runtime has not: " + unknown);
        }
    }

    private static void link(Path runtime) throws IOException {
        use(
                "jlink",
                new PrintWriter(System.out),
                "--add-modules=" + String.join(",", MODULES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--generate-cds-archive",
                "--output=" + runtime);
        // For heaps of more than 32 GB, which have no use for it here.
        try (var paths = Files.walk(runtime)) {
            for (Path path : (Iterable<Path>) paths.filter(path -> path.endsWith("classes_nocoops.jsa"))::iterator) {
                Files.delete(path);
            }
        }
    }

    private static void use(String tool, Writer output, String... arguments) {
        int code = ToolProvider.findFirst(tool)
                .orElseThrow()
                .run(new PrintWriter(output, true), new PrintWriter(System.err, true), arguments);
        if (code != 0) {
            throw new IllegalStateException(tool + " answers " + code);
        }
    }

    /** Keeps the classes that a rehearsal loads, with the options of the launcher and its name of the jar. */
    private static void rehearse(Path home) throws IOException, InterruptedException {
        Files.setLastModifiedTime(home.resolve("lib/issue-ls.jar"), DATE);
        run(List.of(
                home.resolve("runtime/bin/java").toString(),
                "@" + home.resolve("lib/jvm.options"),
                "-XX:AOTCacheOutput=" + home.resolve("lib/classes"),
                "-cp",
                home.resolve("bin/../lib/issue-ls.jar").toString(),
                "dev.issuels.Main",
                "--rehearse"));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " answers " + process.exitValue());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String size(Path path) throws IOException {
        try (var paths = Files.walk(path)) {
            long bytes = paths.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            return Math.round(bytes / 1e6) + " MB";
        }
    }
}
