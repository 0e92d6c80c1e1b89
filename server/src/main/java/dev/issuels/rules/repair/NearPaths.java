package dev.issuels.rules.repair;

import dev.issuels.rules.IssueSubject;
import dev.issuels.text.Words;
import dev.issuels.workspace.Folder;
import dev.issuels.workspace.paths.PathTree;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The paths that exist and are most like one that does not. */
final class NearPaths {

    private static final int MOST = 3;
    private static final int FARTHEST = 3;
    private static final Pattern SEVERAL = Pattern.compile("[,;] |\\w\\.\\w+ (?:(?:and|&|\\+|or) |\\S*/)");

    private final PathTree paths;
    private final String missing;
    private final String name;

    private NearPaths(PathTree paths, String missing) {
        this.paths = paths;
        this.missing = missing;
        this.name = name(missing);
    }

    /**
     * Those with the same name in other folders, or else those whose name differs by a slip.
     *
     * @param missing counted from the top of the folder
     */
    static List<Substitute> of(IssueSubject subject, Folder folder, String missing) {
        NearPaths near = new NearPaths(folder.paths(), missing);
        return (near.name.isEmpty() ? List.<Substitute>of() : near.substitutes())
                .stream()
                        .map(found ->
                                new Substitute(folder.named(subject.subject().file(), found.path()), found.obvious()))
                        .toList();
    }

    private List<Substitute> substitutes() {
        List<String> moved = paths.endingWith(name).sorted(nearestFirst()).toList();
        if (!moved.isEmpty()) {
            return moved.stream()
                    .limit(MOST)
                    .map(path -> new Substitute(path, moved.size() == 1 && !isSeveral()))
                    .toList();
        }
        List<String> misspelt =
                siblingsFirst().filter(this::isSlip).sorted(nearestFirst()).toList();
        return misspelt.stream()
                .limit(MOST)
                .map(path -> new Substitute(
                        path, misspelt.size() == 1 && parent(path).equalsIgnoreCase(parent(missing))))
                .toList();
    }

    /** Whether other paths stand before the last one, which would be lost. */
    private boolean isSeveral() {
        return SEVERAL.matcher(missing).find();
    }

    /** Files, and folders where a folder may be meant. */
    private Stream<String> siblingsFirst() {
        return name.indexOf('.') >= 0 ? paths.files() : Stream.concat(paths.files(), paths.folders());
    }

    /** Whether the name of a path is so much like that of the missing one that it may be meant. */
    private boolean isSlip(String candidate) {
        return isSlipOfName(name, name(candidate));
    }

    /** Whether a path may be meant by one in the same folder. */
    static boolean isSlip(String missing, String candidate) {
        return parent(missing).equals(parent(candidate)) && isSlipOfName(name(missing), name(candidate));
    }

    /** Of a short name even one letter is much. */
    private static boolean isSlipOfName(String name, String other) {
        int dot = name.lastIndexOf('.');
        int limit = Math.min(FARTHEST, (dot > 0 ? dot : name.length()) / 3);
        return Math.abs(other.length() - name.length()) <= limit && Words.distance(name, other) <= limit;
    }

    private Comparator<String> nearestFirst() {
        return Comparator.<String>comparingInt(path -> -shared(path))
                .thenComparingInt(path -> Words.distance(missing, path))
                .thenComparing(Comparator.naturalOrder());
    }

    /** How many folders of a path are folders of the missing one. */
    private int shared(String path) {
        List<String> folders = List.of(parent(missing).split("/"));
        return (int)
                Stream.of(parent(path).split("/")).filter(folders::contains).count();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
