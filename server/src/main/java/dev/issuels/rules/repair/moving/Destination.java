package dev.issuels.rules.repair.moving;

import dev.issuels.workspace.FileRole;
import dev.issuels.workspace.PlacedFile;
import java.util.Optional;

/**
 * A file that an issue can be moved to.
 *
 * @param path from the top of the workspace folder
 * @param file what is there; empty for a file that is yet to be made
 */
public record Destination(String uri, String path, FileRole role, Optional<PlacedFile> file) {

    /** The path without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The name without its ending. */
    String stem() {
        return name().substring(0, name().lastIndexOf('.'));
    }
}
