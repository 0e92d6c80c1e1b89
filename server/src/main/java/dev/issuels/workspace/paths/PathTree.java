package dev.issuels.workspace.paths;

import dev.issuels.workspace.paths.PathNode.ClosedFolder;
import dev.issuels.workspace.paths.PathNode.Leaf;
import dev.issuels.workspace.paths.PathNode.OpenFolder;
import java.util.ArrayList;
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

    private PathTree(ClosedFolder root) {
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
    public Builder toBuilder() {
        return new Builder(this);
    }

    private PathTree changed(Consumer<Builder> change) {
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

    /**
     * Changes a tree, or makes one, in bulk.
     *
     * <p>What is added last wins: a file takes the place of a folder and the reverse. Only below an opaque folder
     * nothing is added, since one known path there would turn all others from unknown to absent. A builder is used up
     * by {@link #build()}.
     */
    public static final class Builder {
        private final PathTree before;
        // Each after the folder that holds it, so that they can be closed without recursion.
        private final List<OpenFolder> opened = new ArrayList<>();
        private final SharedNames names = new SharedNames();
        private final OpenFolder root;

        public Builder() {
            this(EMPTY);
        }

        private Builder(PathTree before) {
            this.before = before;
            this.root = opened(before.root);
            root.addAll(before.root);
        }

        /** Adds a file and the folders above it. */
        public void addFile(String path) {
            add(path, Leaf.FILE);
        }

        /** Adds a folder and those above it; one that is there already keeps its contents, unless it was opaque. */
        public void addFolder(String path) {
            Segments.of(path).ifPresent(segments -> {
                if (!segments.isEmpty()) {
                    parentOf(segments).ifPresent(parent -> addFolder(parent, last(segments)));
                }
            });
        }

        /** Adds a folder of unknown contents and the folders above it. */
        public void addOpaqueFolder(String path) {
            add(path, Leaf.OPAQUE);
        }

        /** Removes a file, or a folder and all that it holds; the empty path empties the tree. */
        public void remove(String path) {
            Optional<List<String>> segments = Segments.of(path);
            if (segments.isEmpty()) {
                return;
            }
            if (segments.get().isEmpty()) {
                root.clear();
            } else {
                existingParentOf(segments.get()).ifPresent(parent -> parent.remove(last(segments.get())));
            }
        }

        /** The tree; the one that this builder started from when all changes came to nothing. */
        public PathTree build() {
            for (int i = opened.size() - 1; i >= 0; i--) {
                opened.get(i).close();
            }
            ClosedFolder folder = root.closed();
            return folder == before.root ? before : new PathTree(folder);
        }

        private void add(String path, Leaf leaf) {
            Segments.of(path).ifPresent(segments -> {
                if (!segments.isEmpty()) {
                    parentOf(segments).ifPresent(parent -> parent.put(names.shared(last(segments)), leaf));
                }
            });
        }

        private void addFolder(OpenFolder parent, String name) {
            if (parent.child(name).map(Leaf.class::isInstance).orElse(true)) {
                OpenFolder folder = opened(parent.before(name));
                parent.put(names.shared(name), folder);
            }
        }

        private Optional<OpenFolder> parentOf(List<String> segments) {
            OpenFolder folder = root;
            for (String segment : segments.subList(0, segments.size() - 1)) {
                if (folder.child(segment).filter(Leaf.OPAQUE::equals).isPresent()) {
                    return Optional.empty();
                }
                folder = openChild(folder, segment);
            }
            return Optional.of(folder);
        }

        private Optional<OpenFolder> existingParentOf(List<String> segments) {
            OpenFolder folder = root;
            for (String segment : segments.subList(0, segments.size() - 1)) {
                if (folder.child(segment).map(Leaf.class::isInstance).orElse(true)) {
                    return Optional.empty();
                }
                folder = openChild(folder, segment);
            }
            return Optional.of(folder);
        }

        private OpenFolder openChild(OpenFolder parent, String name) {
            PathNode child = parent.child(name).orElse(Leaf.FILE);
            if (child instanceof OpenFolder open) {
                return open;
            }
            OpenFolder open = opened(parent.before(name));
            if (child instanceof ClosedFolder folder) {
                open.addAll(folder);
            }
            parent.put(names.shared(name), open);
            return open;
        }

        private OpenFolder opened(ClosedFolder before) {
            var folder = new OpenFolder(before);
            opened.add(folder);
            return folder;
        }

        private static String last(List<String> segments) {
            return segments.get(segments.size() - 1);
        }
    }
}
