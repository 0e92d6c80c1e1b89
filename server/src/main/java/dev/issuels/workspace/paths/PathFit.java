package dev.issuels.workspace.paths;

import java.util.Arrays;

/**
 * How well paths fit what somebody types of them, the smaller the better: as the whole name, as its start, inside of it,
 * anywhere in the path, or letter by letter.
 *
 * <p>What is typed may hold slashes; what stands behind the last one is compared with names then, and what stands before
 * it with the folders above.
 */
final class PathFit {
    /** That of a path that does not fit. */
    static final int NONE = 10_000;
    /** From here on what fits does so letter by letter alone. */
    static final int BY_LETTER = 400;

    private static final int WHOLE = -1_000;
    private static final int STEM = 50;
    private static final int START = 100;
    private static final int INSIDE = 200;
    private static final int ABOVE = 300;
    private static final int LETTERS_OF_NAME = BY_LETTER;
    private static final int LETTERS = 500;

    /** As many as there are bits to note them in. */
    private static final int MOST_HEADS = 62;

    private final String typed;
    private final String[] heads;
    private final String tail;
    private final long tailMarks;
    private final long tailPairs;
    private final long startMask;
    private final long startMarks;
    /** The characters of what is typed from each place on. */
    private final long[] restMarks;

    PathFit(String text) {
        this.typed = NameMarks.lower(text);
        String[] names = typed.split("/", -1);
        this.heads = Arrays.copyOf(names, names.length - 1);
        this.tail = names[names.length - 1];
        this.tailMarks = NameMarks.characters(tail);
        this.tailPairs = NameMarks.pairs(tail);
        this.startMask = NameMarks.startMask(tail);
        this.startMarks = NameMarks.startMarks(tail);
        this.restMarks = new long[typed.length() + 1];
        for (int at = typed.length() - 1; at >= 0; at--) {
            restMarks[at] = NameMarks.both(restMarks[at + 1], NameMarks.character(typed, at));
        }
    }

    /**
     * How the path of a folder fits.
     *
     * @param letters how many of the typed letters it has, in their order
     * @param heads one bit for each number of names before the last slash that the path ends with
     * @param holdsAll whether all that is typed stands in it
     */
    record Above(int letters, long heads, boolean holdsAll) {}

    /** How the top folder fits, whose path is empty. */
    Above atTop() {
        return new Above(0, 1, false);
    }

    /** How a folder fits that stands below another; the same instance where the name makes no difference. */
    Above below(Above parent, String name, long marks) {
        int letters = parent.letters;
        if (letters < typed.length() && NameMarks.hold(marks, NameMarks.character(typed, letters))) {
            letters = letters(letters, name);
        }
        if (letters < typed.length() && typed.charAt(letters) == '/') {
            letters++;
        }
        long ends = heads.length == 0 ? 1 : heads(parent.heads, name);
        boolean holdsAll = parent.holdsAll || holdsRest(parent, name, marks);
        boolean same = letters == parent.letters && ends == parent.heads && holdsAll == parent.holdsAll;
        return same ? parent : new Above(letters, ends, holdsAll);
    }

    /** The best that something of these marks can be in a folder, without a look at its name. */
    int least(Above above, long marks) {
        if (!above.holdsAll && !NameMarks.hold(marks, restMarks[above.letters])) {
            return NONE;
        }
        boolean hasTail = NameMarks.hold(marks, tailMarks);
        if (hasTail && isHead(above) && (marks & startMask) == startMarks) {
            return NameMarks.mayHaveLength(marks, tail.length())
                    ? WHOLE
                    : NameMarks.mayHaveStem(marks, tail.length()) ? STEM : START;
        } else if (hasTail && heads.length == 0) {
            return INSIDE;
        }
        return above.holdsAll ? ABOVE : LETTERS;
    }

    /** The best that it can be after all, given the pairs of its characters. */
    int least(Above above, int least, long pairs) {
        if (least > INSIDE || NameMarks.hold(pairs, tailPairs)) {
            return least;
        }
        return above.holdsAll ? ABOVE : heads.length == 0 ? LETTERS_OF_NAME : LETTERS;
    }

    /** Whether a folder or anything below it can fit, given the characters of all these names. */
    boolean mayFit(Above parent, long marksOfAll) {
        return parent.holdsAll || NameMarks.hold(marksOfAll, restMarks[parent.letters]);
    }

    /** The best that anything can be below a folder, given the characters of all names there. */
    int leastBelow(Above folder, long marksBelow) {
        if (!folder.holdsAll && !NameMarks.hold(marksBelow, restMarks[folder.letters])) {
            return NONE;
        } else if (NameMarks.hold(marksBelow, tailMarks)) {
            return WHOLE;
        }
        return folder.holdsAll ? ABOVE : LETTERS;
    }

    /**
     * How a name in a folder fits.
     *
     * @param least the best that it can be
     * @param byLetter whether to look for the letters apart from each other, too, which takes longer
     */
    int of(Above above, String name, int least, boolean byLetter) {
        if (least < INSIDE && isAt(name, 0, tail)) {
            int end = tail.length();
            boolean isStem = end > 0 && end < name.length() && name.charAt(end) == '.';
            return end == name.length() ? WHOLE : isStem ? STEM : START;
        } else if (least <= INSIDE && heads.length == 0 && holds(name, tail)) {
            return INSIDE;
        } else if (above.holdsAll) {
            return ABOVE;
        }
        return byLetter ? byLetter(above, name, least < LETTERS) : NONE;
    }

    private int byLetter(Above above, String name, boolean mayBeAlone) {
        if (letters(above.letters, name) < typed.length()) {
            return NONE;
        }
        boolean isAlone = mayBeAlone && heads.length == 0 && letters(0, name) == typed.length();
        return isAlone ? LETTERS_OF_NAME : LETTERS;
    }

    /** Whether names that begin with a dot are asked for. */
    boolean asksForHidden() {
        return typed.startsWith(".") || typed.contains("/.");
    }

    private boolean isHead(Above above) {
        return heads.length <= MOST_HEADS && (above.heads >>> heads.length & 1) == 1;
    }

    /** Whether the name has what the path above lacks of all that is typed, so that everything below is in there. */
    private boolean holdsRest(Above parent, String name, long marks) {
        return NameMarks.hold(marks, tailMarks)
                && isHead(parent)
                && (heads.length == 0 ? holds(name, tail) : isAt(name, 0, tail));
    }

    private long heads(long above, String name) {
        long ends = 1;
        for (int at = 0; at < Math.min(heads.length, MOST_HEADS); at++) {
            if ((above >>> at & 1) == 1 && isHead(at, name)) {
                ends |= 1L << (at + 1);
            }
        }
        return ends;
    }

    /** Of the first name before a slash the end may be enough. */
    private boolean isHead(int at, String name) {
        int start = name.length() - heads[at].length();
        return start >= 0 && (at == 0 || start == 0) && isAt(name, start, heads[at]);
    }

    /** How many of the typed letters are had after a name, if some were before. */
    private int letters(int before, String name) {
        int had = before;
        for (int i = 0; i < name.length() && had < typed.length(); i++) {
            had += NameMarks.lower(name.charAt(i)) == typed.charAt(had) ? 1 : 0;
        }
        return had;
    }

    private static boolean holds(String name, String part) {
        if (part.isEmpty()) {
            return true;
        }
        char first = part.charAt(0);
        for (int at = 0; at + part.length() <= name.length(); at++) {
            if (NameMarks.lower(name.charAt(at)) == first && isAt(name, at, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(String name, int at, String part) {
        if (at + part.length() > name.length()) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (NameMarks.lower(name.charAt(at + i)) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
