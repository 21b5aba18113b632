package io.casework.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.casework.ApplicationTest;
import io.casework.insights.PastWork.Told;
import io.casework.insights.VersionComparison.Change;
import io.casework.insights.VersionComparison.Outcome;
import io.casework.insights.VersionComparison.VersionReport;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class VersionOutcomesTests {

    private static final DateSpan PERIOD = new DateSpan(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-08-31"));

    @Autowired
    VersionOutcomes versions;

    @Autowired
    FactReader reader;

    @Autowired
    JdbcTemplate sql;

    private final String team = "versions-" + Ids.next().substring(0, 12);
    private final CaseFilter ours = new CaseFilter(null, PastWork.FLOW, null, team, null);
    private PastWork work;

    @BeforeEach
    void tell() {
        work = new PastWork(sql);
        Random random = new Random(8);
        for (int i = 0; i < 200; i++) {
            work.tell(
                    team,
                    "orders",
                    Instant.parse("2026-01-20T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(200_000))));
        }
    }

    @AfterEach
    void clear() {
        work.clear();
    }

    @Test
    void aVersionThatDoesBetter_isSeen_andWhatChanceMayHaveDone_isNot() {
        worsen(1);
        reader.readOn();

        VersionComparison comparison = versions.compare(PERIOD, ours);

        assertThat(comparison.versions()).extracting(VersionReport::version).containsExactly(1, 2);
        Change reopened = change(comparison, Figure.REOPENED);
        assertThat(reopened.against()).isOne();
        assertThat(reopened.by().value()).isNegative();
        assertThat(reopened.by().holdsZero()).isFalse();
        assertThat(change(comparison, Figure.SOLUTION_KEPT).by().holdsZero()).isTrue();
        assertThat(change(comparison, Figure.SATISFACTION).by().holdsZero()).isTrue();
    }

    @Test
    void eachVersionHasItsCases() {
        reader.readOn();
        for (VersionReport report : versions.compare(PERIOD, ours).versions()) {
            List<Told> cases = work.runs(ran -> ran.version() == report.version())
                    .map(PastWork.Ran::of)
                    .distinct()
                    .toList();

            assertThat(report.resolved()).isEqualTo(cases.size()).isPositive();
            Outcome satisfaction = outcome(report, Figure.SATISFACTION);
            List<Integer> scores =
                    cases.stream().map(Told::score).filter(Objects::nonNull).toList();
            assertThat(satisfaction.cases()).isEqualTo(scores.size());
            assertThat(found(satisfaction).value())
                    .isCloseTo(
                            scores.stream()
                                    .mapToInt(Integer::intValue)
                                    .average()
                                    .orElseThrow(),
                            offset(0.0001));
            assertThat(found(outcome(report, Figure.RESOLUTION_TIME)).low())
                    .isLessThan(found(outcome(report, Figure.RESOLUTION_TIME)).value());
        }
    }

    @Test
    void aFlowIsNeeded() {
        CaseFilter noFlow = new CaseFilter(null, null, null, team, null);

        assertThatThrownBy(() -> versions.compare(PERIOD, noFlow)).isInstanceOf(Problem.InvalidInput.class);
    }

    /** Two of three cases of a version were opened again. */
    private void worsen(int version) {
        int i = 0;
        for (Told told : work.runs(ran -> ran.version() == version)
                .map(PastWork.Ran::of)
                .distinct()
                .toList()) {
            sql.update(
                    "UPDATE case_files SET reopen_count = ? WHERE case_number = ?",
                    i++ % 3 == 0 ? 0 : 1,
                    told.number());
        }
    }

    private static Change change(VersionComparison comparison, Figure figure) {
        Change change = outcome(comparison.versions().get(1), figure).change();
        assertThat(change).isNotNull();
        return change;
    }

    private static Interval found(Outcome outcome) {
        Interval found = outcome.found();
        assertThat(found).isNotNull();
        return found;
    }

    private static Outcome outcome(VersionReport report, Figure figure) {
        return report.outcomes().stream()
                .filter(each -> each.figure() == figure)
                .findFirst()
                .orElseThrow();
    }
}
