package dev.issuels.rules.structure;

import dev.issuels.issue.MiswrittenKey;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Schema;
import dev.issuels.rules.repair.Scalars;
import dev.issuels.text.Bullet;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of a front matter from a key to the next one, somewhere among which the YAML breaks.
 *
 * <p>What it proposes are guesses, as are those of {@link MisplacedDash} and {@link BrokenValues}: only a trial tells the
 * right ones.
 *
 * @param first the line of the key
 * @param last the last line that is not blank
 * @param broken the line where the YAML breaks
 */
record BrokenEntry(SourceText text, int first, int last, int broken) {

    /** The name of a key, which is a group, up to the colon. */
    static final String NAME = "[\"']?([A-Za-z_][\\w.-]*)[\"']?[ \\t]*+:";

    /** A key without a value. */
    static final Pattern KEY = Pattern.compile(NAME + "[ \\t]*+");

    /** What stands in the place of a tab, and before an item. */
    static final String INDENT = "  ";

    private static final Pattern START = Pattern.compile("\\uFEFF?[^\\s\\-#\\]}].*");
    private static final Pattern VALUE = Pattern.compile(
            "([ \\t]*(?:-[ \\t]+)?(?:[\"']?[A-Za-z_][\\w.-]*[\"']?[ \\t]*:[ \\t]+)?)(\\S(?:.*[^ \\t\\r\\n])?)[ \\t]*+");
    private static final Pattern INDENTED_KEY = Pattern.compile("([ \\t]++)([A-Za-z_]++):");
    private static final Pattern GLUED = Pattern.compile("[ \\t]*[A-Za-z_][\\w.-]*:(?=[^\\s\\u00a0:/])");

    private static final Pattern TAB_INDENT = Pattern.compile(" *+\\t[ \\t]*+");
    private static final Pattern TAB_BEHIND_COLON = Pattern.compile("(?<=[\\w\"']:) *+\\t[ \\t]*+");
    private static final Pattern TAB_BEHIND_VALUE = Pattern.compile("(?<=[\"'\\]}]) *+\\t[ \\t]*+(?=#|$)");

    /** The entry at an offset of the file. */
    static BrokenEntry at(PlacedIssue placed, int offset) {
        SourceText text = placed.text();
        Span block = placed.inFile(placed.issue().frontMatter().block());
        int top = text.lineOf(block.start());
        int bottom = text.lineOf(block.end());
        int broken = Math.min(Math.max(text.lineOf(offset), top), bottom);
        int first = broken;
        while (first > top && !isStart(text.line(first))) {
            first--;
        }
        int last = first;
        while (last < bottom && !isStart(text.line(last + 1))) {
            last++;
        }
        while (last > first && text.line(last).isBlank()) {
            last--;
        }
        return new BrokenEntry(text, first, last, broken);
    }

    private static boolean isStart(String line) {
        return START.matcher(line).matches()
                && (Bullet.end(line).isEmpty() || MiswrittenKey.in(line).isPresent());
    }

    /** Blanks in the place of the tabs that indent lines, or stand before a value or a comment; nothing at the end of lines. */
    List<Edit> withoutTabs() {
        List<Edit> edits = new ArrayList<>();
        for (int line = first; line <= Math.max(last, broken); line++) {
            String content = text.line(line);
            int start = text.lineStart(line);
            Matcher indent = TAB_INDENT.matcher(content);
            if (indent.lookingAt()) {
                Span span = new Span(0, indent.end()).shifted(start);
                edits.add(new Edit(span, content.isBlank() ? "" : indent.group().replace("\t", INDENT)));
            }
            Matcher behind = TAB_BEHIND_VALUE.matcher(content);
            if (behind.find()) {
                Span span = new Span(behind.start(), behind.end()).shifted(start);
                edits.add(new Edit(span, behind.end() == content.length() ? "" : " "));
            }
            Matcher gap = TAB_BEHIND_COLON.matcher(content);
            if (gap.find()) {
                edits.add(new Edit(new Span(gap.start(), gap.end()).shifted(start), " "));
            }
        }
        return edits;
    }

    /** The line as {@code key: value}, where it is meant so. */
    Optional<Edit> withKey() {
        String line = text.line(broken).stripTrailing();
        Matcher indented = INDENTED_KEY.matcher(line);
        if (indented.matches() && Schema.builtIn().isKey(indented.group(2))) {
            return Optional.of(new Edit(new Span(0, indented.end(1)).shifted(text.lineStart(broken)), ""));
        }
        return MiswrittenKey.in(line)
                .filter(key -> key.value() < line.length() && !isGlued())
                .map(key -> withKey(key, line))
                .filter(edit -> !text.slice(edit.span()).equals(edit.newText()));
    }

    /** The value is left as it is, but for a text that needs quotes. */
    private Edit withKey(MiswrittenKey key, String line) {
        String value = line.substring(key.value());
        boolean isBare = Schema.builtIn().keys(Schema.Kind.TEXT).contains(key.name())
                && value.contains(": ")
                && "\"'[{".indexOf(value.charAt(0)) < 0;
        int end = isBare ? line.length() : key.value();
        String written = key.name() + ": " + (isBare ? Scalars.doubleQuoted(value) : "");
        return new Edit(new Span(0, end).shifted(text.lineStart(broken)), written);
    }

    /** A blank between a key and its value. */
    Optional<Edit> withBlank() {
        Matcher glued = GLUED.matcher(text.line(first));
        return glued.lookingAt()
                ? Optional.of(Edit.insertion(text.lineStart(first) + glued.end(), " "))
                : Optional.empty();
    }

    private boolean isGlued() {
        return broken == first && withBlank().isPresent();
    }

    boolean isListKey() {
        return key().filter(Schema.builtIn()::isList).isPresent();
    }

    /** Whether the key holds a text, which a mark before it is a part of. */
    boolean isTextKey() {
        return key().filter(Schema.builtIn().keys(Schema.Kind.TEXT)::contains).isPresent();
    }

    private Optional<String> key() {
        Matcher key = KEY.matcher(text.line(first));
        return key.lookingAt() ? Optional.of(key.group(1)) : Optional.empty();
    }

    /** The values, that of the line where the YAML breaks before all others. */
    Stream<Span> brokenFirst() {
        return Stream.concat(value(broken).stream(), values().filter(value -> text.lineOf(value.start()) != broken));
    }

    /** The values of all its lines. */
    Stream<Span> values() {
        return IntStream.rangeClosed(first, last).mapToObj(this::value).flatMap(Optional::stream);
    }

    /** What a line holds behind the key or the dash that it may begin with. */
    Optional<Span> value(int line) {
        Matcher matcher = VALUE.matcher(text.line(line));
        return matcher.matches()
                ? Optional.of(new Span(matcher.start(2), matcher.end(2)).shifted(text.lineStart(line)))
                : Optional.empty();
    }
}
