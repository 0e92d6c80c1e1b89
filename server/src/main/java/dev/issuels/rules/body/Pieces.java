package dev.issuels.rules.body;

import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a Markdown text says: but for headings and blank ones, what stands between the marks of
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

    /** Those of one line of a text. */
    static List<Span> of(String text, Span line) {
        Pieces found = new Pieces(text);
        found.addLine(line.start(), line.end());
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
        int start = marks.region(from, to).lookingAt() ? marks.end() : from;
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
