package dev.issuels.rules.repair;

import dev.issuels.issue.Value;
import java.util.regex.Pattern;

/** Texts as YAML scalars (YAML 1.2.2, sections 7.3.1 to 7.3.3). */
public final class Scalars {

    /** What needs no quotes anywhere in a front matter, neither as a value nor as an item of a flow list. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_./][^:#,\\[\\]{}\"\\s]*(?: [^:#,\\[\\]{}\"\\s]+)*");

    private Scalars() {}

    /** The text without quotes where that is sound, otherwise in double quotes. */
    public static String written(String text) {
        return PLAIN.matcher(text).matches() ? text : doubleQuoted(text);
    }

    /** The text in the quotes that a present value has; a plain value gets quotes only if it needs them. */
    public static String like(Value.Scalar present, String text) {
        return switch (present.style()) {
            case DOUBLE_QUOTED -> doubleQuoted(text);
            case SINGLE_QUOTED -> "'" + text.replace("'", "''") + "'";
            case PLAIN, BLOCK -> written(text);
        };
    }

    /** The text in double quotes. */
    public static String doubleQuoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }
}
