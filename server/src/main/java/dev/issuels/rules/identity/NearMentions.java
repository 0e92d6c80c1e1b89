package dev.issuels.rules.identity;

import dev.issuels.issue.Body;
import dev.issuels.issue.DependencyLine;
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

    private static final Pattern ID = Pattern.compile(
            "(?<![\\w@./-])([A-Za-z]++(?:[-_][A-Za-z]++)*+)[-_]\\d{1,9}(?:@\\w*+)?+(?![\\w/-]|[.@]\\w)");

    private NearMentions() {}

    /**
     * Such a text.
     *
     * @param prefix the one that is meant
     */
    record NearMention(Span span, String prefix) {}

    /** All of them in the order of the text, of whatever prefix. */
    static List<NearMention> of(IssueSubject subject) {
        char[] characters = subject.characters();
        SourceText text = subject.alone().text();
        Body body = subject.issue().body();
        List<NearMention> found = new ArrayList<>();
        int offset = body.span().start() + 1;
        while (offset + 1 < body.span().end()) {
            if (mayBeIn(characters, offset)) {
                int lineEnd = text.lineEnd(text.lineOf(offset));
                addFrom(text.text(), offset, lineEnd, body, found);
                offset = lineEnd;
            }
            offset++;
        }
        return found;
    }

    /** Whether a letter, a dash and a digit surround an offset; to try the pattern everywhere takes long. */
    private static boolean mayBeIn(char[] characters, int offset) {
        return (characters[offset] == '-' || characters[offset] == '_')
                && Character.isDigit(characters[offset + 1])
                && Character.isLetter(characters[offset - 1]);
    }

    private static void addFrom(String text, int offset, int lineEnd, Body body, List<NearMention> found) {
        Optional<DependencyLine> line = DependencyLine.at(text, offset);
        if (line.isEmpty() || body.code().stream().anyMatch(code -> code.touches(offset))) {
            return;
        }
        Matcher matcher = ID.matcher(text).region(line.get().rest(), lineEnd).useTransparentBounds(true);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (body.mentions().stream().noneMatch(mention -> span.covers(mention.span()))) {
                String prefix = matcher.group(1).replace('_', '-').toUpperCase(Locale.ROOT);
                found.add(new NearMention(span, prefix));
            }
        }
    }
}
