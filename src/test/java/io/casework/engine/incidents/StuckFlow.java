package io.casework.engine.incidents;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Flows that get stuck when a test says so. */
public final class StuckFlow {

    public static final String STEP = "Task_Tell";
    public static final String CALLING = "-calling";

    private static final String TOPIC = "stuck.tell";

    private final ProcessEngine engine;
    private final String key;

    public StuckFlow(ProcessEngine engine, String key) {
        this.engine = engine;
        this.key = key;
    }

    public void deploy() {
        deploy(key, step(key));
        deploy(key + "-job", job(key + "-job"));
        deploy(key + CALLING, caller(key + CALLING, key));
    }

    public void remove() {
        for (String each : new String[] {key, key + "-job", key + CALLING}) {
            engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(each).list().stream()
                    .map(ProcessDefinition::getDeploymentId)
                    .forEach(id -> engine.getRepositoryService().deleteDeployment(id, true, true, true));
        }
    }

    /** @return the instance, stuck at the step with this message */
    public String stuck(String caseNumber, String message) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(key, caseNumber)
                .getId();
        fail(instance, message);
        return instance;
    }

    void fail(String instance, String message) {
        String task = task(instance).getId();
        engine.getExternalTaskService().lock(task, "test", 60_000);
        engine.getExternalTaskService().handleFailure(task, "test", message, 0, 3_600_000);
    }

    /** Stuck in a flow that another one called. */
    String stuckBelow(String caseNumber, String message) {
        String caller = engine.getRuntimeService()
                .startProcessInstanceByKey(key + CALLING, caseNumber)
                .getId();
        String called = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(caller)
                .singleResult()
                .getId();
        fail(called, message);
        return caller;
    }

    /** @return the job that fails each time */
    String stuckJob(String caseNumber) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(key + "-job", caseNumber, Map.of())
                .getId();
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
        execute(job.getId());
        engine.getManagementService().setJobRetries(job.getId(), 1);
        execute(job.getId());
        return job.getId();
    }

    void execute(String job) {
        try {
            engine.getManagementService().executeJob(job);
        } catch (RuntimeException expected) {
            // That it fails is what the test wants of it.
        }
    }

    ExternalTask task(String instance) {
        return engine.getExternalTaskService()
                .createExternalTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    public String incident(String instance) {
        return engine.getRuntimeService().createIncidentQuery().processInstanceId(instance).list().stream()
                .map(Incident::getId)
                .findFirst()
                .orElseThrow();
    }

    long incidents(String flow) {
        return engine.getRuntimeService()
                .createIncidentQuery()
                .processDefinitionKeyIn(flow)
                .count();
    }

    private void deploy(String name, BpmnModelInstance model) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(name + ".bpmn", model)
                .deploy();
    }

    private static BpmnModelInstance step(String key) {
        return Bpmn.createExecutableProcess(key)
                .name("Flow that gets stuck")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask(STEP)
                .name("Tell the\n other side")
                .camundaExternalTask(TOPIC)
                .endEvent()
                .done();
    }

    private static BpmnModelInstance job(String key) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .camundaAsyncBefore()
                .exclusiveGateway("Gateway_Plan")
                .condition("gold", "${plan == 'gold'}")
                .endEvent()
                .moveToNode("Gateway_Plan")
                .condition("silver", "${plan == 'silver'}")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance caller(String key, String called) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .callActivity("CallActivity_Stuck")
                .calledElement(called)
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .endEvent()
                .done();
    }
}
