package dev.issuels.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the way from offsets to positions and back. */
final class PositionsTest {
    private static final String MIXED = "\uFEFFa\u00e9\u20ac\uD83D\uDE00z\r\n\n\uD83D\uDE00\uD83D\uDE00\r\tx\n";

    @ParameterizedTest
    @EnumSource
    void countsTheUnitsOfTheEncoding(PositionEncoding encoding) {
        Positions positions = positions(MIXED, encoding);
        SourceText text = positions.text();
        for (int offset = 0; offset <= text.length(); offset++) {
            Position position = positions.position(offset);
            int line = text.lineOf(offset);
            int inLine = Math.min(offset, text.lineEnd(line));
            String before = text.slice(new Span(text.lineStart(line), wholeCharacters(text.text(), inLine)));
            assertEquals(new Position(line, units(before, encoding)), position, "at " + offset);
        }
    }

    @ParameterizedTest
    @EnumSource
    void comesBackToTheSameOffset(PositionEncoding encoding) {
        Positions positions = positions(MIXED, encoding);
        SourceText text = positions.text();
        for (int offset = 0; offset <= text.length(); offset++) {
            int expected = wholeCharacters(text.text(), Math.min(offset, text.lineEnd(text.lineOf(offset))));
            assertEquals(expected, positions.offset(positions.position(offset)), "at " + offset);
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverPointsIntoACharacter(PositionEncoding encoding) {
        Positions positions = positions(MIXED, encoding);
        for (int line = 0; line < positions.text().lineCount(); line++) {
            for (int character = 0; character < 30; character++) {
                int offset = positions.offset(new Position(line, character));
                assertEquals(wholeCharacters(MIXED, offset), offset);
                assertTrue(offset <= positions.text().lineEnd(line));
            }
        }
    }

    @Test
    void takesWhatIsTooFarForTheEnd() {
        Positions positions = positions("ab\ncd\n", PositionEncoding.UTF_16);
        assertEquals(2, positions.offset(new Position(0, 99)));
        assertEquals(6, positions.offset(new Position(99, 0)));
        assertEquals(0, positions.offset(new Position(-1, 5)));
        assertEquals(3, positions.offset(new Position(1, -1)));
        assertEquals(new Position(2, 0), positions.position(99));
        assertEquals(new Position(0, 0), positions.position(-3));
    }

    @Test
    void turnsARangeThatIsTheWrongWayRound() {
        Positions positions = positions("ab\ncd\n", PositionEncoding.UTF_16);
        assertEquals(new Span(1, 4), positions.span(new Range(new Position(1, 1), new Position(0, 1))));
    }

    @Test
    void agreesOnTheFirstEncodingThatBothKnow() {
        assertEquals(PositionEncoding.UTF_16, PositionEncoding.firstOf(List.of()));
        assertEquals(PositionEncoding.UTF_16, PositionEncoding.firstOf(List.of("utf-7")));
        assertEquals(PositionEncoding.UTF_32, PositionEncoding.firstOf(List.of("utf-7", "utf-32", "utf-16")));
        assertEquals(PositionEncoding.UTF_8, PositionEncoding.firstOf(List.of("utf-8", "utf-16")));
    }

    private static Positions positions(String text, PositionEncoding encoding) {
        return new Positions(SourceText.of(text), encoding);
    }

    /** The offset, or the one before if it splits a pair of surrogates. */
    private static int wholeCharacters(String text, int offset) {
        boolean splits = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return splits ? offset - 1 : offset;
    }

    private static int units(String text, PositionEncoding encoding) {
        Charset charset = switch (encoding) {
            case UTF_8 -> StandardCharsets.UTF_8;
            case UTF_16 -> StandardCharsets.UTF_16LE;
            case UTF_32 -> Charset.forName("UTF-32LE");
        };
        int bytes = text.getBytes(charset).length;
        return switch (encoding) {
            case UTF_8 -> bytes;
            case UTF_16 -> bytes / 2;
            case UTF_32 -> bytes / 4;
        };
    }
}
