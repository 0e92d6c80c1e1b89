package dev.issuels.workspace.git;

import dev.issuels.text.Span;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters that count when a stretch of Markdown is compared with what it was: neither white space, nor the
 * separators at its end, nor comments that silence a rule.
 */
public final class Wording {

    private static final String COMMENT_START = "<!--";
    private static final Pattern SUPPRESSION = Pattern.compile("<!--\\s*+issue-ls:(?:[^<-]|<(?!!--)|-(?!->))*+-->");
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final String text;
    private final Span span;

    private Wording(String text, Span span) {
        this.text = text;
        this.span = span;
    }

    /** The wording of a span of a text. */
    public static Wording of(String text, Span span) {
        return new Wording(text, new Span(span.start(), withoutSeparators(text, span)));
    }

    /** The stretch, without the separators at its end. */
    public Span span() {
        return span;
    }

    /** The same for equal wordings, and as good as never for others. */
    public long hash() {
        long hash = 1;
        for (int at = next(span.start()); at < span.end(); at = next(at + 1)) {
            hash = hash * FACTOR + text.charAt(at);
        }
        return hash;
    }

    /**
     * Where this wording first differs from another, as an offset of its own text: the end of the span when only the
     * other goes on. Empty when there is no difference.
     */
    public OptionalInt differenceFrom(Wording other) {
        int at = next(span.start());
        int there = other.next(other.span.start());
        while (at < span.end() && there < other.span.end() && text.charAt(at) == other.text.charAt(there)) {
            at = next(at + 1);
            there = other.next(there + 1);
        }
        boolean same = at >= span.end() && there >= other.span.end();
        return same ? OptionalInt.empty() : OptionalInt.of(Math.min(at, span.end()));
    }

    /** The next offset of a character that counts, the given one included; the end of the span behind the last. */
    private int next(int from) {
        int at = from;
        while (at < span.end()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith(COMMENT_START, at)) {
                int end = endOfSuppression(at);
                if (end == at) {
                    return at;
                }
                at = end;
            } else {
                return at;
            }
        }
        return span.end();
    }

    private int endOfSuppression(int at) {
        Matcher comment = SUPPRESSION.matcher(text).region(at, span.end());
        return comment.lookingAt() ? comment.end() : at;
    }

    private static int withoutSeparators(String text, Span span) {
        int end = span.end();
        while (true) {
            int last = end;
            while (last > span.start() && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            int dashes = last;
            while (dashes > span.start() && text.charAt(dashes - 1) == '-') {
                dashes--;
            }
            boolean wholeLine = dashes == span.start() || text.charAt(dashes - 1) == '\n';
            if (last - dashes < 3 || !wholeLine) {
                return last;
            }
            end = dashes;
        }
    }
}
