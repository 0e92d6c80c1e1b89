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
 * <p>What it proposes are guesses, of which only a trial tells the right ones.
 *
 * @param first the line of the key
 * @param last the last line that is not blank
 * @param broken the line where the YAML breaks
 */
record BrokenEntry(SourceText text, int first, int last, int broken) {

    private static final Pattern START = Pattern.compile("\\uFEFF?[^\\s\\-#\\]}].*");
    private static final String NAME = "[\"']?([A-Za-z_][\\w.-]*)[\"']?[ \\t]*+:";
    private static final Pattern KEY = Pattern.compile(NAME + "[ \\t]*+");

    /** The start of a block scalar, whose text stands on the lines below (YAML 1.2.2, 8.1.1). */
    private static final Pattern BLOCK = Pattern.compile("[|>][-+1-9]{0,2}(?:[ \\t]+#.*)?");

    private static final Pattern VALUE = Pattern.compile(
            "([ \\t]*(?:-[ \\t]+)?(?:[\"']?[A-Za-z_][\\w.-]*[\"']?[ \\t]*:[ \\t]+)?)(\\S(?:.*[^ \\t\\r\\n])?)[ \\t]*+");
    private static final Pattern INDENTED_KEY = Pattern.compile("([ \\t]++)([A-Za-z_]++):");
    private static final Pattern BARE_ITEM = Pattern.compile("[\\w./@][^:#\\s]*+[ \\t]*+");

    /** What people close a bracket with by mistake. */
    private static final String CLOSERS = "})>";

    private static final Pattern GLUED = Pattern.compile("[ \\t]*[A-Za-z_][\\w.-]*:(?=[^\\s\\u00a0:/])");

    /** A key with a dash before its value, where a mapping allows no item of a list. */
    private static final Pattern DASHED =
            Pattern.compile(NAME + "([ \\t]*+(?:[-+•–][ \\t]*+|\\*[ \\t]++))(?=[^\\s#-])");

    private static final Pattern INDENT = Pattern.compile(" *+\\t[ \\t]*+");
    private static final Pattern TAB_BEHIND_COLON = Pattern.compile("(?<=[\\w\"']:) *+\\t[ \\t]*+");
    private static final String TAB_WIDTH = "  ";

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

