package dev.issuels.rules.body;

import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The lines of a body in which there may be {@link Leftovers}: all in which there are, and few others.
 *
 * <p>Every body is looked through for them, hence once, without a pattern, and in an array: a compiler that optimizes little
 * makes a string's {@code charAt} take several times as long.
 */
final class SuspectLines {

    /** The first letters of {@link #WORDS}. */
    private static final String LETTERS = "taflxcpyTAFLXCPY";

    /** The first three characters of what is left over by a word. */
    private static final Set<String> WORDS = Set.of(
            "tba", "tbc", "tbd", "to-", "tod", "fix", "xxx", "to ", "acc", "cri", "lor", "com", "pla", "you", "tex");

    /** What requests, elements of a template, dots and questions start with. */
    private static final String STARTS = "[<{$.…?";

    /** What stands for the number of an issue that has none. */
    private static final String NO_NUMBER = "XN#";

    /** What may stand before the first word of a line or a cell, blanks and numbers left out. */
    private static final String MARKS = ">-*+)_~";

    /** What may stand in a box. */
    private static final String BOX = " xX";

    private final char[] text;
    private final int end;
    private final Schema schema;

    private SuspectLines(char[] text, int end, Schema schema) {
        this.text = text;
        this.end = end;
        this.schema = schema;
    }

    /** Those of a body in the text of its issue, without their line ends. */
    static List<Span> of(char[] text, Span body, Schema schema) {
        SuspectLines lines = new SuspectLines(text, body.end(), schema);
        List<Span> suspects = new ArrayList<>(0);
        int line = body.start();
        while (line < body.end()) {
            int behind = lines.behindHarmless(line);
            int lineEnd = lines.endOf(behind);
            if (behind < lineEnd) {
                suspects.add(new Span(line, lineEnd));
            }
            line = lineEnd + 1;
        }
        return suspects;
    }

    /** Whether a text may as a whole be left over. */
    static boolean isSuspect(String value, Schema schema) {
        return !value.isEmpty() && new SuspectLines(value.toCharArray(), value.length(), schema).mayStartAt(0);
    }

    private int endOf(int line) {
        int lineEnd = line;
        while (lineEnd < end && text[lineEnd] != '\n') {
            lineEnd++;
        }
        return lineEnd;
    }

    /** Where the line that starts at an offset has its first suspect character; the end of the line if it has none. */
    private int behindHarmless(int line) {
        boolean before = true;
        int i = line;
        for (; i < end && text[i] != '\n'; i++) {
            char c = text[i];
            if (!before && ((c > 'T' && c < '|') || c < '<')) {
                continue; // Most characters by far.
            }
            if (c == '<' || (c == 'T' && isAt(Leftovers.TO_BE_DECIDED, i))) {
                return i;
            }
            if (c == '|' || (c == '>' && isAt(MaskedBody.COMMENT_END, i - 2))) {
                before = true;
            } else if (before && isBox(i)) {
                i += text[i + 1] == ']' ? 1 : 2;
            } else if (before && !isMark(c, i)) {
                if (mayStartAt(i)) {
                    return i;
                }
                before = false;
            }
        }
        return i;
    }

    private boolean isAt(String word, int at) {
        boolean same = at >= 0 && at + word.length() <= end;
        for (int i = 0; same && i < word.length(); i++) {
            same = text[at + i] == word.charAt(i);
        }
        return same;
    }

    private boolean isBox(int at) {
        if (text[at] != '[' || at + 2 >= end) {
            return false;
        }
        return text[at + 1] == ']' || (text[at + 2] == ']' && BOX.indexOf(text[at + 1]) >= 0);
    }

    private boolean isMark(char c, int at) {
        return Character.isWhitespace(c)
                || MARKS.indexOf(c) >= 0
                || isDigit(c)
                || (c == '.' && at > 0 && isDigit(text[at - 1]));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean mayStartAt(int at) {
        char c = text[at];
        return STARTS.indexOf(c) >= 0
                || isAt(Leftovers.PATH, behindTicks(at))
                || (LETTERS.indexOf(c) >= 0 && WORDS.contains(lowerCase(at, Math.min(end, at + 3))))
                || isNumberless(at)
                || schema.templateTexts().mayStartAt(at, text);
    }

    /** Whether something like an id starts here, without a number. */
    private boolean isNumberless(int at) {
        int i = at;
        while (i < end && (isUpperCase(text[i]) || text[i] == '-')) {
            i++;
        }
        while (i > at && i < end && text[i] == '#') {
            i++;
        }
        return i > at + 3 && NO_NUMBER.indexOf(text[i - 1]) >= 0 && text[i - 2] == text[i - 1];
    }

    private static boolean isUpperCase(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private int behindTicks(int at) {
        int behind = at;
        while (behind < end && text[behind] == '`') {
            behind++;
        }
        return behind;
    }

    private String lowerCase(int from, int to) {
        return new String(text, from, to - from).toLowerCase(Locale.ROOT);
    }
}
