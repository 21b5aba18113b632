package io.casework.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.casework.ApplicationTest;
import io.casework.insights.Heatmap.StepFigures;
import io.casework.insights.InsightsSummary.FigureReport;
import io.casework.insights.InsightsSummary.FigureValue;
import io.casework.insights.InsightsSummary.TrendPoint;
import io.casework.insights.PastWork.Ran;
import io.casework.insights.PastWork.Told;
import io.casework.shared.Ids;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class InsightsTests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final LocalDate FROM = LocalDate.parse("2026-02-10");
    private static final LocalDate TO = LocalDate.parse("2026-05-20");

    @Autowired
    Insights insights;

    @Autowired
    Heatmaps heatmaps;

    @Autowired
    FactReader reader;

    @Autowired
    CaseSourceMapper sources;

    @Autowired
    JdbcTemplate sql;

    private final String team = "past-" + Ids.next().substring(0, 12);
    private PastWork work;
    private ZoneId zone;

    @BeforeEach
    void tell() {
        work = new PastWork(sql);
        zone = ZoneId.of(sources.findZone());
        Random random = new Random(3);
        for (int i = 0; i < 250; i++) {
            Instant opened = Instant.parse("2026-01-20T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(200_000)));
            work.tell(team, i % 3 == 0 ? "billing" : "orders", opened);
        }
        reader.readOn();
    }

    @AfterEach
    void clear() {
        work.clear();
    }

    @Test
    void figuresAreWhatTheCasesSay() {
        for (String category : new String[] {"billing", "orders", null}) {
            Predicate<Told> wanted = told -> category == null || told.category().equals(category);
            InsightsSummary summary = insights.summary(new DateSpan(FROM, TO), ofTeam(category));
            List<Told> resolved =
                    work.where(wanted.and(told -> within(told.resolved()))).toList();
            List<Told> rated =
                    work.where(wanted.and(told -> within(told.rated()))).toList();
            List<Told> invited =
                    work.where(wanted.and(told -> within(told.invited()))).toList();

            assertThat(now(summary, Figure.OPENED).cases())
                    .isEqualTo(work.where(wanted.and(told -> within(told.opened())))
                            .count());
            assertThat(now(summary, Figure.RESOLVED).cases())
                    .isEqualTo(resolved.size())
                    .isPositive();
            says(summary, Figure.RESOLUTION_TIME, resolved, told -> hours(told.resolution()));
            says(
                    summary,
                    Figure.OWN_TIME,
                    resolved,
                    told -> hours(told.resolution().minus(told.waited())));
            says(
                    summary,
                    Figure.SOLUTION_KEPT,
                    resolved,
                    told -> flag(!told.resolvedAt().isAfter(told.due())));
            says(
                    summary,
                    Figure.FIRST_RESPONSE_KEPT,
                    resolved,
                    told -> flag(!told.answeredAt().isAfter(told.due())));
            says(summary, Figure.REOPENED, resolved, Told::reopens);
            says(summary, Figure.FIRST_CONTACT, resolved, told -> flag(told.reopens() == 0));
            says(summary, Figure.SATISFACTION, rated, Told::score);
            says(summary, Figure.RESPONSE_RATE, invited, told -> flag(told.score() != null));
        }
    }

    @Test
    void mediansAreReadFromCounts() {
        FigureValue value = now(insights.summary(new DateSpan(FROM, TO), ofTeam(null)), Figure.RESOLUTION_TIME);
        List<Double> sorted = work.where(told -> within(told.resolved()))
                .map(told -> hours(told.resolution()))
                .sorted()
                .toList();

        assertThat(value.median()).isCloseTo(sorted.get((sorted.size() - 1) / 2), withPercentage(4.6));
        assertThat(value.ninth()).isCloseTo(sorted.get((int) Math.ceil(sorted.size() * 0.9) - 1), withPercentage(4.6));
    }

    @Test
    void trendsAddUp() {
        for (DateSpan span : List.of(
                new DateSpan(FROM, FROM.plusDays(20)), new DateSpan(FROM, TO), new DateSpan(FROM.minusYears(1), TO))) {
            InsightsSummary summary = insights.summary(span, ofTeam(null));
            FigureReport resolved = report(summary, Figure.RESOLVED);

            assertThat(resolved.trend().stream().mapToLong(TrendPoint::cases).sum())
                    .isEqualTo(resolved.now().cases());
            assertThat(resolved.trend().get(0).startsOn()).isEqualTo(span.from());
        }
    }

    @Test
    void whoWentThroughTwoVersionsOfAFlow_countsOnce() {
        Told both = work.where(told -> within(told.resolved())).findFirst().orElseThrow();
        long before = now(insights.summary(new DateSpan(FROM, TO), ofFlow(null)), Figure.RESOLVED)
                .cases();
        work.step(both, 3, "Answer", "done", true, Instant.now().minusSeconds(3), Duration.ofMinutes(1));
        readLongAgo(both);

        reader.readOn();

        assertThat(now(insights.summary(new DateSpan(FROM, TO), ofFlow(null)), Figure.RESOLVED)
                        .cases())
                .isEqualTo(before);
        assertThat(now(insights.summary(new DateSpan(FROM, TO), ofFlow(3)), Figure.RESOLVED)
                        .cases())
                .isOne();
    }

    @Test
    void aVersionOfNoFlow_isRefused() {
        CaseFilter filter = new CaseFilter(null, null, 2, team, null);
        DateSpan period = new DateSpan(FROM, TO);

        assertThatThrownBy(() -> insights.summary(period, filter)).isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> insights.cases(Figure.OPENED, period, filter, null, 20))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void casesBehindAFigure_areThoseItCounts() {
        List<CountedCase> cases = new ArrayList<>();
        String cursor = null;
        do {
            Page<CountedCase> page = insights.cases(Figure.REOPENED, new DateSpan(FROM, TO), ofTeam(null), cursor, 20);
            cases.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(cases.stream().map(CountedCase::caseNumber))
                .containsExactlyInAnyOrderElementsOf(work.where(told -> within(told.resolved()))
                        .map(Told::number)
                        .toList());
        assertThat(cases.stream()
                        .filter(row -> Double.valueOf(1).equals(row.value()))
                        .map(CountedCase::caseNumber))
                .containsExactlyInAnyOrderElementsOf(work.where(told -> within(told.resolved()) && told.reopens() == 1)
                        .map(Told::number)
                        .toList());
    }

    @Test
    void heatIsWhatTheLedgerSays() {
        for (Integer version : new Integer[] {1, 2, null}) {
            CaseFilter filter = ofFlow(version);
            Heatmap heatmap = heatmaps.heatmap(new DateSpan(FROM, TO), filter);

            assertThat(heatmap.versions()).containsExactly(2, 1);
            assertThat(heatmap.steps()).extracting(StepFigures::step).containsExactly("Answer", "Classify");
            for (StepFigures step : heatmap.steps()) {
                List<Ran> runs = work.runs(ran -> ran.step().equals(step.step())
                                && (version == null || ran.version() == version)
                                && within(ran.finished()))
                        .toList();
                List<Ran> good = runs.stream().filter(ran -> !ran.failed()).toList();
                assertThat(step.runs()).isEqualTo(good.size()).isPositive();
                assertThat(step.failures()).isEqualTo(runs.size() - good.size());
                assertThat(step.repeats())
                        .isEqualTo(good.stream().filter(Ran::repeated).count());
                assertThat(step.hours())
                        .isCloseTo(
                                good.stream()
                                        .mapToDouble(ran -> hours(ran.took()))
                                        .sum(),
                                offset(0.001));
                List<Double> sorted =
                        good.stream().map(ran -> hours(ran.took())).sorted().toList();
                assertThat(step.median()).isCloseTo(sorted.get((sorted.size() - 1) / 2), withPercentage(4.6));
            }
        }
    }

    @Test
    void runsBehindAStep_areThoseItCounts_theLongestFirst() {
        CaseFilter filter = ofFlow(null);
        List<StepRun> runs = new ArrayList<>();
        String cursor = null;
        do {
            Page<StepRun> page = heatmaps.runs("Answer", StepMeasure.RUNS, new DateSpan(FROM, TO), filter, cursor, 17);
            runs.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);

        assertThat(runs).extracting(StepRun::durationMs).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(runs.stream().map(StepRun::caseNumber))
                .containsExactlyInAnyOrderElementsOf(
                        work.runs(ran -> ran.step().equals("Answer") && within(ran.finished()))
                                .map(ran -> ran.of().number())
                                .toList());
        assertThat(heatmaps.runs("Classify", StepMeasure.FAILURES, new DateSpan(FROM, TO), filter, null, 200)
                        .items())
                .hasSize((int)
                        work.runs(ran -> ran.failed() && within(ran.finished())).count());
    }

    @Test
    void whatTheLedgerSaysLate_isReadThoughTheCaseRests() {
        Told some = work.where(told -> within(told.resolved())).findFirst().orElseThrow();
        Instant finished = Instant.now().minus(Duration.ofMinutes(12));
        LocalDate day = PastWork.day(finished, zone);
        CaseFilter filter = ofFlow(null);
        work.step(some, 1, "Late", "done", false, finished, Duration.ofMinutes(1));
        sql.update(
                "UPDATE case_facts SET read_at = ? WHERE case_number = ?",
                PastWork.at(finished.plusSeconds(60)),
                some.number());

        reader.readOn();

        assertThat(heatmaps.heatmap(new DateSpan(day, day), filter).steps())
                .extracting(StepFigures::step, StepFigures::runs)
                .contains(tuple("Late", 1L));
    }

    @Test
    void madeAnew_theyAreTheSame() {
        List<String> before = everything();

        insights.rebuild();
        assertThat(everything()).isEmpty();
        reader.readOn();

        assertThat(everything()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void aChangeMovesACase_andReadingAgainMovesNothing() {
        Told some = work.where(told -> within(told.resolved())).findFirst().orElseThrow();
        Instant later = Instant.parse("2026-05-19T10:00:00Z");
        long resolved = now(insights.summary(new DateSpan(FROM, TO), ofTeam(null)), Figure.RESOLVED)
                .cases();

        readLongAgo(some);
        sql.update(
                "UPDATE case_files SET resolved_at = ?, updated_at = ? WHERE case_number = ?",
                PastWork.at(later),
                PastWork.at(Instant.now().minusMillis(1_500)),
                some.number());
        reader.readOn();
        List<String> once = everything();
        reader.readOn();

        assertThat(everything()).isEqualTo(once);
        assertThat(now(insights.summary(new DateSpan(FROM, TO), ofTeam(null)), Figure.RESOLVED)
                        .cases())
                .isEqualTo(resolved);
        LocalDate day = PastWork.day(later, zone);
        assertThat(insights.cases(Figure.RESOLVED, new DateSpan(day, day), ofTeam(null), null, 50)
                        .items())
                .extracting(CountedCase::caseNumber)
                .contains(some.number());
    }

    @Test
    void anAnswerToASurvey_isReadEvenWhenTheCaseRests() {
        Told unrated = work.where(told -> told.invited() != null && told.score() == null)
                .findFirst()
                .orElseThrow();
        Instant given = Instant.now().minusMillis(1_500);
        LocalDate day = PastWork.day(given, zone);

        readLongAgo(unrated);
        sql.update(
                "UPDATE satisfaction SET score = 5, channel = 'link', given_at = ? WHERE case_number = ?",
                PastWork.at(given),
                unrated.number());
        reader.readOn();

        FigureValue value = now(insights.summary(new DateSpan(day, day), ofTeam(null)), Figure.SATISFACTION);
        assertThat(value.value()).isEqualTo(5.0);
        assertThat(value.cases()).isOne();
    }

    private void says(InsightsSummary summary, Figure figure, List<Told> cases, ToDoubleFunction<Told> value) {
        assertThat(now(summary, figure).cases()).as(figure.key()).isEqualTo(cases.size());
        assertThat(now(summary, figure).value())
                .as(figure.key())
                .isCloseTo(PastWork.mean(cases.stream(), value), offset(0.001));
    }

    /** So that it doesn't matter how long the test takes. */
    private void readLongAgo(Told told) {
        sql.update(
                "UPDATE case_facts SET read_at = ? WHERE case_number = ?",
                PastWork.at(Instant.now().minus(HOUR)),
                told.number());
    }

    /** Of the cases of this test: those of others come and go. */
    private List<String> everything() {
        return Stream.of(
                        "case_facts",
                        "case_flow_facts",
                        "case_rollups",
                        "case_times",
                        "step_facts",
                        "step_rollups",
                        "step_times")
                .flatMap(table -> sql.queryForList("SELECT * FROM " + table).stream())
                .peek(row -> row.remove("READ_AT"))
                .map(Object::toString)
                .filter(row -> row.contains(team) || row.contains(work.numbersBegin()))
                .sorted()
                .toList();
    }

    private CaseFilter ofFlow(@Nullable Integer version) {
        return new CaseFilter(null, PastWork.FLOW, version, team, null);
    }

    private CaseFilter ofTeam(@Nullable String category) {
        return new CaseFilter(null, null, null, team, category);
    }

    private boolean within(@Nullable Instant at) {
        if (at == null) {
            return false;
        }
        LocalDate day = PastWork.day(at, zone);
        return !day.isBefore(FROM) && !day.isAfter(TO);
    }

    private static FigureValue now(InsightsSummary summary, Figure figure) {
        return report(summary, figure).now();
    }

    private static FigureReport report(InsightsSummary summary, Figure figure) {
        return summary.figures().stream()
                .filter(report -> report.figure() == figure)
                .findFirst()
                .orElseThrow();
    }

    private static double hours(Duration duration) {
        return (double) duration.toMillis() / HOUR.toMillis();
    }

    private static double flag(boolean yes) {
        return yes ? 1 : 0;
    }
}
