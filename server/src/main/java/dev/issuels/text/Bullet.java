package dev.issuels.text;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of a list begins with: the dash of YAML, or what people write for it. */
public final class Bullet {

    private static final Pattern LINE = Pattern.compile("[ \\t]*+[-*+•·–](?:[ \\t]++(?=\\S)|(?=[\\w\"'`@./]))");

    private Bullet() {}

    /** Where the text of an item begins, as an offset in its line; empty for a line that is none. */
    public static OptionalInt end(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.lookingAt() ? OptionalInt.of(matcher.end()) : OptionalInt.empty();
    }
}
