package io.casework.engine.running;

import io.casework.tasks.TaskWorld;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** A flow whose second version has another first step, and cases in it. */
final class MovedFlow {

    static final String KEY = "moved-flow";
    static final String OLD = "Task_Old";
    static final String NEW = "Task_New";
    static final String CHECK = "Task_Check";
    static final String WAIT = "Task_Wait";
    static final String TOPIC = "external.moved";

    private final ProcessEngine engine;
    private final TaskWorld world;
    private final String team;

    MovedFlow(ProcessEngine engine, TaskWorld world) {
        this.engine = engine;
        this.world = world;
        this.team = world.team();
    }

    /** Makes it version 1 and 2. */
    void deploy() {
        deploy(model(OLD, "Old step"));
        deploy(model(NEW, "New step"));
    }

    /** One version more, in which the worker's step has another id. */
    void deployWithCheckCalled(String check) {
        deploy(model(OLD, "Old step", check));
    }

    void deployMore(BpmnModelInstance model) {
        deploy(model);
    }

    void remove() {
        engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(KEY).list().stream()
                .map(ProcessDefinition::getDeploymentId)
                .distinct()
                .forEach(deployment -> engine.getRepositoryService().deleteDeployment(deployment, true, true, true));
    }

    /** @return the instance, in version 1 at its first step */
    String start() {
        String number = world.openCase("Where is my parcel?").number();
        return engine.getRuntimeService()
                .startProcessInstanceById(definition(1).getId(), number, Map.of("team", team))
                .getId();
    }

    /** One step on from a person's. */
    String startAtCheck() {
        String instance = start();
        complete(instance);
        return instance;
    }

    String startAtWait() {
        String instance = startAtCheck();
        check(instance);
        return instance;
    }

    void complete(String instance) {
        engine.getTaskService().complete(task(instance).getId());
    }

    /** Does the step of the worker. */
    void check(String instance) {
        String id = engine.getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        engine.getExternalTaskService().lock(id, "test", 60_000);
        engine.getExternalTaskService().complete(id, "test");
    }

    Task task(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    ProcessDefinition definition(int version) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(KEY)
                .processDefinitionVersion(version)
                .singleResult();
    }

    private void deploy(BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("moved.bpmn", model)
                .deploy();
    }

    static BpmnModelInstance model(String step, String name) {
        return model(step, name, CHECK);
    }

    private static BpmnModelInstance model(String step, String name, String check) {
        return Bpmn.createExecutableProcess(KEY)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("StartEvent_Asked")
                .userTask(step)
                .name(name)
                .camundaFormKey("tests/decide")
                .camundaCandidateGroups("${team}")
                .serviceTask(check)
                .camundaExternalTask(TOPIC)
                .receiveTask(WAIT)
                .endEvent("EndEvent_Done")
                .moveToActivity(step)
                .boundaryEvent("BoundaryEvent_Late")
                .cancelActivity(false)
                .timerWithDuration("P2D")
                .endEvent("EndEvent_Late")
                .done();
    }
}
