package dev.issuels.rules.repair;

import dev.issuels.issue.Field;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Edits of the lists in the fields of one issue; they count from the start of the file. */
public record ListEdits(PlacedIssue placed, Schema schema) {

    private static final String INDENT = "  ";

    /** Adds items to the list of a key, in the form that the list has; a key that is not there is added. */
    public Edit adding(String key, List<String> items) {
        return placed.issue()
                .field(key)
                .map(field -> adding(field, items))
                .orElseGet(() -> new FieldEdits(placed, schema).inserting(key, lines(INDENT, items)));
    }

    /** Takes an item out of the list of a field; the last one takes the field with it. */
    public Edit removing(Field field, Value item) {
        if (!(field.value() instanceof Value.Sequence list) || list.items().size() < 2) {
            return new FieldEdits(placed, schema).removing(field);
        }
        if (!list.flow()) {
            return removingLines(placed.inFile(item.span()));
        }
        int at = list.items().indexOf(item);
        if (at > 0) {
            return edit(
                    new Span(list.items().get(at - 1).span().end(), item.span().end()), "");
        }
        return edit(new Span(item.span().start(), list.items().get(1).span().start()), "");
    }

    /** Takes an item out of the list of a field; without it the list is empty, but there. */
    public Edit removingButKeeping(Field field, Value item) {
        boolean isOther =
                field.value() instanceof Value.Sequence list && list.items().size() > 1;
        if (isOther) {
            return removing(field, item);
        }
        int colon =
                placed.text().text().indexOf(':', placed.inFile(field.keySpan()).end());
        return new Edit(new Span(colon + 1, placed.inFile(field.value().span()).end()), " []");
    }

    /** The lines of an item as a whole, so that a comment behind the item before stays. */
    private Edit removingLines(Span item) {
        SourceText text = placed.text();
        int before = text.lineEnd(text.lineOf(item.start()) - 1);
        // A block scalar ends behind the terminator of its last line.
        int last = item.start() + text.slice(item).stripTrailing().length();
        return new Edit(new Span(before, text.lineEnd(text.lineOf(last))), "");
    }

    private Edit adding(Field field, List<String> items) {
        if (field.value() instanceof Value.Sequence list) {
            return list.items().isEmpty()
                    ? filling(list, items)
                    : appending(placed.text(), list, placed.start(), items);
        }
        if (field.value() instanceof Value.Absent absent) {
            return edit(absent.span(), lines(INDENT, items));
        }
        String present = placed.slice(field.value().span());
        return edit(field.value().span(), "[" + present + ", " + inFlow(items) + "]");
    }

    private Edit filling(Value.Sequence list, List<String> items) {
        return edit(list.span(), "[" + inFlow(items) + "]");
    }

    /**
     * Adds items behind the last one of a list that has some, in its form.
     *
     * @param origin what the spans of the list count from
     */
    static Edit appending(SourceText text, Value.Sequence list, int origin, List<String> items) {
        Span last = list.items().get(list.items().size() - 1).span().shifted(origin);
        if (list.flow()) {
            return Edit.insertion(last.end(), ", " + inFlow(items));
        }
        int line = text.lineOf(last.end());
        String first = text.line(text.lineOf(list.items().get(0).span().start() + origin));
        String indent = first.substring(0, Math.max(0, first.indexOf('-')));
        return Edit.insertion(text.lineEnd(line), lines(indent, items));
    }

    private Edit edit(Span inIssue, String newText) {
        return new Edit(placed.inFile(inIssue), newText);
    }

    private static String inFlow(List<String> items) {
        return items.stream().map(Scalars::written).collect(Collectors.joining(", "));
    }

    private static String lines(String indent, List<String> items) {
        return items.stream()
                .map(item -> "\n" + indent + "- " + Scalars.written(item))
                .collect(Collectors.joining());
    }
}
