package io.casework.engine.running;

import static io.casework.engine.running.MovedFlow.CHECK;
import static io.casework.engine.running.MovedFlow.KEY;
import static io.casework.engine.running.MovedFlow.OLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.engine.gate.ModelFile;
import io.casework.tasks.TaskWorld;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class MigrationPlansTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskWorld world;

    @Autowired
    MigrationPlans plans;

    @Autowired
    JdbcClient database;

    MovedFlow flow;

    @BeforeEach
    void deploy() {
        flow = new MovedFlow(engine, world);
        flow.deploy();
    }

    @AfterEach
    void forget() {
        flow.remove();
    }

    @Test
    void plansWithAModelThatIsNotDeployed_andLeavesNoTrace() {
        long before = rows();

        MigrationOutline outline = plans.with(flow.definition(1).getId(), KEY, draft(), Map.of());

        assertThat(outline.isMovable(CHECK)).isTrue();
        assertThat(outline.isMovable(OLD)).isFalse();
        assertThat(outline.problemsAt(OLD)).containsExactly(PlanWords.NO_STEP);
        assertThat(outline.nameOf(OLD)).isEqualTo("Old step");
        assertThat(outline.places()).extracting(MigrationOutline.FlowStep::name).contains("Brand-new step");
        assertThat(plans.with(flow.definition(1).getId(), KEY, draft(), Map.of(OLD, "Task_Brand"))
                        .isMovable(OLD))
                .isTrue();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void leavesOut_whatDoesNotFitBesideTheMapping() {
        ModelFile target = file(twoSubprocesses("Sub_Other", "Sub_Old"));
        flow.deployMore(twoSubprocesses("Sub_Old", "Sub_Third"));

        MigrationOutline outline = plans.with(flow.definition(3).getId(), KEY, target, Map.of("Sub_Old", "Sub_Other"));

        assertThat(outline.targets())
                .containsEntry("Sub_Old", "Sub_Other")
                .doesNotContainKey("Task_Sub_Old")
                .containsEntry("Task_First", "Task_First");
        assertThat(outline.problemsAt("Task_Sub_Old")).isNotEmpty();
        assertThat(outline.problemsAt("Sub_Old")).isEmpty();
    }

    private static BpmnModelInstance twoSubprocesses(String one, String other) {
        return Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .receiveTask("Task_First")
                .subProcess(one)
                .embeddedSubProcess()
                .startEvent()
                .receiveTask("Task_" + one)
                .endEvent()
                .subProcessDone()
                .subProcess(other)
                .embeddedSubProcess()
                .startEvent()
                .receiveTask("Task_" + other)
                .endEvent()
                .subProcessDone()
                .endEvent()
                .done();
    }

    @Test
    void knowsWhereACaseCanStand_andWhatItCanReach() {
        flow.deployMore(twoSubprocesses("Sub_Old", "Sub_Third"));
        String definition = flow.definition(3).getId();

        assertThat(plans.isPlace(definition, "Task_First")).isTrue();
        assertThat(plans.isPlace(definition, "Sub_Old")).isFalse();
        assertThat(plans.isPlace(flow.definition(1).getId(), "EndEvent_Done")).isFalse();
        assertThat(plans.isPlace(flow.definition(1).getId(), "StartEvent_Asked"))
                .isFalse();
        assertThat(plans.isWithinReach(definition, "Task_Sub_Old", "Task_First"))
                .isTrue();
        assertThat(plans.isWithinReach(definition, "Task_First", "Task_Sub_Old"))
                .isFalse();
        assertThat(plans.isWithinReach(definition, "Task_Sub_Old", "Task_Sub_Third"))
                .isFalse();
    }

    private static ModelFile draft() {
        return file(MovedFlow.model("Task_Brand", "Brand-new step"));
    }

    private static ModelFile file(BpmnModelInstance model) {
        String xml = Bpmn.convertToString(model);
        return new ModelFile("tests/moved-flow.bpmn", xml.getBytes(StandardCharsets.UTF_8));
    }

    private long rows() {
        return List.of("ACT_RE_PROCDEF", "ACT_RE_DEPLOYMENT", "ACT_GE_BYTEARRAY", "ACT_RU_JOBDEF").stream()
                .mapToLong(table -> database.sql("SELECT COUNT(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }
}
