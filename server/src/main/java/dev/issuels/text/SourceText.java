package dev.issuels.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An immutable text and the places where its lines start.
 *
 * <p>A line ends at {@code \n}, {@code \r\n} or a lone {@code \r} (LSP 3.17, "Text Documents"). The last line has no
 * terminator and may be empty, so every text has at least one line.
 */
public final class SourceText {

    /** Characters are looked at in an array of that length: to ask a text for each takes several times as long. */
    private static final int CHUNK = 4096;

    private final String text;

    /** Sought when somebody asks; two threads that do at once find the same. */
    private @Nullable Lines lines;

    private SourceText(String text, @Nullable Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    /** Where the lines start. A final field can be read by any thread that has the object, however it got it. */
    private static final class Lines {
        private final int[] starts;

        Lines(int[] starts) {
            this.starts = starts;
        }
    }

    public static SourceText of(String text) {
        return new SourceText(text, null);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    public Span span() {
        return new Span(0, text.length());
    }

    public String slice(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** How the first line ends; {@code \n} in a text of one line. */
    public String lineEnding() {
        int[] lineStarts = lineStarts();
        int end = lineEnd(0);
        return lineStarts.length > 1 ? text.substring(end, lineStarts[1]) : "\n";
    }

    public int lineCount() {
        return lineStarts().length;
    }

    /** Where the line starts; behind the last line, the length of the text. */
    public int lineStart(int line) {
        int[] lineStarts = lineStarts();
        return line < lineStarts.length ? lineStarts[line] : text.length();
    }

    /** Where the line ends, its terminator left out. */
    public int lineEnd(int line) {
        int end = lineStart(line + 1);
        int start = lineStart(line);
        if (line + 1 < lineCount()) {
            end--;
            if (text.charAt(end) == '\n' && end > start && text.charAt(end - 1) == '\r') {
                end--;
            }
        }
        return end;
    }

    /** The line without its terminator. */
    public Span lineSpan(int line) {
        return new Span(lineStart(line), lineEnd(line));
    }

    public String line(int line) {
        return text.substring(lineStart(line), lineEnd(line));
    }

    /** The line that holds the offset; an offset inside a terminator belongs to the line it ends. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The text after the edit. The line starts before and behind it are kept, only those of the new text are sought. */
    public SourceText with(Edit edit) {
        Span span = edit.span();
        String changed = text.substring(0, span.start()).concat(edit.newText()).concat(text.substring(span.end()));
        int[] lineStarts = lineStarts();
        // One character more on either side, since an edit can join or part the two halves of a \r\n.
        int from = lineOf(Math.max(0, span.start() - 1));
        int behind = lineOf(Math.min(text.length(), span.end() + 1)) + 1;
        int oldEnd = lineStart(behind);
        int[] middle = lineStarts(changed, lineStarts[from], oldEnd + edit.growth());
        // The last start of the middle is that of the first untouched line, unless the text ends there.
        int untouched = lineStarts.length - behind;
        int kept = untouched > 0 ? middle.length - 1 : middle.length;
        int[] starts = Arrays.copyOf(lineStarts, from + kept + untouched);
        System.arraycopy(middle, 0, starts, from, kept);
        for (int i = 0; i < untouched; i++) {
            starts[from + kept + i] = lineStarts[behind + i] + edit.growth();
        }
        return new SourceText(changed, new Lines(starts));
    }

    private int[] lineStarts() {
        Lines known = lines;
        if (known == null) {
            known = new Lines(lineStarts(text, 0, text.length()));
            lines = known;
        }
        return known.starts;
    }

    private static int[] lineStarts(String text, int from, int to) {
        int[] starts = new int[16];
        starts[0] = from;
        int count = 1;
        char[] chunk = new char[Math.min(CHUNK, to - from)];
        for (int chunkStart = from; chunkStart < to; chunkStart += CHUNK) {
            int length = Math.min(CHUNK, to - chunkStart);
            text.getChars(chunkStart, chunkStart + length, chunk, 0);
            for (int i = 0; i < length; i++) {
                if (chunk[i] == '\n' || (chunk[i] == '\r' && !text.startsWith("\n", chunkStart + i + 1))) {
                    if (count == starts.length) {
                        starts = Arrays.copyOf(starts, count * 2);
                    }
                    starts[count++] = chunkStart + i + 1;
                }
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** Whether both hold the same characters. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
