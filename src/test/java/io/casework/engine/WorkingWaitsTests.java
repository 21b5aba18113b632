package io.casework.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.calendars.BusinessCalendar;
import io.casework.calendars.CalendarPlan;
import io.casework.calendars.Calendars;
import io.casework.calendars.Holiday;
import io.casework.calendars.Hours;
import io.casework.calendars.OpeningHours;
import io.casework.calendars.Weekday;
import io.casework.engine.gate.ModelFile;
import io.casework.identity.TeamRef;
import io.casework.identity.Teams;
import io.casework.shared.Ids;
import io.casework.tasks.TaskWorld;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task that is due, reminds and ends in working time, on an engine with a clock of its own and the kept calendars. */
@ApplicationTest
class WorkingWaitsTests {

    private static final String WAITING =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
            <process id="waiting" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="Start"/>
            <sequenceFlow id="toOffer" sourceRef="Start" targetRef="Task_Offer"/>
            <userTask id="Task_Offer" camunda:candidateGroups="desk" camunda:dueDate="${workingDays(2)}"/>
            <sequenceFlow id="toAnswer" sourceRef="Task_Offer" targetRef="Gateway_Answer"/>
            <eventBasedGateway id="Gateway_Answer"/>
            <sequenceFlow id="toSilence" sourceRef="Gateway_Answer" targetRef="Event_Silence"/>
            <intermediateCatchEvent id="Event_Silence"><timerEventDefinition><timeDate xsi:type="tFormalExpression">${workingHours(9)}</timeDate></timerEventDefinition></intermediateCatchEvent>
            <sequenceFlow id="toEnd" sourceRef="Event_Silence" targetRef="End"/>
            <endEvent id="End"/>
            <boundaryEvent id="Event_Remind" attachedToRef="Task_Offer" cancelActivity="false"><timerEventDefinition><timeDate xsi:type="tFormalExpression">${workingHours(4)}</timeDate></timerEventDefinition></boundaryEvent>
            <sequenceFlow id="reminded" sourceRef="Event_Remind" targetRef="End_Reminded"/>
            <endEvent id="End_Reminded"/>
            <boundaryEvent id="Event_TooLate" attachedToRef="Task_Offer"><timerEventDefinition><timeDate xsi:type="tFormalExpression">${workingDays(3)}</timeDate></timerEventDefinition></boundaryEvent>
            <sequenceFlow id="late" sourceRef="Event_TooLate" targetRef="Gateway_Answer"/>
            </process>
            </definitions>
            """;

    @Autowired
    WorkingWaits waits;

    @Autowired
    Calendars calendars;

    @Autowired
    Teams teams;

    @Autowired
    TaskWorld world;

    @Autowired
    JdbcClient database;

    private final String team = "waits-" + Ids.next().substring(24);
    private @Nullable BusinessCalendar calendar;
    private @Nullable ThrowAwayEngine engine;

    /** Monday to Friday, nine to five in Berlin, and not at Christmas. */
    @BeforeEach
    void teamWithACalendar() {
        teams.create(new TeamRef(team, "The " + team));
        List<OpeningHours> hours = Stream.of(Weekday.values())
                .limit(5)
                .map(day -> new OpeningHours(day, new Hours(9 * 60, 17 * 60)))
                .toList();
        List<Holiday> holidays = List.of(new Holiday(LocalDate.parse("2026-12-25"), "Christmas", null));
        calendar = calendars.create(new CalendarPlan(team, "Europe/Berlin", hours, holidays, List.of(team), false));
        ModelFile model = new ModelFile("waiting.bpmn", WAITING.getBytes(StandardCharsets.UTF_8));
        engine = ThrowAwayEngines.opened(
                Map.of("waiting", model), new DecisionOutputs(), waits, new AbstractBpmnParseListener() {}, 500);
    }

    @AfterEach
    void forget() {
        engine().close();
        String id = Objects.requireNonNull(calendar).id();
        database.sql("DELETE FROM calendar_teams WHERE calendar_id = ?")
                .param(id)
                .update();
        database.sql("DELETE FROM business_calendars WHERE id = ?").param(id).update();
    }

    @Test
    void countsOverAHolidayAndAWeekend() {
        String run = started("2026-12-23T15:00:00+01:00", Map.of("team", team));

        assertThat(dueAt(run))
                .containsEntry("Event_Remind", instant("2026-12-24T11:00:00+01:00"))
                .containsEntry("Event_TooLate", instant("2026-12-29T15:00:00+01:00"));
        assertThat(task(run)).isEqualTo(instant("2026-12-28T15:00:00+01:00"));
    }

    @Test
    void countsFromTheNextOpening_andByTheWallClock() {
        String run = started("2027-03-26T20:00:00+01:00", Map.of("team", team));

        assertThat(dueAt(run))
                .containsEntry("Event_Remind", instant("2027-03-29T13:00:00+02:00"))
                .containsEntry("Event_TooLate", instant("2027-04-01T09:00:00+02:00"));
    }

    @Test
    void goesOn_whenTheTimeIsOver_andWaitsAnewForWhateverComesFirst() {
        String run = started("2026-12-23T15:00:00+01:00", Map.of("team", team));
        engine().moveTo(instant("2026-12-29T15:00:00+01:00"));

        fire(run, "Event_TooLate");

        assertThat(dueAt(run)).isEqualTo(Map.of("Event_Silence", instant("2026-12-30T16:00:00+01:00")));
        fire(run, "Event_Silence");
        assertThat(engine().engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .count())
                .isZero();
    }

    @Test
    void takesTheTeamOfTheCase_whenTheFlowNamesNone() {
        String number = world.openCase("When do you call?").number();
        database.sql("UPDATE case_files SET team_id = ? WHERE case_number = ?")
                .params(team, number)
                .update();
        engine().play(number);

        String run = started("2026-12-23T15:00:00+01:00", Map.of("team", 7));

        assertThat(dueAt(run)).containsEntry("Event_TooLate", instant("2026-12-29T15:00:00+01:00"));
    }

    @Test
    void countsAroundTheClock_whenThereIsNoCalendar() {
        String run = started("2026-12-23T15:00:00+01:00", Map.of("team", "nobody ' OR 1=1\n"));

        assertThat(dueAt(run))
                .containsEntry("Event_Remind", instant("2026-12-23T19:00:00+01:00"))
                .containsEntry("Event_TooLate", instant("2026-12-26T15:00:00+01:00"));
    }

    private ThrowAwayEngine engine() {
        return Objects.requireNonNull(engine);
    }

    private String started(String at, Map<String, Object> facts) {
        engine().moveTo(instant(at));
        return engine().engine()
                .getRuntimeService()
                .startProcessInstanceByKey("waiting", "a run", facts)
                .getId();
    }

    private Map<String, Instant> dueAt(String run) {
        return jobs(run).collect(Collectors.toMap(this::elementOf, job -> job.getDuedate()
                .toInstant()));
    }

    private Stream<Job> jobs(String run) {
        return engine().engine().getManagementService().createJobQuery().processInstanceId(run).list().stream();
    }

    private String elementOf(Job job) {
        return engine().engine()
                .getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private void fire(String run, String element) {
        jobs(run)
                .filter(job -> elementOf(job).equals(element))
                .forEach(job -> engine().engine().getManagementService().executeJob(job.getId()));
    }

    private Instant task(String run) {
        Date due = engine().engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(run)
                .singleResult()
                .getDueDate();
        return due.toInstant();
    }

    private static Instant instant(String at) {
        return OffsetDateTime.parse(at).toInstant();
    }
}
