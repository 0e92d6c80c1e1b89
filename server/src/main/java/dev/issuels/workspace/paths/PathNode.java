package dev.issuels.workspace.paths;

import dev.issuels.workspace.paths.PathTree.Presence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a path of a {@link PathTree} leads to. */
sealed interface PathNode {
    /** A node of which nothing more is known than its kind, so that one object stands for all of them. */
    enum Leaf implements PathNode {
        FILE,
        OPAQUE
    }

    /** An immutable folder: two arrays, sorted by name, are the most compact form. */
    final class ClosedFolder implements PathNode {
        static final ClosedFolder EMPTY = new ClosedFolder(new String[0], new PathNode[0]);

        private final String[] names;
        private final PathNode[] nodes;
        private final int size;

        // Made when somebody searches; two threads that do at once make the same.
        private @Nullable NameMarks marks;
        private @Nullable PathCatalogue catalogue;

        private ClosedFolder(String[] names, PathNode[] nodes) {
            this.names = names;
            this.nodes = nodes;
            int count = nodes.length;
            for (PathNode node : nodes) {
                count += node instanceof ClosedFolder folder ? folder.size : 0;
            }
            this.size = count;
        }

        Optional<PathNode> child(String name) {
            int at = Arrays.binarySearch(names, name);
            return at < 0 ? Optional.empty() : Optional.of(nodes[at]);
        }

        /** What is at a path that counts from this folder. */
        Presence presence(List<String> segments) {
            PathNode node = this;
            for (String segment : segments) {
                if (node == Leaf.OPAQUE) {
                    return Presence.UNKNOWN;
                }
                Optional<PathNode> child =
                        node instanceof ClosedFolder folder ? folder.child(segment) : Optional.empty();
                if (child.isEmpty()) {
                    return Presence.ABSENT;
                }
                node = child.get();
            }
            return node == Leaf.FILE ? Presence.FILE : Presence.FOLDER;
        }

        int count() {
            return names.length;
        }

        String name(int at) {
            return names[at];
        }

        PathNode node(int at) {
            return nodes[at];
        }

        /** What is known of the names without reading them. */
        NameMarks marks() {
            NameMarks known = marks;
            if (known == null) {
                known = NameMarks.of(names);
                marks = known;
            }
            return known;
        }

        /** All that is below, laid out for searches. */
        PathCatalogue catalogue() {
            PathCatalogue known = catalogue;
            if (known == null) {
                known = PathCatalogue.of(this);
                catalogue = known;
            }
            return known;
        }

        /** The number of all paths below. */
        int size() {
            return size;
        }

        private boolean holds(String[] otherNames, PathNode[] otherNodes) {
            return Arrays.equals(names, otherNames) && sameNodes(otherNodes);
        }

        private boolean sameNodes(PathNode[] otherNodes) {
            for (int i = 0; i < nodes.length; i++) {
                if (nodes[i] != otherNodes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A folder while it is being changed; closes to the folder that it was before when nothing differs. */
    final class OpenFolder implements PathNode {
        private final ClosedFolder before;
        // In order of insertion: what comes from a closed folder is sorted already, which makes closing cheap.
        private final Map<String, PathNode> children = new LinkedHashMap<>();
        private ClosedFolder closed = ClosedFolder.EMPTY;

        OpenFolder(ClosedFolder before) {
            this.before = before;
        }

        Optional<PathNode> child(String name) {
            return Optional.ofNullable(children.get(name));
        }

        /** The folder that stood below this one at first; an empty one if there was none. */
        ClosedFolder before(String name) {
            return before.child(name).orElse(ClosedFolder.EMPTY) instanceof ClosedFolder folder
                    ? folder
                    : ClosedFolder.EMPTY;
        }

        void put(String name, PathNode node) {
            children.put(name, node);
        }

        void addAll(ClosedFolder folder) {
            for (int i = 0; i < folder.count(); i++) {
                children.put(folder.name(i), folder.node(i));
            }
        }

        void remove(String name) {
            children.remove(name);
        }

        void clear() {
            children.clear();
        }

        /** Makes the immutable folder; those below must be closed already. */
        void close() {
            String[] names = children.keySet().toArray(String[]::new);
            Arrays.sort(names);
            var nodes = new PathNode[names.length];
            for (int i = 0; i < names.length; i++) {
                nodes[i] = child(names[i]).map(OpenFolder::settled).orElseThrow();
            }
            closed = before.holds(names, nodes) ? before : new ClosedFolder(names, nodes);
            children.clear();
        }

        ClosedFolder closed() {
            return closed;
        }

        private static PathNode settled(PathNode node) {
            return node instanceof OpenFolder open ? open.closed : node;
        }
    }
}
