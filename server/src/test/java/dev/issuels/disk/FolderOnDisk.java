package dev.issuels.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that a test fills and changes, by paths relative to it. */
public record FolderOnDisk(Path root) {
    /** Writes a file, making the folders above it. */
    public void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    public void write(String path) throws IOException {
        write(path, "text\n");
    }

    public void link(String path, String target) throws IOException {
        Path link = root.resolve(path);
        Files.createDirectories(link.resolve("..").normalize());
        Files.createSymbolicLink(link, Path.of(target));
    }

    /** Deletes a file, or a folder and all that it holds. */
    public void delete(String path) throws IOException {
        for (Path file : allBelow(root.resolve(path))) {
            Files.delete(file);
        }
    }

    public SourceTree read() {
        return SourceTree.read(root, () -> false, count -> {}).orElseThrow();
    }

    private static List<Path> allBelow(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
