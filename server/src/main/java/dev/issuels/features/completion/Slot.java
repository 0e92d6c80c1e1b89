package dev.issuels.features.completion;

import dev.issuels.text.Span;

/**
 * What a completion fills: a stretch of one line with the cursor in it.
 *
 * @param span all that the completion replaces, counted from the start of the file
 * @param typed what stands in the slot before the cursor
 */
record Slot(Span span, String typed) {

    /** The part before the cursor, which all clients can replace. */
    Span before() {
        return new Span(span.start(), span.start() + typed.length());
    }

    /** The slot without its first characters. */
    Slot from(int skipped) {
        return new Slot(new Span(span.start() + skipped, span.end()), typed.substring(skipped));
    }
}
