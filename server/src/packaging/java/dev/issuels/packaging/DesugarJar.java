package dev.issuels.packaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes the lambdas and the records of a jar out as ordinary classes and methods.
 *
 * <p>Up to Java 24 a class archive keeps the classes of lambdas, but not what links a call site to its class: that is
 * found at every start anew, by some hundred calls of {@code java.lang.invoke} that are interpreted, 0.1 ms each.
 */
public final class DesugarJar {
    private static final String CLASS = ".class";

    /** What a start runs through; to write all of the jar out would only make it larger. */
    private static final List<String> PACKAGES = List.of("dev/issuels/", "org/eclipse/lsp4j/", "org/commonmark/");

    private DesugarJar() {}

    /**
     * Rewrites a jar.
     *
     * @param args its path, and the date that its files get: the same in two builds, as all else of them
     */
    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        LocalDateTime date = LocalDateTime.ofInstant(Instant.parse(args[1]), ZoneOffset.UTC);
        Map<String, byte[]> contents = contents(jar);
        Desugaring.of(classes(contents)).forEach((name, content) -> contents.put(name + CLASS, content));
        write(jar, contents, date);
    }

    private static Map<String, byte[]> contents(Path jar) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        try (InputStream file = Files.newInputStream(jar);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.put(entry.getName(), zip.readAllBytes());
            }
        }
        return contents;
    }

    private static Map<String, byte[]> classes(Map<String, byte[]> contents) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        contents.forEach((name, content) -> {
            if (name.endsWith(CLASS) && PACKAGES.stream().anyMatch(name::startsWith)) {
                classes.put(name.substring(0, name.length() - CLASS.length()), content);
            }
        });
        return classes;
    }

    private static void write(Path jar, Map<String, byte[]> contents, LocalDateTime date) throws IOException {
        Path written = jar.resolveSibling(jar.getFileName() + ".part");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(written)))) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setTimeLocal(date);
                zip.putNextEntry(entry);
                zip.write(content.getValue());
            }
        }
        Path unused = Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
