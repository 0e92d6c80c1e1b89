package dev.issuels.rules.structure;

import dev.issuels.rules.repair.Scalars;
import dev.issuels.text.Bullet;
import dev.issuels.text.Edit;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The values of an entry whose quotes or brackets are missing, left open or followed by something else. */
record BrokenValues(BrokenEntry entry) {

    /** The start of a block scalar, whose text stands on the lines below (YAML 1.2.2, 8.1.1). */
    private static final Pattern BLOCK = Pattern.compile("[|>][-+1-9]{0,2}(?:[ \\t]+#.*)?");

    /** What people close a bracket with by mistake. */
    private static final String CLOSERS = "})>";

    /** Without a mark behind the closing quotes and brackets of values, as other notations part fields with. */
    List<Edit> withoutMarks() {
        return entry.values()
                .filter(value -> Quotes.areFollowedByMark(text().slice(value)))
                .map(value -> new Edit(new Span(value.end() - 1, value.end()), ""))
                .toList();
    }

    /** A quote at the end of a line whose value starts with one. */
    List<Edit> withQuoteClosed() {
        return entry.brokenFirst()
                .filter(value -> Quotes.areOpen(text().slice(value)))
                .map(value -> Edit.insertion(value.end(), text().slice(value).substring(0, 1)))
                .toList();
    }

    /** A bracket at the end of the entry whose value starts with one. */
    Optional<Edit> withBracketClosed() {
        int end = text().lineStart(entry.last())
                + text().line(entry.last()).stripTrailing().length();
        return entry.value(entry.first())
                .map(value -> text().charAt(value.start()))
                .filter(open -> open == '[' || open == '{')
                .map(open -> {
                    boolean isOther = end > 0 && CLOSERS.indexOf(text().charAt(end - 1)) >= 0;
                    return new Edit(new Span(isOther ? end - 1 : end, end), open == '[' ? "]" : "}");
                });
    }

    /** The list behind the key, in brackets and on one line, each of its items in quotes that needs them. */
    Optional<Edit> withItemsQuoted() {
        return entry.value(entry.first())
                .filter(value -> isFlowList(text().slice(value)))
                .flatMap(this::withItemsQuoted);
    }

    private Optional<Edit> withItemsQuoted(Span value) {
        String written = text().slice(value);
        int end = written.lastIndexOf(']') + 1;
        String behind = written.substring(end).stripLeading();
        if (end == 0 || !(behind.isEmpty() || behind.startsWith("#"))) {
            return Optional.empty();
        }
        String list = Quotes.listAnew(written.substring(0, end));
        boolean isNested = list.indexOf('[', 1) >= 0;
        return isNested ? Optional.empty() : Optional.of(new Edit(new Span(value.start(), value.start() + end), list));
    }

    /** Quotes around the value of each line, in the place of those that are there. */
    List<Edit> withQuotes() {
        return entry.brokenFirst()
                .filter(value -> isText(text().slice(value)))
                .map(value -> new Edit(value, Scalars.doubleQuoted(Quotes.removed(text().slice(value)))))
                .toList();
    }

    /** Whether a value is neither a key without one, nor an item, a list or the start of a block scalar. */
    private boolean isText(String value) {
        boolean isKey = BrokenEntry.KEY.matcher(value).matches();
        boolean isItem = entry.isListKey() && Bullet.end(value).isPresent();
        return !isKey && !isItem && !BLOCK.matcher(value).matches() && !isFlowList(value);
    }

    private boolean isFlowList(String value) {
        return value.startsWith("[") && entry.isListKey();
    }

    private SourceText text() {
        return entry.text();
    }
}
