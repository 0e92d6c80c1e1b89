package dev.issuels.issue.parsing;

import dev.issuels.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The marks of merge conflicts in a text, whose lines are passed from the top to the bottom. */
final class Conflicts {

    /** A line that nobody has looked for; before the first one for none. */
    private static final int UNKNOWN = -2;

    private final SourceText text;
    private final List<Integer> markers = new ArrayList<>();
    private final NavigableMap<Integer, Integer> lastByFirst = new TreeMap<>();
    private boolean inside;
    private int lastEnd = UNKNOWN;

    Conflicts(SourceText text) {
        this.text = text;
    }

    /** The lines of the marks, in ascending order. */
    List<Integer> markers() {
        return markers;
    }

    /** The last line of each conflict by its first; one that nothing ends goes down to the last marker. */
    NavigableMap<Integer, Integer> lastByFirst() {
        return lastByFirst;
    }

    /** Passes a line of a body. */
    void pass(int line) {
        if (isMarker(line)) {
            add(line);
        }
    }

    /** Passes the front matter of an issue; in one that is closed, a middle marker may be left alone. */
    void pass(IssueStart start) {
        FrontMatterBlock block = start.block();
        for (int line = start.line(); line < block.behind(); line++) {
            boolean isLeftover = block.closing() >= 0 && ConflictMarker.MIDDLE.isAlone(text, line);
            if (isLeftover || isMarker(line)) {
                add(line);
            }
        }
    }

    /** A middle marker without one above it opens no conflict. */
    private void add(int line) {
        markers.add(line);
        lastByFirst.put(inside ? lastByFirst.lastKey() : line, line);
        boolean goesOn = inside && !ConflictMarker.THEIRS.isOn(text, line);
        inside = goesOn || ConflictMarker.OURS.isOn(text, line);
    }

    private boolean isMarker(int line) {
        if (!inside) {
            return isOutermost(line);
        }
        boolean underlines = ConflictMarker.MIDDLE.isOn(text, line);
        return ConflictMarker.isAt(text, line) && (!underlines || line < lastEnd());
    }

    /** A middle marker is the underline of a heading then, and one of the end without a name a quotation. */
    private boolean isOutermost(int line) {
        return ConflictMarker.OURS.isOn(text, line) || ConflictMarker.THEIRS.isNamed(text, line);
    }

    /** The last line that ends a conflict; a conflict that is open there stays so, and what underlines a heading does. */
    private int lastEnd() {
        if (lastEnd == UNKNOWN) {
            lastEnd = text.lineCount() - 1;
            while (lastEnd >= 0 && !ConflictMarker.THEIRS.isOn(text, lastEnd)) {
                lastEnd--;
            }
        }
        return lastEnd;
    }
}
