package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WrongModelTests {

    @Autowired
    TaskWorld world;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService engine;

    @Test
    void models_nameExactlyOneTeam() {
        BpmnModelInstance teamless = Bpmn.createExecutableProcess("teamless")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Task_Nobodys")
                .endEvent()
                .done();
        BpmnModelInstance ofTwo = Bpmn.createExecutableProcess("of-two")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("Task_OfTwo")
                .camundaCandidateGroups("billing,orders")
                .endEvent()
                .done();

        assertThatThrownBy(() -> deploy(teamless)).hasStackTraceContaining("Task_Nobodys");
        assertThatThrownBy(() -> deploy(ofTwo)).hasStackTraceContaining("Task_OfTwo");
    }

    @Test
    void tasks_belongToATeamThatExistsAndToACase() {
        String number = world.openCase("Hello").number();
        world.task(number, world.team(), null, null);

        assertThatThrownBy(
                        () -> runtime.startProcessInstanceByKey(TaskWorld.PROCESS, number, variables("no-such-team")))
                .hasStackTraceContaining("belongs to the team no-such-team, which does not exist");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(TaskWorld.PROCESS, "C-0", variables("billing")))
                .hasStackTraceContaining("Case C-0");
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(TaskWorld.PROCESS, variables("billing")))
                .hasStackTraceContaining("belongs to no case");
    }

    private static Map<String, Object> variables(String team) {
        Map<String, Object> variables = new java.util.HashMap<>();
        variables.put("team", team);
        variables.put("agent", null);
        variables.put("dueAt", null);
        return variables;
    }

    private void deploy(BpmnModelInstance model) {
        models.createDeployment().addModelInstance("wrong.bpmn", model).deploy();
    }
}
