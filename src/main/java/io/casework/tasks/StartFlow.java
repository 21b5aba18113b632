package io.casework.tasks;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.engine.ProcessStarter;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.Permission;
import io.casework.shared.Problem;
import io.casework.tasks.StartForms.Decided;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts flows that people start by hand. */
@Service
public class StartFlow {

    private final Cases cases;
    private final CaseLifecycle lifecycle;
    private final StartableFlows flows;
    private final StartForms forms;
    private final ProcessStarter processes;
    private final HistoryService history;
    private final TaskService tasks;
    private final WorkItemMapper items;
    private final TaskLedger ledger;
    private final AuditTrail audit;

    StartFlow(
            Cases cases,
            CaseLifecycle lifecycle,
            StartableFlows flows,
            StartForms forms,
            ProcessStarter processes,
            HistoryService history,
            TaskService tasks,
            WorkItemMapper items,
            TaskLedger ledger,
            AuditTrail audit) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.flows = flows;
        this.forms = forms;
        this.processes = processes;
        this.history = history;
        this.tasks = tasks;
        this.items = items;
        this.ledger = ledger;
        this.audit = audit;
    }

    /**
     * @param version that it runs in
     * @param taskId the first task that it brought; null when it has brought none yet, or none that the starter sees
     */
    public record Started(String key, String name, int version, String instanceId, @Nullable String taskId) {}

    /**
     * Starts a flow on a case. A case has each such flow once at a time.
     *
     * @param data answers to the flow's form by field, as they came in
     * @throws Problem.NotFound when the actor knows no such case, or may start no such flow
     * @throws Problem.Forbidden when the actor does not work on the case
     * @throws Problem.Conflict when the case has ended, or the flow runs on it already
     * @throws Problem.Unprocessable when the form's rules refuse the answers
     */
    @Transactional
    public Started start(String key, String caseNumber, Map<String, @Nullable Object> data, Actor by) {
        by.require(Permission.TASKS_WORK);
        CaseFile file = cases.readToChange(caseNumber, by);
        StartableFlow flow = flows.find(key, caseNumber, by);
        lifecycle.requireActive(caseNumber);
        requireNoneRuns(flow, caseNumber);
        Decided decided = forms.decide(flow, file, data, by);
        String id = processes.start(key, caseNumber, decided.facts());
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
        ledger.recordStart(instance, decided, by);
        int version = instance.getProcessDefinitionVersion();
        audit.record("flow-started", "case:" + caseNumber, "flow=" + key + " version=" + version);
        return new Started(key, flow.name(), version, id, firstTask(id, by));
    }

    private void requireNoneRuns(StartableFlow flow, String caseNumber) {
        if (flows.runs(flow.key(), caseNumber)) {
            throw new FlowRunning(flow.name(), caseNumber);
        }
    }

    private @Nullable String firstTask(String instanceId, Actor by) {
        return tasks.createTaskQuery().processInstanceId(instanceId).list().stream()
                .map(task -> items.findOpen(task.getId()))
                .filter(item -> item != null && TaskSight.of(by).sees(item))
                .map(WorkItem::id)
                .findFirst()
                .orElse(null);
    }
}
