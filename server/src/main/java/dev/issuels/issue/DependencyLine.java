package dev.issuels.issue;

import dev.issuels.issue.schema.Relation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a body that says what an issue waits for or holds up: {@code Blocked by: A, B}.
 *
 * @param rest where that what it names begins
 * @param formal whether there is a colon; without one it is a sentence
 */
public record DependencyLine(Relation relation, int rest, boolean formal) {

    /**
     * A colon or an id follows the words, since {@code Blocks the event loop} may begin any sentence; what starts with "none"
     * only explains why.
     */
    private static final Pattern START = Pattern.compile(
            "(?i)\\s*+(?:>\\s*+)*+([-*+]\\s++)?+(?:\\[[ x]]\\s++)?+[*_]*+(blocked by|depends on|blocks)[*_]*+\\s*+"
                    + "(?:(:)(?![*_\\s]*+(?:none|nothing|n/a)\\b(?!-\\d))[*_]*+\\s*+|(?=[*_`(\\[]*+(?-i:"
                    + IssueId.SHORT + ")))");

    private static final String FIRST_LETTERS = "bdBD";

    /** The line of an offset, if it is such a line. */
    public static Optional<DependencyLine> at(String text, int offset) {
        int start = start(text, offset);
        int newline = text.indexOf('\n', offset);
        int end = newline < 0 ? text.length() : newline;
        if (!mayStart(text, start, end)) {
            return Optional.empty();
        }
        Matcher matcher = START.matcher(text).region(start, end);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        boolean isFormal = matcher.group(3) != null;
        boolean isStated = isFormal || matcher.group(1) != null || beginsText(text, start);
        Relation relation = matcher.group(2).equalsIgnoreCase("blocks") ? Relation.BLOCKS : Relation.BLOCKED_BY;
        return isStated ? Optional.of(new DependencyLine(relation, matcher.end(), isFormal)) : Optional.empty();
    }

    /** Whether the first letter is that of one of the words; to try the pattern takes several times as long. */
    private static boolean mayStart(String text, int start, int end) {
        int at = start;
        while (at < end && !Character.isLetter(text.charAt(at))) {
            at += text.startsWith("[x]", at) || text.startsWith("[X]", at) ? 3 : 1;
        }
        return at < end && FIRST_LETTERS.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether no sentence of the line above can go on in a line: that is blank, a heading, or names dependencies too. */
    private static boolean beginsText(String text, int start) {
        if (start == 0) {
            return true;
        }
        int above = start(text, start - 1);
        String line = text.substring(above, start);
        return line.isBlank() || line.startsWith("#") || START.matcher(line).lookingAt();
    }

    private static int start(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }
}
