package dev.issuels.workspace.paths;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for the paths that fit a {@link PathQuery} best.
 *
 * <p>Enters only folders below which one can fit, and reads only names that can be among the best: what cannot is told
 * from the {@link NameMarks}.
 */
final class PathSearch {
    private static final int IN_USED_FOLDER = -20;
    private static final int NEAR = -40;
    private static final int AT_HOME = -10;
    private static final int USED = -150;
    private static final int HIDDEN = 150;
    private static final int DEEPEST = 60;
    private static final long DOT_MASK = NameMarks.startMask(".");
    private static final long DOT = NameMarks.startMarks(".");
    private static final int LARGEST_BONUS = IN_USED_FOLDER + NEAR + AT_HOME + USED;

    /** How many names are read that may hold the typed letters apart from each other at best: a millisecond or two. */
    private static final int MOST_BY_LETTER = 10_000;
    /** How many folders are looked at until somebody may end the search. */
    private static final int PULSE = 1 << 10;

    private final PathCatalogue paths;
    private final PathFit fit;
    private final BestPaths best;
    private final Runnable pulse;
    private final Map<Integer, Set<String>> used = new HashMap<>();
    private final BitSet usedFolders = new BitSet();
    private final List<String> near;
    private final long[] nearMarks;
    private final int home;
    private final boolean asksForHidden;
    /** Of the folder that is looked at and those above it, by their depth. */
    private final Ground[] grounds;

    private int byLetterLeft = MOST_BY_LETTER;

    PathSearch(PathCatalogue paths, PathQuery query, Runnable pulse) {
        this.paths = paths;
        this.fit = new PathFit(query.typed());
        this.best = new BestPaths(query.most());
        this.pulse = pulse;
        this.asksForHidden = fit.asksForHidden();
        this.near = query.near();
        this.nearMarks = near.stream().mapToLong(NameMarks::of).toArray();
        this.home = paths.folderAt(query.home()).orElse(0);
        this.grounds = new Ground[paths.deepest() + 1];
        Arrays.fill(grounds, new Ground(fit.atTop(), false, false));
        query.used().forEach(this::use);
    }

    private void use(String path) {
        int name = path.lastIndexOf('/', path.length() - 2) + 1;
        paths.folderAt(path.substring(0, name)).ifPresent(folder -> {
            usedFolders.set(folder);
            used.computeIfAbsent(folder, first -> new HashSet<>())
                    .add(path.endsWith("/") ? path.substring(name, path.length() - 1) : path.substring(name));
        });
    }

    /** What is known of a folder from its path: how it fits, and what makes all below come sooner or later. */
    private record Ground(PathFit.Above above, boolean hidden, boolean near) {
        int bonus() {
            return (hidden ? HIDDEN : 0) + (near ? NEAR : 0);
        }
    }

    /** The paths, the best first. */
    List<PathHit> hits() {
        int looks = 0;
        for (int folder = 0; folder < paths.folderCount(); ) {
            if (++looks % PULSE == 0) {
                pulse.run();
            }
            if (mayEnter(folder)) {
                look(folder, grounds[paths.depth(folder)]);
                folder++;
            } else {
                folder = paths.end(folder);
            }
        }
        return best.inOrder();
    }

    /** Whether the best can be in a folder or below it; notes its ground then. */
    private boolean mayEnter(int folder) {
        int depth = paths.depth(folder);
        if (depth > 0) {
            Ground parent = grounds[depth - 1];
            if (!fit.mayFit(parent.above, paths.folderMarks(folder) | paths.marksBelow(folder))) {
                return false;
            }
            grounds[depth] = below(parent, folder);
        }
        int least = fit.leastBelow(grounds[depth].above, paths.marksBelow(folder));
        return least != PathFit.NONE && least + LARGEST_BONUS < best.worst();
    }

    @SuppressWarnings("ReferenceEquality") // The fit is the same instance where a name makes no difference.
    private Ground below(Ground parent, int folder) {
        String name = paths.folderName(folder);
        long marks = paths.folderMarks(folder);
        PathFit.Above above = fit.below(parent.above, name, marks);
        boolean hidden = parent.hidden || isHidden(marks);
        boolean near = parent.near || isNear(name, marks);
        boolean same = above == parent.above && hidden == parent.hidden && near == parent.near;
        return same ? parent : new Ground(above, hidden, near);
    }

    private void look(int folder, Ground ground) {
        boolean isUsed = usedFolders.get(folder);
        boolean isAtHome = home <= folder && folder < paths.end(home);
        int bonus = ground.bonus()
                + Math.min(DEEPEST, paths.depth(folder))
                + (isUsed ? IN_USED_FOLDER : 0)
                + (isAtHome ? AT_HOME : 0);
        int reach = bonus + (isUsed ? USED : 0);
        for (int name = paths.first(folder); name < paths.last(folder); name++) {
            int least = fit.least(ground.above, paths.marks(name));
            if (least != PathFit.NONE && least + reach < best.worst()) {
                look(folder, name, ground, bonus, least);
            }
        }
    }

    private void look(int folder, int number, Ground ground, int bonus, int leastByMarks) {
        int least = fit.least(ground.above, leastByMarks, paths.pairs(number));
        int reach = bonus + (usedFolders.get(folder) ? USED : 0);
        boolean byLetter = PathFit.BY_LETTER + reach < best.worst() && byLetterLeft > 0;
        boolean isWorthReading = least + reach < best.worst() && (least < PathFit.BY_LETTER || byLetter);
        if (isWorthReading) {
            read(folder, number, ground, bonus, least, byLetter);
        }
    }

    private void read(int folder, int number, Ground ground, int bonus, int least, boolean byLetter) {
        String name = paths.name(folder, number);
        int base = fit.of(ground.above, name, least, byLetter);
        byLetterLeft -= byLetter && base >= PathFit.BY_LETTER ? 1 : 0;
        if (base == PathFit.NONE) {
            return;
        }
        boolean isUsed =
                usedFolders.get(folder) && used.getOrDefault(folder, Set.of()).contains(name);
        int score = base + bonus + (isUsed ? USED : 0) + (!ground.hidden && isHidden(paths.marks(number)) ? HIDDEN : 0);
        if (score < best.worst()) {
            best.add(new PathHit(paths.path(folder) + name, paths.isFolder(folder, number)), score);
        }
    }

    private boolean isHidden(long marks) {
        return (marks & DOT_MASK) == DOT && !asksForHidden;
    }

    private boolean isNear(String name, long marks) {
        for (int at = 0; at < nearMarks.length; at++) {
            if (nearMarks[at] == marks && near.get(at).equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
