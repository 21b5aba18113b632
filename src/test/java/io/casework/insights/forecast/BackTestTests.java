package io.casework.insights.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.insights.forecast.TeamForecast.Outlook;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was foretold in the past of planted teams, beside what came of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackTestTests {

    private static final int TEAMS = 6;
    private static final int DAYS = 180;

    /** @param base how many of the promises met before had been broken */
    private record Foretold(double share, double base, boolean broken) {

        double outcome() {
            return broken ? 1 : 0;
        }
    }

    private final List<Foretold> foretold = new ArrayList<>();

    @BeforeAll
    void foretell() {
        for (int team = 0; team < TEAMS; team++) {
            PlantedQueue queue = new PlantedQueue(team, 5, 1.05 + 0.05 * team, DAYS, team % 2 * 4);
            for (int day = 60; day < DAYS - 7; day += 5) {
                foretell(queue, PlantedQueue.START.plus(Duration.ofHours(24L * day + 11)));
            }
        }
    }

    private void foretell(PlantedQueue queue, Instant now) {
        List<Course> courses = queue.coursesAt(now);
        double base = courses.stream()
                .filter(Course::met)
                .mapToInt(course -> course.broken() ? 1 : 0)
                .average()
                .orElseThrow();
        Foresight foresight = PlantedQueue.foresight(courses, now);
        PlantedQueue.running(courses).forEach(course -> foresight
                .risk(course)
                .ifPresent(risk -> foretold.add(new Foretold(risk.percent() / 100.0, base, queue.broken(course)))));
    }

    @Test
    void itIsClearlyBetterThanTheBaseRate() {
        double brier = mean(each -> square(each.share() - each.outcome()));
        double base = mean(each -> square(each.base() - each.outcome()));

        assertThat(foretold).hasSizeGreaterThan(1_000);
        assertThat(brier).as("Brier score; that of the base rate is %s", base).isLessThan(0.8 * base);
    }

    @Test
    void whatIsForetold_comesAboutAboutAsOften() {
        for (int band = 0; band < 5; band++) {
            double from = band / 5.0;
            List<Foretold> inBand = foretold.stream()
                    .filter(each -> each.share() >= from && (each.share() < from + 0.2 || from > 0.7))
                    .toList();
            double said = inBand.stream().mapToDouble(Foretold::share).average().orElse(0);
            double came =
                    inBand.stream().mapToDouble(Foretold::outcome).average().orElse(0);

            assertThat(inBand).as("from %s", from).hasSizeGreaterThan(50);
            assertThat(came).as("of those foretold with %s", said).isBetween(said - 0.15, said + 0.15);
        }
    }

    @Test
    void moreAgentsBreakFewerPromises() {
        PlantedQueue queue = new PlantedQueue(1, 5, 1.05, DAYS, 3);
        Instant now = PlantedQueue.START.plus(Duration.ofDays(100));
        TeamForecast forecast = PlantedQueue.foresight(queue.coursesAt(now), now)
                .teams(team -> 5)
                .get(0);

        assertThat(forecast.outlooks()).extracting(Outlook::more).containsExactly(0, 1, 2);
        assertThat(forecast.outlooks()).extracting(Outlook::broken).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(forecast.outlooks().get(0).broken())
                .as("what is expected of each comes to what is expected of all")
                .isBetween(forecast.expected() * 0.85 - 1, forecast.expected() * 1.15 + 1);
        assertThat(forecast.outlooks()).allSatisfy(outlook -> assertThat(outlook.broken())
                .isBetween((double) outlook.low(), (double) outlook.high()));
    }

    @Test
    void theSame_isForetoldOfTheSame() {
        PlantedQueue queue = new PlantedQueue(2, 4, 1.1, 90, 3);
        Instant now = PlantedQueue.START.plus(Duration.ofDays(80));

        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> PlantedQueue.foresight(queue.coursesAt(now), now)
                                .teams(team -> 4))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void ofTooFew_nothingIsForetold() {
        PlantedQueue queue = new PlantedQueue(3, 1, 1.1, 2, 3);
        Instant now = PlantedQueue.START.plus(Duration.ofHours(12));
        List<Course> courses = queue.coursesAt(now);

        assertThat(courses).hasSizeBetween(1, Experience.FEWEST - 1);
        assertThat(PlantedQueue.foresight(courses, now).teams(team -> 1))
                .allSatisfy(team -> assertThat(team.unknown()).isEqualTo(team.running()))
                .allSatisfy(team -> assertThat(team.expected()).isZero());
    }

    private double mean(ToDoubleFunction<Foretold> value) {
        return foretold.stream().mapToDouble(value).average().orElseThrow();
    }

    private static double square(double value) {
        return value * value;
    }
}
