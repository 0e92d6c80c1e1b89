package dev.issuels.rules.structure;

import dev.issuels.text.Span;
import java.util.List;
import java.util.Optional;

/** What is left of characters in an encoding that is not UTF-8; what they were, the text does not tell any more. */
final class LostText {

    /** How many characters tell whether a text is UTF-16: there its byte order mark has two, and a dash has two. */
    static final int START = 4;

    private static final char REPLACEMENT = '\uFFFD';

    private LostText() {}

    /** Whether a text is UTF-16, where one byte of each ASCII character is zero. */
    static boolean isUtf16(String text) {
        int zero = text.indexOf('\0');
        return zero >= 0 && zero < START && text.length() >= START;
    }

    /** The first lost character in a word; one that stands alone is meant, as in a text on encodings. */
    static Optional<Span> in(String text, List<Span> code) {
        for (int at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
            Span lost = new Span(at, at + 1);
            boolean isInWord = isLetter(text, at - 1) || isLetter(text, at + 1);
            if (isInWord && code.stream().noneMatch(block -> block.covers(lost))) {
                return Optional.of(lost);
            }
        }
        return Optional.empty();
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
