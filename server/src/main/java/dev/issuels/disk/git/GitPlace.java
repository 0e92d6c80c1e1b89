package dev.issuels.disk.git;

import dev.issuels.disk.BoundedBytes;
import dev.issuels.disk.IssueFiles;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where git keeps what belongs to a folder.
 *
 * @param workTree the folder that holds {@code .git}
 * @param common the git folder that all work trees of the repository share
 */
record GitPlace(Path workTree, Path common) {
    private static final int LONGEST_POINTER = 64 * 1024;

    /** The nearest work tree that a folder is in. */
    static Optional<GitPlace> around(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            Path git = at.resolve(".git");
            if (Files.exists(git, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(new GitPlace(at, commonFolder(git)));
            }
        }
        return Optional.empty();
    }

    private static Path commonFolder(Path git) {
        // In a submodule or an added work tree .git is a file that says where the git folder is.
        Path folder = Files.isDirectory(git) ? git : pointer(git, "gitdir:").orElse(git);
        return pointer(folder.resolve("commondir"), "").orElse(folder);
    }

    private static Optional<Path> pointer(Path file, String prefix) {
        try {
            return BoundedBytes.of(file, LONGEST_POINTER)
                    .map(IssueFiles::decoded)
                    .filter(text -> text.startsWith(prefix))
                    .map(text -> file.resolveSibling(
                                    text.substring(prefix.length()).strip())
                            .normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
