package dev.issuels.features.formatting;

import dev.issuels.features.symbols.Place;
import dev.issuels.issue.Field;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.TextEdit;

/**
 * Goes on with a list of a front matter on a new line, and ends it there when the item above is still empty (LSP 3.17,
 * {@code textDocument/onTypeFormatting}).
 *
 * <p>A dash alone does nothing: whoever types one may be about to close the front matter.
 */
public final class OnTypeFormattingProvider {

    /** The one character that it listens to. */
    public static final String TRIGGER = "\n";

    private static final Pattern ITEM = Pattern.compile("([ ]*)-(?:[ \\t]+(.*))?");
    private static final Pattern KEY_ALONE = Pattern.compile("[^:]*:[ \\t]*(?:#.*)?");

    private OnTypeFormattingProvider() {}

    /** The edits of the line that a cursor has just come to. */
    public static List<TextEdit> edits(Optional<Place> asked, String typed) {
        return asked
                .filter(place -> typed.equals(TRIGGER))
                .flatMap(place ->
                        edit(place).map(edit -> new TextEdit(place.positions().range(edit.span()), edit.newText())))
                .stream()
                .toList();
    }

    private static Optional<Edit> edit(Place place) {
        SourceText text = place.file().text();
        int line = text.lineOf(place.offset());
        if (line == 0) {
            return Optional.empty();
        }
        return place.file()
                .content()
                .issueAt(text.lineStart(line - 1))
                .filter(placed -> !placed.issue().conflicted())
                .flatMap(placed -> listAbove(placed, line, place.schema()).flatMap(field -> edit(place, placed, line)));
    }

    private static Optional<Edit> edit(Place place, PlacedIssue placed, int line) {
        SourceText text = placed.text();
        Matcher item = ITEM.matcher(text.line(line - 1));
        if (!item.matches()) {
            return KEY_ALONE.matcher(text.line(line - 1)).matches()
                    ? Optional.of(dash(text, line, indent(place, placed, line)))
                    : Optional.empty();
        }
        boolean empty = item.group(2) == null || item.group(2).isBlank();
        if (!empty) {
            return Optional.of(dash(text, line, item.group(1)));
        }
        boolean ends = text.line(line).isBlank();
        return ends
                ? Optional.of(new Edit(new Span(text.lineStart(line - 1), text.lineEnd(line)), ""))
                : Optional.empty();
    }

    private static Edit dash(SourceText text, int line, String indent) {
        String present = text.line(line);
        int blanks = present.length() - present.stripLeading().length();
        return new Edit(new Span(0, blanks).shifted(text.lineStart(line)), indent + "- ");
    }

    /** That of the next item below, or else the one that the file's lists have. */
    private static String indent(Place place, PlacedIssue placed, int line) {
        SourceText text = placed.text();
        Matcher next = ITEM.matcher(text.line(Math.min(line + 1, text.lineCount() - 1)));
        return next.matches()
                ? next.group(1)
                : FileStyle.of(place.file().content(), place.schema()).indent();
    }

    /** The field that the line above belongs to, if it takes a list. */
    private static Optional<Field> listAbove(PlacedIssue placed, int line, Schema schema) {
        Span above = placed.text().lineSpan(line - 1);
        Span block = placed.inFile(placed.issue().frontMatter().block());
        if (!block.touches(above.end())) {
            return Optional.empty();
        }
        return placed.issue().frontMatter().fields().stream()
                .filter(field -> placed.inFile(field.keySpan()).start() < above.end())
                .reduce((first, second) -> second)
                .filter(field -> schema.key(field.key())
                        .filter(key -> key.kind().takesList())
                        .isPresent());
    }
}
