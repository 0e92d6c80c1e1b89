package dev.issuels.features.reading.tokens;

import dev.issuels.features.Positions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.eclipse.lsp4j.Position;

/** Writes tokens as numbers, five for each and its place counted from the one before (LSP 3.17, "Semantic Tokens"). */
final class TokenWriter {

    private final Positions positions;
    private final TokenLegend legend;
    private final List<Integer> data = new ArrayList<>();
    private int line;
    private int character;

    TokenWriter(Positions positions, TokenLegend legend) {
        this.positions = positions;
        this.legend = legend;
    }

    /** Adds a token that starts where the last one does or behind; one of a kind that the client does not know is left out. */
    void write(Token token) {
        OptionalInt type = legend.type(token.kind());
        // The ends of lines count as they stand in the text.
        int length = positions.units(token.span().start(), token.span().end());
        if (type.isEmpty() || length == 0) {
            return;
        }
        Position start = positions.position(token.span().start());
        data.add(start.getLine() - line);
        data.add(start.getLine() == line ? start.getCharacter() - character : start.getCharacter());
        data.add(length);
        data.add(type.getAsInt());
        data.add(legend.modifiers(token));
        line = start.getLine();
        character = start.getCharacter();
    }

    List<Integer> data() {
        return data;
    }
}
