package io.casework.support;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.casework.calendars.WorkingTime;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseStatus;
import io.casework.cases.CaseType;
import io.casework.cases.Channel;
import io.casework.cases.Deadline;
import io.casework.cases.Deadlines;
import io.casework.cases.Labels;
import io.casework.cases.Milestones;
import io.casework.customers.Customer;
import io.casework.customers.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TicketClocksTests {

    private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
    private static final ServiceLevel LEVEL = new ServiceLevel(60, 120, 480);

    private final TicketClocks clocks = new TicketClocks(new ServiceLevels(new Mornings()));

    /** Works from 06:00 to 18:00 in UTC, every day: simple enough to check by hand. */
    private static final class Mornings implements WorkingTime {

        private static final long DAY = 86_400_000;
        private static final long OPENS = DAY / 4;
        private static final long WORKED = DAY / 2;

        @Override
        public Instant after(@Nullable String team, Instant from, Duration worked) {
            long due = workedBy(from) + Math.max(0, worked.toMillis());
            long days = Math.floorDiv(due, WORKED);
            long rest = Math.floorMod(due, WORKED);
            return Instant.ofEpochMilli(
                    rest == 0 && worked.toMillis() > 0 ? (days - 1) * DAY + OPENS + WORKED : days * DAY + OPENS + rest);
        }

        @Override
        public Instant afterDays(@Nullable String team, Instant from, int days) {
            return from.plus(Duration.ofDays(days));
        }

        @Override
        public Duration between(@Nullable String team, Instant from, Instant to) {
            return Duration.ofMillis(Math.max(0, workedBy(to) - workedBy(from)));
        }

        private static long workedBy(Instant at) {
            long ofDay = Math.floorMod(at.toEpochMilli(), DAY) - OPENS;
            return Math.floorDiv(at.toEpochMilli(), DAY) * WORKED + Math.max(0, Math.min(WORKED, ofDay));
        }
    }

    @Test
    void firstRound_promisesResponseAndSolution() {
        Deadlines started = clocks.started("orders", OPENED, LEVEL);

        assertThat(started.firstResponse())
                .isEqualTo(new Deadline(OPENED, OPENED.plusSeconds(45 * 60), OPENED.plusSeconds(3600)));
        assertThat(started.nextResponse()).isNull();
        assertThat(started.solutionDueAt()).isEqualTo("2026-03-02T17:00:00Z");
    }

    @Test
    void wait_isAddedToTheSolution() {
        Instant answered = Instant.parse("2026-03-02T15:00:00Z");
        Instant wrote = Instant.parse("2026-03-07T08:00:00Z");

        Deadlines resumed = clocks.resumed(paused(answered), wrote, LEVEL);

        assertThat(resumed.solutionDueAt()).isEqualTo("2026-03-07T10:00:00Z");
        assertThat(resumed.spent()).isEqualTo(Duration.ofHours(6));
        assertThat(requireNonNull(resumed.nextResponse()).dueAt()).isEqualTo("2026-03-07T10:00:00Z");
        assertThat(resumed.firstResponse())
                .isEqualTo(clocks.started("orders", OPENED, LEVEL).firstResponse());
    }

    @Test
    void solutionThatWasOverdue_startsOverAfterTheWait() {
        Deadlines resumed = clocks.resumed(
                paused(Instant.parse("2026-03-03T09:00:00Z")), Instant.parse("2026-03-07T08:00:00Z"), LEVEL);

        assertThat(resumed.solutionDueAt()).isEqualTo("2026-03-07T16:00:00Z");
        assertThat(resumed.spent()).isZero();
    }

    @Test
    void messageThatCrossedOurAnswer_stopsNoClock() {
        Instant answered = Instant.parse("2026-03-02T15:00:00Z");
        Deadline before = requireNonNull(clocks.started("orders", OPENED, LEVEL).solution());

        Deadlines resumed = clocks.resumed(paused(answered), answered.minusSeconds(600), LEVEL);

        assertThat(resumed.solutionDueAt()).isEqualTo(before.dueAt());
        assertThat(requireNonNull(resumed.solution()).warningAt()).isEqualTo(before.warningAt());
    }

    @Test
    void newPromise_countsFromTheBeginning() {
        Instant now = Instant.parse("2026-03-02T09:10:00Z");

        Deadlines renewed = clocks.renewed(open(null), new ServiceLevel(30, 30, 240), now);

        assertThat(renewed.firstResponseDueAt()).isEqualTo("2026-03-02T09:30:00Z");
        assertThat(renewed.solutionDueAt()).isEqualTo("2026-03-02T13:00:00Z");
        assertThat(clocks.renewed(open(null), LEVEL, now)).isEqualTo(open(null).deadlines());
    }

    @Test
    void newPromise_leavesWhatIsKeptOrBroken() {
        Instant late = Instant.parse("2026-03-02T10:00:00Z");
        var generous = new ServiceLevel(600, 600, 6000);

        assertThat(clocks.renewed(open(null), generous, late).firstResponseDueAt())
                .isEqualTo("2026-03-02T10:00:00Z");
        assertThat(clocks.renewed(open(OPENED.plusSeconds(60)), generous, OPENED.plusSeconds(90))
                        .firstResponseDueAt())
                .isEqualTo("2026-03-02T10:00:00Z");
        assertThat(clocks.renewed(open(null), generous, Instant.parse("2026-03-02T17:00:00Z"))
                        .solutionDueAt())
                .isEqualTo("2026-03-02T17:00:00Z");
    }

    @Test
    void newPromise_reachesASolutionThatStandsStill() {
        CaseFile waiting = paused(Instant.parse("2026-03-02T15:00:00Z"));

        Deadlines renewed =
                clocks.renewed(waiting, new ServiceLevel(60, 120, 600), Instant.parse("2026-03-09T09:00:00Z"));

        assertThat(renewed.solutionDueAt()).isEqualTo("2026-03-03T07:00:00Z");
    }

    /** However often and however long the customer lets us wait, the working time between is what was promised. */
    @RepeatedTest(100)
    void waits_addExactlyThemselves(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var workingTime = new Mornings();
        CaseFile ticket = open(null);
        Instant at = OPENED;
        Duration left = Duration.ofMinutes(480);
        for (int wait = 0; wait < 4; wait++) {
            Duration work = Duration.ofMillis(random.nextLong(left.toMillis()));
            Instant paused = workingTime.after("orders", at, work);
            at = paused.plus(
                    Duration.ofMillis(random.nextLong(Duration.ofDays(9).toMillis())));
            left = left.minus(work);
            ticket = ticket(ticket.deadlines(), null, paused);
            ticket = ticket(clocks.resumed(ticket, at, LEVEL), null, null);
            assertThat(requireNonNull(ticket.deadlines()).solutionDueAt())
                    .as("seed %s, wait %s", repetition.getCurrentRepetition(), wait)
                    .isEqualTo(workingTime.after("orders", at, left));
        }
    }

    private CaseFile open(@Nullable Instant responded) {
        return ticket(clocks.started("orders", OPENED, LEVEL), responded, null);
    }

    private CaseFile paused(Instant since) {
        return ticket(clocks.started("orders", OPENED, LEVEL), since, since);
    }

    private static CaseFile ticket(
            @Nullable Deadlines deadlines, @Nullable Instant responded, @Nullable Instant pausedSince) {
        return new CaseFile(
                "C-100001",
                CaseType.TICKET,
                pausedSince == null ? CaseStatus.OPEN : CaseStatus.WAITING,
                "My tent",
                50,
                Channel.EMAIL,
                "orders",
                new Labels(null, null, null, null, "en"),
                deadlines,
                new Milestones(OPENED, OPENED, responded, null, null, OPENED, responded, null, pausedSince),
                new Customer("c-1", "ada@example.com", "Ada", null, Tier.STANDARD, OPENED),
                0,
                1,
                null,
                null,
                1);
    }
}
