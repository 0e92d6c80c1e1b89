package dev.issuels.issue;

import dev.issuels.text.Span;
import java.util.Optional;

/**
 * An item of a list, with or without a box to check. Issues are full of them, so that it keeps offsets and no spans.
 *
 * @param start where its bullet stands; for one without, what it says
 * @param textStart where what it says starts behind the bullet, the box included
 * @param end the end of its first line
 * @param depth how many items it is nested in
 * @param list where the list starts that it is an item of; no two lists have the same start
 */
public record Task(int start, int textStart, int end, Box mark, int depth, int list) {

    private static final int BOX_LENGTH = "[ ]".length();

    /** The kinds of boxes. */
    public enum Box {
        NONE,
        UNCHECKED,
        CHECKED;

        /** The kind of box that starts at an offset and ends before another; a link is none. */
        public static Box at(String text, int from, int to) {
            int end = from + BOX_LENGTH;
            boolean boxed = end <= to
                    && text.charAt(from) == '['
                    && text.charAt(end - 1) == ']'
                    && (end == to || text.charAt(end) != '(');
            return switch (boxed ? text.charAt(from + 1) : 0) {
                case ' ' -> UNCHECKED;
                case 'x', 'X' -> CHECKED;
                default -> NONE;
            };
        }
    }

    /** The {@code [ ]} or {@code [x]}; empty for an item without. */
    public Optional<Span> box() {
        return mark == Box.NONE ? Optional.empty() : Optional.of(new Span(textStart, textStart + BOX_LENGTH));
    }

    /** Whether the box is checked. */
    public boolean checked() {
        return mark == Box.CHECKED;
    }

    /** The item's first line, from its bullet to the end of the line. */
    public Span span() {
        return new Span(start, end);
    }

    /** What stands in that line behind the bullet, the box included. */
    public Span text() {
        return new Span(textStart, end);
    }
}
