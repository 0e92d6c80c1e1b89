package dev.issuels.issue.content;

import dev.issuels.text.Span;

/** Where a character comes next in a text, so that many spans are asked for it in one walk through the text. */
final class NextMark {

    private final String text;
    private final char mark;
    private int next = -1;

    NextMark(String text, char mark) {
        this.text = text;
        this.mark = mark;
    }

    /** Whether the character stands in a span; spans are asked about in the order of the text. */
    boolean isIn(Span span) {
        if (next < span.start()) {
            int found = text.indexOf(mark, span.start());
            next = found < 0 ? text.length() : found;
        }
        return next < span.end();
    }
}
