package dev.issuels.rules.frontmatter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days as ISO 8601 writes them, alone or with a time behind. */
final class Days {

    private static final String TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d(?::(?:[0-5]\\d|60)(?:[.,]\\d+)?)?";
    private static final String ZONE = " ?(?:[Zz]|[+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?)";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[Tt ]" + TIME + "(?:" + ZONE + ")?)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/._ ](\\d{1,2})[-/._ ](\\d{1,2})|(\\d{2})(\\d{2}))(?!\\d).*");

    private Days() {}

    /** Whether the text has the shape of a day or a moment; there may be no such day. */
    static boolean isIso(String text) {
        return ISO.matcher(text).matches();
    }

    /** The day that the text names, in the time zone that it was written in. */
    static Optional<LocalDate> parse(String text) {
        Matcher matcher = ISO.matcher(text);
        return matcher.matches() ? day(matcher.group(1), matcher.group(2), matcher.group(3)) : Optional.empty();
    }

    /** The day that a text most likely means which puts the year first but is not ISO 8601. */
    static Optional<LocalDate> guess(String text) {
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return matcher.group(2) == null
                ? day(matcher.group(1), matcher.group(4), matcher.group(5))
                : day(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
