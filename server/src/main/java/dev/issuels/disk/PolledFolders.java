package dev.issuels.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Folders whose changes show only when their entries are compared with those of the last time. */
final class PolledFolders {
    private final Map<Path, Map<Path, Stamp>> known = new TreeMap<>();

    /** What tells one state of a file from another; folders have the same at all times. */
    private record Stamp(FileTime modified, long size, boolean folder) {
        static Stamp of(BasicFileAttributes attributes) {
            return attributes.isDirectory()
                    ? new Stamp(FileTime.fromMillis(0), 0, true)
                    : new Stamp(attributes.lastModifiedTime(), attributes.size(), false);
        }
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    void add(Path folder) {
        known.put(folder, stamps(folder));
    }

    /** Tells what came, and what changed or went, since the last time. */
    void poll(Consumer<Path> created, Consumer<Path> changed) {
        for (Path folder : List.copyOf(known.keySet())) {
            Map<Path, Stamp> before = known.getOrDefault(folder, Map.of());
            Map<Path, Stamp> after = stamps(folder);
            known.put(folder, after);
            after.forEach((path, stamp) -> {
                Stamp old = before.get(path);
                if (old == null) {
                    created.accept(path);
                } else if (!old.equals(stamp)) {
                    changed.accept(path);
                }
            });
            before.keySet().stream().filter(path -> !after.containsKey(path)).forEach(changed);
            if (!Files.isDirectory(folder)) {
                known.remove(folder);
            }
        }
    }

    private static Map<Path, Stamp> stamps(Path folder) {
        var stamps = new HashMap<Path, Stamp>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                putStamp(stamps, entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Gone or unreadable: nothing in it can be seen.
            return Map.of();
        }
        return stamps;
    }

    private static void putStamp(Map<Path, Stamp> stamps, Path entry) {
        try {
            stamps.put(entry, Stamp.of(Files.readAttributes(entry, BasicFileAttributes.class)));
        } catch (IOException e) {
            // Vanished meanwhile, or a link that leads nowhere.
            stamps.remove(entry);
        }
    }
}
