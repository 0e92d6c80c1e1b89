package dev.issuels.features.reading;

import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the addresses of web pages in a text, as they stand in prose: what punctuation surrounds them is none of them. */
final class Addresses {

    private static final String MARK = "://";
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final String ENDS = "<>\"`|\\^{}";
    private static final String NOT_LAST = ".,;:!?'*_~";

    private Addresses() {}

    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        int mark = text.indexOf(MARK);
        while (mark >= 0) {
            int start = mark;
            while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
                start--;
            }
            int host = mark + MARK.length();
            int end = end(text, host);
            if (SCHEMES.contains(text.substring(start, mark)) && end > host) {
                found.add(new Span(start, end));
            }
            mark = text.indexOf(MARK, Math.max(end, host));
        }
        return found;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && isPart(text.charAt(end))) {
            end++;
        }
        int round = unopened(text, from, end, '(', ')');
        int square = unopened(text, from, end, '[', ']');
        while (end > from) {
            char last = text.charAt(end - 1);
            boolean strayRound = last == ')' && round > 0;
            boolean straySquare = last == ']' && square > 0;
            if (NOT_LAST.indexOf(last) < 0 && !strayRound && !straySquare) {
                break;
            }
            round -= strayRound ? 1 : 0;
            square -= straySquare ? 1 : 0;
            end--;
        }
        return end;
    }

    private static boolean isPart(char c) {
        return c > ' ' && ENDS.indexOf(c) < 0 && !Character.isWhitespace(c);
    }

    /** How many more brackets are closed than opened: those were opened before the address. */
    private static int unopened(String text, int from, int end, char opening, char closing) {
        int unopened = 0;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            unopened += c == closing ? 1 : c == opening ? -1 : 0;
        }
        return unopened;
    }
}
