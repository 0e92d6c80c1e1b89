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

    private static final Pattern LINE = Pattern.compile("[\\s>*+-]*+[_`\"']{0,3}([A-Za-z_]++)[*_`\"']{0,3}"
            + "(?:[ \\t]*+[:=;][*_]{0,3}(?=[ \\t]|$)|[:=;]|(?=[ \\t]++\\S++$))[ \\t]*+");

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
