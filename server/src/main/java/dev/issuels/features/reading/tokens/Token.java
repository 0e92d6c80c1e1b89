package dev.issuels.features.reading.tokens;

import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stretch of the text that is one thing.
 *
 * @param declares whether an issue gives itself the id that it is
 * @param closed whether it is the id of an issue that is over
 */
record Token(Span span, TokenKind kind, boolean declares, boolean closed) {

    /** By where they start, the longer first. */
    static final Comparator<Token> ORDER = Comparator.comparingInt((Token token) -> token.span.start())
            .thenComparing(token -> token.span.end(), Comparator.reverseOrder());

    Token(Span span, TokenKind kind) {
        this(span, kind, false, false);
    }

    /** The parts of the token on its lines, the blanks around them left out. */
    Stream<Token> lines(SourceText text) {
        int first = text.lineOf(span.start());
        if (span.end() <= text.lineEnd(first)) {
            return Stream.of(this);
        }
        return IntStream.rangeClosed(first, text.lineOf(span.end() - 1))
                .mapToObj(line -> onLine(text, text.lineSpan(line)))
                .filter(part -> !part.span.isEmpty());
    }

    private Token onLine(SourceText text, Span line) {
        int from = Math.max(line.start(), span.start());
        int to = Math.max(from, Math.min(line.end(), span.end()));
        String content = text.slice(new Span(from, to));
        int end = from + content.stripTrailing().length();
        int start =
                Math.min(end, from + content.length() - content.stripLeading().length());
        return new Token(new Span(start, end), kind, declares, closed);
    }

    /** Tokens in their order of which some are inside of others, cut so that none are. */
    static List<Token> apart(List<Token> tokens) {
        List<Token> apart = new ArrayList<>();
        Deque<Token> around = new ArrayDeque<>();
        int done = 0;
        for (Token token : tokens) {
            done = close(around, token.span.start(), done, apart);
            if (!around.isEmpty()) {
                done = around.element().add(done, token.span.start(), apart);
            }
            done = Math.max(done, token.span.start());
            around.push(token);
        }
        int unused = close(around, Integer.MAX_VALUE, done, apart);
        return apart;
    }

    /** Adds what is left of the tokens that end before an offset, and gives the offset up to which everything is added. */
    private static int close(Deque<Token> around, int offset, int done, List<Token> apart) {
        int added = done;
        while (!around.isEmpty() && around.element().span.end() <= offset) {
            Token token = around.pop();
            added = token.add(added, token.span.end(), apart);
        }
        return added;
    }

    private int add(int from, int to, List<Token> apart) {
        int end = Math.min(to, span.end());
        if (from < end) {
            apart.add(new Token(new Span(Math.max(from, span.start()), end), kind, declares, closed));
        }
        return Math.max(from, end);
    }
}
