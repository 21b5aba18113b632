package io.casework.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts working time. An instant is working time if the wall clock of the time zone stands within the hours of its date.
 * So an hour that the clock leaves out in spring is not worked, and one that it shows twice in autumn is worked twice.
 */
final class Schedule {

    /** Nobody promises anything beyond; it is what bounds the search. */
    static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    /** Nights and Sundays count as well. */
    static final Schedule NONSTOP = new Schedule(
            ZoneId.of("UTC"),
            Stream.of(Weekday.values())
                    .map(day -> new OpeningHours(day, new Hours(0, Hours.DAY)))
                    .toList(),
            List.of());

    private static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<Hours>> exceptions = new HashMap<>();

    Schedule(ZoneId zone, List<OpeningHours> hours, List<Holiday> holidays) {
        this.zone = zone;
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, hoursOf(Weekday.of(day), hours));
        }
        holidays.forEach(holiday ->
                exceptions.put(holiday.day(), Stream.ofNullable(holiday.hours()).toList()));
    }

    static Schedule of(CalendarPlan plan) {
        return new Schedule(ZoneId.of(plan.timeZone()), plan.hours(), plan.holidays());
    }

    private static List<Hours> hoursOf(Weekday day, List<OpeningHours> hours) {
        return hours.stream()
                .filter(opening -> opening.weekday() == day)
                .map(OpeningHours::hours)
                .sorted(Comparator.comparingInt(Hours::opens))
                .toList();
    }

    /**
     * The first instant at which so much time has been worked since {@code from}. It is never inside closed hours: after
     * no work at all it is {@code from} itself, or the next opening.
     */
    Instant after(Instant from, Duration worked) {
        if (worked.isZero() || worked.isNegative()) {
            return openFrom(from);
        }
        var walk = new OpenSpans(this, from);
        Duration left = worked;
        for (OpenSpan span = walk.next(); span != null; span = walk.next()) {
            if (left.compareTo(span.length()) <= 0) {
                return span.start().plus(left);
            }
            left = left.minus(span.length());
        }
        return END;
    }

    /** A closing belongs to its day: who stops there has nothing to wait for. */
    private Instant openFrom(Instant from) {
        OpenSpan span = new OpenSpans(this, from.minusNanos(1)).next();
        if (span == null) {
            return END;
        }
        return span.start().isBefore(from) ? from : span.start();
    }

    /** How much is worked between two instants; nothing when they are the wrong way round. */
    Duration between(Instant from, Instant to) {
        Duration worked = Duration.ZERO;
        var walk = new OpenSpans(this, from.isBefore(BEGINNING) ? BEGINNING : from);
        for (OpenSpan span = walk.next(); span != null && span.start().isBefore(to); span = walk.next()) {
            worked = worked.plus(span.lengthUntil(to));
        }
        return worked;
    }

    ZoneId zone() {
        return zone;
    }

    /** The hours of a date, in their order. */
    List<Hours> on(LocalDate day) {
        @Nullable List<Hours> exception = exceptions.get(day);
        return exception == null ? Objects.requireNonNull(week.get(day.getDayOfWeek())) : exception;
    }
}
