package dev.issuels.issue.parsing;

import dev.issuels.text.SourceText;

/** A line that git leaves in a file where two sides changed the same place. */
enum ConflictMarker {
    OURS('<'),
    BASE('|'),
    MIDDLE('='),
    THEIRS('>');

    private static final int LENGTH = 7;

    private final String mark;

    ConflictMarker(char mark) {
        this.mark = String.valueOf(mark).repeat(LENGTH);
    }

    /** Whether the line is the marker, with the name of a side behind it or alone. */
    boolean isOn(SourceText text, int line) {
        return isAlone(text, line) || isNamed(text, line);
    }

    boolean isAlone(SourceText text, int line) {
        return isMarked(text, line) && text.lineEnd(line) == behindMark(text, line);
    }

    /** Whether the line is the marker and names a side, which the one in the middle never does. */
    boolean isNamed(SourceText text, int line) {
        int behind = behindMark(text, line);
        return this != MIDDLE
                && isMarked(text, line)
                && behind < text.lineEnd(line)
                && text.text().charAt(behind) == ' ';
    }

    private boolean isMarked(SourceText text, int line) {
        return text.text().startsWith(mark, Markdown.start(text, line));
    }

    private static int behindMark(SourceText text, int line) {
        return Markdown.start(text, line) + LENGTH;
    }

    static boolean isAt(SourceText text, int line) {
        for (ConflictMarker marker : values()) {
            if (marker.isOn(text, line)) {
                return true;
            }
        }
        return false;
    }
}
