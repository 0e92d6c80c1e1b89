package dev.issuels.features.formatting;

import dev.issuels.issue.Value;
import dev.issuels.rules.repair.Scalars;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form of a list: in brackets, or as lines with dashes. A list with comments among its items keeps the one it has.
 *
 * @param list has at least one item
 */
record ListForm(FieldText field, FileStyle style, Value.Sequence list) {

    /** A list that would make a longer line is not put into brackets. */
    private static final int LONGEST_LINE = 100;

    private static final Pattern COMMA = Pattern.compile("[ \\t]*,[ \\t]*");

    /** The edit that writes the list in the other form; empty where it has the right one or cannot have it. */
    Optional<Edit> changed() {
        boolean wanted = style.inBrackets(field.field().key(), list);
        Span after = new Span(field.colon() + 1, text().lineEnd(text().lineOf(last().end())));
        if (wanted == list.flow()) {
            return Optional.empty();
        }
        if (wanted) {
            String line = " [" + list.items().stream().map(this::inBrackets).collect(Collectors.joining(", ")) + "]";
            int length = field.colon() + 1 - text().lineStart(text().lineOf(field.colon())) + line.length();
            return isBareLines() && length <= LONGEST_LINE ? Optional.of(new Edit(after, line)) : Optional.empty();
        }
        String lines = list.items().stream()
                .map(item -> text().lineEnding() + style.indent() + "- " + written(item))
                .collect(Collectors.joining());
        return isBareLine() ? Optional.of(new Edit(after, lines)) : Optional.empty();
    }

    /** The edits that give the list the same form as others of its kind have it: its indentation, the blanks in it. */
    List<Edit> tidied() {
        return list.flow() ? tidiedLine() : tidiedLines();
    }

    private List<Edit> tidiedLine() {
        List<Edit> edits = new ArrayList<>();
        Span whole = field.inFile(list);
        if (text().lineOf(whole.start()) == text().lineOf(whole.end()) && isRegular()) {
            add(new Span(whole.start() + 1, field.inFile(list.items().get(0)).start()), "", edits);
            for (int i = 1; i < list.items().size(); i++) {
                add(between(i), ", ", edits);
            }
            add(new Span(last().end(), whole.end() - 1), "", edits);
        }
        return edits;
    }

    private List<Edit> tidiedLines() {
        List<Edit> edits = new ArrayList<>();
        String indent = field.indent(list.items().get(0));
        for (Value item : list.items()) {
            int line = text().lineStart(field.lineOf(item));
            int dash = line + field.dash(item);
            add(new Span(line, dash), style.indent(), edits);
            add(new Span(dash + 1, field.inFile(item).start()), " ", edits);
        }
        int first = field.lineOf(list.items().get(0));
        for (int line = first; line < text().lineOf(last().end()); line++) {
            if (text().line(line).startsWith(indent + "#")) {
                int start = text().lineStart(line);
                add(new Span(start, start + indent.length()), style.indent(), edits);
            }
        }
        return edits;
    }

    private void add(Span span, String wanted, List<Edit> edits) {
        if (!text().slice(span).equals(wanted)) {
            edits.add(new Edit(span, wanted));
        }
    }

    /** Whether a list in brackets is all that its line holds behind the key. */
    private boolean isBareLine() {
        Span whole = field.inFile(list);
        int line = text().lineOf(field.colon());
        return text().lineOf(whole.end()) == line
                && isBlank(field.colon() + 1, whole.start())
                && isBlank(whole.end(), text().lineEnd(line))
                && isRegular();
    }

    /** Whether nothing but blanks and commas stands between the brackets, and no comma too many. */
    private boolean isRegular() {
        Span whole = field.inFile(list);
        boolean regular =
                isBlank(whole.start() + 1, field.inFile(list.items().get(0)).start())
                        && isBlank(last().end(), whole.end() - 1);
        for (int i = 1; i < list.items().size(); i++) {
            regular &= COMMA.matcher(text().slice(between(i))).matches();
        }
        return regular;
    }

    /** Whether the lines of a list hold its items and nothing else. */
    private boolean isBareLines() {
        int line = text().lineOf(field.colon());
        boolean bare = isBlank(field.colon() + 1, text().lineEnd(line));
        for (Value item : list.items()) {
            int next = field.lineOf(item);
            bare &= next == line + 1 && isBlank(field.inFile(item).end(), text().lineEnd(next));
            line = next;
        }
        return bare;
    }

    private boolean isBlank(int from, int to) {
        return text().slice(new Span(from, to)).isBlank();
    }

    private String inBrackets(Value item) {
        String written = written(item);
        boolean bare = item instanceof Value.Scalar scalar && written.equals(scalar.text());
        return bare ? Scalars.written(written) : written;
    }

    private String written(Value item) {
        return item instanceof Value.Scalar scalar
                ? style.rewritten(field.field().key(), scalar).orElseGet(() -> text().slice(field.inFile(scalar)))
                : "";
    }

    private Span between(int item) {
        int from = field.inFile(list.items().get(item - 1)).end();
        int to = field.inFile(list.items().get(item)).start();
        return new Span(from, to);
    }

    private Span last() {
        return field.inFile(list.items().get(list.items().size() - 1));
    }

    private SourceText text() {
        return field.text();
    }
}
