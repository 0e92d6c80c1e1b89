package dev.issuels.rules.frontmatter;

import dev.issuels.text.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
            Pattern.compile("(\\d{4})(?:[-–/._ ](\\d{1,2})[-–/._ ](\\d{1,2})|(\\d{2})(\\d{2}))(?!\\d).*");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-–/._ ]) ?(\\d{1,2})[-–/._ ] ?(\\d{4})(?!\\d).*");
    private static final Pattern NAMED_MONTH =
            Pattern.compile("(?i)(?:[a-z]{3,9},? )?(?:(\\d{1,2})(?:st|nd|rd|th)?\\.?[ -]"
                    + "([a-z]{3,9})|([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?),?\\.?[ -](\\d{4})(?!\\d).*");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final int MONTHS_OF_A_YEAR = 12;

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

    /** The day that a text means which is not ISO 8601; empty where it can mean another one as well. */
    static Optional<LocalDate> guess(String text) {
        String bare = Words.undecorated(text);
        return yearFirst(bare).or(() -> yearLast(bare)).or(() -> withMonth(bare));
    }

    private static Optional<LocalDate> yearFirst(String text) {
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return matcher.group(2) == null
                ? day(matcher.group(1), matcher.group(4), matcher.group(5))
                : day(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** With dots the day comes first; otherwise only a number that is no month tells which is which. */
    private static Optional<LocalDate> yearLast(String text) {
        Matcher matcher = YEAR_LAST.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String first = matcher.group(1);
        String second = matcher.group(3);
        boolean dayFirst =
                matcher.group(2).equals(".") || Integer.parseInt(first) > MONTHS_OF_A_YEAR || first.equals(second);
        boolean monthFirst = Integer.parseInt(second) > MONTHS_OF_A_YEAR;
        if (dayFirst) {
            return day(matcher.group(4), second, first);
        }
        return monthFirst ? day(matcher.group(4), first, second) : Optional.empty();
    }

    private static Optional<LocalDate> withMonth(String text) {
        Matcher matcher = NAMED_MONTH.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean dayFirst = matcher.group(1) != null;
        String name = matcher.group(dayFirst ? 2 : 3).toLowerCase(Locale.ROOT);
        int month = MONTHS.indexOf(name.substring(0, 3)) + 1;
        return month == 0
                ? Optional.empty()
                : day(matcher.group(5), String.valueOf(month), matcher.group(dayFirst ? 1 : 4));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
