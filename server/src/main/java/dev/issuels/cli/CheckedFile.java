package dev.issuels.cli;

import dev.issuels.rules.Finding;
import dev.issuels.text.SourceText;
import java.util.List;

/**
 * A file and what was found in it.
 *
 * @param issues how many issues it holds
 */
record CheckedFile(SourceText text, int issues, List<Finding> findings) {

    CheckedFile {
        findings = List.copyOf(findings);
    }

    /** The zero-based line of an offset. */
    int line(int offset) {
        return text.lineOf(offset);
    }

    /** The zero-based column of an offset in UTF-16 code units, as the protocol counts. */
    int character(int offset) {
        return columnText(offset).length();
    }

    /** The zero-based column of an offset in characters, as an editor shows it. */
    int column(int offset) {
        String before = columnText(offset);
        return before.codePointCount(0, before.length());
    }

    /** What stands before the offset in its line; a byte order mark is no part of what an editor shows. */
    private String columnText(int offset) {
        int line = line(offset);
        int start = text.lineStart(line);
        String before = text.text().substring(start, Math.min(offset, text.lineEnd(line)));
        return start == 0 && before.startsWith("\uFEFF") ? before.substring(1) : before;
    }
}
