package dev.issuels.features.renaming;

import dev.issuels.workspace.Folder;
import dev.issuels.workspace.UriText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Files and folders of one workspace folder that get other places in it. */
final class PathMoves {

    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\#]|::");

    private final Folder folder;
    private final Map<String, String> moves;
    private final Set<String> names = new HashSet<>();

    /**
     * Some moves.
     *
     * @param moves to each old path the new one, both from the top of the folder and without a slash at the end
     */
    PathMoves(Folder folder, Map<String, String> moves) {
        this.folder = folder;
        this.moves = new HashMap<>(moves);
        moves.keySet().forEach(old -> names.add(old.substring(old.lastIndexOf('/') + 1)));
    }

    Folder folder() {
        return folder;
    }

    Collection<String> oldPaths() {
        return moves.keySet();
    }

    /** Where a path is afterwards; where it is now if it does not move. */
    String moved(String path) {
        int end = path.length();
        while (end > 0) {
            String moved = moves.get(path.substring(0, end));
            if (moved != null) {
                return moved + path.substring(end);
            }
            end = path.lastIndexOf('/', end - 1);
        }
        return path;
    }

    /** Whether a path as somebody wrote it may lead to something that moves; quick, and sometimes wrongly so. */
    boolean mayConcern(String written) {
        return SEPARATOR.splitAsStream(UriText.decoded(written)).anyMatch(names::contains);
    }
}
