package dev.issuels.disk;

import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Homes of issues that are symbolic links to another folder of the same workspace: each of their files has two paths.
 *
 * <p>The path by the home is the one that counts for issues; by the other the file is just a file.
 */
final class LinkedHomes {
    private static final String HOME = ".work/agent/issues";

    private final Map<String, String> targets = new HashMap<>();

    private LinkedHomes() {}

    /** The linked homes among those that hold the given issue files. */
    static LinkedHomes of(Path folder, Collection<String> issueFiles) {
        var homes = new LinkedHomes();
        issueFiles.stream()
                .map(LinkedHomes::homeOf)
                .distinct()
                .forEach(home -> target(folder, home).ifPresent(target -> homes.targets.put(home, target)));
        return homes;
    }

    /** The folders that the homes lead to. */
    Collection<String> targets() {
        return targets.values();
    }

    /** A path and the others by which the same file is known. */
    Stream<String> allNamesOf(String path) {
        Stream<String> others = targets.entrySet().stream()
                .flatMap(link -> Stream.concat(
                        moved(path, link.getKey(), link.getValue()).stream(),
                        moved(path, link.getValue(), link.getKey()).stream()));
        return Stream.concat(Stream.of(path), others);
    }

    private static Optional<String> moved(String path, String from, String to) {
        return path.equals(from) || path.startsWith(from + "/")
                ? Optional.of(to + path.substring(from.length()))
                : Optional.empty();
    }

    private static String homeOf(String issueFile) {
        int home = issueFile.startsWith(HOME + "/") ? 0 : issueFile.indexOf("/" + HOME + "/") + 1;
        return issueFile.substring(0, home + HOME.length());
    }

    private static Optional<String> target(Path folder, String home) {
        try {
            Path top = folder.toRealPath();
            Path target = folder.resolve(home).toRealPath();
            return target.startsWith(top) && !target.equals(top) && !target.equals(top.resolve(home))
                    ? Optional.of(top.relativize(target).toString().replace(File.separatorChar, '/'))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
