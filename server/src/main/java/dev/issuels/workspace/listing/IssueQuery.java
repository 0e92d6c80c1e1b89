package dev.issuels.workspace.listing;

import dev.issuels.issue.schema.Schema;
import dev.issuels.issue.schema.Schema.Choice;
import dev.issuels.workspace.PlacedFile;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What issues are asked for; whatever is empty does not matter. Words are compared without their case.
 *
 * @param status by its own name or an alias; without one, closed issues are left out unless {@code closed} says otherwise
 * @param area the area of the code base, or one that holds it: {@code docs} holds {@code docs/api}
 * @param file the name of a file, with or without its ending
 * @param closed whether closed issues are asked for, too
 */
public record IssueQuery(
        Optional<String> status,
        Optional<String> priority,
        Optional<String> tag,
        Optional<String> area,
        Optional<String> file,
        boolean closed) {

    private static final String ENDING = ".md";

    /** Whether an issue is asked for. */
    public boolean fits(ListedIssue listed) {
        return fitsStatus(listed)
                && is(priority, listed.priority()::equalsIgnoreCase)
                && is(tag, wanted -> listed.tags().stream().anyMatch(wanted::equalsIgnoreCase))
                && is(area, wanted -> isWithin(listed.area(), wanted))
                && is(file, wanted -> isNamed(listed.file(), wanted));
    }

    private boolean fitsStatus(ListedIssue listed) {
        return status.isPresent()
                ? is(status, wanted -> named(wanted, listed.schema()).equalsIgnoreCase(listed.status()))
                : closed || !listed.isClosed();
    }

    private static String named(String wanted, Schema schema) {
        return schema.status(wanted).map(Choice::value).orElse(wanted);
    }

    private static boolean isWithin(String area, String wanted) {
        String inside = area.toLowerCase(Locale.ROOT);
        String around = wanted.toLowerCase(Locale.ROOT);
        return inside.equals(around) || inside.startsWith(around + "/");
    }

    private static boolean isNamed(PlacedFile file, String wanted) {
        String name = file.name();
        return file.path().equals(wanted) || name.equalsIgnoreCase(wanted) || name.equalsIgnoreCase(wanted + ENDING);
    }

    private static boolean is(Optional<String> wanted, Predicate<String> fits) {
        return wanted.filter(fits.negate()).isEmpty();
    }
}
