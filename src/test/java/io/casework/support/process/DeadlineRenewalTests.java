package io.casework.support.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.calendars.BusinessCalendar;
import io.casework.calendars.CalendarPlan;
import io.casework.calendars.Calendars;
import io.casework.calendars.Hours;
import io.casework.calendars.OpeningHours;
import io.casework.calendars.Weekday;
import io.casework.cases.CaseFile;
import io.casework.cases.Deadlines;
import io.casework.cases.EditCase;
import io.casework.engine.connectors.ConnectorWorker;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a running ticket's deadlines do when the promise, the team or the calendar changes: everywhere the same. */
@ApplicationTest
class DeadlineRenewalTests {

    private static final String WARNING = "BoundaryEvent_ResponseWarning";
    private static final String OVERDUE = "BoundaryEvent_ResponseOverdue";
    private static final String LATE = "BoundaryEvent_SolutionWarning";
    private static final String UNSOLVED = "BoundaryEvent_SolutionOverdue";

    private static final Map<String, Object> CLASSIFICATION = Map.of(
            "category", "delivery",
            "intent", "track-order",
            "sentiment", "neutral",
            "language", "en",
            "urgency", "normal",
            "confidence", 0.9,
            "inScope", true,
            "sensitive", false,
            "trust", "act");

    @Autowired
    SupportTickets tickets;

    @Autowired
    EditCase editCase;

    @Autowired
    Calendars calendars;

    @Autowired
    DeadlineReviews reviews;

    @Autowired
    ConnectorWorker worker;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ExternalTaskService externalTasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcTemplate sql;

    private @Nullable CaseFile ticket;
    private @Nullable BusinessCalendar calendar;

    @BeforeEach
    void openAndTriage() {
        ticket = requireNonNull(transaction.execute(status -> tickets.opened()));
        externalTasks
                .fetchAndLock(1, "test")
                .topic("assistant.classify-ticket", 60_000)
                .businessKey(ticket.number())
                .execute()
                .forEach(step -> externalTasks.complete(step.getId(), "test", null, CLASSIFICATION));
        worker.runDue();
    }

