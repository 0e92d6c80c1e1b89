package dev.issuels.cli.input;

import dev.issuels.disk.WorkspaceFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A file or folder that the user wants checked.
 *
 * @param path absolute, as the user named it
 * @param real the same without symbolic links
 * @param workspace the workspace folder that it is, or lies in
 */
public record NamedPath(Path path, Path real, Path workspace) {

    /** The path of that name, seen from a folder. */
    public static NamedPath of(Path from, String name) {
        try {
            Path path = from.resolve(name).normalize();
            if (name.isEmpty() || !Files.exists(path)) {
                throw new UnusableInput("no such file or folder: '" + name + "'");
            }
            boolean usual = Files.isDirectory(path) || Files.isRegularFile(path);
            if (!usual || !Files.isReadable(path)) {
                throw new UnusableInput("cannot read '" + name + "'");
            }
            return new NamedPath(path, path.toRealPath(), WorkspaceFolders.folderOf(path));
        } catch (InvalidPathException e) {
            // In the locale "C" Java can name no path that is not ASCII.
            throw new UnusableInput("no path in this locale: '" + name + "'");
        } catch (IOException e) {
            throw new UnusableInput("cannot read '" + name + "'");
        }
    }

    public boolean isFolder() {
        return Files.isDirectory(path);
    }

    /** Whether a file is this one or lies below it, by its name or by where links lead. */
    public boolean covers(Path file) {
        return file.startsWith(path) || isReally(file);
    }

    private boolean isReally(Path file) {
        try {
            return file.toRealPath().startsWith(real);
        } catch (IOException e) {
            return false;
        }
    }
}
