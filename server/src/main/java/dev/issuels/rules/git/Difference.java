package dev.issuels.rules.git;

import dev.issuels.issue.Field;
import dev.issuels.issue.Issue;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.issue.schema.Schema.Kind;
import dev.issuels.issue.schema.Schema.Trait;
import dev.issuels.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The first place where an entry of a history file does not say what it says in HEAD.
 *
 * <p>How a front matter is written makes no difference, nor what it says more. Another id and a status that is open again
 * have rules of their own.
 *
 * @param span in the file
 */
record Difference(Span span, String message) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The difference; empty when the entry says all that it said. */
    static Optional<Difference> between(HistoryEntry now, HistoryEntry old, Schema schema) {
        Optional<Difference> fields = isReopened(now, old, schema) ? Optional.empty() : ofFields(now, old, schema);
        return fields.or(() -> ofWording(now, old));
    }

    private static Optional<Difference> ofWording(HistoryEntry now, HistoryEntry old) {
        OptionalInt place = now.wording().differenceFrom(old.wording());
        if (place.isEmpty()) {
            return Optional.empty();
        }
        boolean inside = place.getAsInt() < now.wording().span().end();
        Span span = inside ? line(now, place.getAsInt()) : now.name();
        return Optional.of(new Difference(span, "the text of '" + old.id() + "' is not as in HEAD"));
    }

    /** What stands in the line of an offset, without the white space around. */
    private static Span line(HistoryEntry entry, int offset) {
        Span line = entry.text().lineSpan(entry.text().lineOf(offset));
        String text = entry.text().slice(line);
        int start = line.start() + (text.length() - text.stripLeading().length());
        return new Span(start, start + text.strip().length());
    }

    private static Optional<Difference> ofFields(HistoryEntry now, HistoryEntry old, Schema schema) {
        if (now.placed().isEmpty() || old.placed().isEmpty()) {
            return Optional.empty();
        }
        Issue issue = now.placed().get().issue();
        Set<String> met = new HashSet<>();
        return old.placed().get().issue().frontMatter().fields().stream()
                .filter(field -> met.add(field.key()) && !isId(field, schema))
                .flatMap(field -> ofField(now, issue, field, old.id()).stream())
                .findFirst();
    }

    private static boolean isId(Field field, Schema schema) {
        return schema.key(field.key()).filter(key -> key.kind() == Kind.ID).isPresent();
    }

    private static Optional<Difference> ofField(HistoryEntry entry, Issue issue, Field old, String id) {
        Optional<Field> now = issue.field(old.key());
        if (now.isEmpty()) {
            return Optional.of(new Difference(entry.name(), "'" + id + "' has a key '" + old.key() + "' in HEAD"));
        }
        if (texts(now.get().value()).equals(texts(old.value()))) {
            return Optional.empty();
        }
        Span value = entry.placed().orElseThrow().inFile(now.get().value().span());
        return Optional.of(new Difference(
                value.isEmpty() ? entry.name() : value, "'" + old.key() + "' of '" + id + "' is not as in HEAD"));
    }

    private static List<String> texts(Value value) {
        return value.texts()
                .map(text -> SPACES.matcher(text.strip()).replaceAll(" "))
                .toList();
    }

    /** Whether HEAD has the issue as closed and it is open now, in this very place. */
    private static boolean isReopened(HistoryEntry now, HistoryEntry old, Schema schema) {
        return status(old, schema).filter(status -> status.is(Trait.CLOSED)).isPresent()
                && status(now, schema)
                        .filter(status -> !status.is(Trait.CLOSED))
                        .isPresent();
    }

    private static Optional<Choice> status(HistoryEntry entry, Schema schema) {
        return entry.placed()
                .flatMap(placed -> placed.issue().text(Keys.STATUS))
                .flatMap(schema::status);
    }
}
