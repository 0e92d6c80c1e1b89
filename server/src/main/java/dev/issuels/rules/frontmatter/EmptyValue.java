package dev.issuels.rules.frontmatter;

import dev.issuels.issue.Field;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.rules.Example;
import dev.issuels.rules.Finding;
import dev.issuels.rules.Findings;
import dev.issuels.rules.Fix;
import dev.issuels.rules.IssueRule;
import dev.issuels.rules.IssueSubject;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.Severity;
import dev.issuels.rules.repair.FieldEdits;
import dev.issuels.rules.repair.ListEdits;
import dev.issuels.rules.repair.Scalars;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import dev.issuels.text.Words;
import java.util.List;
import java.util.Optional;

/** A key with nothing behind its colon. An empty list is a value: it says that there is nothing to list. */
final class EmptyValue implements IssueRule {

    private static final RuleDoc DOC = RuleDoc.of(
            "empty-value",
            Severity.WARNING,
            "A key without a value.",
            "A key without a value says no more than no key at all, but looks as if somebody had filled it in. "
                    + "An empty list, as in `tags: []`, is a value.",
            Example.fields("completed:\n"),
            Example.fields("tags: []\n"));

    @Override
    public RuleDoc doc() {
        return DOC;
    }

    @Override
    public void check(IssueSubject subject, Findings findings) {
        for (Field field : Fields.first(subject)) {
            boolean judged = KeySlips.isKnown(subject, field)
                    && !subject.issue().isBroken(field)
                    && !isLost(subject, field)
                    && !isAboveBreak(subject, field);
            if (judged && isEmpty(field.value())) {
                findings.add(field.keySpan(), "key " + Words.quoted(field.key()) + " has no value");
            } else if (judged && !emptyItems(subject, field.value()).isEmpty()) {
                findings.add(field.keySpan(), "the list " + Words.quoted(field.key()) + " has an empty item");
            }
        }
    }

    @Override
    public List<Fix> fixes(IssueSubject subject, Finding finding) {
        return Fields.first(subject).stream()
                .filter(field -> field.keySpan().equals(finding.span()))
                .flatMap(field -> removing(subject, field).stream())
                .map(Fix::asPreferred)
                .toList();
    }

    private static Optional<Fix> removing(IssueSubject subject, Field field) {
        List<Value> empty = emptyItems(subject, field.value());
        boolean isNothing = isEmpty(field.value())
                || (field.value() instanceof Value.Sequence list
                        && empty.size() == list.items().size());
        if (isNothing && hidesText(subject, field)) {
            return Optional.empty();
        }
        if (isNothing) {
            Edit edit = FieldEdits.of(subject).removing(field);
            return Optional.of(subject.fix("Remove the key '" + field.key() + "'", edit));
        }
        return removingItems(subject, field, empty);
    }

    private static Optional<Fix> removingItems(IssueSubject subject, Field list, List<Value> items) {
        // The edits of several items of a list in brackets would overlap.
        boolean apart = items.size() == 1 || (list.value() instanceof Value.Sequence sequence && !sequence.flow());
        if (!apart) {
            return Optional.empty();
        }
        ListEdits edits = new ListEdits(subject.placed(), subject.schema());
        return Optional.of(subject.fix(
                items.size() == 1 ? "Remove the empty item" : "Remove the empty items",
                items.stream().map(item -> edits.removing(list, item)).toArray(Edit[]::new)));
    }

    /** Whether there is a text which YAML takes for a comment or a tag: then its missing quotes are the one mistake. */
    private static boolean isLost(IssueSubject subject, Field field) {
        boolean isText = Fields.kindOf(subject, field).orElse(Kind.TEXT) == Kind.TEXT;
        return isText && field.value() instanceof Value.Absent && hidesText(subject, field);
    }

    /** Whether the YAML breaks on the next line, without a key there: then that is most likely what the key was to have. */
    private static boolean isAboveBreak(IssueSubject subject, Field field) {
        SourceText text = subject.alone().text();
        int below = text.lineOf(field.keySpan().start()) + 1;
        return field.value() instanceof Value.Absent
                && below < text.lineCount()
                && text.line(below).indexOf(':') < 0
                && subject.issue().problems().stream()
                        .filter(problem -> problem.kind() == SyntaxProblem.Kind.YAML_SYNTAX)
                        .anyMatch(problem -> text.lineOf(problem.span().start()) == below);
    }

    /** Whether what stands behind the colon is read as a comment or a tag, but hardly meant so. */
    private static boolean hidesText(IssueSubject subject, Field field) {
        SourceText text = subject.alone().text();
        int end = field.keySpan().end();
        String rest = text.slice(new Span(end, text.lineEnd(text.lineOf(end))));
        int behind = rest.indexOf(':') + 1;
        return Scalars.hidden(rest.substring(behind))
                .filter(lost -> !subject.issue().isSuppression(end + behind + lost.start()))
                .isPresent();
    }

    private static boolean isEmpty(Value value) {
        return value instanceof Value.Absent
                || (value instanceof Value.Scalar scalar && scalar.text().isBlank());
    }

    /** The items of a list that hold nothing, nor a text which YAML takes for a comment or a tag. */
    private static List<Value> emptyItems(IssueSubject subject, Value value) {
        return value instanceof Value.Sequence list
                ? list.items().stream()
                        .filter(EmptyValue::isEmpty)
                        .filter(item -> !(item instanceof Value.Absent absent
                                && Scalars.hidden(subject.alone(), absent).isPresent()))
                        .toList()
                : List.of();
    }
}
