package dev.issuels.issue.content;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.issue.schema.Relation;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds ids of issues in a stretch of text. */
final class MentionScanner {

    /** An id that is not the first part of a longer word or a file name; what follows an {@code @} is its hash, right or wrong. */
    private static final String WHOLE = IssueId.SHORT + "(?:@([0-9A-Za-z]+))?(?![A-Za-z0-9@]|_[A-Za-z0-9]|[-.]\\w)";

    /**
     * Such an id that is not the last part of a word either. There may be marks of emphasis around it, or an {@code @}
     * before it, as before the names of people, or the two full stops of a range; a slash only between two ids.
     */
    private static final Pattern ID =
            Pattern.compile("(?<![A-Za-z0-9-])(?<!(?<!\\.)\\.)(?<![A-Za-z0-9][_@])(?<![A-Za-z0-9]__)" + WHOLE
                    + "(?!/(?!" + WHOLE + ")\\w)");

    private static final Pattern RANGE = Pattern.compile("\\s*(?:through|thru|to|–|—|\\.\\.\\.?|-)\\s*");

    private MentionScanner() {}

    /** Gives each mention of a text whose start is at an offset; the first id of a range knows the last. */
    static void scan(String text, int offset, Relation relation, Consumer<Mention> sink) {
        List<Mention> mentions = new ArrayList<>();
        Matcher matcher = ID.matcher(text);
        int behind = -1;
        for (int from = nextId(text, 0); from >= 0 && matcher.find(from); from = nextId(text, matcher.end())) {
            if (text.startsWith("/", matcher.start() - 1) && matcher.start() - 1 != behind) {
                continue;
            }
            IssueId id = new IssueId(matcher.group(1), matcher.group(2), Optional.ofNullable(matcher.group(3)));
            if (behind >= 0 && endsRange(mentions.get(mentions.size() - 1).id(), id, text, behind, matcher.start())) {
                Mention first = mentions.remove(mentions.size() - 1);
                mentions.add(new Mention(first.id(), first.span(), relation, Optional.of(id)));
            }
            mentions.add(new Mention(id, new Span(offset + matcher.start(), offset + matcher.end()), relation));
            behind = matcher.end();
        }
        mentions.forEach(sink);
    }

    /** Where the next id begins, if there is any; negative otherwise. To try the pattern at each character takes long. */
    private static int nextId(String text, int from) {
        for (int dash = text.indexOf('-', from + 1); dash >= 0; dash = text.indexOf('-', dash + 1)) {
            if (dash + 1 < text.length()
                    && Character.isDigit(text.charAt(dash + 1))
                    && isIdLetter(text.charAt(dash - 1))) {
                int start = dash - 1;
                while (start > from && (isIdLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
                    start--;
                }
                return start;
            }
        }
        return -1;
    }

    /** Whether there may be an id at all: capital letters, a dash and a digit. */
    static boolean mayHoldId(char[] text, int from, int to) {
        for (int i = from + 1; i + 1 < to; i++) {
            if (text[i] == '-' && Character.isDigit(text[i + 1]) && isIdLetter(text[i - 1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIdLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean endsRange(IssueId first, IssueId last, String text, int from, int to) {
        return first.prefix().equals(last.prefix())
                && first.ordinal() < last.ordinal()
                && RANGE.matcher(text).region(from, to).matches();
    }
}
