package dev.issuels.workspace.paths;

import dev.issuels.workspace.paths.PathNode.ClosedFolder;
import dev.issuels.workspace.paths.PathNode.Leaf;
import dev.issuels.workspace.paths.PathNode.OpenFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes a {@link PathTree}, or makes one, in bulk.
 *
 * <p>What is added last wins: a file takes the place of a folder and the reverse. Only below an opaque folder
 * nothing is added, since one known path there would turn all others from unknown to absent. A builder is used up
 * by {@link #build()}.
 */
public final class PathTreeBuilder {
    private final PathTree before;
    // Each after the folder that holds it, so that they can be closed without recursion.
    private final List<OpenFolder> opened = new ArrayList<>();
    private final SharedNames names = new SharedNames();
    private final OpenFolder root;

    public PathTreeBuilder() {
        this(PathTree.EMPTY);
    }

    PathTreeBuilder(PathTree before) {
        this.before = before;
        this.root = opened(before.root());
        root.addAll(before.root());
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
        return folder == before.root() ? before : new PathTree(folder);
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
