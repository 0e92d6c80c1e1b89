package dev.issuels.workspace;

import dev.issuels.workspace.paths.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a path in an issue file may count from, in the order in which it is tried. */
public enum PathBase {
    /** The folder that the issue folder lies in: what references count from. */
    PROJECT,
    /** The top of the workspace folder. */
    TOP,
    /** The folder that the file itself lies in: what the links of Markdown count from. */
    BESIDE;

    /**
     * The path from the top of the workspace folder, in its shortest spelling; empty when it leads out of it.
     *
     * @param from the path of the file that names the other one
     */
    public Optional<String> resolved(String from, String path) {
        return Segments.shortest(folder(from) + path);
    }

    /** How a file names a path that counts from the top of the workspace folder; the reverse of {@link #resolved}. */
    public String named(String from, String path) {
        String folder = folder(from);
        if (path.startsWith(folder)) {
            return path.substring(folder.length());
        }
        return this == BESIDE ? climbing(folder, path) : path;
    }

    /** The folder that paths of a file count from, with a slash behind it; empty for the top. */
    public String folder(String from) {
        return switch (this) {
            case PROJECT -> FileRole.base(from);
            case TOP -> "";
            case BESIDE -> from.substring(0, from.lastIndexOf('/') + 1);
        };
    }

    private static String climbing(String folder, String path) {
        List<String> above = Segments.of(folder).orElse(List.of());
        List<String> below = Segments.of(path).orElse(List.of());
        int shared = 0;
        while (shared < above.size()
                && shared < below.size() - 1
                && above.get(shared).equals(below.get(shared))) {
            shared++;
        }
        List<String> steps = new ArrayList<>();
        above.subList(shared, above.size()).forEach(folderName -> steps.add(".."));
        steps.addAll(below.subList(shared, below.size()));
        return String.join("/", steps);
    }
}
