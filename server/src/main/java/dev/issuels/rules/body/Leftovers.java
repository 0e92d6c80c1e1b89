package dev.issuels.rules.body;

import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a template or a hurry leaves where words should stand.
 *
 * <p>Almost all of it can also be what an issue is about, so that the place decides: it must be all that a line, an
 * item, a cell or a value says; dots, all that a section says. Only {@code TBD} counts elsewhere, in brackets or at the
 * end of what it stands in, and so do the names that the template of an issue has in angle brackets.
 */
record Leftovers(Schema schema) {

    /** Where the paths of templates lead to, and those of no project. */
    static final String PATH = "path/to/";

    static final String TO_BE_DECIDED = "TBD";
    private static final Pattern PATH_ALONE = Pattern.compile("`*" + PATH + "[^\\s`]*`*(?:\\s*[-—–(:].*)?");
    private static final Pattern ELLIPSIS = Pattern.compile("\\.{3}|…");

    /** What stands for text that was left out, as tools do that write only what is new: a few words, and no paragraph. */
    private static final Pattern ELISION = Pattern.compile(
            "(?i)(?:\\[|\\.{3}|…)[\\s.…(\\[]*+(?:the )?+"
                    + "(?:(?:rest|remaining|remainder|existing|other|previous|same)\\b[^\\[\\]()]{0,200}?"
                    + "(?:\\.{3}|…|unchanged|omitted|truncated|as (?:before|above|is))|truncated|omitted|unchanged)[\\s.…)\\]]*+");

    /** What may stand before dots that are all that a section says. */
    private static final String BEFORE_DOTS = " \t\r>-*+";

    private static final Pattern ANGLED_VALUE = Pattern.compile("<[^<>]+>");
    private static final Pattern NUMBERED_TAG = Pattern.compile("(?i)tag[ _-]?\\d+");

    private static final Pattern WORD =
            Pattern.compile("(?i)(?:tb[acd](?:\\s*[-—–:(].*)?|to-?do|fixme|xxx+|\\?{3}|coming soon"
                    + "|to be (?:added|announced|confirmed|decided|defined|determined|discussed|done|filled(?: in| out)?"
                    + "|specified|written)|(?:placeholder |your )?text here|placeholder text"
                    + "|(?:acceptance )?criteri(?:on|a) ?#?\\d+|lorem ipsum\\b.*)[.:!?…]*");

    /** A note to oneself, as it stands in code. */
    private static final Pattern NOTE = Pattern.compile("(?:TODO|FIXME|XXX)(?:\\([^()]*+\\))?:(?:\\s.*)?");

    /** What a template is filled in by, and the id of an issue that has none yet. */
    private static final Pattern BLANK =
            Pattern.compile("\\{\\{[^{}]*+}}|\\$\\{[^{}]*+}|[A-Z][A-Z-]*-(?:X{3,}|N{3,}|#{3,})(?:@[\\w#-]++)?");

    /** What may stand around a value. */
    private static final Pattern AROUND = Pattern.compile("^[(*_~\\s]++|[)*_~\\s]++$");

    /** What asks for words in brackets; in parentheses it is more often a remark. */
    private static final Pattern REQUEST =
            Pattern.compile("(?i)(?:\\[(?=[^\\[\\]]*]$)|<(?=[^<>]*>$)|\\{\\{?(?=[^{}]*}}?$))"
                    + "(?:placeholder|tbd|todo|(?:[a-z' -]* )?(?:description|summary)[\\]>}]"
                    + "|(?:add|brief|clear|define|describe|enter|explain|fill|insert|list"
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
        String bare = AROUND.matcher(text).replaceAll("");
        return SuspectLines.isSuspect(bare, schema)
                && (isPiece(bare, bare)
                        || ANGLED_VALUE.matcher(bare).matches()
                        || ELLIPSIS.matcher(bare).matches());
    }

    boolean isTag(String text) {
        return NUMBERED_TAG.matcher(text).matches() || isValue(text);
    }

    /** The lines in which there may be any: few, so that {@link #in} need not look at a whole body. */
    List<Span> suspectLines(char[] issue, Span body) {
        return SuspectLines.of(issue, body, schema);
    }

    /**
     * Those of a line of a body, in its order.
     *
     * @param masked the body as {@link MaskedBody} has it
     * @param written the body as it is, equally long
     */
    List<Span> in(String masked, String written, Span line) {
        List<Span> found = new ArrayList<>();
        for (Span piece : Pieces.of(masked, line)) {
            if (isWhole(masked, written, piece)) {
                found.add(piece);
            } else {
                addInside(masked, piece, found);
            }
        }
        return found;
    }

    private boolean isWhole(String masked, String written, Span piece) {
        String said = masked.substring(piece.start(), piece.end());
        return isPiece(said, written.substring(piece.start(), piece.end()))
                || (ELLIPSIS.matcher(said).matches()
                        && (isBoxed(masked, piece.start()) || isWholeSection(masked, piece)));
    }

    private static void addInside(String masked, Span piece, List<Span> found) {
        Matcher matcher = INSIDE.matcher(masked.substring(piece.start(), piece.end()));
        while (matcher.find()) {
            found.add(new Span(piece.start() + matcher.start(), piece.start() + matcher.end()));
        }
    }

    private boolean isPiece(String masked, String written) {
        return WORD.matcher(masked).matches()
                || NOTE.matcher(masked).matches()
                || BLANK.matcher(masked).matches()
                || ELISION.matcher(masked).matches()
                || REQUEST.matcher(masked).matches()
                || ANGLED.matcher(masked).matches()
                || (written.contains(PATH) && PATH_ALONE.matcher(written).matches())
                || schema.templateTexts().contain(written);
    }

    /** Dots behind a bullet alone say that there are more; behind a box they are what is to be done. */
    private static boolean isBoxed(String masked, int piece) {
        return masked.startsWith("] ", piece - 2);
    }

    /** Whether a section says nothing else. */
    private static boolean isWholeSection(String masked, Span piece) {
        int start = piece.start() - 1;
        while (start >= 0 && BEFORE_DOTS.indexOf(masked.charAt(start)) >= 0) {
            start--;
        }
        int above = start;
        while (above >= 0 && Character.isWhitespace(masked.charAt(above))) {
            above--;
        }
        boolean isLine = start < 0 || masked.charAt(start) == '\n';
        boolean isFirst = above >= 0 && masked.charAt(masked.lastIndexOf('\n', above) + 1) == '#';
        return isLine && isFirst && endsAt(masked, piece.end());
    }

    private static boolean endsAt(String masked, int offset) {
        int below = offset;
        while (below < masked.length() && Character.isWhitespace(masked.charAt(below))) {
            below++;
        }
        return below == masked.length() || masked.charAt(below) == '#' || masked.startsWith("---", below);
    }
}
