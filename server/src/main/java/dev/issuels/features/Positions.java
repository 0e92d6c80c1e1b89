package dev.issuels.features;

import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Offsets of a text as the protocol's positions, and back.
 *
 * <p>Never fails: a character behind the end of its line is that end, a line behind the last one is the end of the text,
 * and nothing points inside a code point or a line terminator.
 */
public record Positions(SourceText text, PositionEncoding encoding) {

    public Position position(int offset) {
        int inText = Math.max(0, Math.min(offset, text.length()));
        int line = text.lineOf(inText);
        int start = text.lineStart(line);
        int end = Math.min(inText, text.lineEnd(line));
        return new Position(line, units(start, end));
    }

    public Range range(Span span) {
        return new Range(position(span.start()), position(span.end()));
    }

    public int offset(Position position) {
        if (position.getLine() < 0) {
            return 0;
        }
        if (position.getLine() >= text.lineCount()) {
            return text.length();
        }
        int end = text.lineEnd(position.getLine());
        int offset = text.lineStart(position.getLine());
        int left = position.getCharacter();
        while (offset < end) {
            int codePoint = text.codePointAt(offset);
            left -= encoding.unitsOf(codePoint);
            if (left < 0) {
                return offset;
            }
            offset += Character.charCount(codePoint);
        }
        return end;
    }

    /** The span of a range; one whose ends are the wrong way round is turned. */
    public Span span(Range range) {
        int start = offset(range.getStart());
        int end = offset(range.getEnd());
        return new Span(Math.min(start, end), Math.max(start, end));
    }

    /** How long a stretch of the text is in the units of positions. */
    public int units(int start, int end) {
        if (encoding == PositionEncoding.UTF_16) {
            return Math.max(0, end - start - (isInsideCharacter(end) ? 1 : 0));
        }
        int units = 0;
        int offset = start;
        while (offset < end) {
            int codePoint = text.codePointAt(offset);
            offset += Character.charCount(codePoint);
            if (offset > end) {
                return units;
            }
            units += encoding.unitsOf(codePoint);
        }
        return units;
    }

    private boolean isInsideCharacter(int offset) {
        return text.mayHoldSurrogates()
                && offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
