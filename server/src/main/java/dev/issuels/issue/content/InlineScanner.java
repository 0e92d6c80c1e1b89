package dev.issuels.issue.content;

import dev.issuels.issue.CodeSpan;
import dev.issuels.issue.DependencyLine;
import dev.issuels.issue.Mention;
import dev.issuels.issue.Reference;
import dev.issuels.issue.schema.Relation;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the mentions and references in a paragraph, a heading or a row of a table.
 *
 * <p>Reads code spans (CommonMark 6.1) and the targets of links (6.3) itself: a whole inline parser costs more than all
 * the rest of reading a file, and nothing else of it is needed.
 */
final class InlineScanner {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://[^\\s)>`]+");

    private final String text;
    private final Consumer<Mention> mentions;
    private final Consumer<Reference> references;

    InlineScanner(String text, Consumer<Mention> mentions, Consumer<Reference> references) {
        this.text = text;
        this.mentions = mentions;
        this.references = references;
    }

    /** Scans a stretch of the text, line by line for mentions since a line may state a dependency. */
    void scan(int from, int to) {
        char[] prose = new char[to - from];
        text.getChars(from, to, prose, 0);
        int i = 0;
        while (i < prose.length) {
            int end = mayBeSpecial(prose[i]) ? special(from + i, to) - from : i;
            blank(prose, i, end);
            i = Math.max(i + 1, end);
        }
        scanProse(prose, from);
    }

    private static boolean mayBeSpecial(char c) {
        return c == '`' || c == ']' || c == ':' || c == '\\';
    }

    /** The end of what starts here and is no prose: a code span, a link's target, an address; else the offset itself. */
    private int special(int at, int to) {
        char c = text.charAt(at);
        if (c == '\\') {
            return Math.min(at + 2, to) - at < 2 || isWord(text.charAt(at + 1)) ? at : at + 2;
        }
        if (c == '`') {
            return codeSpan(at, to);
        }
        if (c == ']' && at + 1 < to && text.charAt(at + 1) == '(') {
            return link(at + 2, to);
        }
        if (c == ':' && text.startsWith("://", at)) {
            return address(at, to);
        }
        return at;
    }

    private int codeSpan(int at, int to) {
        Optional<CodeSpan> code = CodeSpan.at(text, at, to);
        code.map(CodeSpan::content).ifPresent(content -> addCode(content.start(), content.end()));
        return code.map(found -> found.span().end()).orElseGet(() -> at + CodeSpan.run(text, at, to));
    }

    private void addCode(int from, int to) {
        String content = text.substring(from, to);
        var reference = ReferenceParser.ofCodeSpan(content, from);
        if (reference.isPresent()) {
            references.accept(reference.get());
            reference.get().issue().ifPresent(mentions);
        } else if (MentionScanner.mayHoldId(content.toCharArray(), 0, content.length())) {
            MentionScanner.scan(content, from, relationAt(from), mentions);
        }
    }

    private int link(int from, int to) {
        boolean angled = from < to && text.charAt(from) == '<';
        int start = angled ? from + 1 : from;
        int end = start;
        int depth = 0;
        while (end < to && !endsTarget(text.charAt(end), angled, depth)) {
            depth += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
            end++;
        }
        ReferenceParser.ofLink(text.substring(start, end), start).ifPresent(reference -> {
            references.accept(reference);
            reference.issue().ifPresent(mentions);
        });
        return end;
    }

    private static boolean endsTarget(char c, boolean angled, int depth) {
        if (c == '\n' || c == '\r') {
            return true;
        }
        return angled ? c == '>' : Character.isWhitespace(c) || (c == ')' && depth == 0);
    }

    private int address(int colon, int to) {
        Matcher matcher = ADDRESS.matcher(text).region(colon, to);
        int scheme = colon;
        while (scheme > 0 && Character.isLetter(text.charAt(scheme - 1))) {
            scheme--;
        }
        matcher.region(scheme, to);
        return scheme < colon && matcher.lookingAt() ? matcher.end() : colon;
    }

    private void scanProse(char[] prose, int offset) {
        int start = 0;
        while (start < prose.length) {
            int end = start;
            while (end < prose.length && prose[end] != '\n') {
                end++;
            }
            if (MentionScanner.mayHoldId(prose, start, end)) {
                String line = new String(prose, start, end - start);
                MentionScanner.scan(line, offset + start, relationAt(offset + start), mentions);
            }
            start = end + 1;
        }
    }

    /** What the line of an offset says of the issues that it mentions. */
    private Relation relationAt(int offset) {
        return DependencyLine.at(text, offset).map(DependencyLine::relation).orElse(Relation.NONE);
    }

    private static void blank(char[] prose, int from, int to) {
        for (int i = from; i < to; i++) {
            if (prose[i] != '\n' && prose[i] != '\r') {
                prose[i] = ' ';
            }
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isWhitespace(c);
    }
}
