package dev.issuels.features.formatting;

import dev.issuels.issue.Field;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import dev.issuels.issue.Value.Style;
import dev.issuels.rules.repair.FieldLines;
import dev.issuels.text.Blanks;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A field that is written simply, so that it can be written otherwise: nothing, a text on one line, or a list of such.
 *
 * <p>All offsets and lines are those of the file.
 *
 * @param colon where the colon behind the key stands
 */
record FieldText(PlacedIssue placed, FieldLines lines, int colon) {

    /** The simple fields of an issue; none of one that is broken or in conflict. */
    static List<FieldText> of(PlacedIssue placed) {
        return FieldLines.groups(placed).stream()
                .flatMap(List::stream)
                .flatMap(lines -> of(placed, lines).stream())
                .toList();
    }

    private static Optional<FieldText> of(PlacedIssue placed, FieldLines lines) {
        OptionalInt colon = colon(placed, lines.field());
        boolean simple = colon.isPresent() && isSimple(placed, lines.field().value());
        return simple ? Optional.of(new FieldText(placed, lines, colon.getAsInt())) : Optional.empty();
    }

    Field field() {
        return lines.field();
    }

    SourceText text() {
        return placed.text();
    }

    /** Its list, if it is one with items. */
    Optional<Value.Sequence> list() {
        return field().value() instanceof Value.Sequence list && !list.items().isEmpty()
                ? Optional.of(list)
                : Optional.empty();
    }

    Span inFile(Value value) {
        return placed.inFile(value.span());
    }

    int lineOf(Value value) {
        return text().lineOf(inFile(value).start());
    }

    /** What stands before the dash of an item. */
    String indent(Value item) {
        return text().line(lineOf(item)).substring(0, dash(item));
    }

    /** Where in its line the dash of an item stands. */
    int dash(Value item) {
        return text().line(lineOf(item)).indexOf('-');
    }

    private static OptionalInt colon(PlacedIssue placed, Field field) {
        String all = placed.text().text();
        int at = placed.inFile(field.keySpan()).end();
        if (at < all.length() && (all.charAt(at) == '"' || all.charAt(at) == '\'')) {
            at++;
        }
        at = Blanks.behind(all, at, all.length());
        return at < all.length() && all.charAt(at) == ':' ? OptionalInt.of(at) : OptionalInt.empty();
    }

    private static boolean isSimple(PlacedIssue placed, Value value) {
        if (value instanceof Value.Sequence list) {
            return list.items().stream().allMatch(item -> isSimpleItem(placed, list, item));
        }
        return value instanceof Value.Absent || isOneLine(placed, value);
    }

    /** Whether the item of a list is a text, and the only thing on its line if the list has dashes. */
    private static boolean isSimpleItem(PlacedIssue placed, Value.Sequence list, Value item) {
        if (!isOneLine(placed, item)) {
            return false;
        }
        Span span = placed.inFile(item.span());
        SourceText text = placed.text();
        String before = text.text().substring(text.lineStart(text.lineOf(span.start())), span.start());
        return list.flow() || isDash(before.strip());
    }

    private static boolean isDash(String mark) {
        return mark.equals("-");
    }

    private static boolean isOneLine(PlacedIssue placed, Value value) {
        Span span = placed.inFile(value.span());
        SourceText text = placed.text();
        return value instanceof Value.Scalar scalar
                && scalar.style() != Style.BLOCK
                && text.lineOf(span.start()) == text.lineOf(span.end());
    }
}
