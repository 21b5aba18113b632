package io.casework.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every calendar, tried on many random ones. A failure names the seed that it can be repeated with. */
class ScheduleLawTests {

    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kolkata",
            "America/Santiago",
            "Africa/Casablanca",
            "America/Havana",
            "Pacific/Apia");

    /** Around the changes of the clock, a leap day, ends of years, and the day that Samoa left out. */
    private static final List<Instant> MOMENTS = Stream.of(
                    "2026-03-28T12:00:00Z",
                    "2026-10-24T12:00:00Z",
                    "2026-03-07T12:00:00Z",
                    "2026-10-31T12:00:00Z",
                    "2026-04-04T04:00:00Z",
                    "2026-10-03T04:00:00Z",
                    "2028-02-28T12:00:00Z",
                    "2026-12-30T12:00:00Z",
                    "2011-12-29T00:00:00Z")
            .map(Instant::parse)
            .toList();

    static Stream<Trial> trials() {
        long first = new Random().nextInt(1_000_000);
        return IntStream.range(0, 400).mapToObj(i -> new Trial(first + i));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void laterStart_isNotDueEarlier(Trial trial) {
        Instant later = trial.from.plus(trial.duration(Duration.ofDays(3)));

        assertThat(trial.schedule.after(later, trial.some))
                .isAfterOrEqualTo(trial.schedule.after(trial.from, trial.some));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void moreWork_isNotDueEarlier(Trial trial) {
        assertThat(trial.schedule.after(trial.from, trial.some.plus(trial.more)))
                .isAfterOrEqualTo(trial.schedule.after(trial.from, trial.some));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void nothingIsDue_insideClosedHours(Trial trial) {
        for (Duration worked : List.of(Duration.ZERO, trial.some, trial.more)) {
            Instant due = trial.schedule.after(trial.from, worked);

            assertThat(trial.isOpen(due) || trial.isOpen(due.minusNanos(1)))
                    .as("%s after %s is %s", worked, trial.from, due)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void asMuchIsWorked_asWasAskedFor(Trial trial) {
        assertThat(trial.schedule.between(trial.from, trial.schedule.after(trial.from, trial.some)))
                .isEqualTo(trial.some);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void twoStretches_endWhereOneEnds(Trial trial) {
        Instant between = trial.schedule.after(trial.from, trial.some);

        assertThat(trial.schedule.after(between, trial.more))
                .isEqualTo(trial.schedule.after(trial.from, trial.some.plus(trial.more)));
        assertThat(trial.schedule.after(trial.schedule.after(trial.from, Duration.ZERO), trial.some))
                .isEqualTo(trial.schedule.after(trial.from, trial.some));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void workAddsUp(Trial trial) {
        Instant middle = trial.from.plus(trial.duration(Duration.ofDays(10)));
        Instant end = middle.plus(trial.duration(Duration.ofDays(10)));

        assertThat(trial.schedule.between(trial.from, middle).plus(trial.schedule.between(middle, end)))
                .isEqualTo(trial.schedule.between(trial.from, end));
    }

    /** What was left before a pause is left after it, however long it was. */
    @ParameterizedTest
    @MethodSource("trials")
    void pause_addsExactlyThePause(Trial trial) {
        Instant due = trial.schedule.after(trial.from, trial.some.plus(trial.more));
        Instant paused = trial.schedule.after(trial.from, trial.some);
        Instant resumed = paused.plus(trial.duration(Duration.ofDays(10)));

        Instant moved = trial.schedule.after(resumed, trial.schedule.between(paused, due));

        assertThat(trial.schedule.between(due, moved)).isEqualTo(trial.schedule.between(paused, resumed));
    }

    /** The definition itself, minute by minute. */
    @ParameterizedTest
    @MethodSource("trials")
    void counts_asTheWallClockSays(Trial trial) {
        Instant end = trial.from.plus(Duration.ofDays(2));
        long open = Stream.iterate(trial.from, at -> at.isBefore(end), at -> at.plusSeconds(60))
                .filter(trial::isOpen)
                .count();

        assertThat(trial.schedule.between(trial.from, end)).isEqualTo(Duration.ofMinutes(open));
    }

    /** A random calendar, a moment to start from and two amounts of work. */
    static final class Trial {

        private final long seed;
        private final Random random;
        private final CalendarPlan plan;
        final Schedule schedule;
        final Instant from;
        final Duration some;
        final Duration more;

        Trial(long seed) {
            this.seed = seed;
            random = new Random(seed);
            Instant moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
            String zone = ZONES.get(random.nextInt(ZONES.size()));
            plan = Plans.plan(
                    zone, week(), holidays(moment.atZone(ZoneId.of(zone)).toLocalDate()));
            schedule = Schedule.of(plan);
            from = moment.plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
            some = duration(Duration.ofHours(60));
            more = duration(Duration.ofHours(60));
        }

        Duration duration(Duration most) {
            return Duration.ofMillis(1 + random.nextLong(most.toMillis()));
        }

        private List<OpeningHours> week() {
            List<OpeningHours> week = new ArrayList<>();
            for (Weekday day : Weekday.values()) {
                int opens = random.nextInt(Hours.DAY);
                while (opens < Hours.DAY && random.nextInt(10) < 7) {
                    int closes = random.nextInt(4) == 0 ? Hours.DAY : opens + 1 + random.nextInt(Hours.DAY - opens);
                    week.add(new OpeningHours(day, new Hours(opens, closes)));
                    opens = closes + random.nextInt(120);
                }
            }
            return week.isEmpty() ? Plans.week("wed 00:00-24:00") : week;
        }

        private Holiday[] holidays(LocalDate around) {
            return IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> around.plusDays(3L * i - 2))
                    .map(day -> new Holiday(
                            day, "H", random.nextBoolean() ? null : new Hours(60, 60 + 1 + random.nextInt(900))))
                    .toArray(Holiday[]::new);
        }

        /** By the plan alone, as a person would look it up. */
        boolean isOpen(Instant at) {
            ZonedDateTime local = at.atZone(ZoneId.of(plan.timeZone()));
            long nanos = local.toLocalTime().toNanoOfDay();
            return hoursOf(local.toLocalDate())
                    .anyMatch(hours ->
                            nanos >= hours.opens() * 60_000_000_000L && nanos < hours.closes() * 60_000_000_000L);
        }

        private Stream<Hours> hoursOf(LocalDate day) {
            for (Holiday holiday : plan.holidays()) {
                if (holiday.day().equals(day)) {
                    return Stream.ofNullable(holiday.hours());
                }
            }
            return plan.hours().stream()
                    .filter(opening -> opening.weekday() == Weekday.of(day.getDayOfWeek()))
                    .map(OpeningHours::hours);
        }

        @Override
        public String toString() {
            return "seed " + seed + ", " + plan.timeZone() + ", from " + from;
        }
    }
}
