package dev.issuels.rules.body;

import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lines of a Markdown text say: of each line, but for headings and blank ones, what stands between the marks of
 * quotations, lists, boxes and emphasis; of the rows of a table, each cell.
 */
final class Pieces {

    private static final Pattern MARKS_BEFORE =
            Pattern.compile("[\\s>]*(?:(?:[-*+]|\\d+[.)])\\s+)?(?:\\[[ xX]?]\\s+)?[*_~]*");

    private static final String MARKS_BEHIND = "*_~ \t\\";

    private final String text;
    private final Matcher marks;
    private final List<Span> pieces = new ArrayList<>();

    private Pieces(String text) {
        this.text = text;
        this.marks = MARKS_BEFORE.matcher(text);
    }

    static List<Span> of(String text) {
        Pieces found = new Pieces(text);
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            int next = end < 0 ? text.length() : end;
            found.addLine(line, next);
            line = next + 1;
        }
        return found.pieces;
    }

    private void addLine(int from, int to) {
        int start = from;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start == to || text.charAt(start) == '#') {
            return;
        }
        if (text.charAt(start) == '|') {
            addCells(start + 1, to);
        } else {
            add(start, to);
        }
    }

    private void addCells(int from, int to) {
        int cell = from;
        while (cell < to) {
            int bar = text.indexOf('|', cell);
            int end = bar < 0 || bar > to ? to : bar;
            add(cell, end);
            cell = end + 1;
        }
    }

    private void add(int from, int to) {
        // Most lines start with a letter, hence without a mark.
        boolean unmarked = Character.isLetter(text.charAt(from));
        int start = !unmarked && marks.region(from, to).lookingAt() ? marks.end() : from;
        int end = to;
        while (end > start && isMarkBehind(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            pieces.add(new Span(start, end));
        }
    }

    private static boolean isMarkBehind(char c) {
        return Character.isWhitespace(c) || MARKS_BEHIND.indexOf(c) >= 0;
    }
}
