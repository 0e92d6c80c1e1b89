package dev.issuels.issue.parsing;

import dev.issuels.issue.schema.Keys;
import dev.issuels.issue.schema.Schema;
import dev.issuels.text.SourceText;
import java.util.Locale;

/**
 * Front matters whose first line is not the key that it should be: a comment, a line that is broken, or a key that is
 * capitalized, as all others are.
 */
final class OddOpening {

    /** So many known keys nobody writes into prose between two rules. */
    private static final int ENOUGH = 2;

    /** How many lines are looked at. */
    private static final int LONGEST = 100;

    private OddOpening() {}

    /** Whether a front matter starts on the line, which stands directly below a delimiter and is no key. */
    static boolean startsAt(SourceText text, int line, Schema schema) {
        int first = line;
        while (first < text.lineCount() && isComment(text, first)) {
            first++;
        }
        if (first == text.lineCount() || Markdown.isBlank(text, first) || Markdown.isDelimiter(text, first)) {
            return false;
        }
        boolean commented = first > line && FrontMatterBlock.startsAt(text, first, schema);
        return commented || (Fence.at(text, first).isEmpty() && keysGoOn(text, first + 1, schema));
    }

    /** Whether keys in another case stand between the line, directly below a delimiter, and the next one, an id among them. */
    static boolean isCapitalizedAt(SourceText text, int line, Schema schema) {
        int known = 0;
        boolean hasId = false;
        int limit = Math.min(text.lineCount(), line + LONGEST);
        int next = line;
        while (next < limit && FrontMatterBlock.isYamlOnly(text, next)) {
            String key = Markdown.key(text, next).toLowerCase(Locale.ROOT);
            known += schema.isKey(key) ? 1 : 0;
            hasId |= key.equals(Keys.ID) && FrontMatterBlock.hasIdLikeValue(text, next);
            next++;
        }
        return hasId && known > ENOUGH && next < limit && Markdown.isDelimiter(text, next);
    }

    private static boolean isComment(SourceText text, int line) {
        int start = Markdown.start(text, line);
        return start < text.lineEnd(line) && text.text().charAt(start) == '#';
    }

    /** Whether known keys follow down to a delimiter, or an id is among them. */
    private static boolean keysGoOn(SourceText text, int from, Schema schema) {
        int known = 0;
        int limit = Math.min(text.lineCount(), from + LONGEST);
        int line = from;
        while (line < limit && FrontMatterBlock.isYamlOnly(text, line)) {
            known += schema.isKey(Markdown.key(text, line)) ? 1 : 0;
            line++;
        }
        boolean closed = line < limit && Markdown.isDelimiter(text, line);
        return (closed && known >= ENOUGH) || (from < limit && FrontMatterBlock.hasIdAt(text, from, schema));
    }
}
