package dev.issuels.rules.body;

import dev.issuels.issue.Schema;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template or a hurry leaves where words should stand.
 *
 * <p>Almost all of it can also be what an issue is about, so that the place decides: it must be all that a line, an item,
 * a cell or a value says. Only {@code TBD} counts elsewhere, in brackets or at the end of what it stands in, and so do the
 * names that the template of an issue has in angle brackets.
 */
record Leftovers(Schema schema) {

    /** Where the paths of templates lead to, and those of no project. */
    static final String PATH = "path/to/";

    private static final String TO_BE_DECIDED = "TBD";
    private static final Pattern PATH_ALONE = Pattern.compile("`*" + PATH + "[^\\s`]*`*(?:\\s*[-—–(:].*)?");
    /** What the patterns of whole pieces start with, but for paths and words. */
    private static final String STARTS = "[<{.…";

    private static final String PATH_STARTS = "`p";

    /** The first three characters of each alternative of {@link #WORD}. */
    private static final Set<String> WORD_STARTS =
            Set.of("tba", "tbc", "tbd", "to-", "tod", "fix", "xxx", "to ", "acc", "cri", "lor");

    private static final Pattern ELLIPSIS = Pattern.compile("\\.{3}|…");
    private static final Pattern ANGLED_VALUE = Pattern.compile("<[^<>]+>");
    private static final Pattern NUMBERED_TAG = Pattern.compile("(?i)tag[ _-]?\\d+");

    private static final Pattern WORD = Pattern.compile("(?i)(?:tb[acd](?:\\s*[-—–:(].*)?|to-?do|fixme|xxx+"
            + "|to be (?:added|announced|confirmed|decided|defined|determined|discussed|done|filled(?: in| out)?"
            + "|specified|written)|(?:acceptance )?criteri(?:on|a) ?#?\\d+|lorem ipsum\\b.*)[.:!?…]*");

    /** What asks for words in brackets; in parentheses it is more often a remark. */
    private static final Pattern REQUEST =
            Pattern.compile("(?i)(?:\\[(?=[^\\[\\]]*]$)|<(?=[^<>]*>$)|\\{\\{?(?=[^{}]*}}?$))"
                    + "(?:placeholder|tbd|todo|(?:add|brief|clear|define|describe|enter|explain|fill|insert|list"
                    + "|provide|replace|short|specify|write|your)[\\s_-]).*");

    /** Several words in angle brackets, but for elements of HTML that have attributes without values. */
    private static final Pattern ANGLED = Pattern.compile("<(?!(?:audio|button|details|dialog|input|ol|option|script"
            + "|select|textarea|video)\\s)[A-Za-z][\\w-]*\\s[^<>=\"/]*>");

    private static final Pattern INSIDE =
            Pattern.compile("(?<![\\w\"'“”‘’«»<>/`\\uFFFC-])TBD(?=[*_~]*(?:\\s*(?:$|[.,;:!?)\\]|—–(])|\\s-\\s))"
                    + "|(?<=[(\\[])TBD(?![\\w-])"
                    + "|(?<!\\w)<(?:PREFIX|NUMBER|HASH|AREA|DESCRIPTION|PLACEHOLDER|TBD|TODO|YYYY-MM-DD)>");

    /** Whether a value of a front matter is one. */
    boolean isValue(String text) {
        return isPiece(text, text) || ANGLED_VALUE.matcher(text).matches();
    }

    boolean isTag(String text) {
        return NUMBERED_TAG.matcher(text).matches() || isValue(text);
    }

    /** Whether there may be any in a body as it is written; a quick answer for most bodies. */
    boolean mayBeIn(String written) {
        boolean paths = written.contains(PATH);
        return written.indexOf('<') >= 0
                || written.contains(TO_BE_DECIDED)
                || Pieces.of(written).stream().anyMatch(piece -> mayBeWhole(written, piece, paths));
    }

    /**
     * Those of a body, in its order.
     *
     * @param masked the body as {@link MaskedBody} has it
     * @param written the body as it is, equally long
     */
    List<Span> in(String masked, String written) {
        boolean mayBeInside = masked.indexOf('<') >= 0 || masked.contains(TO_BE_DECIDED);
        boolean paths = written.contains(PATH);
        List<Span> found = new ArrayList<>();
        for (Span piece : Pieces.of(masked)) {
            if (mayBeWhole(written, piece, paths) && isWhole(masked, written, piece)) {
                found.add(piece);
            } else if (mayBeInside) {
                addInside(masked, piece, found);
            }
        }
        return found;
    }

    private boolean isWhole(String masked, String written, Span piece) {
        String said = masked.substring(piece.start(), piece.end());
        return isPiece(said, written.substring(piece.start(), piece.end()))
                || isBoxedEllipsis(masked, said, piece.start());
    }

    /**
     * A quick answer for most pieces, which need no pattern tried.
     *
     * @param paths whether a path of a template stands anywhere
     */
    private boolean mayBeWhole(String written, Span piece, boolean paths) {
        String first = written.substring(piece.start(), Math.min(piece.end(), piece.start() + 3));
        return STARTS.indexOf(first.charAt(0)) >= 0
                || (paths && PATH_STARTS.indexOf(first.charAt(0)) >= 0)
                || WORD_STARTS.contains(first.toLowerCase(Locale.ROOT))
                || schema.mayStartTemplateText(written, piece.start());
    }

    private static void addInside(String masked, Span piece, List<Span> found) {
        Matcher matcher = INSIDE.matcher(masked.substring(piece.start(), piece.end()));
        while (matcher.find()) {
            found.add(new Span(piece.start() + matcher.start(), piece.start() + matcher.end()));
        }
    }

    private boolean isPiece(String masked, String written) {
        return WORD.matcher(masked).matches()
                || REQUEST.matcher(masked).matches()
                || ANGLED.matcher(masked).matches()
                || (written.contains(PATH) && PATH_ALONE.matcher(written).matches())
                || schema.isTemplateText(written);
    }

    /** Whether a piece is nothing but dots behind a box; behind a bullet alone they say that there are more. */
    private static boolean isBoxedEllipsis(String masked, String piece, int start) {
        return masked.startsWith("] ", start - 2) && ELLIPSIS.matcher(piece).matches();
    }
}
