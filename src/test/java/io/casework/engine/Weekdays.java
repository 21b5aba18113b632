package io.casework.engine;

import io.casework.calendars.WorkingTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Works from Monday to Friday around the clock, in UTC: simple enough to check by hand. */
final class Weekdays implements WorkingTime {

    @Override
    public Instant after(@Nullable String team, Instant from, Duration worked) {
        OffsetDateTime at = from.atOffset(ZoneOffset.UTC);
        for (long hours = worked.toHours(); hours > 0; ) {
            hours -= isWorked(at) ? 1 : 0;
            at = at.plusHours(1);
        }
        return at.toInstant();
    }

    @Override
    public Instant afterDays(@Nullable String team, Instant from, int days) {
        OffsetDateTime at = from.atOffset(ZoneOffset.UTC);
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            left -= isWorked(at) ? 1 : 0;
        }
        return at.toInstant();
    }

    @Override
    public Duration between(@Nullable String team, Instant from, Instant to) {
        Duration worked = Duration.ZERO;
        for (OffsetDateTime at = from.atOffset(ZoneOffset.UTC); at.toInstant().isBefore(to); at = at.plusHours(1)) {
            worked = worked.plusHours(isWorked(at) ? 1 : 0);
        }
        return worked;
    }

    private static boolean isWorked(OffsetDateTime at) {
        return at.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
