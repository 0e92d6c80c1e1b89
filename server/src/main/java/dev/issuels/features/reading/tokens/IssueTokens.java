package dev.issuels.features.reading.tokens;

import dev.issuels.features.symbols.Symbol;
import dev.issuels.features.symbols.SymbolAt;
import dev.issuels.issue.Body;
import dev.issuels.issue.Field;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Preamble;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.text.Span;
import dev.issuels.workspace.Facts.Declaration;
import dev.issuels.workspace.PlacedFile;
import dev.issuels.workspace.Projects;
import dev.issuels.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the tokens of a file, issue by issue. */
final class IssueTokens {

    private final Workspace workspace;
    private final PlacedFile file;
    private final Map<IssueId, Boolean> closed = new HashMap<>();

    /** The tokens found so far, by where they start; around those at the same place may be others. */
    private final TreeMap<Integer, Token> inner = new TreeMap<>();

    private final List<Token> tokens = new ArrayList<>();

    IssueTokens(Workspace workspace, PlacedFile file) {
        this.workspace = workspace;
        this.file = file;
    }

    /** The tokens of a preamble, in any order. */
    List<Token> of(Preamble preamble) {
        return tokens(SymbolAt.all(preamble), preamble.body(), 0, List.of());
    }

    /** The tokens of an issue, in any order. */
    List<Token> of(PlacedIssue placed) {
        Stream<Symbol> symbols = SymbolAt.all(placed.issue(), placed.start(), schema());
        return tokens(
                symbols,
                placed.issue().body(),
                placed.start(),
                placed.issue().frontMatter().fields());
    }

    private List<Token> tokens(Stream<Symbol> symbols, Body body, int origin, List<Field> fields) {
        inner.clear();
        tokens.clear();
        symbols.flatMap(symbol -> token(symbol).stream())
                .filter(token -> !token.span().isEmpty())
                .forEach(token -> inner.putIfAbsent(token.span().start(), token));
        for (Field field : fields) {
            Kind kind = schema().key(field.key()).map(Schema.Key::kind).orElse(Kind.TEXT);
            addText(field.value(), kind, origin);
        }
        body.tasks()
                .forEach(task -> task.box()
                        .map(box ->
                                new Token(box.shifted(origin), task.checked() ? TokenKind.MET_BOX : TokenKind.OPEN_BOX))
                        .ifPresent(tokens::add));
        tokens.addAll(inner.values());
        return List.copyOf(tokens);
    }

    private Optional<Token> token(Symbol symbol) {
        if (symbol instanceof Symbol.Key) {
            return Optional.of(new Token(symbol.span(), TokenKind.KEY));
        } else if (symbol instanceof Symbol.ChosenValue) {
            return Optional.of(new Token(symbol.span(), TokenKind.CHOICE));
        } else if (symbol instanceof Symbol.Tag) {
            return Optional.of(new Token(symbol.span(), TokenKind.TAG));
        } else if (symbol instanceof Symbol.Area) {
            return Optional.of(new Token(symbol.span(), TokenKind.AREA));
        } else if (symbol instanceof Symbol.Path) {
            return Optional.of(new Token(symbol.span(), TokenKind.PATH));
        }
        boolean declares = symbol instanceof Symbol.Declaration;
        return symbol.issue().map(id -> new Token(symbol.span(), TokenKind.ID, declares, isClosed(id)));
    }

    /** Adds what no symbol is: texts, dates, and what stands around the symbols in a value. */
    private void addText(Value value, Kind kind, int origin) {
        if (value instanceof Value.Sequence list) {
            list.items().forEach(item -> addText(item, kind, origin));
        } else if (value instanceof Value.Mapping mapping) {
            for (Field field : mapping.fields()) {
                tokens.add(new Token(field.keySpan().shifted(origin), TokenKind.KEY));
                addText(field.value(), Kind.TEXT, origin);
            }
        } else if (value instanceof Value.Scalar scalar && !scalar.span().isEmpty()) {
            Span content = scalar.content().shifted(origin);
            Map<Integer, Token> inside = inner.subMap(content.start(), Math.max(content.start(), content.end()));
            if (inside.isEmpty()) {
                tokens.add(
                        new Token(scalar.span().shifted(origin), kind == Kind.DATE ? TokenKind.DATE : TokenKind.TEXT));
            } else if (inside.values().stream().noneMatch(token -> token.span().covers(content))) {
                tokens.add(new Token(content, TokenKind.TEXT));
            }
        }
    }

    private boolean isClosed(IssueId id) {
        return closed.computeIfAbsent(id, any -> {
            List<Declaration> targets = new Projects(workspace).meant(file, any);
            return !targets.isEmpty() && targets.stream().allMatch(Declaration::closed);
        });
    }

    private Schema schema() {
        return workspace.schema();
    }
}