    /** Blanks in the place of the tabs that indent lines, or stand before a value. */
    List<Edit> withoutTabs() {
        List<Edit> edits = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            String content = text.line(line);
            int start = text.lineStart(line);
            Matcher indent = INDENT.matcher(content);
            if (indent.lookingAt()) {
                Span span = new Span(0, indent.end()).shifted(start);
                edits.add(new Edit(span, indent.group().replace("\t", TAB_WIDTH)));
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

    /** A dash before a line that stands below the key of a list, or below its items, and is a path or a word alone. */
    Optional<Edit> withDash() {
        String line = text.line(broken);
        int above = broken - 1;
        while (above > 0 && Bullet.end(text.line(above)).isPresent()) {
            above--;
        }
        Matcher key = KEY.matcher(above < 0 ? "" : text.line(above));
        boolean isList = key.matches() && Schema.builtIn().isList(key.group(1));
        boolean isBare = BARE_ITEM.matcher(line).matches() && !Schema.builtIn().isKey(line.strip());
        return isList && isBare
                ? Optional.of(Edit.insertion(text.lineStart(broken), TAB_WIDTH + "- "))
                : Optional.empty();
    }

    /** The items below the key with the same indentation and with dashes, the first one on a line of its own. */
    List<Edit> withItemsAlike() {
        List<Edit> edits = new ArrayList<>();
        if (isTextKey() || withoutDash().isPresent()) {
            return edits;
        }
        String mark = indentation() + "- ";
        value(first).filter(value -> Bullet.end(text.slice(value)).isPresent()).ifPresent(value -> {
            int item = value.start() + Bullet.end(text.slice(value)).getAsInt();
            int colon = text.lineStart(first) + text.line(first).indexOf(':');
            edits.add(new Edit(new Span(colon + 1, item), "\n" + mark));
        });
        Matcher dashed = DASHED.matcher(text.line(first));
        if (dashed.lookingAt() && touchesColon(dashed)) {
            edits.add(new Edit(dash(dashed), "\n" + mark));
        }
        for (int line = first + 1; line <= last; line++) {
            Span bullet = new Span(0, Bullet.end(text.line(line)).orElse(0)).shifted(text.lineStart(line));
            if (!bullet.isEmpty() && !text.slice(bullet).equals(mark)) {
                edits.add(new Edit(bullet, mark));
            }
        }
        return edits;
    }

    private String indentation() {
        return IntStream.rangeClosed(first + 1, last)
                .mapToObj(text::line)
                .filter(line -> Bullet.end(line).isPresent())
                .findFirst()
                .map(line ->
                        line.substring(0, line.length() - line.stripLeading().length()))
                .map(blanks -> blanks.replace("\t", TAB_WIDTH))
                .orElse(TAB_WIDTH);
    }

    /**
     * A blank in the place of the dash between a key and its only value. Where the key holds a text, the dash is a part of
     * that unless it touches the colon.
     */
    Optional<Edit> withoutDash() {
        Matcher dashed = DASHED.matcher(text.line(first));
        if (last > first || !dashed.lookingAt()) {
            return Optional.empty();
        }
        boolean isKey = Schema.builtIn().isKey(dashed.group(1));
        boolean isOne = isKey && !isListKey() && (touchesColon(dashed) || !isTextKey());
        return isOne ? Optional.of(new Edit(dash(dashed), " ")) : Optional.empty();
    }

    private Span dash(Matcher dashed) {
        return new Span(dashed.start(2), dashed.end(2)).shifted(text.lineStart(first));
    }

    private static boolean touchesColon(Matcher dashed) {
        return !Character.isWhitespace(dashed.group(2).charAt(0));
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

    /** A quote at the end of a line whose value starts with one. */
    List<Edit> withQuoteClosed() {
        return values().filter(value -> Quotes.areOpen(text.slice(value)))
                .map(value -> Edit.insertion(value.end(), text.slice(value).substring(0, 1)))
                .toList();
    }

    /** Without a mark behind the closing quotes and brackets of values, as other notations part fields with. */
    List<Edit> withoutMarks() {
        return values().filter(value -> Quotes.areFollowedByMark(text.slice(value)))
                .map(value -> new Edit(new Span(value.end() - 1, value.end()), ""))
                .toList();
    }

    /** A bracket at the end of the entry whose value starts with one. */
    Optional<Edit> withBracketClosed() {
        int end = text.lineStart(last) + text.line(last).stripTrailing().length();
        return value(first)
                .map(value -> text.text().charAt(value.start()))
                .filter(open -> open == '[' || open == '{')
                .map(open -> {
                    boolean isOther = end > 0 && CLOSERS.indexOf(text.text().charAt(end - 1)) >= 0;
                    return new Edit(new Span(isOther ? end - 1 : end, end), open == '[' ? "]" : "}");
                });
    }

    /** The list behind the key, in brackets and on one line, each of its items in quotes that needs them. */
    Optional<Edit> withItemsQuoted() {
        return value(first).filter(value -> isFlowList(text.slice(value))).flatMap(value -> {
            String written = text.slice(value);
            int end = written.lastIndexOf(']') + 1;
            boolean comment = written.substring(end).isBlank()
                    || written.substring(end).stripLeading().startsWith("#");
            return Optional.of(new Edit(
                            new Span(value.start(), value.start() + end), Quotes.listAnew(written.substring(0, end))))
                    .filter(edit -> end > 0 && comment && edit.newText().indexOf('[', 1) < 0);
        });
    }

    private boolean isFlowList(String value) {
        return value.startsWith("[") && isListKey();
    }

    /** Quotes around the value of each line, in the place of those that are there. */
    List<Edit> withQuotes() {
        return values().filter(value -> isText(text.slice(value)))
                .map(value -> new Edit(value, Scalars.doubleQuoted(Quotes.removed(text.slice(value)))))
                .toList();
    }

    /** Whether a value is neither a key without one, nor an item, a list or the start of a block scalar. */
    private boolean isText(String value) {
        Matcher key = KEY.matcher(value);
        boolean isKey = key.lookingAt() && key.end() == value.length();
        boolean isItem = isListKey() && Bullet.end(value).isPresent();
        return !isKey && !isItem && !BLOCK.matcher(value).matches() && !isFlowList(value);
    }

    private boolean isListKey() {
        return key().filter(Schema.builtIn()::isList).isPresent();
    }

    /** Whether the key holds a text, which a mark before it is a part of. */
    private boolean isTextKey() {
        return key().filter(Schema.builtIn().keys(Schema.Kind.TEXT)::contains).isPresent();
    }

    private Optional<String> key() {
        Matcher key = KEY.matcher(text.line(first));
        return key.lookingAt() ? Optional.of(key.group(1)) : Optional.empty();
    }

    private Stream<Span> values() {
        return IntStream.rangeClosed(first, last).mapToObj(this::value).flatMap(Optional::stream);
    }

    private Optional<Span> value(int line) {
        Matcher matcher = VALUE.matcher(text.line(line));
        return matcher.matches()
                ? Optional.of(new Span(matcher.start(2), matcher.end(2)).shifted(text.lineStart(line)))
                : Optional.empty();
    }
}
