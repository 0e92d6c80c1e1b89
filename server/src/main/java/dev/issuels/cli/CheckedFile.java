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
        return end(offset) - start(offset);
    }

    /** The zero-based column of an offset in characters, as an editor shows it. */
    int column(int offset) {
        return text.mayHoldSurrogates() ? text.text().codePointCount(start(offset), end(offset)) : character(offset);
    }

    private int start(int offset) {
        return text.lineStart(line(offset));
    }

    private int end(int offset) {
        return Math.min(offset, text.lineEnd(line(offset)));
    }
}
