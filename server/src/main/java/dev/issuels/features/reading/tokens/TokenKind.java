package dev.issuels.features.reading.tokens;

import java.util.stream.Stream;
import org.eclipse.lsp4j.SemanticTokenTypes;

/** What a token is. There are no standard types for issues, so each kind has those that fit it, the best first. */
enum TokenKind {
    KEY(SemanticTokenTypes.Property, SemanticTokenTypes.Variable),
    ID(SemanticTokenTypes.Class, SemanticTokenTypes.Type),
    TAG(SemanticTokenTypes.Decorator, SemanticTokenTypes.Macro),
    /** One of the few values that a key can take. */
    CHOICE(SemanticTokenTypes.EnumMember, SemanticTokenTypes.Enum),
    /** An area of the code base. */
    AREA(SemanticTokenTypes.Namespace),
    PATH(SemanticTokenTypes.Namespace, SemanticTokenTypes.String),
    DATE(SemanticTokenTypes.Number),
    TEXT(SemanticTokenTypes.String),
    /** The box of a criterion that is not met. */
    OPEN_BOX(SemanticTokenTypes.Keyword),
    /** The box of a criterion that is met, which needs nobody's attention any more. */
    MET_BOX(SemanticTokenTypes.Comment);

    private final String best;
    private final String nextBest;

    TokenKind(String only) {
        this(only, only);
    }

    TokenKind(String best, String nextBest) {
        this.best = best;
        this.nextBest = nextBest;
    }

    /** The protocol's types for it. */
    Stream<String> types() {
        return Stream.of(best, nextBest);
    }
}
