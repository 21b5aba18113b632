package io.casework.calendars;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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

    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
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

    /** The same time of day so many days with opening hours later: never inside closed hours. */
    Instant afterDays(Instant from, int days) {
        ZonedDateTime start = openFrom(from).atZone(zone);
        LocalDate day = start.toLocalDate();
        for (int left = days; left > 0 && day.isBefore(LAST_DAY); ) {
            day = day.plusDays(1);
            left -= on(day).isEmpty() ? 0 : 1;
        }
        return openOn(day, start.toLocalTime());
    }

    private Instant openOn(LocalDate day, LocalTime time) {
        Instant wanted = day.atTime(time).atZone(zone).toInstant();
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        var walk = new OpenSpans(this, day.atStartOfDay(zone).toInstant());
        @Nullable Instant closing = null;
        for (OpenSpan span = walk.next(); span != null && span.start().isBefore(midnight); span = walk.next()) {
            if (!wanted.isAfter(span.end())) {
                return wanted.isBefore(span.start()) ? span.start() : wanted;
            }
            closing = span.end();
        }
        return closing == null ? openFrom(wanted) : closing;
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
