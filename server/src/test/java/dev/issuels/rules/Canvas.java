package dev.issuels.rules;

import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with marks below its lines. */
final class Canvas {

    private static final Pattern MARK = Pattern.compile(
            "\\s*(?:[\\^~-]*>|[\\^~-]*<|[\\^~-]+|\\|) (?:(?:error|warning|info|hint)\\[\\S+]|related|ends): .*");

    private final SourceText text;
    private final Map<Integer, List<String>> marks = new TreeMap<>();

    Canvas(String text) {
        this.text = SourceText.of(text);
    }

    /** A drawn text without its marks. */
    static String undrawn(String drawing) {
        return drawing.lines()
                .filter(line -> !MARK.matcher(line).matches())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    void mark(Span span, char pen, String label, String message) {
        int first = text.lineOf(span.start());
        int last = text.lineOf(Math.max(span.start(), span.end() - 1));
        String drawn = first == last ? stroke(span, pen) : line(pen, text.lineEnd(first) - span.start()) + ">";
        put(first, indent(first, span.start()) + drawn + " " + label + ": " + message);
        if (first != last) {
            put(last, line(pen, span.end() - text.lineStart(last)) + "< ends: " + label);
        }
    }

    /** The text with its marks, every line ended by a line feed. */
    String draw() {
        StringBuilder drawing = new StringBuilder();
        for (int line = 0; line < text.lineCount(); line++) {
            boolean behindTheEnd =
                    line == text.lineCount() - 1 && text.line(line).isEmpty();
            drawing.append(behindTheEnd ? "" : visible(text.line(line)) + "\n");
            marks.getOrDefault(line, List.of())
                    .forEach(mark -> drawing.append(mark).append('\n'));
        }
        return drawing.toString();
    }

    private void put(int line, String mark) {
        marks.computeIfAbsent(line, key -> new ArrayList<>()).add(mark);
    }

    private static String stroke(Span span, char pen) {
        return span.isEmpty() ? "|" : line(pen, span.length());
    }

    private static String line(char pen, int length) {
        return String.valueOf(pen).repeat(Math.max(0, length));
    }

    /** As much white space as stands before the offset, tabs kept so that the mark stays below its place. */
    private String indent(int line, int offset) {
        return text.slice(new Span(text.lineStart(line), offset))
                .codePoints()
                .mapToObj(c -> c == '\t' ? "\t" : " ")
                .collect(Collectors.joining());
    }

    private static String visible(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
