package io.casework.insights;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/** Which days to sum of rows that are only added, and kept some weeks. */
final class KeptDays {

    /** Longer than any transaction: by then whatever was told has been committed. */
    static final Duration LATE = Duration.ofHours(1);

    private KeptDays() {}

    /**
     * Those that may have got more since, up to today. When days are another zone's by now, all of which the rows are
     * wholly kept; sums of those before stay as they are.
     *
     * @param first when the first row that is kept was told
     */
    static Stream<LocalDate> toSum(FactMark mark, Instant first, Instant now, ZoneId zone) {
        if (mark.isStart()) {
            return all(first, now, zone);
        }
        LocalDate since = LocalDate.ofInstant(mark.readUntil().minus(LATE), zone);
        LocalDate firstDay = LocalDate.ofInstant(first, zone);
        return all(first, now, zone).filter(day -> mark.isOf(zone) ? !day.isBefore(since) : day.isAfter(firstDay));
    }

    /** From the first to today. */
    static Stream<LocalDate> all(Instant first, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate firstDay = LocalDate.ofInstant(first, zone);
        return firstDay.isAfter(today) ? Stream.of() : firstDay.datesUntil(today.plusDays(1));
    }

    static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
