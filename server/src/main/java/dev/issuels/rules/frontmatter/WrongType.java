package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Field;
import dev.issuels.issue.Schema.Kind;
import dev.issuels.issue.Value;
import dev.issuels.rules.Example;
import dev.issuels.rules.Findings;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;

/** A text where a list belongs, a list where a text belongs, a mapping anywhere. */
final class WrongType implements IssueRule {

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
            if (!Fields.isBroken(subject, field)) {
                Fields.kindOf(subject, field).ifPresent(kind -> check(field, kind, findings));
            }
        }
    }

    private static void check(Field field, Kind kind, Findings findings) {
        Value value = field.value();
        boolean fits = value instanceof Value.Absent
                || (value instanceof Value.Scalar scalar
                        && (takesText(kind) || scalar.text().isBlank()))
                || (value instanceof Value.Sequence && takesList(kind));
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

    private static boolean takesList(Kind kind) {
        return switch (kind) {
            case TAGS, PATHS, IDS -> true;
            case ID, TEXT, DATE, CHOICE -> false;
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
