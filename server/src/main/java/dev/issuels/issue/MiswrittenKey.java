package dev.issuels.issue;

import dev.issuels.issue.schema.Schema;
import dev.issuels.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A known key in a line that is no {@code key: value}, but is meant as one: written as the item of a list, emphasised, with
 * another mark behind it.
 *
 * @param name as the key is called
 * @param span of what is written for it, as offsets in the line
 * @param value where the value begins in the line; the length of the line for none
 */
public record MiswrittenKey(String name, Span span, int value) {

    /** Colons of other scripts included, and blanks that keep words on one line. */
    private static final Pattern LINE = Pattern.compile("[\\s>*+-]*+[_`\"']{0,3}([A-Za-z_]++)[*_`\"']{0,3}"
            + "(?:[ \\t\\u00a0]*+[:=;\\uff1a][*_]{0,3}(?=[ \\t]|$)|[:=;\\uff1a]|(?=[ \\t]++\\S++$))[ \\t\\u00a0]*+");

    private static final Pattern MARK = Pattern.compile("[:=;]");

    /** Whether what YAML takes for a key is one and the beginning of its value, as in {@code title:- "a: b"}. */
    public static boolean isRunOn(String key) {
        return MARK.matcher(key).find()
                && in(key).filter(meant -> meant.value() < key.length()).isPresent();
    }

    /** The key that a line of a front matter is meant to give a value. */
    public static Optional<MiswrittenKey> in(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.lookingAt()
                ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
                        .filter(Schema.builtIn()::isKey)
                        .map(name -> new MiswrittenKey(name, new Span(matcher.start(1), matcher.end(1)), matcher.end()))
                : Optional.empty();
    }
}
