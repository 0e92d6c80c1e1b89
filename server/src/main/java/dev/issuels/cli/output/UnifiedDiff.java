package dev.issuels.cli.output;

import dev.issuels.text.Edit;
import dev.issuels.text.Edits;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints edits of a text as the differences of its lines, in the form that {@code patch} takes. */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final String NO_NEWLINE = "\\ No newline at end of file\n";

    private final SourceText before;
    private final SourceText after;
    private final List<Change> changes = new ArrayList<>();

    private UnifiedDiff(SourceText before, Edits edits) {
        this.before = before;
        this.after = SourceText.of(edits.appliedTo(before.text()));
        int growth = 0;
        for (Edit edit : edits.inOrder()) {
            add(edit, growth);
            growth += edit.growth();
        }
    }

    /** Lines that go and lines that come: from the first to behind the last, in the old text and in the new one. */
    private record Change(int start, int end, int newStart, int newEnd) {}

    /**
     * The differences.
     *
     * @param path as it is printed
     */
    public static String of(String path, SourceText before, Edits edits) {
        UnifiedDiff diff = new UnifiedDiff(before, edits);
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < diff.changes.size(); ) {
            int to = from + 1;
            while (to < diff.changes.size()
                    && diff.changes.get(to).start - diff.changes.get(to - 1).end <= 2 * CONTEXT) {
                to++;
            }
            diff.append(diff.changes.subList(from, to), text);
            from = to;
        }
        return text.isEmpty() ? "" : "--- a/" + path + "\n+++ b/" + path + "\n" + text;
    }

    private void add(Edit edit, int growth) {
        Span span = edit.span();
        int start = before.lineOf(span.start());
        int end = before.lineOf(span.end()) + 1;
        int newStart = after.lineOf(span.start() + growth);
        int newEnd = after.lineOf(span.end() + growth + edit.growth()) + 1;
        if (!changes.isEmpty() && start < changes.get(changes.size() - 1).end) {
            Change last = changes.remove(changes.size() - 1);
            start = last.start;
            newStart = last.newStart;
        }
        changes.add(new Change(start, end, newStart, newEnd));
    }

    private void append(List<Change> hunk, StringBuilder text) {
        List<Change> trimmed = hunk.stream().map(this::trimmed).toList();
        Change first = trimmed.get(0);
        Change last = trimmed.get(trimmed.size() - 1);
        int lead = Math.min(CONTEXT, first.start);
        int trail = Math.min(CONTEXT, lines(before) - last.end);
        text.append("@@ -")
                .append(range(first.start - lead, last.end + trail))
                .append(" +")
                .append(range(first.newStart - lead, last.newEnd + trail))
                .append(" @@\n");
        int done = first.start - lead;
        for (Change change : trimmed) {
            append(' ', before, done, change.start, text);
            append('-', before, change.start, change.end, text);
            append('+', after, change.newStart, change.newEnd, text);
            done = change.end;
        }
        append(' ', before, done, last.end + trail, text);
    }

    /** Without the lines at its ends that stay the same. */
    private Change trimmed(Change change) {
        int start = change.start;
        int newStart = change.newStart;
        int end = Math.min(change.end, lines(before));
        int newEnd = Math.min(change.newEnd, lines(after));
        while (start < end && newStart < newEnd && whole(before, start).equals(whole(after, newStart))) {
            start++;
            newStart++;
        }
        while (start < end && newStart < newEnd && whole(before, end - 1).equals(whole(after, newEnd - 1))) {
            end--;
            newEnd--;
        }
        return new Change(start, end, newStart, newEnd);
    }

    private static void append(char sign, SourceText source, int from, int to, StringBuilder text) {
        for (int line = from; line < to; line++) {
            String content = whole(source, line);
            text.append(sign).append(visible(content)).append('\n');
            if (!content.endsWith("\n") && !content.endsWith("\r")) {
                text.append(NO_NEWLINE);
            }
        }
    }

    /** A line without its end; a carriage return before a line feed stays, since it is a part of the patch. */
    private static String visible(String content) {
        String line = content.replaceFirst("(?:\r?\n|\r)\\z", "");
        String shown = Stream.of(line.split("\t", -1)).map(VisibleText::of).collect(Collectors.joining("\t"));
        return content.endsWith("\r\n") ? shown + "\r" : shown;
    }

    private static String whole(SourceText source, int line) {
        return source.text().substring(source.lineStart(line), source.lineStart(line + 1));
    }

    /** How many lines there are; nothing behind the last line end is none. */
    private static int lines(SourceText source) {
        int last = source.lineCount() - 1;
        return source.line(last).isEmpty() ? last : last + 1;
    }

    /** Lines as the form counts them: from one, and before the first of none the one above. */
    private static String range(int start, int end) {
        int count = end - start;
        return (count == 0 ? start : start + 1) + (count == 1 ? "" : "," + count);
    }
}
