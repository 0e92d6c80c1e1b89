package dev.issuels.text;

/**
 * A half-open stretch of a text, in UTF-16 code units.
 *
 * @param start the first offset inside
 * @param end the first offset behind; never less than {@code start}
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    /** The empty span at an offset. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /** Whether the offset lies inside or directly behind, as a cursor does that still belongs to a word. */
    public boolean touches(int offset) {
        return start <= offset && offset <= end;
    }

    /** Whether the other span lies wholly inside; the same span does. */
    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two share at least one character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public Span shifted(int distance) {
        return new Span(start + distance, end + distance);
    }
}
