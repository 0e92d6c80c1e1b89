package dev.issuels.rules.structure;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.rules.repair.Scalars;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a front matter from a key to the next one, somewhere among which the YAML breaks.
 *
 * <p>What it proposes are guesses, of which only a trial tells the right ones.
 *
 * @param first the line of the key
 * @param last the last line that is not blank
 */
record BrokenEntry(SourceText text, int first, int last) {

    private static final Pattern START = Pattern.compile("\\uFEFF?[^\\s\\-#\\]}].*");
    private static final Pattern VALUE = Pattern.compile(
            "([ \\t]*(?:-[ \\t]+)?(?:[\"']?[A-Za-z_][\\w.-]*[\"']?[ \\t]*:[ \\t]+)?)(\\S(?:.*[^ \\t\\r\\n])?)[ \\t]*+");
    private static final Pattern GLUED = Pattern.compile("[ \\t]*[A-Za-z_][\\w.-]*:(?=[^\\s:/])");
    private static final Pattern INDENT = Pattern.compile(" *+\\t[ \\t]*+");
    private static final String TAB_WIDTH = "  ";

    /** The entry at an offset of the file. */
    static BrokenEntry at(PlacedIssue placed, int offset) {
        SourceText text = placed.text();
        Span block = placed.inFile(placed.issue().frontMatter().block());
        int top = text.lineOf(block.start());
        int bottom = text.lineOf(block.end());
        int first = Math.min(Math.max(text.lineOf(offset), top), bottom);
        while (first > top && !START.matcher(text.line(first)).matches()) {
            first--;
        }
        int last = first;
        while (last < bottom && !START.matcher(text.line(last + 1)).matches()) {
            last++;
        }
        while (last > first && text.line(last).isBlank()) {
            last--;
        }
        return new BrokenEntry(text, first, last);
    }

    /** Blanks in the place of the tabs that indent lines. */
    List<Edit> withoutTabs() {
        List<Edit> edits = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            Matcher indent = INDENT.matcher(text.line(line));
            if (indent.lookingAt()) {
                Span span = new Span(0, indent.end()).shifted(text.lineStart(line));
                edits.add(new Edit(span, indent.group().replace("\t", TAB_WIDTH)));
            }
        }
        return edits;
    }

    /** A blank between a key and its value. */
    Optional<Edit> withBlank() {
        Matcher glued = GLUED.matcher(text.line(first));
        return glued.lookingAt()
                ? Optional.of(Edit.insertion(text.lineStart(first) + glued.end(), " "))
                : Optional.empty();
    }

    /** A quote at the end of a line whose value starts with one. */
    List<Edit> withQuoteClosed() {
        List<Edit> edits = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            value(line).ifPresent(value -> {
                String written = text.slice(value);
                char quote = written.charAt(0);
                boolean isOpen = (quote == '"' || quote == '\'') && written.indexOf(quote, 1) < 0;
                if (isOpen) {
                    edits.add(Edit.insertion(value.end(), String.valueOf(quote)));
                }
            });
        }
        return edits;
    }

    /** A bracket at the end of the entry whose value starts with one. */
    Optional<Edit> withBracketClosed() {
        int end = text.lineStart(last) + text.line(last).stripTrailing().length();
        return value(first)
                .map(value -> text.text().charAt(value.start()))
                .filter(open -> open == '[' || open == '{')
                .map(open -> Edit.insertion(end, open == '[' ? "]" : "}"));
    }

    /** Quotes around the value of each line, in the place of those that are there. */
    List<Edit> withQuotes() {
        List<Edit> edits = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            value(line).ifPresent(value -> edits.add(new Edit(value, Scalars.doubleQuoted(bare(text.slice(value))))));
        }
        return edits;
    }

    private Optional<Span> value(int line) {
        Matcher matcher = VALUE.matcher(text.line(line));
        return matcher.matches()
                ? Optional.of(new Span(matcher.start(2), matcher.end(2)).shifted(text.lineStart(line)))
                : Optional.empty();
    }

    private static String bare(String value) {
        char first = value.charAt(0);
        boolean quoted =
                value.length() > 1 && (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
