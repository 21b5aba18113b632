package io.casework.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the open spans of a schedule one by one, in their order. Between two changes of the clock a day is as long as it
 * looks, so it goes from change to change and within them from date to date.
 */
final class OpenSpans {

    private final Schedule schedule;
    private final Instant from;
    private ZoneOffset offset;
    private Instant stretchStart;
    private Instant stretchEnd;
    private LocalDate day;
    private Iterator<Hours> hours;

    OpenSpans(Schedule schedule, Instant from) {
        this.schedule = schedule;
        this.from = from;
        offset = schedule.zone().getRules().getOffset(from);
        stretchStart = from;
        stretchEnd = endOfStretch(from);
        day = LocalDateTime.ofEpochSecond(from.getEpochSecond(), 0, offset).toLocalDate();
        hours = schedule.on(day).iterator();
    }

    /** Null when there are no more until {@link Schedule#END}. */
    @Nullable
    OpenSpan next() {
        while (true) {
            while (hours.hasNext()) {
                OpenSpan span = within(hours.next());
                if (span.start().isBefore(span.end())) {
                    return span;
                }
            }
            if (!advance()) {
                return null;
            }
        }
    }

    private OpenSpan within(Hours open) {
        Instant start = at(open.opens());
        Instant end = at(open.closes());
        return new OpenSpan(later(start, stretchStart), end.isBefore(stretchEnd) ? end : stretchEnd);
    }

    private boolean advance() {
        Instant tomorrow = at(Hours.DAY);
        if (tomorrow.isBefore(stretchEnd)) {
            day = day.plusDays(1);
        } else if (stretchEnd.isBefore(Schedule.END)) {
            beginStretch(stretchEnd);
        } else {
            return false;
        }
        hours = schedule.on(day).iterator();
        return true;
    }

    private void beginStretch(Instant start) {
        offset = schedule.zone().getRules().getOffset(start);
        stretchStart = later(start, from);
        stretchEnd = endOfStretch(start);
        day = LocalDateTime.ofEpochSecond(start.getEpochSecond(), 0, offset).toLocalDate();
    }

    private Instant endOfStretch(Instant start) {
        ZoneOffsetTransition change = schedule.zone().getRules().nextTransition(start);
        return change == null || change.getInstant().isAfter(Schedule.END) ? Schedule.END : change.getInstant();
    }

    private Instant at(int minute) {
        return Instant.ofEpochSecond(day.toEpochDay() * 86_400L + minute * 60L - offset.getTotalSeconds());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
