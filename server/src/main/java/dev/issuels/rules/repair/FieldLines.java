package dev.issuels.rules.repair;

import dev.issuels.issue.Field;
import dev.issuels.issue.FrontMatter;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.issue.SyntaxProblem;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of a front matter as the lines that belong to it: comments directly above it and indented ones below it
 * included.
 *
 * @param lines whole lines of the file, their terminators included
 */
public record FieldLines(Field field, Span lines) {

    /**
     * The fields of an issue, in groups whose lines follow one upon another: blank lines and comments that stand alone
     * belong to no field and part the groups. There are none where it is not certain what belongs to which field, as in
     * broken YAML, in a conflict, or where two fields share a line.
     */
    public static List<List<FieldLines>> groups(PlacedIssue placed) {
        boolean broken = placed.issue().conflicted()
                || placed.issue().problems().stream()
                        .anyMatch(problem -> problem.kind() == SyntaxProblem.Kind.YAML_SYNTAX);
        return broken ? List.of() : new Reader(placed).groups();
    }

    /** Cuts the lines of a front matter into fields. */
    private static final class Reader {
        private final PlacedIssue placed;
        private final SourceText text;
        private final Span block;
        private final List<List<FieldLines>> groups = new ArrayList<>();

        /** The first line that belongs to no field so far. */
        private int line;

        Reader(PlacedIssue placed) {
            FrontMatter front = placed.issue().frontMatter();
            this.placed = placed;
            this.text = placed.text();
            this.block = placed.inFile(front.block());
            this.line = text.lineOf(block.start());
        }

        List<List<FieldLines>> groups() {
            for (Field field : placed.issue().frontMatter().fields()) {
                int first = firstLine(field);
                if (first < 0) {
                    return List.of();
                }
                int behind = behind(field);
                Span lines = new Span(start(first), text.lineStart(behind));
                if (first > line || groups.isEmpty()) {
                    groups.add(new ArrayList<>());
                }
                groups.get(groups.size() - 1).add(new FieldLines(field, lines));
                line = behind;
            }
            return areLoose(line, text.lineOf(block.end())) ? groups : List.of();
        }

        /** The first of the comments directly above a field, or else its own line; -1 when something else is in the way. */
        private int firstLine(Field field) {
            int own = text.lineOf(placed.inFile(field.keySpan()).start());
            if (own < line || !startsWith(own, field) || !areLoose(line, own - 1)) {
                return -1;
            }
            int first = own;
            while (first > line && text.line(first - 1).startsWith("#")) {
                first--;
            }
            return first;
        }

        private boolean startsWith(int own, Field field) {
            int key = placed.inFile(field.keySpan()).start();
            String before = text.text().substring(start(own), key);
            return before.isEmpty() || before.equals("\"") || before.equals("'");
        }

        /** Whether the lines from one to another are nothing but blank ones and comments. */
        private boolean areLoose(int from, int to) {
            for (int i = from; i <= to; i++) {
                String content = text.line(i).strip();
                if (!content.isEmpty() && !content.startsWith("#")) {
                    return false;
                }
            }
            return true;
        }

        private int behind(Field field) {
            Span span = placed.inFile(field.span());
            int end = span.end();
            while (end > span.start() && Character.isWhitespace(text.text().charAt(end - 1))) {
                end--;
            }
            int behind = text.lineOf(end) + 1;
            while (behind <= text.lineOf(block.end()) && isIndentedComment(text.line(behind))) {
                behind++;
            }
            return behind;
        }

        private static boolean isIndentedComment(String content) {
            return !content.startsWith("#") && content.strip().startsWith("#");
        }

        private int start(int of) {
            return Math.max(text.lineStart(of), block.start());
        }
    }
}
