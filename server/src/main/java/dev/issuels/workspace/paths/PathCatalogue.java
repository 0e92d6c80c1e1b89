package dev.issuels.workspace.paths;

import dev.issuels.workspace.paths.PathNode.ClosedFolder;
import dev.issuels.workspace.paths.PathNode.Leaf;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * All paths below a folder in arrays, in the order of the tree, so that a search runs through them without leaps.
 *
 * <p>A folder has a number that is larger than the one of the folder that holds it; what is below it has the numbers up to
 * its end. A name has a number, too: those of a folder's children follow one another.
 */
final class PathCatalogue {
    private final ClosedFolder[] folders;
    private final int[] parents;
    private final int[] depths;
    private final String[] folderNames;
    private final int[] firsts;
    private final int[] ends;
    private final long[] marks;
    private final long[] pairs;
    private final long[] marksBelow;
    private final long[] folderMarks;
    private int deepest;

    private PathCatalogue(int folderCount, int nameCount) {
        this.folders = new ClosedFolder[folderCount];
        this.parents = new int[folderCount];
        this.depths = new int[folderCount];
        this.folderNames = new String[folderCount];
        this.firsts = new int[folderCount + 1];
        this.ends = new int[folderCount];
        this.marks = new long[nameCount];
        this.pairs = new long[nameCount];
        this.marksBelow = new long[folderCount];
        this.folderMarks = new long[folderCount];
    }

    /** That of a folder, which gets number 0. */
    static PathCatalogue of(ClosedFolder root) {
        var catalogue = new PathCatalogue(folders(root), root.size());
        catalogue.fill(root);
        catalogue.addUp();
        return catalogue;
    }

    int folderCount() {
        return folders.length;
    }

    /** How many folders stand above one. */
    int depth(int folder) {
        return depths[folder];
    }

    /** The largest depth of all. */
    int deepest() {
        return deepest;
    }

    /** Its name; that of the top one is empty. */
    String folderName(int folder) {
        return folderNames[folder];
    }

    /** What {@link NameMarks} tell of its name. */
    long folderMarks(int folder) {
        return folderMarks[folder];
    }

    /** The number of a folder; empty if there is none, or nobody has looked into it. */
    OptionalInt folderAt(String path) {
        int folder = 0;
        for (String name : Segments.of(path).orElse(List.of())) {
            int child = child(folder, name);
            if (child == folder) {
                return OptionalInt.empty();
            }
            folder = child;
        }
        return OptionalInt.of(folder);
    }

    /** The number of a folder below another; the other's own if there is none. */
    private int child(int folder, String name) {
        for (int child = folder + 1; child < ends[folder]; child = ends[child]) {
            if (folderNames[child].equals(name)) {
                return child;
            }
        }
        return folder;
    }

    /** The first number behind all folders below. */
    int end(int folder) {
        return ends[folder];
    }

    /** The number of the first child. */
    int first(int folder) {
        return firsts[folder];
    }

    /** The number behind the last child. */
    int last(int folder) {
        return firsts[folder + 1];
    }

    /** What {@link NameMarks} tell of a name. */
    long marks(int name) {
        return marks[name];
    }

    /** What {@link NameMarks} tell of the pairs in a name. */
    long pairs(int name) {
        return pairs[name];
    }

    /** The characters of all names below. */
    long marksBelow(int folder) {
        return marksBelow[folder];
    }

    String name(int folder, int name) {
        return folders[folder].name(name - firsts[folder]);
    }

    boolean isFolder(int folder, int name) {
        return folders[folder].node(name - firsts[folder]) != Leaf.FILE;
    }

    /** The path of a folder with a slash at the end; empty for the top one. */
    String path(int folder) {
        Deque<String> names = new ArrayDeque<>();
        for (int at = folder; at > 0; at = parents[at]) {
            names.push(folderNames[at]);
        }
        return names.isEmpty() ? "" : String.join("/", names) + "/";
    }

    private static int folders(ClosedFolder root) {
        int count = 0;
        Deque<ClosedFolder> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            ClosedFolder folder = open.pop();
            count++;
            for (int i = 0; i < folder.count(); i++) {
                if (folder.node(i) instanceof ClosedFolder below) {
                    open.push(below);
                }
            }
        }
        return count;
    }

    /** A folder that is yet to get its number. */
    private record Waiting(ClosedFolder folder, int parent, int depth, String name) {}

    private void fill(ClosedFolder root) {
        Deque<Waiting> waiting = new ArrayDeque<>();
        waiting.push(new Waiting(root, 0, 0, ""));
        for (int number = 0; !waiting.isEmpty(); number++) {
            Waiting next = waiting.pop();
            folders[number] = next.folder;
            parents[number] = next.parent;
            depths[number] = next.depth;
            deepest = Math.max(deepest, next.depth);
            folderNames[number] = next.name;
            folderMarks[number] = NameMarks.of(next.name);
            int first = firsts[number];
            next.folder.marks().copyTo(marks, pairs, first);
            firsts[number + 1] = first + next.folder.count();
            for (int i = next.folder.count() - 1; i >= 0; i--) {
                if (next.folder.node(i) instanceof ClosedFolder below) {
                    waiting.push(new Waiting(below, number, next.depth + 1, next.folder.name(i)));
                }
            }
        }
    }

    /** Each folder comes behind the one that holds it, so that the last ones are complete first. */
    private void addUp() {
        for (int folder = folders.length - 1; folder >= 0; folder--) {
            ends[folder] = Math.max(ends[folder], folder + 1);
            for (int name = first(folder); name < last(folder); name++) {
                marksBelow[folder] = NameMarks.both(marksBelow[folder], marks[name]);
            }
            int parent = parents[folder];
            marksBelow[parent] = NameMarks.both(marksBelow[parent], marksBelow[folder]);
            ends[parent] = Math.max(ends[parent], ends[folder]);
        }
    }
}
