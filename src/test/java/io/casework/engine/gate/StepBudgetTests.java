package io.casework.engine.gate;

import static io.casework.engine.gate.Models.process;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Models that the gate never saw, and that would never end. */
class StepBudgetTests {

    private static final int MOST_JOBS = 20;
    private static final Date MIDDAY = Date.from(Instant.parse("2026-11-30T12:00:00Z"));

    private static GuardedEngine guarded;
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        guarded = new GuardedEngine(MOST_JOBS);
        engine = guarded.engine();
    }

    @AfterAll
    static void stop() {
        guarded.close();
    }

    @AfterEach
    void itIsNowAgain() {
        ClockUtil.reset();
    }

    @Test
    void stopsACase_thatTakesAThousandStepsAtOnce() {
        String tasks = IntStream.range(0, 1_000)
                .mapToObj(i -> "<task id=\"t" + i + "\"/><sequenceFlow id=\"g" + i + "\" sourceRef=\"t" + i
                        + "\" targetRef=\"" + (i == 999 ? "e" : "t" + (i + 1)) + "\"/>")
                .collect(Collectors.joining());
        guarded.deploy(
                "long.bpmn",
                process(
                                "<startEvent id=\"s\"/><endEvent id=\"e\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"t0\"/>"
                                        + tasks)
                        .replace("id=\"p\"", "id=\"long\""));

        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("long"))
                .hasStackTraceContaining("without waiting for anything");
    }

    @Test
    void stopsACase_thatRunsInACircleForEver() {
        guarded.deploy(
                "round.bpmn",
                process("<startEvent id=\"s\"/><task id=\"n\" camunda:asyncBefore=\"true\"/>"
                                + "<sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"n\"/>"
                                + "<sequenceFlow id=\"f2\" sourceRef=\"n\" targetRef=\"n\"/>")
                        .replace("id=\"p\"", "id=\"round\""));
        engine.getRuntimeService().startProcessInstanceByKey("round");

        assertThatThrownBy(() -> IntStream.range(0, 1_002).forEach(minute -> executeOnlyJob(minute)))
                .hasStackTraceContaining("runs in a circle: the case came to 'n' 1000 times");
    }

    @Test
    void stopsACase_whoseTimerFiresAllTheTime_withAnIncidentAtOnce() {
        ClockUtil.setCurrentTime(MIDDAY);
        String timer = timerThatFiresEverySecond();

        fire(timer, MOST_JOBS);
        assertThat(incidents(timer)).isEmpty();

        fire(timer, 1);
        assertThat(incidents(timer)).singleElement().satisfies(incident -> assertThat(incident.getIncidentMessage())
                .isEqualTo("The case had more than " + MOST_JOBS
                        + " jobs within one minute, the last at 'b': a timer fires too often, or the flow goes on"
                        + " without waiting for anything"));
    }

    @Test
    void letsACaseHaveAsManyJobs_inTheNextMinute() {
        ClockUtil.setCurrentTime(MIDDAY);
        String timer = timerThatFiresEverySecond();
        fire(timer, MOST_JOBS);

        ClockUtil.setCurrentTime(Date.from(MIDDAY.toInstant().plusSeconds(60)));
        fire(timer, MOST_JOBS);

        assertThat(incidents(timer)).isEmpty();
    }

    @Test
    void countsTheJobsOfEachCase_byItself() {
        ClockUtil.setCurrentTime(MIDDAY);
        String one = timerThatFiresEverySecond();
        String other = timerThatFiresEverySecond();

        fire(one, MOST_JOBS);
        fire(other, MOST_JOBS);

        assertThat(incidents(one)).isEmpty();
        assertThat(incidents(other)).isEmpty();
    }

    /** @return the case */
    private static String timerThatFiresEverySecond() {
        guarded.deploy(
                "ticking.bpmn",
                process("<startEvent id=\"s\"/><userTask id=\"n\"/><endEvent id=\"e\"/><endEvent id=\"x\"/>"
                                + "<boundaryEvent id=\"b\" attachedToRef=\"n\" cancelActivity=\"false\"><timerEventDefinition>"
                                + "<timeCycle xsi:type=\"tFormalExpression\">R/PT1S</timeCycle></timerEventDefinition></boundaryEvent>"
                                + "<sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"n\"/>"
                                + "<sequenceFlow id=\"f2\" sourceRef=\"n\" targetRef=\"e\"/>"
                                + "<sequenceFlow id=\"f3\" sourceRef=\"b\" targetRef=\"x\"/>")
                        .replace("id=\"p\"", "id=\"ticking\""));
        return engine.getRuntimeService().startProcessInstanceByKey("ticking").getId();
    }

    private static void fire(String instance, int times) {
        for (int i = 0; i < times; i++) {
            String job = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            try {
                engine.getManagementService().executeJob(job);
            } catch (ProcessEngineException stopped) {
                assertThat(stopped).hasMessageContaining("within one minute");
            }
        }
    }

    private static List<Incident> incidents(String instance) {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(instance)
                .list();
    }

    private static void executeOnlyJob(int minute) {
        ClockUtil.setCurrentTime(Date.from(MIDDAY.toInstant().plusSeconds(minute * 60L)));
        String job = engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("round")
                .singleResult()
                .getId();
        engine.getManagementService().executeJob(job);
    }

    @Test
    void refusesModels_thatAreNestedWithoutEnd() {
        String deep = "<subProcess>".repeat(300) + "</subProcess>".repeat(300);

        assertThatThrownBy(() -> guarded.deploy("deep.bpmn", process(deep))).isInstanceOf(ProcessEngineException.class);
    }
}
