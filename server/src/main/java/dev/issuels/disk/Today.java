package dev.issuels.disk;

import java.time.LocalDate;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;

/** The date where the user is. */
public final class Today {
    private static final long DAY_MILLIS = TimeUnit.DAYS.toMillis(1);

    private Today() {}

    /** The date at this moment. */
    public static LocalDate date() {
        return dateAt(System.currentTimeMillis(), TimeZone.getDefault());
    }

    /** By the older class of zones: that of java.time reads the rules of all zones first, 10 ms of a start. */
    static LocalDate dateAt(long epochMillis, TimeZone zone) {
        return LocalDate.ofEpochDay(Math.floorDiv(epochMillis + zone.getOffset(epochMillis), DAY_MILLIS));
    }
}
