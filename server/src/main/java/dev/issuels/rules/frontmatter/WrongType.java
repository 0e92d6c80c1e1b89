package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Field;
import dev.issuels.issue.Value;
import dev.issuels.issue.Value.Style;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.Scalars;
import dev.issuels.text.Bullet;
import dev.issuels.text.Edit;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text where a list belongs, a list where a text belongs, a mapping anywhere. */
final class WrongType implements IssueRule {

    /** A comma, unless it stands in a note in parentheses. */
    private static final Pattern BETWEEN_ITEMS = Pattern.compile("[,;](?![^()]*+\\))");

    /** Words in the wrong kind of brackets. */
    private static final Pattern BRACED = Pattern.compile("\\{[^{}:]*+}");

    private static final Pattern WRAPPED = Pattern.compile("^\\(([^()]*+)\\)$");

    private static final RuleDoc DOC = RuleDoc.of(
            "wrong-type",
            Severity.ERROR,
            "A text where a list belongs, a list where a text belongs, or a mapping.",
            "Tools that read the key expect one shape and fail on the other, or take `cart, session` for one tag.",
            Example.fields("tags: cart, session\n"),
            Example.fields("tags: [cart, session]\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        for (Field field : Fields.first(subject)) {
            if (!subject.issue().isBroken(field)) {
                Fields.kindOf(subject, field).ifPresent(kind -> check(field, kind, findings));
            }
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        Stream<Fix> ofItems = Fields.first(subject).stream()
                .flatMap(field -> field.value() instanceof Value.Sequence list ? list.items().stream() : Stream.of())
                .filter(item -> item.span().equals(finding.span()))
                .flatMap(item -> fixes(subject, item));
        Stream<Fix> ofFields = Fields.first(subject).stream()
                .filter(field -> field.value().span().equals(finding.span()))
                .flatMap(field -> Fields.kindOf(subject, field).stream().flatMap(kind -> fixes(subject, field, kind)));
        return Stream.concat(ofFields, ofItems).toList();
    }

    /** A list in a list is one list; a mapping on one line is a text with a colon in it. */
    private static Stream<Fix> fixes(IssueSubject subject, Value item) {
        String written = subject.slice(item.span());
        if (item instanceof Value.Sequence list && list.items().stream().allMatch(Value.Scalar.class::isInstance)) {
            boolean flow = written.startsWith("[") && written.endsWith("]");
            if (flow || list.items().size() == 1) {
                String inner = flow
                        ? written.substring(1, written.length() - 1)
                        : subject.slice(list.items().get(0).span());
                return Stream.of(
                        subject.fix("Take it out of the inner list", subject.replacing(item.span(), inner.strip()))
                                .asPreferred());
            }
        }
        boolean isLine = item instanceof Value.Mapping && written.indexOf('\n') < 0 && !written.startsWith("{");
        return isLine
                ? Stream.of(
                        subject.fix("Put it in quotes", subject.replacing(item.span(), Scalars.doubleQuoted(written)))
                                .asPreferred())
                : Stream.empty();
    }

    private static Stream<Fix> fixes(IssueSubject subject, Field field, Kind kind) {
        if (field.value() instanceof Value.Scalar scalar && kind.takesList()) {
            return Stream.of(turning(subject, withQuotes(subject, scalar), list(subject, scalar)));
        }
        if (field.value() instanceof Value.Mapping mapping && kind.takesList()) {
            return inBrackets(subject, mapping).stream();
        }
        if (field.value() instanceof Value.Sequence list && list.items().size() == 1 && takesText(kind)) {
            return Stream.of(takingOut(subject, field, list));
        }
        return Stream.empty();
    }

    /** A text with the quotes around it, which are no part of a value that is read where the YAML breaks. */
    private static Span withQuotes(IssueSubject subject, Value.Scalar scalar) {
        Span value = scalar.span();
        if (scalar.style() != Style.PLAIN || value.start() == 0) {
            return value;
        }
        String before = subject.slice(new Span(value.start() - 1, value.start()));
        if (!before.equals("\"") && !before.equals("'")) {
            return value;
        }
        Span behind =
                new Span(value.end(), Math.min(value.end() + 1, subject.issue().length()));
        boolean closed = subject.slice(behind).equals(before);
        return new Span(value.start() - 1, closed ? behind.end() : value.end());
    }

    private static Fix turning(IssueSubject subject, Span value, String list) {
        return subject.fix("Turn into a list", subject.replacing(value, list)).asPreferred();
    }

    /** What stands in braces, in brackets. */
    private static Optional<Fix> inBrackets(IssueSubject subject, Value.Mapping mapping) {
        String written = subject.slice(mapping.span());
        return BRACED.matcher(written).matches()
                ? Optional.of(turning(subject, mapping.span(), "[" + written.substring(1, written.length() - 1) + "]"))
                : Optional.empty();
    }

    /** The only item of a list in its place. */
    private static Fix takingOut(IssueSubject subject, Field field, Value.Sequence list) {
        String only = subject.slice(list.items().get(0).span());
        boolean below = !list.flow() && subject.slice(gap(subject, field)).isBlank();
        Edit edit = below
                ? subject.replacing(
                        new Span(gap(subject, field).start(), list.span().end()), " " + only)
                : subject.replacing(list.span(), only);
        return subject.fix("Take it out of the list", edit).asPreferred().asSafe();
    }

    /** What stands between the colon behind a key and the value. */
    private static Span gap(IssueSubject subject, Field field) {
        int value = field.value().span().start();
        int key = field.keySpan().end();
        String between = subject.slice(new Span(key, value));
        return new Span(key + between.indexOf(':') + 1, value);
    }

    /** The items of a text that is meant as a list: its lines, or what stands between its commas. */
    private static String list(IssueSubject subject, Value.Scalar scalar) {
        String written = scalar.style() == Style.PLAIN ? subject.placed().slice(scalar.span()) : scalar.text();
        String inner = WRAPPED.matcher(written).replaceFirst("$1");
        Stream<String> items = inner.lines()
                .map(line -> line.substring(Bullet.end(line).orElse(0)))
                .flatMap(BETWEEN_ITEMS::splitAsStream)
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(Scalars::written);
        return items.collect(Collectors.joining(", ", "[", "]"));
    }

    private static void check(Field field, Kind kind, Findings findings) {
        Value value = field.value();
        boolean fits = value instanceof Value.Absent
                || (value instanceof Value.Scalar scalar
                        && (takesText(kind) || scalar.text().isBlank()))
                || (value instanceof Value.Sequence && kind.takesList());
        if (!fits) {
            findings.add(value.span(), "'" + field.key() + "' must be " + wanted(kind) + ", not " + name(value));
        } else if (value instanceof Value.Sequence sequence) {
            sequence.items().stream()
                    .filter(item -> !(item instanceof Value.Scalar || item instanceof Value.Absent))
                    .forEach(item -> findings.add(
                            item.span(), "an item of '" + field.key() + "' must be text, not " + name(item)));
        }
    }

    private static boolean takesText(Kind kind) {
        return switch (kind) {
            case ID, TEXT, DATE, CHOICE, IDS -> true;
            case TAGS, PATHS -> false;
        };
    }

    private static String wanted(Kind kind) {
        return switch (kind) {
            case ID -> "an id";
            case TEXT -> "text";
            case DATE -> "a date";
            case CHOICE -> "one value";
            case TAGS, PATHS -> "a list";
            case IDS -> "an id or a list of ids";
        };
    }

    private static String name(Value value) {
        if (value instanceof Value.Sequence) {
            return "a list";
        }
        return value instanceof Value.Mapping ? "a mapping" : "text";
    }
}
