package dev.issuels.features.completion;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value.Style;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a front matter, or in another block of YAML, the cursor is, read from its line alone: what is being typed is
 * seldom YAML yet.
 *
 * @param key of the field, or empty where a key itself is typed
 * @param quotes those that the slot stands in, if any
 * @param glued whether the value would stand right behind the colon or the dash, where YAML wants a blank
 */
record FieldSlot(Optional<String> key, Slot slot, Style quotes, Form form, boolean glued) {

    private static final Pattern KEY = Pattern.compile("\uFEFF?([\"']?)([A-Za-z_][\\w-]*)\\1[ \\t]*:(?:[ \\t]|$)");
    private static final Pattern WORD = Pattern.compile("\uFEFF?([\\w-]*)");
    private static final Pattern ITEM = Pattern.compile("[ \\t]*-(?:[ \\t]+|$)");
    private static final String QUOTES = "\"'";
    private static final Pattern COMMENT = Pattern.compile("[ \\t]+#.*");

    /** What a slot is of what its key has or may have. */
    enum Form {
        WHOLE,
        ITEM_IN_BRACKETS,
        ITEM_BEHIND_DASH
    }

    /** The slot at an offset; empty outside of front matters and in comments. */
    static Optional<FieldSlot> at(SourceText text, PlacedIssue placed, int offset) {
        int line = text.lineOf(offset);
        Span block = placed.inFile(placed.issue().frontMatter().block());
        int first = text.lineOf(block.start());
        int last = placed.issue()
                .frontMatter()
                .closing()
                .map(closing -> text.lineOf(placed.inFile(closing).start()) - 1)
                .orElseGet(() -> lastOpen(text, text.lineOf(Math.max(block.start(), block.end() - 1))));
        return line < first || line > last ? Optional.empty() : new Finder(text, first, offset).find();
    }

    /** The last line of a front matter that nobody has closed: one below, where the next key begins, is not YAML yet. */
    private static int lastOpen(SourceText text, int last) {
        boolean begins = last + 1 < text.lineCount()
                && WORD.matcher(text.line(last + 1).stripTrailing()).matches();
        return begins ? last + 1 : last;
    }

    /** The slot at an offset of a text that is one block of YAML. */
    static Optional<FieldSlot> at(SourceText text, int offset) {
        return new Finder(text, 0, offset).find();
    }

    /** The key at the start of a line that the lines down to this one belong to, in such a text. */
    static Optional<String> keyAbove(SourceText text, int line) {
        return keyAbove(text, 0, line);
    }

    private static Optional<String> keyAbove(SourceText text, int first, int line) {
        for (int i = line - 1; i >= first; i--) {
            Matcher key = KEY.matcher(text.line(i));
            if (key.lookingAt()) {
                return Optional.of(key.group(2));
            }
        }
        return Optional.empty();
    }

    /** Whether the slot is an item of a list. */
    boolean isListed() {
        return form != Form.WHOLE;
    }

    /** Looks for the slot in one line. */
    private static final class Finder {

        private final SourceText text;
        private final int first;
        private final int line;
        private final String content;
        private final int column;

        /** One that looks no further up than to a first line. */
        Finder(SourceText text, int first, int offset) {
            this.text = text;
            this.first = first;
            this.line = text.lineOf(offset);
            this.content = text.line(line);
            this.column = offset - text.lineStart(line);
        }

        Optional<FieldSlot> find() {
            Matcher key = KEY.matcher(content);
            if (key.lookingAt()) {
                return column >= key.end() ? value(key.group(2), key.end()) : key(key.start(2), key.end(2));
            }
            Matcher item = ITEM.matcher(content);
            if (item.lookingAt()) {
                return column < item.end() || !opensItem()
                        ? Optional.empty()
                        : keyAbove(text, first, line).flatMap(above -> value(above, item.end()));
            }
            Matcher word = WORD.matcher(content);
            boolean typesKey =
                    word.lookingAt() && word.end() == content.stripTrailing().length() && column <= word.end();
            if (typesKey) {
                return key(word.start(1), word.end(1));
            }
            int from = indentation(content);
            return keyAbove(text, first, line)
                    .filter(above -> column >= from && opensList())
                    .flatMap(above -> value(above, from));
        }

        private Optional<FieldSlot> key(int start, int end) {
            return start <= column && column <= end
                    ? Optional.of(new FieldSlot(Optional.empty(), slot(start, end), Style.PLAIN, Form.WHOLE, false))
                    : Optional.empty();
        }

