package dev.issuels.disk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the workspace folder of a lone file, or of a folder opened somewhere inside a workspace. */
public final class WorkspaceFolders {
    private static final Path HOME = Path.of(".work", "agent", "issues");
    private static final List<Path> MARKS = List.of(Path.of(".issue-ls.yaml"), Path.of(".git"), HOME);

    private WorkspaceFolders() {}

    /**
     * The workspace folder of a file or folder, which need not exist: the folder that holds {@code .work} if the path
     * runs through {@code .work/agent/issues}; otherwise the nearest folder above with a settings file, a {@code .git}
     * or a home of issues; otherwise the folder itself, or the one that holds the file.
     */
    public static Path folderOf(Path file) {
        Path path = file.toAbsolutePath().normalize();
        Path start = Files.isDirectory(path) ? path : parentOf(path);
        return holderOfHome(path)
                .or(() -> upwards(start).filter(WorkspaceFolders::isMarked).findFirst())
                .orElse(start);
    }

    private static Optional<Path> holderOfHome(Path path) {
        return upwards(path)
                .filter(folder -> folder.endsWith(HOME))
                .map(home -> parentOf(parentOf(parentOf(home))))
                .findFirst();
    }

    private static boolean isMarked(Path folder) {
        return MARKS.stream().anyMatch(mark -> Files.exists(folder.resolve(mark)));
    }

    private static Stream<Path> upwards(Path start) {
        return Stream.iterate(Optional.of(start), Optional::isPresent, path -> path.map(Path::getParent))
                .flatMap(Optional::stream);
    }

    private static Path parentOf(Path path) {
        return Optional.ofNullable(path.getParent()).orElse(path);
    }
}
