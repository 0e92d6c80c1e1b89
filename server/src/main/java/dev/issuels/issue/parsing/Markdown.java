package dev.issuels.issue.parsing;

import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.SectionName.Role;
import dev.issuels.text.Blanks;
import dev.issuels.text.SourceText;

/**
 * What single lines of Markdown and of front matters look like, where issues are told apart before any Markdown parser
 * sees the text.
 */
final class Markdown {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Dashes, and what word processors make of two or three of them. */
    private static final String DASHES = "-\u2013\u2014";

    private static final String RULE = "---";

    private static final String ESCAPED_DASHES = "\\" + RULE;

    /** What nobody sees beside dashes: a blank that keeps words on one line, those without width, the mark of another file. */
    private static final String UNSEEN = "\u00a0\u200b\u2060" + BYTE_ORDER_MARK;

    private Markdown() {}

    static boolean isBlank(SourceText text, int line) {
        int end = text.lineEnd(line);
        for (int i = start(text, line); i < end; i++) {
            if (!Character.isWhitespace(text.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where the line starts, a byte order mark left out. */
    static int start(SourceText text, int line) {
        int start = text.lineStart(line);
        boolean marked = start == 0 && text.length() > 0 && text.text().charAt(0) == BYTE_ORDER_MARK;
        return marked ? 1 : start;
    }

    /** How many dashes make up a line of three or more, a comment behind them allowed; 0 for any other line. */
    static int delimiterDashes(SourceText text, int line) {
        String s = text.text();
        int start = start(text, line);
        int end = text.lineEnd(line);
        int behind = behindRun('-', s, start, end);
        int rest = Blanks.behind(s, behind, end);
        boolean nothingElse = rest == end || (rest > behind && s.charAt(rest) == '#');
        return behind - start >= 3 && nothingElse ? behind - start : 0;
    }

    static boolean isDelimiter(SourceText text, int line) {
        return delimiterDashes(text, line) > 0;
    }

    /**
     * Whether the line is no delimiter, but was perhaps meant to be one: two dashes, indented ones, long ones among others,
     * escaped ones, what makes a rule or the underline of a heading or delimits the front matter of other tools, or dashes
     * that name the language, and those with a character beside them that nobody sees.
     */
    static boolean isSlippedDelimiter(SourceText text, int line) {
        String s = text.text();
        int end = text.lineEnd(line);
        int from = Blanks.behind(s, start(text, line), end);
        if (from == end || isDelimiter(text, line)) {
            return false;
        }
        char mark = s.charAt(from);
        if (UNSEEN.indexOf(mark) >= 0 || (mark == '-' && UNSEEN.indexOf(s.charAt(end - 1)) >= 0)) {
            return s.startsWith(RULE, behindUnseen(s, from, end)) && isOf('-' + UNSEEN, s, from, end);
        }
        if (DASHES.indexOf(mark) > 0 || s.startsWith(ESCAPED_DASHES, from)) {
            return isOf(DASHES, s, from + 1, end);
        }
        int behind = behindRun(mark, s, from, end);
        int length = behind - from;
        int rest = Blanks.behind(s, behind, end);
        if (rest < end) {
            return (mark == '-' && length >= 3) ? isYaml(s.substring(rest, end)) : isSpacedRule(s, from, end);
        }
        return switch (mark) {
            case '-' -> length >= 2;
            case '=' -> length >= 3 && !ConflictMarker.isAt(text, line);
            case '*', '_', '+', '.' -> length >= 3;
            default -> false;
        };
    }

    private static int behindUnseen(String s, int from, int end) {
        int behind = from;
        while (behind < end && UNSEEN.indexOf(s.charAt(behind)) >= 0) {
            behind++;
        }
        return behind;
    }

    /** Whether there is nothing but some characters and blanks. */
    private static boolean isOf(String characters, String s, int from, int end) {
        int at = from;
        while (at < end && (characters.indexOf(s.charAt(at)) >= 0 || Blanks.isBlank(s.charAt(at)))) {
            at++;
        }
        return at == end;
    }

    private static boolean isYaml(String word) {
        String bare = word.strip();
        return bare.equalsIgnoreCase("yaml") || bare.equalsIgnoreCase("yml");
    }

    /** Whether the rest of a line is a rule whose marks stand apart (CommonMark 4.1). */
    private static boolean isSpacedRule(String s, int from, int end) {
        char mark = s.charAt(from);
        int marks = 0;
        for (int i = from; i < end; i++) {
            boolean isMark = s.charAt(i) == mark;
            if (!isMark && !Blanks.isBlank(s.charAt(i))) {
                return false;
            }
            marks += isMark ? 1 : 0;
        }
        return marks >= 3 && (mark == '-' || mark == '*' || mark == '_');
    }

    /** The level of an ATX heading (CommonMark 4.2) in the first column; 0 for any other line. */
    static int headingLevel(SourceText text, int line) {
        int start = start(text, line);
        int end = text.lineEnd(line);
        int behind = behindRun('#', text.text(), start, end);
        int level = behind - start;
        boolean apart = behind == end || Blanks.isBlank(text.text().charAt(behind));
        return level >= 1 && level <= 6 && apart ? level : 0;
    }

    /** Whether a line is the heading of a section of the template. */
    static boolean isSection(SourceText text, int line, Schema schema) {
        return schema.section(heading(text, line)).isPresent();
    }

    /** Whether a line is the heading that the body of an issue starts with. */
    static boolean isProblem(SourceText text, int line, Schema schema) {
        return schema.section(heading(text, line))
                .filter(section -> section.role() == Role.PROBLEM)
                .isPresent();
    }

    /** The text of an ATX heading without its marks; empty for any other line. */
    static String heading(SourceText text, int line) {
        int level = headingLevel(text, line);
        if (level == 0) {
            return "";
        }
        String title = text.text()
                .substring(start(text, line) + level, text.lineEnd(line))
                .strip();
        int end = title.length();
        while (end > 0 && title.charAt(end - 1) == '#') {
            end--;
        }
        boolean closing = end < title.length() && (end == 0 || Blanks.isBlank(title.charAt(end - 1)));
        return closing ? title.substring(0, end).strip() : title;
    }

    /** The key of a line {@code key: value} in the first column; empty for any other line. */
    static String key(SourceText text, int line) {
        String s = text.text();
        int end = text.lineEnd(line);
        int i = start(text, line);
        char quote = i < end && (s.charAt(i) == '"' || s.charAt(i) == '\'') ? s.charAt(i) : 0;
        int from = quote == 0 ? i : i + 1;
        i = from;
        while (i < end && isKeyCharacter(s.charAt(i))) {
            i++;
        }
        int to = i;
        if (quote != 0 && (i == end || s.charAt(i++) != quote)) {
            return "";
        }
        i = Blanks.behind(s, i, end);
        boolean colon = to > from && i < end && s.charAt(i) == ':';
        return colon && (i + 1 == end || Blanks.isBlank(s.charAt(i + 1))) ? s.substring(from, to) : "";
    }

    /** The characters at the start of the line that can make up a key. */
    static String firstWord(SourceText text, int line) {
        int start = start(text, line);
        int end = start;
        while (end < text.lineEnd(line) && isKeyCharacter(text.text().charAt(end))) {
            end++;
        }
        return text.text().substring(start, end);
    }

    /** What stands behind the colon of a line {@code key: value}, a comment left out. */
    static String valueOf(SourceText text, int line) {
        String content = text.line(line);
        int colon = content.indexOf(':');
        int comment = content.indexOf(" #", colon + 1);
        return content.substring(colon + 1, comment < 0 ? content.length() : comment)
                .strip();
    }

    /** The same without quotes, wherever they stand. */
    static String bareValueOf(SourceText text, int line) {
        return valueOf(text, line).replace("\"", "").replace("'", "");
    }

    /** Whether the line can only continue a YAML block: indented, a list item or a comment. */
    static boolean continuesYaml(SourceText text, int line) {
        int start = start(text, line);
        int end = text.lineEnd(line);
        if (start == end) {
            return false;
        }
        char first = text.text().charAt(start);
        boolean item =
                first == '-' && (start + 1 == end || Blanks.isBlank(text.text().charAt(start + 1)));
        return Blanks.isBlank(first) || item || first == '#';
    }

    private static int behindRun(char c, String s, int from, int end) {
        int i = from;
        while (i < end && s.charAt(i) == c) {
            i++;
        }
        return i;
    }

    private static boolean isKeyCharacter(char c) {
        return (c < 128 && Character.isLetterOrDigit(c)) || c == '_' || c == '-' || c == '.';
    }
}