        private Optional<FieldSlot> value(String key, int from) {
            Matcher comment = COMMENT.matcher(content);
            boolean commented = comment.find(Math.min(from, content.length()));
            if (commented && column > comment.start()) {
                return Optional.empty();
            }
            int start = blanksEnd(from, column);
            int end = commented ? comment.start() : content.stripTrailing().length();
            boolean flow = content.startsWith("[", start) || from == indentation(content);
            if (!flow) {
                return withoutQuotes(key, start, Math.max(end, column));
            }
            OptionalInt itemStart = itemStart(start);
            return itemStart.isPresent()
                    ? withoutQuotes(key, itemStart.getAsInt(), Math.max(itemEnd(end), column))
                    : Optional.empty();
        }

        private Optional<FieldSlot> withoutQuotes(String key, int start, int end) {
            boolean quoted = start < column && QUOTES.indexOf(content.charAt(start)) >= 0;
            if (!quoted) {
                boolean glued = start > 0 && ":-".indexOf(content.charAt(start - 1)) >= 0;
                return Optional.of(new FieldSlot(Optional.of(key), slot(start, end), Style.PLAIN, form(start), glued));
            }
            int close = closingQuote(start);
            if (close >= 0 && close < column) {
                return Optional.empty();
            }
            Style quotes = content.charAt(start) == '"' ? Style.DOUBLE_QUOTED : Style.SINGLE_QUOTED;
            Slot inside = slot(start + 1, close >= 0 ? close : end);
            return Optional.of(new FieldSlot(Optional.of(key), inside, quotes, form(start), false));
        }

        private Form form(int start) {
            Matcher key = KEY.matcher(content);
            if (key.lookingAt() && blanksEnd(key.end(), start) == start && !content.startsWith("[", start)) {
                return Form.WHOLE;
            }
            return content.stripLeading().startsWith("-") ? Form.ITEM_BEHIND_DASH : Form.ITEM_IN_BRACKETS;
        }

        /** The quote that ends what the one at a place begins; negative if there is none. */
        private int closingQuote(int opening) {
            char quote = content.charAt(opening);
            for (int i = opening + 1; i < content.length(); i++) {
                boolean escapes = content.charAt(i) == '\\' && quote == '"';
                boolean doubled = quote == '\'' && content.startsWith("''", i);
                if (escapes || doubled) {
                    i++;
                } else if (content.charAt(i) == quote) {
                    return i;
                }
            }
            return -1;
        }

        /** Where the item of a list in brackets starts that the column is in; empty left and right of the brackets. */
        private OptionalInt itemStart(int from) {
            int start = content.startsWith("[", from) ? -1 : from;
            for (int i = from; i < column; i++) {
                char c = content.charAt(i);
                boolean opens = start >= 0 && QUOTES.indexOf(c) >= 0 && blanksEnd(start, i) == i;
                if (opens) {
                    int close = closingQuote(i);
                    i = close >= 0 ? close : column;
                } else if (c == '[' || (c == ',' && start >= 0)) {
                    start = i + 1;
                } else if (c == ']') {
                    start = -1;
                }
            }
            return start < 0 ? OptionalInt.empty() : OptionalInt.of(blanksEnd(start, column));
        }

        private int itemEnd(int end) {
            for (int i = column; i < end; i++) {
                if (",]".indexOf(content.charAt(i)) >= 0) {
                    return i;
                }
            }
            return end;
        }

        private int blanksEnd(int from, int limit) {
            int start = from;
            while (start < limit && Character.isWhitespace(content.charAt(start))) {
                start++;
            }
            return start;
        }

        /** Whether the dash of the line begins an item: below its key, or like the one above. Others may begin a delimiter. */
        private boolean opensItem() {
            for (int i = line - 1; i >= first; i--) {
                String above = text.line(i);
                if (ITEM.matcher(above).lookingAt()) {
                    return indentation(above) == indentation(content);
                }
                Matcher key = KEY.matcher(above);
                if (key.lookingAt()) {
                    String value = above.substring(key.end()).strip();
                    return value.isEmpty() || value.startsWith("#");
                }
            }
            return false;
        }

        /** Whether a list in brackets that opened above is still open here. */
        private boolean opensList() {
            for (int i = line - 1; i >= first; i--) {
                String above = text.line(i);
                if (above.indexOf(']') >= 0) {
                    return false;
                } else if (above.indexOf('[') >= 0) {
                    return true;
                }
            }
            return false;
        }

        private static int indentation(String content) {
            return content.length() - content.stripLeading().length();
        }

        private Slot slot(int start, int end) {
            int origin = text.lineStart(line);
            return new Slot(
                    new Span(origin + start, origin + end), text.slice(new Span(origin + start, origin + column)));
        }
    }
}