    @AfterEach
    void forget() {
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> ticket != null && ticket.number().equals(instance.getBusinessKey()))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over"));
        if (calendar != null) {
            sql.update("DELETE FROM calendar_teams");
            sql.update("DELETE FROM business_calendars");
        }
        sql.update("DELETE FROM deadline_reviews");
    }

    @Test
    void higherPriority_bringsEveryDeadlineForward() {
        Instant before = timer(OVERDUE);

        prioritise(90, null);

        Deadlines now = deadlines();
        assertThat(now.firstResponseDueAt()).isEqualTo(opened().plus(Duration.ofMinutes(30)));
        assertThat(now.firstResponseDueAt()).isBefore(before);
        assertThat(now.solutionDueAt()).isEqualTo(opened().plus(Duration.ofMinutes(240)));
        assertEverywhereTheSame();
        assertThat(variable("priority")).isEqualTo(90);
        assertThat(variable("nextResponseMinutes")).isEqualTo(30);
    }

    @Test
    void samePriority_changesNothing() {
        prioritise(90, null);
        int version = ticket().version();

        transaction.executeWithoutResult(status -> editCase.prioritised(ticket().number(), 91, null, Actor.SYSTEM));

        assertThat(ticket().version()).isEqualTo(version + 1);
        assertEverywhereTheSame();
    }

    @Test
    void dueDateSetByHand_stays() {
        Date byHand = Date.from(Instant.parse("2040-01-01T00:00:00Z"));
        tasks.setDueDate(task().getId(), byHand);

        prioritise(90, null);

        assertThat(task().getDueDate()).isEqualTo(byHand);
        assertThat(timer(OVERDUE)).isEqualTo(deadlines().firstResponseDueAt());
    }

    /** Else the warning of one deadline would make the next one overdue, and so on to the last. */
    @Test
    void priorityRaisedByADeadline_leavesThePromise() {
        Map<String, Instant> before = timers();

        fire(WARNING);

        assertThat(ticket().priority()).isEqualTo(70);
        before.remove(WARNING);
        assertThat(timers()).isEqualTo(before);
        fire(OVERDUE);
        fire(LATE);
        fire(UNSOLVED);
        assertThat(timers()).isEmpty();
        assertThat(ticket().priority()).isEqualTo(95);
    }

    @Test
    void warningThatWasTold_isNotToldAgain() {
        fire(WARNING);

        prioritise(10, null);

        assertThat(timers()).containsOnlyKeys(OVERDUE, LATE, UNSOLVED);
        assertThat(timer(OVERDUE)).isEqualTo(deadlines().firstResponseDueAt());
    }

    @Test
    void brokenPromise_staysBroken() {
        sql.update("UPDATE case_files SET first_response_due_at = opened_at WHERE case_number = ?", ticket().number());
        fire(OVERDUE);

        prioritise(10, null);

        assertThat(deadlines().firstResponseDueAt()).isEqualTo(opened());
        assertThat(timers()).doesNotContainKey(OVERDUE);
        assertThat(timer(UNSOLVED)).isEqualTo(deadlines().solutionDueAt());
    }

    @Test
    void otherCalendar_isFollowedByReview_inBatches() {
        closedUntil(opened().plus(Duration.ofHours(5)));

        assertThat(timer(OVERDUE)).isEqualTo(deadlines().firstResponseDueAt());
        Instant before = timer(OVERDUE);
        while (reviews.reviewSome()) {
            continue;
        }

        assertThat(timer(OVERDUE)).isAfter(before);
        assertEverywhereTheSame();
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM deadline_reviews", Long.class))
                .isZero();
    }

    @Test
    void reviewOfALostNode_isTakenOver_andRepeatable() {
        closedUntil(opened().plus(Duration.ofHours(5)));
        sql.update(
                "UPDATE deadline_reviews SET claimed_until = ?",
                opened().plusSeconds(9_999).atOffset(ZoneOffset.UTC));
        assertThat(reviews.reviewSome()).isFalse();
        sql.update(
                "UPDATE deadline_reviews SET claimed_until = ?",
                opened().minusSeconds(1).atOffset(ZoneOffset.UTC));

        assertThat(reviews.reviewSome()).isTrue();
        int version = ticket().version();
        requestAgain();
        assertThat(reviews.reviewSome()).isTrue();

        assertThat(ticket().version()).isEqualTo(version);
        assertEverywhereTheSame();
    }

    @Test
    void otherTeam_worksByItsOwnCalendar() {
        String team = "billing".equals(ticket().team()) ? "technical" : "billing";
        closedUntil(opened().plus(Duration.ofHours(5)), team);

        transaction.executeWithoutResult(status -> editCase.handedOver(ticket().number(), team, null, Actor.SYSTEM));

        assertThat(deadlines().firstResponseDueAt()).isAfter(opened().plus(Duration.ofHours(5)));
        assertEverywhereTheSame();
    }

    private void prioritise(int priority, @Nullable String reason) {
        transaction.executeWithoutResult(
                status -> editCase.prioritised(ticket().number(), priority, reason, Actor.SYSTEM));
    }

    private void closedUntil(Instant opens) {
        closedUntil(opens, requireNonNull(ticket().team()));
    }

    /** Every day one hour, from then on. */
    private void closedUntil(Instant opens, String team) {
        LocalTime at = opens.atOffset(ZoneOffset.UTC).toLocalTime();
        int minute = Math.min(at.getHour() * 60 + at.getMinute() + 1, 23 * 60);
        List<OpeningHours> hours = Stream.of(Weekday.values())
                .map(day -> new OpeningHours(day, new Hours(minute, minute + 60)))
                .toList();
        calendar =
                calendars.create(new CalendarPlan("Test " + Ids.next(), "UTC", hours, List.of(), List.of(team), false));
    }

    private void requestAgain() {
        BusinessCalendar known = requireNonNull(calendar);
        CalendarPlan plan = calendars.find(known.id()).plan();
        calendars.change(
                known.id(),
                new CalendarPlan(plan.name(), plan.timeZone(), plan.hours(), List.of(), List.of(), false),
                calendars.find(known.id()).version());
        calendars.change(known.id(), plan, calendars.find(known.id()).version());
    }

    private void assertEverywhereTheSame() {
        Deadlines now = deadlines();
        assertThat(timer(OVERDUE)).isEqualTo(now.firstResponseDueAt()).isEqualTo(variable("responseDueAt"));
        assertThat(timer(WARNING))
                .isEqualTo(requireNonNull(now.firstResponse()).warningAt())
                .isEqualTo(variable("responseWarningAt"));
        assertThat(timer(LATE))
                .isEqualTo(requireNonNull(now.solution()).warningAt())
                .isEqualTo(variable("solutionWarningAt"));
        assertThat(timer(UNSOLVED)).isEqualTo(now.solutionDueAt()).isEqualTo(variable("solutionDueAt"));
        assertThat(task().getDueDate().toInstant()).isEqualTo(now.firstResponseDueAt());
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM work_items WHERE case_number = ? AND due_at = ?",
                        Long.class,
                        ticket().number(),
                        requireNonNull(now.firstResponseDueAt()).atOffset(ZoneOffset.UTC)))
                .isOne();
    }

    private Object variable(String name) {
        Object value = runtime.getVariable(resolution().getId(), name);
        return value instanceof Date date ? date.toInstant() : value;
    }

    private Map<String, Instant> timers() {
        Map<String, Instant> due = new TreeMap<>();
        jobs.createJobQuery().processInstanceId(resolution().getId()).timers().list().stream()
                .filter(job -> job.getDuedate() != null)
                .forEach(job -> due.put(activity(job), job.getDuedate().toInstant()));
        return due;
    }

    private Instant timer(String activity) {
        return requireNonNull(timers().get(activity), activity);
    }

    private void fire(String activity) {
        jobs.createJobQuery().processInstanceId(resolution().getId()).timers().list().stream()
                .filter(job -> activity(job).equals(activity))
                .forEach(job -> jobs.executeJob(job.getId()));
        IntStream.range(0, 3).forEach(i -> worker.runDue());
    }

    private String activity(Job job) {
        return jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private ProcessInstance resolution() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ticket().number())
                .processDefinitionKey("ticket-resolution")
                .singleResult();
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(ticket().number())
                .taskDefinitionKey("Task_AnswerCustomer")
                .singleResult();
    }

    private Instant opened() {
        return ticket().milestones().openedAt();
    }

    private Deadlines deadlines() {
        return requireNonNull(ticket().deadlines());
    }

    private CaseFile ticket() {
        return tickets.now(requireNonNull(ticket));
    }
}
