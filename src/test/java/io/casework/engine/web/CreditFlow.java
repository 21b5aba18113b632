package io.casework.engine.web;

import io.casework.shared.Ids;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.jspecify.annotations.Nullable;

/** A flow that asks a worker of a third party, and cases in it. */
final class CreditFlow {

    static final String TOPIC = "external.check-credit";

    private final RepositoryService repository;
    private final RuntimeService runtime;

    @Nullable
    private String deployment;

    CreditFlow(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    static String newCase() {
        return "C-" + Ids.next().substring(0, 13);
    }

    void deploy() {
        deploy(asking());
    }

    void deploy(BpmnModelInstance model) {
        deployment = repository
                .createDeployment()
                .addModelInstance("credit.bpmn", model)
                .deploy()
                .getId();
    }

    /** Takes the model and every case in it away. */
    void remove() {
        repository.deleteDeployment(Objects.requireNonNull(deployment), true, true, true);
    }

    static BpmnModelInstance asking() {
        return Bpmn.createExecutableProcess("credit")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("Task_CheckCredit")
                .camundaExternalTask(TOPIC)
                .camundaInputParameter("amount", "${amount}")
                .camundaInputParameter("currency", "EUR")
                .camundaOutputParameter("creditOk", "${creditOk}")
                .camundaOutputParameter("rating", "${limit > 1000 ? 'good' : 'poor'}")
                .receiveTask("Task_Look")
                .endEvent()
                .moveToActivity("Task_CheckCredit")
                .boundaryEvent("BoundaryEvent_Refused")
                .error("credit-refused")
                .receiveTask("Task_Refused")
                .endEvent()
                .done();
    }

    /** A model that passes nothing to the step and takes nothing over. */
    static BpmnModelInstance silent() {
        return Bpmn.createExecutableProcess("credit")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("Task_CheckCredit")
                .camundaExternalTask(TOPIC)
                .receiveTask("Task_Look")
                .endEvent()
                .done();
    }

    /** A model that can't go on after the step: no branch holds. */
    static BpmnModelInstance stuck() {
        return Bpmn.createExecutableProcess("credit")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("Task_CheckCredit")
                .camundaExternalTask(TOPIC)
                .exclusiveGateway("Gateway_Never")
                .condition("never", "${false}")
                .receiveTask("Task_Look")
                .endEvent()
                .moveToNode("Gateway_Never")
                .condition("nor then", "${false}")
                .endEvent()
                .done();
    }

    /** @return the process instance */
    String start(String caseNumber) {
        Map<String, Object> variables = new HashMap<>(Map.of("amount", 1200, "tier", "gold"));
        return runtime.startProcessInstanceByKey("credit", caseNumber, variables)
                .getId();
    }

    boolean isAt(String instance, String activity) {
        return runtime.getActiveActivityIds(instance).contains(activity);
    }

    long incidents(String instance) {
        return runtime.createIncidentQuery().processInstanceId(instance).count();
    }
}
