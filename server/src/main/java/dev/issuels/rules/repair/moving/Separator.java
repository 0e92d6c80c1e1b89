package dev.issuels.rules.repair.moving;

import dev.issuels.rules.repair.TextEnd;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.stream.IntStream;

/** What a file puts between two issues besides the delimiter that opens the second one. */
enum Separator {
    /** Nothing: that delimiter parts them as well. */
    NONE(""),
    /** A line of dashes right above it. */
    CLOSE("---\n"),
    /** A line of dashes, and a blank line. */
    APART("---\n\n");

    private final String written;

    Separator(String written) {
        this.written = written;
    }

    /** As a text that stands directly above the second issue. */
    String written() {
        return written;
    }

    /** The one that the last two neighbours of a file have; where there are none, the one that fits the file best. */
    static Separator of(Gaps gaps) {
        return IntStream.iterate(gaps.issues().size() - 2, issue -> issue >= 0, issue -> issue - 1)
                .filter(gaps::isAboveIssue)
                .mapToObj(issue -> in(gaps, gaps.above(issue + 1)))
                .findFirst()
                .orElseGet(() -> byOtherGaps(gaps));
    }

    private static Separator byOtherGaps(Gaps gaps) {
        if (gaps.issues().isEmpty()) {
            return gaps.text().text().lines().anyMatch(Separator::isSeparator) ? APART : NONE;
        }
        Separator first = in(gaps, gaps.above(0));
        return first == NONE && gaps.hasSeparator(gaps.atEnd()) ? CLOSE : first;
    }

    private static Separator in(Gaps gaps, Span gap) {
        if (!gaps.hasSeparator(gap)) {
            return NONE;
        }
        SourceText text = gaps.text();
        return text.line(text.lineOf(gap.end()) - 1).isBlank() ? APART : CLOSE;
    }

    private static boolean isSeparator(String line) {
        return !line.isBlank() && TextEnd.isGap(line);
    }
}
