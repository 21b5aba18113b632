package io.casework.insights.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.casework.insights.reasons.StepReasons.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ReasonSearchTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void pureNoise_isNoReason() {
        long found = new Random(5)
                .longs(100)
                .filter(seed -> !search(1_000, seed, run -> 1).reasons().isEmpty())
                .count();

        assertThat(found).isLessThanOrEqualTo(5);
    }

    @Test
    void whatSlowsRunsDown_isFoundWhateverTheSeed() {
        for (long seed = 0; seed < 20; seed++) {
            ReasonSearch search = search(1_500, seed, run -> factor(run));

            assertThat(search.reasons())
                    .filteredOn(reason -> reason.difference() > 0)
                    .extracting(Reason::trait, Reason::value)
                    .as("seed %s", seed)
                    .contains(tuple(Trait.TEAM, "billing"), tuple(Trait.DAYTIME, "18-24"));
            Reason billing = search.reasons().stream()
                    .filter(reason -> reason.value().equals("billing"))
                    .findFirst()
                    .orElseThrow();
            assertThat(billing.low()).isPositive().isLessThan(billing.difference());
            assertThat(billing.high()).isGreaterThan(billing.difference());
            assertThat(billing.medianRatio()).isBetween(2.0, 8.0);
        }
    }

    @Test
    void whatFewRunsHave_isNotLookedAt() {
        List<TracedRun> runs = new ArrayList<>(runs(400, 1, run -> 1));
        for (int i = 0; i < ReasonSearch.FEWEST - 1; i++) {
            runs.set(i, with(runs.get(i), "rare", Duration.ofDays(90).toMillis()));
        }
        ReasonSearch few = ReasonSearch.of(runs, BERLIN);
        assertThat(few.reasons()).isEmpty();

        int last = ReasonSearch.FEWEST - 1;
        runs.set(last, with(runs.get(last), "rare", Duration.ofDays(90).toMillis()));
        ReasonSearch enough = ReasonSearch.of(runs, BERLIN);

        assertThat(enough.reasons()).extracting(Reason::value).contains("rare");
        assertThat(enough.lookedAt()).isEqualTo(few.lookedAt() + 1);
    }

    @Test
    void whatIsTheSameForAll_setsNothingApart() {
        ReasonSearch search = ReasonSearch.of(
                runs(300, 1, run -> 1).stream()
                        .map(run -> with(run, "billing", 1_000))
                        .toList(),
                BERLIN);

        assertThat(search.slow()).isZero();
        assertThat(search.reasons()).isEmpty();
    }

    @Test
    void noRuns_areNoReasons() {
        ReasonSearch search = ReasonSearch.of(List.of(), ZoneOffset.UTC);

        assertThat(search.slowAfterMs()).isNull();
        assertThat(search.reasons()).isEmpty();
        assertThat(search.lookedAt()).isZero();
    }

    @Test
    void theSameRuns_giveTheSameReasons() {
        assertThat(search(800, 7, run -> factor(run)).reasons())
                .isEqualTo(search(800, 7, run -> factor(run)).reasons())
                .isNotEmpty();
    }

    private static double factor(TracedRun run) {
        boolean late = Trait.DAYTIME.of(run, BERLIN).equals("18-24");
        return (run.team().equals("billing") ? 4 : 1) * (late ? 3 : 1);
    }

    private static ReasonSearch search(int count, long seed, ToDoubleFunction<TracedRun> factor) {
        return ReasonSearch.of(runs(count, seed, factor), BERLIN);
    }

    private static List<TracedRun> runs(int count, long seed, ToDoubleFunction<TracedRun> factor) {
        Random random = new Random(seed);
        return random.ints(count)
                .mapToObj(number -> run(number, random))
                .map(run -> with(run, run.team(), (long) (run.durationMs() * factor.applyAsDouble(run))))
                .toList();
    }

    private static TracedRun run(int number, Random random) {
        Instant started = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(200_000)));
        return new TracedRun(
                number,
                "C-" + number,
                started.atZone(BERLIN).toLocalDate(),
                (long) (StrictMath.exp(random.nextGaussian()) * 3_600_000),
                random.nextInt(6) == 0,
                pick(random, "orders", "orders", "technical", "technical", "billing"),
                pick(random, "refund", "delivery", "login", "invoice", "other", "complaint"),
                random.nextInt(4) == 0 ? "lead" : "ticket",
                1 + random.nextInt(3),
                random.nextInt(101),
                pick(random, "email", "web", "api"),
                pick(random, "en", "de"),
                pick(random, "standard", "silver", "gold"),
                random.nextInt(8) == 0,
                random.nextInt(3) == 0,
                started);
    }

    private static TracedRun with(TracedRun run, String team, long durationMs) {
        return new TracedRun(
                run.id(),
                run.caseNumber(),
                run.finishedOn(),
                durationMs,
                run.repeated(),
                team,
                run.category(),
                run.caseType(),
                run.flowVersion(),
                run.priority(),
                run.channel(),
                run.language(),
                run.tier(),
                run.reopened(),
                run.attached(),
                run.startedAt());
    }

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
