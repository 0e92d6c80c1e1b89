package dev.issuels.workspace.paths;

import dev.issuels.workspace.paths.PathNode.ClosedFolder;
import dev.issuels.workspace.paths.PathNode.Leaf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All paths below one workspace folder: immutable, made for up to a million of them.
 *
 * <p>Paths are relative to the workspace folder, separated by {@code /} and case-sensitive. As an argument a path may
 * also carry a trailing slash, doubled slashes, {@code .} and {@code ..}; one that starts with a slash or climbs out of
 * the folder names nothing in the tree.
 *
 * <p>A changed tree shares all untouched folders with the tree that it came from, and a change that changes nothing
 * gives the same instance.
 */
public final class PathTree {
    public static final PathTree EMPTY = new PathTree(ClosedFolder.EMPTY);

    private final ClosedFolder root;

    PathTree(ClosedFolder root) {
        this.root = root;
    }

    /** What the tree knows of a path. */
    public enum Presence {
        FILE,
        FOLDER,
        ABSENT,
        /** Below an opaque folder, whose contents nobody read: the path may exist or not. */
        UNKNOWN;

        /** Whether there is something for certain. */
        public boolean isThere() {
            return this == FILE || this == FOLDER;
        }
    }

    /** A direct child of a folder. */
    public record Child(String name, boolean folder) {}

    /** What is at a path; the empty path is the workspace folder itself. */
    public Presence presence(String path) {
        return Segments.of(path).map(root::presence).orElse(Presence.ABSENT);
    }

    /** Whether a path is a folder whose contents nobody read. */
    public boolean isOpaque(String path) {
        return Segments.of(path)
                .flatMap(this::nodeAt)
                .filter(Leaf.OPAQUE::equals)
                .isPresent();
    }

    /**
     * Whether any file or folder fits a glob with {@code *}, {@code **}, {@code ?}, {@code {a,b}} and {@code [a-z]}.
     *
     * <p>True also when nobody can tell: the glob reaches into an opaque folder, is of absurd length, or costs too much
     * to decide.
     */
    public boolean matches(String glob) {
        // Names such as app/[id]/page.tsx are paths first and globs second.
        return presence(glob) != Presence.ABSENT
                || Segments.of(glob)
                        .map(segments -> new GlobSearch(String.join("/", segments)).findsIn(root))
                        .orElse(false);
    }

    /** The children of a folder by name; empty for anything else, an opaque folder too. */
    public List<Child> children(String folder) {
        return Segments.of(folder)
                .flatMap(this::nodeAt)
                .map(node -> node instanceof ClosedFolder found ? childrenOf(found) : List.<Child>of())
                .orElse(List.of());
    }

    /** The paths of files and folders that end with a path, as {@code src/app/cli.py} does with {@code app/cli.py}. */
    public Stream<String> endingWith(String path) {
        return Segments.of(path).stream()
                .flatMap(end -> Stream.concat(
                                holds(root, end) ? Stream.of("") : Stream.of(),
                                PathWalk.over(root, node -> node instanceof ClosedFolder folder && holds(folder, end))
                                        .map(folder -> folder + "/"))
                        .map(folder -> folder + String.join("/", end)));
    }

    /** For each of some paths that any path ends with, all of those. */
    public Map<String, List<String>> endingWithAny(Set<String> paths) {
        return PathEnds.in(root, paths);
    }

    private static boolean holds(ClosedFolder folder, List<String> segments) {
        return folder.presence(segments).isThere();
    }

    /** The paths that fit a query, the best first; now and then runs what may end the search by throwing. */
    public List<PathHit> find(PathQuery query, Runnable pulse) {
        return new PathSearch(root.catalogue(), query, pulse).hits();
    }

    /** The paths of all files, folder by folder. */
    public Stream<String> files() {
        return PathWalk.over(root, Leaf.FILE::equals);
    }

    /** The paths of all folders that are not opaque, each after the one that holds it; the empty path comes first. */
    public Stream<String> folders() {
        return Stream.concat(Stream.of(""), PathWalk.over(root, ClosedFolder.class::isInstance));
    }

    /** How many files and folders there are, the workspace folder itself not counted. */
    public int size() {
        return root.size();
    }

    /** This tree with a file, and the folders above it; unchanged when that would be below an opaque folder. */
    public PathTree withFile(String path) {
        return presence(path) == Presence.FILE ? this : changed(builder -> builder.addFile(path));
    }

    /**
     * This tree with a folder, and the folders above it; unchanged when that would be below an opaque folder. An opaque
     * folder loses what it held.
     */
    public PathTree withFolder(String path, boolean opaque) {
        return changed(builder -> {
            if (opaque) {
                builder.addOpaqueFolder(path);
            } else {
                builder.addFolder(path);
            }
        });
    }

    /** This tree without a file, or without a folder and all that it holds. */
    public PathTree without(String path) {
        return changed(builder -> builder.remove(path));
    }

    /** A builder that starts from this tree. */
    public PathTreeBuilder toBuilder() {
        return new PathTreeBuilder(this);
    }

    ClosedFolder root() {
        return root;
    }

    private PathTree changed(Consumer<PathTreeBuilder> change) {
        var builder = toBuilder();
        change.accept(builder);
        return builder.build();
    }

    private Optional<PathNode> nodeAt(List<String> segments) {
        Optional<PathNode> node = Optional.of(root);
        for (String segment : segments) {
            node = node.flatMap(
                    parent -> parent instanceof ClosedFolder folder ? folder.child(segment) : Optional.empty());
        }
        return node;
    }

    private static List<Child> childrenOf(ClosedFolder folder) {
        return IntStream.range(0, folder.count())
                .mapToObj(i -> new Child(folder.name(i), folder.node(i) != Leaf.FILE))
                .toList();
    }
}
