package dev.issuels.workspace.paths;

import dev.issuels.workspace.paths.PathNode.ClosedFolder;
import dev.issuels.workspace.paths.PathNode.Leaf;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Looks for a path that fits a glob, entering only folders below which one can be. */
final class GlobSearch {
    /** No glob that a person writes is longer. */
    private static final int LONGEST_GLOB = 1_000;
    /** Steps of one search: more than a plain glob takes over a million paths, about a second. */
    private static final long MOST_STEPS = 100_000_000;

    private final String text;
    private final Deque<Place> places = new ArrayDeque<>();
    private long steps;

    GlobSearch(String text) {
        this.text = text;
    }

    /** A folder to look into, and the states that the glob is in there. */
    private record Place(ClosedFolder folder, BitSet states) {}

    /** Whether a path fits, or whether that cannot be told. */
    boolean findsIn(ClosedFolder root) {
        if (text.length() > LONGEST_GLOB) {
            return true;
        }
        Glob glob = Glob.parse(text);
        places.push(new Place(root, glob.start()));
        while (!places.isEmpty() && steps < MOST_STEPS) {
            if (findsIn(glob, places.pop())) {
                return true;
            }
        }
        return steps >= MOST_STEPS;
    }

    private boolean findsIn(Glob glob, Place place) {
        for (int i = 0; i < place.folder.count(); i++) {
            String name = place.folder.name(i);
            BitSet states = glob.after(place.states, name);
            steps += name.length() + (long) place.states.cardinality();
            if (glob.accepts(states) || reachesBelow(glob, place.folder.node(i), states)) {
                return true;
            }
        }
        return false;
    }

    private boolean reachesBelow(Glob glob, PathNode node, BitSet states) {
        if (node == Leaf.FILE || states.isEmpty()) {
            return false;
        }
        BitSet below = glob.after(states, "/");
        if (node instanceof ClosedFolder folder && !below.isEmpty()) {
            places.push(new Place(folder, below));
        }
        return node == Leaf.OPAQUE && !below.isEmpty();
    }
}
