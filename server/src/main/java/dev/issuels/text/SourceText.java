package dev.issuels.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An immutable text and the places where its lines start.
 *
 * <p>A line ends at {@code \n}, {@code \r\n} or a lone {@code \r} (LSP 3.17, "Text Documents"). The last line has no
 * terminator and may be empty, so every text has at least one line.
 */
public final class SourceText {

    private final int length;

    /** A string, or a {@link PackedText} or a {@link SplicedText} that gives the same one. */
    private Object characters;

    /** Sought when somebody asks; two threads that do at once find the same. */
    private @Nullable Lines lines;

    private SourceText(int length, Object characters, @Nullable Lines lines) {
        this.length = length;
        this.characters = characters;
        this.lines = lines;
    }

    public static SourceText of(String text) {
        return new SourceText(text.length(), text, null);
    }

    /** All characters in one string, which a long text after an edit must put together when it is first asked for. */
    public String text() {
        Object now = characters;
        if (now instanceof SplicedText spliced) {
            String text = spliced.text();
            characters = text;
            return text;
        }
        return now instanceof PackedText packed ? packed.text() : (String) now;
    }

    public char charAt(int offset) {
        return characters instanceof SplicedText spliced ? spliced.charAt(offset) : text().charAt(offset);
    }

    /** Takes less memory from now on, if it can; to ask for its characters takes longer then, now and then. */
    public void pack() {
        if (lines().isWide() && characters instanceof String text) {
            PackedText.of(text, mayHoldSurrogates()).ifPresent(packed -> characters = packed);
        }
    }

    /** Whether the bytes are read as this text: UTF-8, with malformed bytes replaced. */
    public boolean isWrittenAs(byte[] bytes) {
        Object now = characters;
        boolean same = now instanceof PackedText packed && packed.isWrittenAs(bytes);
        return same || text().equals(new String(bytes, UTF_8));
    }

    /** The character at an offset, with the other half of its pair if there is one. */
    public int codePointAt(int offset) {
        char first = charAt(offset);
        boolean pair = offset + 1 < length && Character.isSurrogatePair(first, charAt(offset + 1));
        return pair ? Character.toCodePoint(first, charAt(offset + 1)) : first;
    }

    public int length() {
        return length;
    }

    public Span span() {
        return new Span(0, length);
    }

    public String slice(Span span) {
        return slice(span.start(), span.end());
    }

    /** The text of a span as a text of its own; where its lines start is known from here. */
    public SourceText part(Span span) {
        String part = slice(span);
        boolean endsInside = lines().hasReturns() && part.endsWith("\r");
        return new SourceText(part.length(), part, endsInside ? null : lines().part(span));
    }

    private String slice(int from, int to) {
        Object now = characters;
        if (now instanceof SplicedText spliced) {
            return spliced.slice(from, to);
        }
        return now instanceof PackedText packed ? packed.slice(from, to) : ((String) now).substring(from, to);
    }

    /** How the first line ends; {@code \n} in a text of one line. */
    public String lineEnding() {
        return lineCount() > 1 ? slice(lineEnd(0), lineStart(1)) : "\n";
    }

    public int lineCount() {
        return lines().starts().length;
    }

    /** Where the line starts; behind the last line, the length of the text. */
    public int lineStart(int line) {
        int[] starts = lines().starts();
        return line < starts.length ? starts[line] : length;
    }

    /** Where the line ends, its terminator left out. */
    public int lineEnd(int line) {
        int end = lineStart(line + 1);
        int start = lineStart(line);
        if (line + 1 < lineCount()) {
            end--;
            boolean two = lines().hasReturns() && end > start && charAt(end) == '\n' && charAt(end - 1) == '\r';
            end -= two ? 1 : 0;
        }
        return end;
    }

    /** The line without its terminator. */
    public Span lineSpan(int line) {
        return new Span(lineStart(line), lineEnd(line));
    }

    public String line(int line) {
        return slice(lineStart(line), lineEnd(line));
    }

    /** The line that holds the offset; an offset inside a terminator belongs to the line it ends. */
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(lines().starts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The text after the edit. The line starts before and behind it are kept, only those of the new text are sought. */
    public SourceText with(Edit edit) {
        Span span = edit.span();
        SplicedText changed = (characters instanceof SplicedText spliced ? spliced : SplicedText.of(text())).with(edit);
        int[] starts = lines().starts();
        // One character more on either side, since an edit can join or part the two halves of a \r\n.
        int from = lineOf(Math.max(0, span.start() - 1));
        int behind = lineOf(Math.min(length, span.end() + 1)) + 1;
        int end = lineStart(behind) + edit.growth();
        String stretch = changed.slice(starts[from], Math.min(end + 1, changed.length()));
        Lines middle = Lines.of(stretch, end - starts[from], starts[from]);
        return new SourceText(changed.length(), changed, lines().with(middle, from, behind, edit.growth()));
    }

    /** Whether any character takes two units of UTF-16; perhaps also when one has done so before an edit. */
    public boolean mayHoldSurrogates() {
        return lines().hasSurrogates();
    }

    private Lines lines() {
        Lines known = lines;
        if (known == null) {
            known = Lines.of(text(), length, 0);
            lines = known;
        }
        return known;
    }

    /** Whether both hold the same characters. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SourceText that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
