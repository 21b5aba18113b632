package io.casework.engine.gate;

import static io.casework.engine.gate.Models.process;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Models that the gate never saw, and that would never end. */
class StepBudgetTests {

    private static GuardedEngine guarded;
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        guarded = new GuardedEngine();
        engine = guarded.engine();
    }

    @AfterAll
    static void stop() {
        guarded.close();
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

        assertThatThrownBy(() -> IntStream.range(0, 1_002).forEach(round -> executeOnlyJob()))
                .hasStackTraceContaining("runs in a circle: the case came to 'n' 1000 times");
    }

    private static void executeOnlyJob() {
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
