package dev.issuels.rules.repair;

import dev.issuels.text.SourceText;
import dev.issuels.text.Span;

/** Where the text of an issue or a section ends: above the blank lines and the separators that follow. */
final class TextEnd {

    private TextEnd() {}

    /** The end of the last line of a span, in a file, that is neither blank nor all dashes; at least its start. */
    static int of(SourceText text, Span span) {
        int first = text.lineOf(span.start());
        int line = text.lineOf(Math.max(span.start(), span.end() - 1));
        while (line > first && isGap(text.line(line))) {
            line--;
        }
        return Math.max(span.start(), text.lineEnd(line));
    }

    private static boolean isGap(String line) {
        String content = line.strip();
        return content.chars().allMatch(c -> c == '-') && (content.isEmpty() || content.length() >= 3);
    }
}
