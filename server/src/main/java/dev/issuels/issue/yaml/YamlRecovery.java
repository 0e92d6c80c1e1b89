package dev.issuels.issue.yaml;

import dev.issuels.issue.Field;
import dev.issuels.issue.MiswrittenKey;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.issue.SyntaxProblem.Kind;
import dev.issuels.issue.Value;
import dev.issuels.issue.Value.Style;
import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Bullet;
import dev.issuels.text.SharedTexts;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads what can be read of a block of YAML that breaks somewhere.
 *
 * <p>The block is cut into entries, each a line with a key and the lines that belong to it. An entry that is good YAML by
 * itself is read as such; of one that is not, the first line's key and value are taken as they stand, then the items of
 * its list.
 */
final class YamlRecovery {

    private static final Pattern KEY = Pattern.compile("(\\s*)([\"']?)([A-Za-z_][\\w.-]*)\\2[ \\t]*:(?:[ \\t]+|$)(.*)");

    private final SourceText yaml;
    private final int origin;
    private final SharedTexts texts;
    private final List<Field> fields = new ArrayList<>();
    private final List<SyntaxProblem> problems = new ArrayList<>();
    private boolean foundCause;

    YamlRecovery(String yaml, int origin, SharedTexts texts) {
        this.yaml = SourceText.of(yaml);
        this.origin = origin;
        this.texts = texts;
    }

    /** The fields and, for every entry that is broken, one problem. */
    YamlMapping read() {
        int line = 0;
        while (line < yaml.lineCount()) {
            int behind = line + 1;
            while (behind < yaml.lineCount() && !startsEntry(behind)) {
                behind++;
            }
            readEntry(line, behind);
            line = behind;
        }
        return new YamlMapping(fields, problems);
    }

    /** Whether some entry is broken by itself; otherwise only the whole block is, as by its indentation. */
    boolean foundCause() {
        return foundCause;
    }

    /** An entry starts with a character in the first column that is neither a bullet nor a comment. */
    private boolean startsEntry(int line) {
        int start = yaml.lineStart(line);
        if (start == yaml.lineEnd(line)) {
            return false;
        }
        char first = yaml.text().charAt(start);
        return !Character.isWhitespace(first)
                && "-#]}".indexOf(first) < 0
                && (Bullet.end(yaml.line(line)).isEmpty() || isMiswritten(line));
    }

    private void readEntry(int line, int behind) {
        int start = yaml.lineStart(line);
        String entry = yaml.text().substring(start, yaml.lineStart(behind));
        if (entry.isBlank()) {
            return;
        }
        try {
            List<Field> read = YamlParser.compose(entry, origin + start, texts);
            Optional<SyntaxProblem> merged = MergedItems.problemIn(read, yaml, origin);
            if (merged.isPresent()) {
                readLines(line, behind, merged);
            } else if (YamlParser.hasRunOn(read)) {
                readLines(line, behind, Optional.of(noKey(line)));
            } else {
                fields.addAll(read);
                notice(line, read);
            }
        } catch (YAMLException broken) {
            boolean isAllowed = behind == line + 1
                    && head(line).filter(YamlRecovery::isNoteBehindColon).isPresent();
            SyntaxProblem problem = isWritten(line) ? YamlParser.problem(broken, entry, origin + start) : noKey(line);
            readLines(line, behind, isAllowed ? Optional.empty() : Optional.of(problem));
        }
    }

    /** Takes an entry line by line. */
    private void readLines(int line, int behind, Optional<SyntaxProblem> problem) {
        Optional<Field> head = head(line);
        head.ifPresent(fields::add);
        problem.ifPresent(problems::add);
        foundCause = true;
        readRest(line, behind, head);
    }

    /** Takes in what is wrong with an entry among others that is good YAML by itself. */
    private void notice(int line, List<Field> read) {
        if (read.isEmpty() && yaml.text().charAt(yaml.lineStart(line)) != '#') {
            problems.add(noKey(line));
            foundCause = true;
        } else if (line == 0 && " \t".indexOf(yaml.text().charAt(0)) >= 0) {
            Span blanks = new Span(origin, read.get(0).keySpan().start());
            problems.add(new SyntaxProblem(Kind.YAML_SYNTAX, blanks, "unexpected indentation", Optional.empty()));
            foundCause = true;
        }
    }

    private SyntaxProblem noKey(int line) {
        Span span = yaml.lineSpan(line).shifted(origin);
        return new SyntaxProblem(Kind.YAML_SYNTAX, span, "expected 'key: value'", Optional.empty());
    }

