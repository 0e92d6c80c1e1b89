package dev.issuels.rules.repair;

import dev.issuels.text.SourceText;
import dev.issuels.text.Span;

/** Where the text of an issue or a section ends: above the blank lines and the separators that follow. */
public final class TextEnd {

    private TextEnd() {}

    /**
     * The end of the last line of a span, in a file, that is neither blank nor all dashes; the start of the span where
     * nothing else comes behind it.
     */
    public static int of(SourceText text, Span span) {
        int start = span.start();
        int line = text.lineOf(Math.max(start, span.end() - 1));
        while (text.lineStart(line) > start && isGap(text.line(line))) {
            line--;
        }
        boolean isNothing = span.isEmpty() || (text.lineStart(line) <= start && isGap(text.line(line)));
        return isNothing ? start : Math.max(start, text.lineEnd(line));
    }

    /** Whether a line is blank or a separator. */
    public static boolean isGap(String line) {
        String content = line.strip();
        return content.chars().allMatch(c -> c == '-') && (content.isEmpty() || content.length() >= 3);
    }
}
