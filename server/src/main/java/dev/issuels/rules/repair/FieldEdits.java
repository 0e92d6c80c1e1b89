package dev.issuels.rules.repair;

import dev.issuels.issue.Field;
import dev.issuels.issue.FrontMatter;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Schema;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Edits of the fields of one issue; they count from the start of the file. */
public record FieldEdits(PlacedIssue placed, Schema schema) {

    /** A line that goes on with what is above it, and no comment. */
    private static final Pattern STRAY = Pattern.compile("(?:[ \\t]+|- )[^\\s#]");

    /** The edits of the issue that a rule looks at. */
    public static FieldEdits of(IssueSubject subject) {
        return new FieldEdits(subject.placed(), subject.schema());
    }

    /** Gives a key a text: in place of the value that its first field has, in the same quotes, or as a new field. */
    public Edit setting(String key, String text) {
        return placed.issue()
                .field(key)
                .map(field -> replacing(field.value(), text))
                .orElseGet(() -> inserting(key, Scalars.written(text)));
    }

    /** Puts a text in the place of a value; quotes of the value stay. */
    public Edit replacing(Value value, String text) {
        if (value instanceof Value.Absent) {
            return new Edit(placed.inFile(value.span()), " " + Scalars.written(text));
        }
        String written = value instanceof Value.Scalar scalar ? Scalars.like(scalar, text) : Scalars.written(text);
        return new Edit(placed.inFile(value.span()), written);
    }

    /**
     * Adds a field at the place that the template gives it: below the last field that the template has before it.
     *
     * @param yaml the value as it is to stand behind the colon, or from the next line on if it starts with a line feed
     */
    public Edit inserting(String key, String yaml) {
        String line = key + ":" + (yaml.startsWith("\n") ? "" : " ") + yaml;
        return fieldAbove(key)
                .map(above -> new Edit(Span.at(endOfLastLine(above)), "\n" + line))
                .orElseGet(() -> new Edit(Span.at(firstLine()), line + "\n"));
    }

    /** Takes a field away, its lines as a whole. */
    public Edit removing(Field field) {
        int start =
                text().lineStart(text().lineOf(placed.inFile(field.keySpan()).start()));
        int end = text().lineStart(text().lineOf(lastOffset(field)) + 1);
        return new Edit(new Span(start, Math.max(end, start)), "");
    }

    private Optional<Field> fieldAbove(String key) {
        List<String> template = schema.keys().stream().map(Schema.Key::name).toList();
        int place = template.indexOf(key) < 0 ? template.size() : template.indexOf(key);
        Optional<Field> above = Optional.empty();
        for (Field field : placed.issue().frontMatter().fields()) {
            int other = template.indexOf(field.key());
            if (other >= 0 && other < place) {
                above = Optional.of(field);
            }
        }
        return above;
    }

    private int firstLine() {
        return placed.inFile(front().block()).start();
    }

    private FrontMatter front() {
        return placed.issue().frontMatter();
    }

    /** The end of the field and of what hangs on it without being read: a value before that would go on in there. */
    private int endOfLastLine(Field field) {
        Span block = placed.inFile(front().block());
        int last = text().lineOf(Math.max(block.start(), block.end() - 1));
        int line = text().lineOf(lastOffset(field));
        while (line < last && STRAY.matcher(text().line(line + 1)).lookingAt()) {
            line++;
        }
        return text().lineEnd(line);
    }

    /** The last character of the field that is not the terminator of its last line, as in block scalars. */
    private int lastOffset(Field field) {
        Span span = placed.inFile(field.span());
        int last = span.end();
        while (last > span.start() && Character.isWhitespace(text().text().charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private SourceText text() {
        return placed.text();
    }
}
