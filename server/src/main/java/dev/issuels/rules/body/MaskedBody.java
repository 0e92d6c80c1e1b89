package dev.issuels.rules.body;

import dev.issuels.issue.CodeSpan;
import dev.issuels.issue.PlacedIssue;
import dev.issuels.text.Span;
import java.util.Optional;

/**
 * The body of an issue with nothing left of it but its prose: code blocks and comments are blank, and in place of what
 * stands in code spans there are letters that nobody writes. Offsets and line ends are those of the body.
 */
final class MaskedBody {

    private static final char CODE = '\uFFFC';
    private static final String COMMENT = "<!--";
    static final String COMMENT_END = "-->";

    private final String body;
    private final char[] masked;
    private int paragraphEnd = -1;

    private MaskedBody(String body) {
        this.body = body;
        this.masked = body.toCharArray();
    }

    static String of(PlacedIssue placed) {
        Span span = placed.issue().body().span();
        MaskedBody body = new MaskedBody(placed.slice(span));
        placed.issue().body().code().stream()
                .filter(span::overlaps)
                .forEach(code -> body.mask(code.start() - span.start(), code.end() - span.start(), ' '));
        body.maskCodeSpans();
        return body.withoutComments();
    }

    private void maskCodeSpans() {
        int at = body.indexOf('`');
        while (at >= 0) {
            int end = masked[at] == '`' ? endOfCode(at) : at + 1;
            at = body.indexOf('`', end);
        }
    }

    private int endOfCode(int at) {
        if (at > 0 && body.charAt(at - 1) == '\\') {
            return at + 1;
        }
        Optional<CodeSpan> code = CodeSpan.at(body, at, endOfParagraph(at));
        code.map(CodeSpan::content).ifPresent(content -> mask(content.start(), content.end(), CODE));
        return code.map(found -> found.span().end()).orElseGet(() -> at + CodeSpan.run(body, at, body.length()));
    }

    /** Where the first blank line starts below an offset. */
    private int endOfParagraph(int at) {
        if (at < paragraphEnd) {
            return paragraphEnd;
        }
        int line = body.indexOf('\n', at);
        while (line >= 0 && !isBlank(line + 1)) {
            line = body.indexOf('\n', line + 1);
        }
        paragraphEnd = line < 0 ? body.length() : line;
        return paragraphEnd;
    }

    private boolean isBlank(int line) {
        int end = body.indexOf('\n', line);
        return body.substring(line, end < 0 ? body.length() : end).isBlank();
    }

    private String withoutComments() {
        if (!body.contains(COMMENT)) {
            return new String(masked);
        }
        String text = new String(masked);
        int at = text.indexOf(COMMENT);
        while (at >= 0) {
            int end = text.indexOf(COMMENT_END, at + COMMENT.length());
            int behind = end < 0 ? text.length() : end + COMMENT_END.length();
            mask(at, behind, ' ');
            at = text.indexOf(COMMENT, behind);
        }
        return new String(masked);
    }

    private void mask(int from, int to, char with) {
        for (int i = from; i < Math.min(to, masked.length); i++) {
            if (masked[i] != '\n' && masked[i] != '\r') {
                masked[i] = with;
            }
        }
    }
}
