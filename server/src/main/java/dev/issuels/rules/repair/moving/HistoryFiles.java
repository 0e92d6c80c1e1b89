package dev.issuels.rules.repair.moving;

import dev.issuels.workspace.FileRole;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that closed issues go to: one that grows, and those with a number that it was rotated into. */
public final class HistoryFiles {

    /** From this size on, in bytes, a history file is to grow no more. */
    public static final int LARGEST = 150 * 1024;

    private static final Pattern NUMBERED = Pattern.compile(FileRole.HISTORY + "-(\\d{1,9})\\.md");

    private HistoryFiles() {}

    /** Whether a text is longer than that. */
    public static boolean isTooLong(String text) {
        // A UTF-16 unit takes at most three bytes of UTF-8, and at least one.
        return text.length() > LARGEST
                || (text.length() > LARGEST / 3 && text.getBytes(StandardCharsets.UTF_8).length > LARGEST);
    }

    /** The highest number that one of the files has. */
    static OptionalInt newest(Collection<String> names) {
        return names.stream()
                .map(name -> NUMBERED.matcher(name.toLowerCase(Locale.ROOT)))
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .max();
    }

    static String numbered(int number) {
        return FileRole.HISTORY + "-" + number;
    }
}
