package dev.issuels.issue.parsing;

import dev.issuels.text.SourceText;

/** A line that git leaves in a file where two sides changed the same place. */
enum ConflictMarker {
    OURS("<<<<<<< "),
    BASE("||||||| "),
    MIDDLE("======="),
    THEIRS(">>>>>>> ");

    private final String mark;

    ConflictMarker(String mark) {
        this.mark = mark;
    }

    boolean isOn(SourceText text, int line) {
        int start = Markdown.start(text, line);
        int end = text.lineEnd(line);
        boolean starts = end - start >= mark.length() && text.text().startsWith(mark, start);
        return starts && (this != MIDDLE || end - start == mark.length());
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