    /** Whether the value is a status with a note, which the format allows although YAML does not. */
    private static boolean isNoteBehindColon(Field field) {
        boolean isStatus = field.key().equals(Keys.STATUS);
        return isStatus
                && field.scalar()
                        .filter(scalar ->
                                !Schema.builtIn().withoutNote(scalar.text()).equals(scalar.text()))
                        .isPresent();
    }

    private Optional<Field> head(int line) {
        String content = yaml.line(line).stripTrailing();
        int start = origin + yaml.lineStart(line);
        Matcher written = KEY.matcher(content);
        if (written.matches()) {
            Span key = new Span(start + written.start(3), start + written.end(3));
            return Optional.of(new Field(
                    written.group(3), key, only(written.group(3), written.group(4), start + written.start(4))));
        }
        return MiswrittenKey.in(content)
                .map(key -> new Field(
                        key.name(),
                        key.span().shifted(start),
                        only(key.name(), content.substring(key.value()), start + key.value())));
    }

    /** The value of a key; a dash before an id, a date or a choice is no part of it. */
    private static Value only(String key, String text, int start) {
        boolean takesDash = Schema.builtIn()
                .key(key)
                .filter(known ->
                        known.kind() != Schema.Kind.TEXT && !known.kind().takesList())
                .isEmpty();
        int dash = takesDash ? 0 : Bullet.end(text).orElse(0);
        return raw(text.substring(dash), start + dash);
    }

    private boolean isMiswritten(int line) {
        return MiswrittenKey.in(yaml.line(line).stripTrailing()).isPresent();
    }

    private boolean isWritten(int line) {
        return KEY.matcher(yaml.line(line)).matches();
    }

    /** The items of a list and the indented fields below a broken line. */
    private void readRest(int line, int behind, Optional<Field> head) {
        List<Value> items = new ArrayList<>();
        boolean mayBeList = head.isPresent() && head.get().value() instanceof Value.Absent;
        for (int next = line + 1; next < behind; next++) {
            String content = yaml.line(next);
            OptionalInt item = mayBeList ? Bullet.end(content) : OptionalInt.empty();
            if (item.isPresent()) {
                int start = item.getAsInt();
                items.add(raw(content.substring(start), origin + yaml.lineStart(next) + start));
            } else if (items.isEmpty()) {
                head(next).filter(field -> Schema.builtIn().isKey(field.key())).ifPresent(fields::add);
            }
        }
        if (mayBeList && !items.isEmpty()) {
            fields.set(fields.indexOf(head.get()), withItems(head.get(), items));
        }
    }

    private static Field withItems(Field field, List<Value> items) {
        Span span = new Span(
                items.get(0).span().start(), items.get(items.size() - 1).span().end());
        return new Field(field.key(), field.keySpan(), new Value.Sequence(items, false, span));
    }

    /** A value as it stands, a quote or a bracket that is never closed read as if it were. */
    private static Value raw(String text, int start) {
        String value = text.stripTrailing();
        if (value.isEmpty() || value.equals("#") || value.startsWith("# ")) {
            return new Value.Absent(Span.at(start));
        }
        return value.charAt(0) == '[' ? flowItems(value, start) : rawScalar(value, start);
    }

    private static Value rawScalar(String value, int start) {
        char first = value.charAt(0);
        boolean quoted = (first == '"' || first == '\'') && value.length() > 1;
        if (!quoted) {
            return new Value.Scalar(value, Style.PLAIN, new Span(start, start + value.length()));
        }
        boolean closed = value.charAt(value.length() - 1) == first;
        String inner = value.substring(1, closed ? value.length() - 1 : value.length());
        return new Value.Scalar(inner, Style.PLAIN, new Span(start + 1, start + 1 + inner.length()));
    }

    private static Value flowItems(String value, int start) {
        List<Value> items = new ArrayList<>();
        int from = 1;
        boolean closed = value.endsWith("]");
        int end = closed ? value.length() - 1 : value.length();
        if (value.indexOf(']') >= 0 && !closed) {
            return new Value.Scalar(value, Style.PLAIN, new Span(start, start + value.length()));
        }
        while (from < end) {
            int comma = value.indexOf(',', from);
            int to = comma < 0 || comma > end ? end : comma;
            String item = value.substring(from, to);
            if (!item.isBlank()) {
                int lead = item.length() - item.stripLeading().length();
                items.add(rawScalar(item.strip(), start + from + lead));
            }
            from = to + 1;
        }
        return new Value.Sequence(items, true, new Span(start, start + value.length()));
    }
}
