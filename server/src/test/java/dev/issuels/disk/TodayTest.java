package dev.issuels.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which date it is where. */
final class TodayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T23:59:59Z, UTC, 2026-11-25",
        "2026-11-25T23:59:59Z, Europe/Berlin, 2026-11-26",
        "2026-11-26T00:30:00Z, America/New_York, 2026-11-25",
        "2026-11-25T18:30:00Z, Asia/Kolkata, 2026-11-26",
        // On the day when the clocks go back, midnight is an hour earlier than at noon.
        "2026-10-24T22:00:00Z, Europe/Berlin, 2026-10-25",
        "2026-10-25T22:30:00Z, Europe/Berlin, 2026-10-25",
        "1969-12-31T23:00:00Z, UTC, 1969-12-31"
    })
    void theDateIsThatOfTheZone(Instant moment, String zone, String date) {
        assertEquals(
                date,
                Today.dateAt(moment.toEpochMilli(), TimeZone.getTimeZone(zone)).toString());
    }
}
