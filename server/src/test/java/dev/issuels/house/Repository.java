package dev.issuels.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the checkout as one would commit them: build results and git's own folder are left out. */
final class Repository {
    /** Folders which nobody commits, wherever they are. */
    private static final Set<String> BUILT = Set.of(".git", "target", "node_modules", "dist", "out");

    /** Surefire runs in the folder of the module, which is one below. */
    private static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private Repository() {}

    /** The names right in the top folder, without those which nobody commits. */
    static List<String> topLevel() throws IOException {
        try (Stream<Path> entries = Files.list(TOP)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !BUILT.contains(name))
                    .sorted()
                    .toList();
        }
    }

    static Path resolve(String path) {
        return TOP.resolve(path);
    }

    /** All files, relative to the top folder, with {@code /} on every system, in order of their paths. */
    static List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        Files.walkFileTree(TOP, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return BUILT.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    files.add(TOP.relativize(file).toString().replace('\\', '/'));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(Comparator.naturalOrder());
        return List.copyOf(files);
    }

    /** Java sources, of the server and of its tests. */
    static List<String> javaFiles() throws IOException {
        return files().stream()
                .filter(file -> file.matches("server/src/(main|packaging|test)/java/.*\\.java"))
                .toList();
    }

    /** Sources written by hand: Java's and the client's. */
    static List<String> sources() throws IOException {
        return Stream.concat(
                        javaFiles().stream(),
                        files().stream().filter(file -> file.matches("vscode-client/(src|test)/.*\\.ts")))
                .toList();
    }

    static boolean isTest(String file) {
        return file.startsWith("server/src/test/") || file.startsWith("vscode-client/test/");
    }

    static List<String> lines(String file) {
        return text(file).lines().toList();
    }

    static String text(String file) {
        try {
            return Files.readString(resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
