package io.casework.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.insights.CaseBacklog.BacklogAge;
import io.casework.insights.CaseBacklog.BacklogStep;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class BacklogTests {

    private static final LocalDate FROM = LocalDate.parse("2026-02-10");
    private static final LocalDate TO = LocalDate.parse("2026-05-20");

    @Autowired
    Backlogs backlogs;

    @Autowired
    FactReader reader;

    @Autowired
    CaseSourceMapper sources;

    @Autowired
    JdbcTemplate sql;

    private final String team = "left-" + Ids.next().substring(0, 12);
    private final CaseFilter ours = new CaseFilter(null, null, null, team, null);
    private PastWork work;
    private ZoneId zone;

    @BeforeEach
    void tell() {
        work = new PastWork(sql);
        zone = ZoneId.of(sources.findZone());
        Random random = new Random(5);
        for (int i = 0; i < 120; i++) {
            Instant opened = Instant.parse("2026-01-20T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(200_000)));
            work.tell(team, i % 2 == 0 ? "billing" : "orders", opened);
        }
        sql.update(
                "UPDATE case_files SET status = 'waiting' WHERE team_id = ? AND category = 'orders'"
                        + " AND resolved_at IS NULL",
                team);
        reader.readOn();
    }

    @AfterEach
    void clear() {
        work.clear();
    }

    @Test
    void courseIsWhatCameIn_wasDone_andIsLeft() {
        for (DateSpan span : List.of(new DateSpan(FROM, FROM.plusDays(20)), new DateSpan(FROM, TO))) {
            List<BacklogStep> course = backlogs.backlog(span, ours).course();

            assertThat(course.get(0).startsOn()).isEqualTo(span.from());
            for (int i = 0; i < course.size(); i++) {
                LocalDate start = course.get(i).startsOn();
                LocalDate next = i + 1 < course.size()
                        ? course.get(i + 1).startsOn()
                        : span.to().plusDays(1);
                assertThat(course.get(i))
                        .isEqualTo(new BacklogStep(
                                start,
                                work.where(told -> openedIn(told, start, next)).count(),
                                work.where(told -> doneIn(told, start, next)).count(),
                                work.where(told -> openedIn(told, LocalDate.MIN, next)
                                                && !doneIn(told, LocalDate.MIN, next))
                                        .count()));
            }
        }
    }

    @Test
    void whatEndedWithoutAResolution_isNotLeft() {
        Told some = work.where(told -> told.resolved() == null).findFirst().orElseThrow();
        Instant ended = Instant.parse("2026-05-02T10:00:00Z");
        long before = left();

        change(
                some,
                "UPDATE case_files SET status = 'withdrawn', closed_at = ?, updated_at = ? WHERE case_number = ?",
                ended);
        assertThat(left()).isEqualTo(before - 1);
        assertThat(backlogs.backlog(new DateSpan(FROM, TO), ours).course().stream()
                        .mapToLong(BacklogStep::done)
                        .sum())
                .isEqualTo(
                        work.where(told -> doneIn(told, FROM, TO.plusDays(1))).count() + 1);

        change(
                some,
                "UPDATE case_files SET status = 'open', closed_at = ?, updated_at = ? WHERE case_number = ?",
                ended);
        assertThat(left()).isEqualTo(before);
    }

    @Test
    void agesHaveEachCaseOnce_andLeadToIt() {
        CaseBacklog backlog = backlogs.backlog(new DateSpan(FROM, TO), ours);
        List<Told> open = work.where(told -> told.resolved() == null).toList();

        assertThat(backlog.ages()).extracting(BacklogAge::age).containsExactly(AgeBand.values());
        assertThat(backlog.ages().stream().mapToLong(BacklogAge::cases).sum())
                .isEqualTo(open.size())
                .isPositive();
        assertThat(backlog.ages().stream()
                        .mapToLong(BacklogAge::awaitingCustomer)
                        .sum())
                .isEqualTo(open.stream()
                        .filter(told -> told.category().equals("orders"))
                        .count())
                .isPositive();
        assertThat(backlog.oldest())
                .isEqualTo(
                        open.stream().map(Told::opened).min(Instant::compareTo).orElseThrow());
        for (BacklogAge age : backlog.ages()) {
            assertThat(numbers(age.age())).hasSize((int) age.cases());
        }
        assertThat(numbers(null))
                .containsExactlyElementsOf(open.stream()
                        .sorted(Comparator.comparing(Told::opened).thenComparing(Told::number))
                        .map(Told::number)
                        .toList());
    }

    @Test
    void badQuestionsAreRefused() {
        CaseFilter versionOfNoFlow = new CaseFilter(null, null, 2, team, null);

        assertThatThrownBy(() -> backlogs.backlog(new DateSpan(FROM, TO), versionOfNoFlow))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> backlogs.cases(null, ours, "nonsense", 20)).isInstanceOf(Problem.InvalidInput.class);
    }

    private List<String> numbers(@Nullable AgeBand age) {
        List<String> numbers = new ArrayList<>();
        String cursor = null;
        do {
            Page<LeftCase> page = backlogs.cases(age, ours, cursor, 7);
            page.items().forEach(row -> numbers.add(row.caseNumber()));
            cursor = page.next();
        } while (cursor != null);
        return numbers;
    }

    private long left() {
        return backlogs.backlog(new DateSpan(FROM, TO), ours).ages().stream()
                .mapToLong(BacklogAge::cases)
                .sum();
    }

    private void change(Told told, String statement, Instant ended) {
        sql.update(
                "UPDATE case_facts SET read_at = ? WHERE case_number = ?",
                PastWork.at(Instant.now().minus(Duration.ofHours(1))),
                told.number());
        sql.update(statement, PastWork.at(ended), PastWork.at(Instant.now().minusMillis(1_500)), told.number());
        reader.readOn();
    }

    private boolean openedIn(Told told, LocalDate from, LocalDate until) {
        return within(PastWork.day(told.opened(), zone), from, until);
    }

    private boolean doneIn(Told told, LocalDate from, LocalDate until) {
        return told.resolved() != null && within(PastWork.day(told.resolvedAt(), zone), from, until);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
