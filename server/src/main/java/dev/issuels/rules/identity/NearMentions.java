package dev.issuels.rules.identity;

import dev.issuels.issue.Body;
import dev.issuels.issue.DependencyLine;
import dev.issuels.issue.IssueId;
import dev.issuels.rules.IssueSubject;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in lines of dependencies of a body and is nearly an id, as {@code bug-002} and {@code BUG-2}. */
final class NearMentions {

    /** Where a link leads to, or an address, or else such a text, the prefix of which is a group. */
    private static final Pattern ID = Pattern.compile("\\]\\([^\\s)]++|[A-Za-z][A-Za-z0-9+.-]{0,20}+://[^\\s)>`]++"
            + "|(?<![\\w@./-])([A-Za-z]++(?:[-_][A-Za-z]++)*+)[-_]\\d{1,9}(?:@\\w*+)?+(?![\\w/-]|[.@]\\w)");

    /** What is an id and not only nearly one: a mention, or the text of an element of HTML. */
    private static final Pattern WHOLE = Pattern.compile(IssueId.SHORT + "(?:@[0-9A-Za-z]++)?+");

    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";

    private final SourceText text;
    private final Body body;
    private final List<NearMention> found = new ArrayList<>();

    /** The last comment that was looked for; as the text is read from the top to the bottom, no other need be known. */
    private int commentStart;

    private int commentEnd;

    private NearMentions(SourceText text, Body body) {
        this.text = text;
        this.body = body;
        this.commentStart = body.span().start();
        this.commentEnd = commentStart;
    }

    /**
     * Such a text.
     *
     * @param prefix the one that is meant
     */
    record NearMention(Span span, String prefix) {}

    /** All of them in the order of the text, of whatever prefix. */
    static List<NearMention> of(IssueSubject subject) {
        NearMentions mentions =
                new NearMentions(subject.alone().text(), subject.issue().body());
        mentions.find(subject.characters());
        return mentions.found;
    }

    private void find(char[] characters) {
        int last = body.span().end() - 1;
        for (int offset = body.span().start() + 1; offset < last; offset++) {
            char c = characters[offset];
            if ((c == '-' || c == '_') && isInside(characters, offset)) {
                int lineEnd = text.lineEnd(text.lineOf(offset));
                addFrom(offset, lineEnd);
                offset = lineEnd;
            }
        }
    }

    /** Whether a dash has a letter and a digit beside it; to try the pattern at each dash takes long. */
    private static boolean isInside(char[] characters, int dash) {
        return Character.isDigit(characters[dash + 1]) && Character.isLetter(characters[dash - 1]);
    }

    private void addFrom(int offset, int lineEnd) {
        String all = text.text();
        Optional<DependencyLine> line = DependencyLine.at(all, offset);
        if (line.isEmpty() || body.code().stream().anyMatch(code -> code.touches(offset))) {
            return;
        }
        Matcher matcher = ID.matcher(all).region(line.get().rest(), lineEnd).useTransparentBounds(true);
        while (matcher.find()) {
            String prefix = matcher.group(1);
            Span span = new Span(matcher.start(), matcher.end());
            if (prefix != null && !WHOLE.matcher(text.slice(span)).matches() && !isInComment(span.start())) {
                found.add(new NearMention(span, prefix.replace('_', '-').toUpperCase(Locale.ROOT)));
            }
        }
    }

    private boolean isInComment(int offset) {
        while (commentEnd <= offset) {
            commentStart = orEnd(text.text().indexOf(COMMENT, commentEnd), 0);
            commentEnd = orEnd(text.text().indexOf(COMMENT_END, commentStart), COMMENT_END.length());
        }
        return commentStart <= offset;
    }

    /** Behind what was looked for, or behind the text if it is not there. */
    private int orEnd(int at, int length) {
        return at < 0 ? text.length() : at + length;
    }
}
