package dev.issuels.text;

/**
 * A replacement of one span of a text.
 *
 * @param span what goes; empty for an insertion
 * @param newText what comes; empty for a deletion
 */
public record Edit(Span span, String newText) {

    public static Edit insertion(int offset, String newText) {
        return new Edit(Span.at(offset), newText);
    }

    /** By how many UTF-16 code units the text grows (or, negative, shrinks). */
    public int growth() {
        return newText.length() - span.length();
    }
}
