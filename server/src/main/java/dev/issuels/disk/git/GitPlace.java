package dev.issuels.disk.git;

import dev.issuels.disk.BoundedBytes;
import dev.issuels.disk.IssueFiles;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where git keeps what belongs to a folder.
 *
 * @param workTree the folder that holds {@code .git}
 * @param own the git folder of this work tree
 * @param common the git folder that all work trees of the repository share
 */
record GitPlace(Path workTree, Path own, Path common) {
    private static final int LONGEST_POINTER = 64 * 1024;

    /** The nearest work tree that a folder is in. */
    static Optional<GitPlace> around(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            Path git = at.resolve(".git");
            if (Files.exists(git, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(of(at, git));
            }
        }
        return Optional.empty();
    }

    private static GitPlace of(Path workTree, Path git) {
        // In a submodule or an added work tree .git is a file that says where the git folder is.
        Path own = Files.isDirectory(git) ? git : pointer(git, "gitdir:").orElse(git);
        return new GitPlace(workTree, own, pointer(own.resolve("commondir"), "").orElse(own));
    }

    /** The path of a folder from the work tree, with a slash behind it; empty for the work tree itself. */
    String prefix(Path folder) {
        return path(workTree, folder);
    }

    /** The path of a folder from one that holds it, with a slash behind it; empty for that one itself. */
    static String path(Path from, Path folder) {
        String path = from.relativize(folder).toString().replace(File.separatorChar, '/');
        return path.isEmpty() ? "" : path + "/";
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
