package dev.issuels.features.symbols;

import dev.issuels.issue.Body;
import dev.issuels.issue.Field;
import dev.issuels.issue.Issue;
import dev.issuels.issue.IssueFile;
import dev.issuels.issue.IssueId;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Preamble;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Suppression;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what stands at a place. */
public final class SymbolAt {

    private final Schema schema;

    private SymbolAt(Schema schema) {
        this.schema = schema;
    }

    /** The symbol that an offset of a file is in or directly behind; of several the one that is inside the others. */
    public static Optional<Symbol> of(IssueFile file, int offset, Schema schema) {
        SymbolAt finder = new SymbolAt(schema);
        Optional<PlacedIssue> placed = file.issueAt(offset);
        Stream<Symbol> candidates = placed.map(found -> finder.symbols(found.issue(), found.start(), offset))
                .orElseGet(() -> all(file.preamble()));
        return candidates
                .filter(symbol -> symbol.span().touches(offset))
                .min((one, other) -> Integer.compare(rank(one, offset), rank(other, offset)));
    }

    /** All symbols of an issue, the spans counted from an origin; those of the front matter in the order of the text. */
    public static Stream<Symbol> all(Issue issue, int origin, Schema schema) {
        SymbolAt finder = new SymbolAt(schema);
        return Stream.concat(
                finder.inFrontMatter(issue, origin),
                Stream.concat(inBody(issue.body(), origin), codes(issue.suppressions(), origin)));
    }

    /** All symbols of a preamble. */
    public static Stream<Symbol> all(Preamble preamble) {
        return Stream.concat(inBody(preamble.body(), 0), codes(preamble.suppressions(), 0));
    }

    /** The id that an issue gives itself. */
    static Optional<Symbol.Declaration> declaration(PlacedIssue placed) {
        return placed.issue()
                .field(Keys.ID)
                .flatMap(Field::scalar)
                .flatMap(scalar -> IssueId.parse(scalar.text())
                        .map(id -> new Symbol.Declaration(id, placed.inFile(scalar.content()))));
    }

    /** What begins at the offset is meant more than what ends there, and the shorter more than the longer. */
    private static int rank(Symbol symbol, int offset) {
        int behind = symbol.span().end() == offset && !symbol.span().isEmpty() ? 1 << 20 : 0;
        return behind + symbol.span().length();
    }

    private Stream<Symbol> symbols(Issue issue, int origin, int offset) {
        boolean inFront = offset - origin < issue.body().span().start();
        Stream<Symbol> found = inFront ? inFrontMatter(issue, origin) : inBody(issue.body(), origin);
        return Stream.concat(found, codes(issue.suppressions(), origin));
    }

    private Stream<Symbol> inFrontMatter(Issue issue, int origin) {
        Stream<Symbol> fields = issue.frontMatter().fields().stream().flatMap(field -> symbols(field, origin));
        Stream<Symbol> mentions = issue.frontMatter().mentions().stream()
                .map(mention -> new Symbol.Named(mention, mention.span().shifted(origin)));
        Stream<Symbol> paths =
                issue.frontMatter().references().stream().flatMap(reference -> symbols(reference, origin));
        return Stream.of(fields, mentions, paths).flatMap(stream -> stream);
    }

    private static Stream<Symbol> inBody(Body body, int origin) {
        Stream<Symbol> mentions = body.mentions().stream()
                .map(mention -> new Symbol.Named(mention, mention.span().shifted(origin)));
        Stream<Symbol> paths = body.references().stream().flatMap(reference -> symbols(reference, origin));
        Stream<Symbol> log = body.log().stream()
                .map(entry -> new Symbol.Logged(entry, entry.span().shifted(origin)));
        Stream<Symbol> headings = body.sections().stream()
                .map(section -> new Symbol.Heading(section, section.heading().shifted(origin)));
        return Stream.of(log, mentions, paths, headings).flatMap(stream -> stream);
    }

    private static Stream<Symbol> codes(List<Suppression> suppressions, int origin) {
        return suppressions.stream()
                .filter(suppression -> !suppression.isNameless())
                .map(suppression ->
                        new Symbol.RuleCode(suppression, suppression.span().shifted(origin)));
    }

    private Stream<Symbol> symbols(Field field, int origin) {
        Symbol key = new Symbol.Key(field, field.keySpan().shifted(origin));
        Stream<Symbol> values = schema.key(field.key()).stream()
                .flatMap(known -> field.scalars().stream()
                        .filter(scalar -> !scalar.text().isBlank())
                        .flatMap(scalar -> symbol(known, scalar, origin).stream()));
        return Stream.concat(Stream.of(key), values);
    }

    private Optional<Symbol> symbol(Schema.Key key, Value.Scalar scalar, int origin) {
        Span span = scalar.content().shifted(origin);
        if (key.kind() == Kind.ID) {
            return IssueId.parse(scalar.text()).map(id -> new Symbol.Declaration(id, span));
        }
        if (key.kind() == Kind.CHOICE) {
            String value = key.name().equals(Keys.STATUS) ? schema.withoutNote(scalar.text()) : scalar.text();
            boolean noted =
                    scalar.isVerbatim() && value.length() < scalar.text().length();
            Span chosen = noted ? new Span(span.start(), span.start() + value.length()) : span;
            return Optional.of(new Symbol.ChosenValue(key, value, chosen));
        }
        if (key.kind() == Kind.TAGS) {
            return Optional.of(new Symbol.Tag(scalar.text(), span));
        }
        return key.name().equals(Keys.AREA) ? Optional.of(new Symbol.Area(scalar.text(), span)) : Optional.empty();
    }

    private static Stream<Symbol> symbols(Reference reference, int origin) {
        Symbol path = Symbol.Path.of(reference, origin);
        Stream<Symbol> issue = reference.issue().stream()
                .map(mention -> new Symbol.Named(mention, mention.span().shifted(origin)));
        return Stream.concat(Stream.of(path), issue);
    }
}
