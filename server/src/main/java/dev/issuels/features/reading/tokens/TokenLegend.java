package dev.issuels.features.reading.tokens;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokensLegend;

/** The types and modifiers that are used for a client: of those that it knows the ones that say most. */
public final class TokenLegend {

    private final Map<TokenKind, Integer> places = new EnumMap<>(TokenKind.class);
    private final List<String> types = new ArrayList<>();
    private final List<String> modifiers;

    private TokenLegend(List<String> knownModifiers) {
        this.modifiers = List.of(SemanticTokenModifiers.Declaration, SemanticTokenModifiers.Deprecated).stream()
                .filter(knownModifiers::contains)
                .toList();
    }

    /** The legend for a client that knows these types and modifiers. */
    public static TokenLegend of(List<String> knownTypes, List<String> knownModifiers) {
        TokenLegend legend = new TokenLegend(knownModifiers);
        for (TokenKind kind : TokenKind.values()) {
            Optional<String> type = kind.types().filter(knownTypes::contains).findFirst();
            type.ifPresent(name -> legend.places.put(kind, legend.placeOf(name)));
        }
        return legend;
    }

    /** Whether the client knows no type that is used here. */
    public boolean isEmpty() {
        return types.isEmpty();
    }

    /** In the protocol's form. */
    public SemanticTokensLegend announced() {
        return new SemanticTokensLegend(List.copyOf(types), modifiers);
    }

    /** The number of the type for a kind; empty when the client knows none that fits. */
    OptionalInt type(TokenKind kind) {
        Integer place = places.get(kind);
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** The modifiers of a token as bits. */
    int modifiers(Token token) {
        return bit(SemanticTokenModifiers.Declaration, token.declares())
                | bit(SemanticTokenModifiers.Deprecated, token.closed());
    }

    private int bit(String modifier, boolean wanted) {
        int place = modifiers.indexOf(modifier);
        return wanted && place >= 0 ? 1 << place : 0;
    }

    private int placeOf(String type) {
        if (!types.contains(type)) {
            types.add(type);
        }
        return types.indexOf(type);
    }
}
