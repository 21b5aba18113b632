package io.casework.calendars;

import static io.casework.calendars.Plans.free;
import static io.casework.calendars.Plans.office;
import static io.casework.calendars.Plans.plan;
import static io.casework.calendars.Plans.shortDay;
import static io.casework.calendars.Plans.week;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTests {

    private static final Map<String, CalendarPlan> PLANS = Map.ofEntries(
            Map.entry("berlin", office("Europe/Berlin", free("2026-12-25"), free("2026-12-26"), free("2027-01-01"))),
            Map.entry("christmas", office("Europe/Berlin", shortDay("2026-12-24", "09:00-12:00"), free("2026-12-25"))),
            Map.entry("new-york", office("America/New_York", free("2026-11-26"))),
            Map.entry("lunch", plan("Europe/Berlin", week("mon-fri 09:00-12:00 13:00-17:00"))),
            Map.entry("nights", plan("Europe/Berlin", week("mon-sun 00:00-06:00 22:00-24:00"))),
            Map.entry("new-york-nights", plan("America/New_York", week("mon-sun 00:00-06:00 22:00-24:00"))),
            Map.entry("lord-howe", plan("Australia/Lord_Howe", week("mon-sun 00:00-06:00"))),
            Map.entry("always", plan("Europe/Berlin", week("mon-sun 00:00-24:00"))),
            Map.entry(
                    "saturdays",
                    plan("Europe/Berlin", week("sat 10:00-11:00"), shortDay("2026-03-01", "10:00-12:00"))));

    /** Worked out by hand with a calendar on the wall. */
    @ParameterizedTest
    @CsvSource({
        // Within a day, over a night, over a weekend; a day that is just full ends at its closing.
        "berlin, 2026-03-02T10:00+01:00, PT4H, 2026-03-02T14:00+01:00",
        "berlin, 2026-03-02T16:00+01:00, PT2H, 2026-03-03T10:00+01:00",
        "berlin, 2026-03-06T16:30+01:00, PT1H, 2026-03-09T09:30+01:00",
        "berlin, 2026-03-06T09:00+01:00, PT8H, 2026-03-06T17:00+01:00",
        "berlin, 2026-03-06T09:00+01:00, PT8H1M, 2026-03-09T09:01+01:00",
        "berlin, 2026-03-02T09:00+01:00, PT40H, 2026-03-06T17:00+01:00",
        "berlin, 2026-03-02T11:00+01:00, PT40H, 2026-03-09T11:00+01:00",
        // From closed hours: before opening, after closing, on a Sunday; seconds count.
        "berlin, 2026-03-02T05:00+01:00, PT1H, 2026-03-02T10:00+01:00",
        "berlin, 2026-03-02T17:00+01:00, PT1H, 2026-03-03T10:00+01:00",
        "berlin, 2026-03-08T12:00+01:00, PT30M, 2026-03-09T09:30+01:00",
        "berlin, 2026-03-02T16:59:30+01:00, PT45S, 2026-03-03T09:00:15+01:00",
        // No work at all: now, or the next opening.
        "berlin, 2026-03-02T10:00+01:00, PT0S, 2026-03-02T10:00+01:00",
        "berlin, 2026-03-06T17:00+01:00, PT0S, 2026-03-06T17:00+01:00",
        "berlin, 2026-03-06T17:01+01:00, PT0S, 2026-03-09T09:00+01:00",
        // The office is closed while the clock changes; the wall clock decides all the same.
        "berlin, 2026-03-27T16:00+01:00, PT2H, 2026-03-30T10:00+02:00",
        "berlin, 2026-10-23T16:00+02:00, PT2H, 2026-10-26T10:00+01:00",
        "new-york, 2026-03-06T16:00-05:00, PT2H, 2026-03-09T10:00-04:00",
        "new-york, 2026-10-30T16:00-04:00, PT2H, 2026-11-02T10:00-05:00",
        // At night: in spring 02:00 to 03:00 is not there, in autumn it is there twice.
        "nights, 2026-03-28T23:00+01:00, PT3H, 2026-03-29T03:00+02:00",
        "nights, 2026-03-28T22:00+01:00, PT8H, 2026-03-29T23:00+02:00",
        "nights, 2026-10-24T23:00+02:00, PT4H, 2026-10-25T02:00+01:00",
        "nights, 2026-10-24T22:00+02:00, PT9H, 2026-10-25T06:00+01:00",
        "new-york-nights, 2026-03-07T23:00-05:00, PT4H, 2026-03-08T04:00-04:00",
        "new-york-nights, 2026-10-31T23:00-04:00, PT4H, 2026-11-01T02:00-05:00",
        "always, 2026-03-28T12:00+01:00, PT24H, 2026-03-29T13:00+02:00",
        "always, 2026-10-24T12:00+02:00, PT24H, 2026-10-25T11:00+01:00",
        // Lord Howe changes by half an hour.
        "lord-howe, 2026-10-04T00:00+10:30, PT2H, 2026-10-04T02:30+11:00",
        "lord-howe, 2026-10-04T00:00+10:30, PT6H, 2026-10-05T00:30+11:00",
        "lord-howe, 2026-04-05T00:00+11:00, PT2H30M, 2026-04-05T02:00+10:30",
        "lord-howe, 2026-04-05T00:00+11:00, PT6H30M, 2026-04-05T06:00+10:30",
        // Holidays, a short day, the end of a year and a leap day.
        "berlin, 2026-12-24T16:00+01:00, PT2H, 2026-12-28T10:00+01:00",
        "berlin, 2026-12-31T16:00+01:00, PT2H, 2027-01-04T10:00+01:00",
        "christmas, 2026-12-24T11:00+01:00, PT2H, 2026-12-28T10:00+01:00",
        "new-york, 2026-11-25T16:00-05:00, PT2H, 2026-11-27T10:00-05:00",
        "berlin, 2028-02-28T16:00+01:00, PT2H, 2028-02-29T10:00+01:00",
        "berlin, 2027-02-26T16:00+01:00, PT2H, 2027-03-01T10:00+01:00",
        // Two stretches a day, and an hour a week with a Sunday that is worked.
        "lunch, 2026-03-02T11:30+01:00, PT1H, 2026-03-02T13:30+01:00",
        "lunch, 2026-03-02T12:15+01:00, PT1H, 2026-03-02T14:00+01:00",
        "saturdays, 2026-02-28T10:30+01:00, PT1H, 2026-03-01T10:30+01:00",
        "saturdays, 2026-03-02T00:00+01:00, PT3H, 2026-03-21T11:00+01:00",
    })
    void promiseIsDue(String plan, OffsetDateTime from, Duration worked, OffsetDateTime due) {
        assertThat(Schedule.of(requireNonNull(PLANS.get(plan))).after(from.toInstant(), worked))
                .isEqualTo(due.toInstant());
    }

    /** Worked out by hand as well. */
    @ParameterizedTest
    @CsvSource({
        // The same time of day: over a night, a weekend, holidays, the end of a year and a leap day.
        "berlin, 2026-03-02T10:30+01:00, 1, 2026-03-03T10:30+01:00",
        "berlin, 2026-03-06T16:59:30+01:00, 1, 2026-03-09T16:59:30+01:00",
        "berlin, 2026-03-06T09:00+01:00, 5, 2026-03-13T09:00+01:00",
        "berlin, 2026-12-24T15:00+01:00, 1, 2026-12-28T15:00+01:00",
        "berlin, 2026-12-31T15:00+01:00, 3, 2027-01-06T15:00+01:00",
        "berlin, 2028-02-28T11:00+01:00, 1, 2028-02-29T11:00+01:00",
        "new-york, 2026-11-25T12:00-05:00, 1, 2026-11-27T12:00-05:00",
        // From closed hours it is counted from the next opening; a closing belongs to its day.
        "berlin, 2026-03-02T05:00+01:00, 1, 2026-03-03T09:00+01:00",
        "berlin, 2026-03-02T20:00+01:00, 1, 2026-03-04T09:00+01:00",
        "berlin, 2026-03-07T12:00+01:00, 3, 2026-03-12T09:00+01:00",
        "berlin, 2026-03-02T17:00+01:00, 1, 2026-03-03T17:00+01:00",
        // The wall clock stays where it is when it changes.
        "berlin, 2026-03-27T16:00+01:00, 1, 2026-03-30T16:00+02:00",
        "berlin, 2026-10-23T16:00+02:00, 1, 2026-10-26T16:00+01:00",
        "new-york, 2026-03-06T16:00-05:00, 2, 2026-03-10T16:00-04:00",
        "always, 2026-03-28T02:30+01:00, 1, 2026-03-29T03:30+02:00",
        "always, 2026-10-24T12:00+02:00, 1, 2026-10-25T12:00+01:00",
        // A day that ends earlier or has a break; an hour a week with a Sunday that is worked.
        "christmas, 2026-12-23T15:00+01:00, 1, 2026-12-24T12:00+01:00",
        "christmas, 2026-12-23T15:00+01:00, 2, 2026-12-28T15:00+01:00",
        "lunch, 2026-03-02T12:15+01:00, 1, 2026-03-03T13:00+01:00",
        "saturdays, 2026-02-28T10:30+01:00, 1, 2026-03-01T10:30+01:00",
        "saturdays, 2026-03-01T11:30+01:00, 2, 2026-03-14T11:00+01:00",
    })
    void daysLater(String plan, OffsetDateTime from, int days, OffsetDateTime due) {
        assertThat(Schedule.of(requireNonNull(PLANS.get(plan))).afterDays(from.toInstant(), days))
                .isEqualTo(due.toInstant());
    }

    @Test
    void nonstop_isAsLongAsTheTime() {
        Instant from = Instant.parse("2026-03-28T23:59:59.999Z");

        assertThat(Schedule.NONSTOP.after(from, Duration.ofDays(10))).isEqualTo(from.plus(Duration.ofDays(10)));
        assertThat(Schedule.NONSTOP.afterDays(from, 10)).isEqualTo(from.plus(Duration.ofDays(10)));
        assertThat(Schedule.NONSTOP.between(from, from.plusMillis(1))).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void wrongWayRound_isNoWork() {
        Instant from = Instant.parse("2026-03-02T12:00:00Z");

        assertThat(Schedule.NONSTOP.between(from, from.minusSeconds(1))).isZero();
        assertThat(Schedule.NONSTOP.after(from, Duration.ofSeconds(-5))).isEqualTo(from);
    }

    @Test
    void promiseWithoutMeasure_endsWithTheCalendar() {
        Schedule rarely = Schedule.of(requireNonNull(PLANS.get("saturdays")));

        assertThat(rarely.after(Instant.parse("2026-03-02T12:00:00Z"), Duration.ofDays(100_000)))
                .isEqualTo(Schedule.END);
        assertThat(rarely.afterDays(Instant.parse("2199-12-01T12:00:00Z"), 999)).isEqualTo(Schedule.END);
        assertThat(rarely.between(Instant.MIN, Instant.parse("1970-01-10T00:00:00Z")))
                .isEqualTo(Duration.ofHours(1));
    }
}
