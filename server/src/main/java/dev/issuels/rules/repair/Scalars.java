package dev.issuels.rules.repair;

import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.Value;
import dev.issuels.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as YAML scalars (YAML 1.2.2, sections 7.3.1 to 7.3.3). */
public final class Scalars {

    /** What needs no quotes anywhere in a front matter, neither as a value nor as an item of a flow list. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_./][^:#,\\[\\]{}\"\\s]*(?: [^:#,\\[\\]{}\"\\s]++)*+");

    /** What other readers of YAML take for something else than a text when it has no quotes (YAML 1.1, and 1.2.2, 10.3.2). */
    private static final Pattern NO_TEXT =
            Pattern.compile("[-+.]*\\d.*|[-+]?\\.(?i:inf|nan)|(?i:true|false|yes|no|on|off|y|n|null)|~");

    /** A comment, a tag or an anchor without a blank behind its mark, behind blanks. */
    private static final Pattern HIDDEN = Pattern.compile("\\s*+([#!&]\\S.*+)");

    private Scalars() {}

    /**
     * Where a text stands that YAML takes for a comment, a tag or an anchor, and that is hardly meant so.
     *
     * @param rest what stands behind a colon or a dash, up to the end of the line
     */
    public static Optional<Span> hidden(String rest) {
        Matcher hidden = HIDDEN.matcher(rest.stripTrailing());
        return hidden.matches() ? Optional.of(new Span(hidden.start(1), hidden.end(1))) : Optional.empty();
    }

    /** Where the text of an item stands that is {@link #hidden}; what suppresses a finding is meant as a comment. */
    public static Optional<Span> hidden(PlacedIssue placed, Value.Absent item) {
        int start = item.span().start();
        int lineEnd = placed.text().lineEnd(placed.text().lineOf(placed.start() + start)) - placed.start();
        // A tag or an anchor is a part of the item, a comment is not.
        Span rest = item.span().isEmpty() ? new Span(start, Math.max(start, lineEnd)) : item.span();
        return hidden(placed.slice(rest))
                .map(text -> text.shifted(start))
                .filter(text -> !placed.issue().isSuppression(text.start()));
    }

    /** The text without quotes where that is sound, otherwise in double quotes. */
    public static String written(String text) {
        return isPlain(text) ? text : doubleQuoted(text);
    }

    /** Whether the text needs no quotes anywhere; it may still be a number or a date to other readers. */
    public static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** Whether the text is a text to all readers when it has no quotes, and not a number, a date or a truth value. */
    public static boolean staysText(String text) {
        return !NO_TEXT.matcher(text).matches();
    }

    /** The text in the quotes that a present value has; a plain value gets quotes only if it needs them. */
    public static String like(Value.Scalar present, String text) {
        return in(present.style(), text);
    }

    /** The text written in a style; plain if it needs no quotes. */
    public static String in(Value.Style style, String text) {
        return switch (style) {
            case DOUBLE_QUOTED -> doubleQuoted(text);
            case SINGLE_QUOTED -> "'" + inQuotes(style, text) + "'";
            case PLAIN, BLOCK -> written(text);
        };
    }

    /** The text in double quotes. */
    public static String doubleQuoted(String text) {
        return '"' + inQuotes(Value.Style.DOUBLE_QUOTED, text) + '"';
    }

    /** The text as it stands between quotes that are there, if any are. */
    public static String inQuotes(Value.Style quotes, String text) {
        return switch (quotes) {
            case DOUBLE_QUOTED ->
                text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t");
            case SINGLE_QUOTED -> text.replace("'", "''");
            case PLAIN, BLOCK -> text;
        };
    }
}
