package io.casework.flows.rehearsal;

import io.casework.engine.FlowRecorder;
import io.casework.engine.LedgerEntry;
import io.casework.engine.LedgerFacts;
import io.casework.engine.StepLedger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what really happened in past cases: the engine's history says which way they went, the ledger what moved them. */
@Component
@Transactional(readOnly = true)
class PastCases {

    private static final String COMPLETED = "completed";

    private final HistoryService history;
    private final StepLedger ledger;
    private final LedgerFacts facts;

    PastCases(HistoryService history, StepLedger ledger, LedgerFacts facts) {
        this.history = history;
        this.ledger = ledger;
        this.facts = facts;
    }

    /**
     * The runs of some flows in a case that were recorded from their start, without those that another run of them called;
     * none when somebody moved a flow of the case by hand.
     */
    List<PastFlow> read(String caseNumber, Collection<String> flowKeys) {
        List<PastEvent> events = events(caseNumber);
        if (events.stream().anyMatch(event -> event.is(FlowRecorder.MOVED))) {
            return List.of();
        }
        Map<String, PastEvent> starts = new LinkedHashMap<>();
        events.stream()
                .filter(event -> event.is(FlowRecorder.START))
                .forEach(start -> starts.put(start.instanceId(), start));
        return starts.values().stream()
                .filter(start -> flowKeys.contains(start.flowKey()) && !isBelow(start, flowKeys, starts))
                .map(start -> flow(start, events, starts))
                .toList();
    }

    private static boolean isBelow(PastEvent start, Collection<String> flowKeys, Map<String, PastEvent> starts) {
        PastEvent caller = callerOf(start, starts);
        return caller != null && (flowKeys.contains(caller.flowKey()) || isBelow(caller, flowKeys, starts));
    }

    private static @Nullable PastEvent callerOf(PastEvent start, Map<String, PastEvent> starts) {
        return start.about() == null ? null : starts.get(start.about());
    }

    private PastFlow flow(PastEvent start, List<PastEvent> events, Map<String, PastEvent> starts) {
        Set<String> runs = new HashSet<>(Set.of(start.instanceId()));
        List<PastEvent> calls = new ArrayList<>();
        for (PastEvent call : starts.values()) {
            if (call.about() != null && runs.contains(call.about())) {
                runs.add(call.instanceId());
                calls.add(call);
            }
        }
        List<PastEvent> own = events.stream()
                .filter(event -> runs.contains(event.instanceId()) && !event.is(FlowRecorder.START))
                .toList();
        return new PastFlow(start, calls, own, path(runs), deadlinesKept(runs));
    }

    private List<PathStep> path(Set<String> runs) {
        List<HistoricActivityInstance> passed = new ArrayList<>();
        runs.forEach(run -> passed.addAll(history.createHistoricActivityInstanceQuery()
                .processInstanceId(run)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .orderPartiallyByOccurrence()
                .asc()
                .list()));
        passed.sort(Comparator.comparing(HistoricActivityInstance::getStartTime));
        return passed.stream()
                .filter(activity -> !activity.getActivityId().endsWith(PathWatch.LOOP))
                .map(PastCases::step)
                .toList();
    }

    private static PathStep step(HistoricActivityInstance activity) {
        PathStep.State state = activity.isCanceled() ? PathStep.State.CANCELLED : PathStep.State.DONE;
        return new PathStep(
                activity.getProcessDefinitionKey(),
                activity.getProcessInstanceId(),
                activity.getActivityId(),
                activity.getStartTime().toInstant(),
                activity.getEndTime() == null ? PathStep.State.OPEN : state);
    }

    private @Nullable Boolean deadlinesKept(Set<String> runs) {
        List<HistoricTaskInstance> due = new ArrayList<>();
        runs.forEach(run -> history.createHistoricTaskInstanceQuery().processInstanceId(run).list().stream()
                .filter(task -> task.getDueDate() != null && COMPLETED.equals(task.getDeleteReason()))
                .forEach(due::add));
        return due.isEmpty() ? null : due.stream().allMatch(PastCases::isKept);
    }

    private static boolean isKept(HistoricTaskInstance task) {
        return !task.getEndTime().toInstant().isAfter(task.getDueDate().toInstant());
    }

    /** Of a step that was tried several times, the last try counts. */
    private List<PastEvent> events(String caseNumber) {
        Map<String, LedgerEntry> last = new LinkedHashMap<>();
        for (LedgerEntry row : ledger.everythingOf(caseNumber)) {
            if (moves(row)) {
                last.remove(row.stepKey());
                last.put(row.stepKey(), row);
            }
        }
        List<PastEvent> events = new ArrayList<>();
        last.values().forEach(row -> events.add(event(row, events.size())));
        return events;
    }

    private static boolean moves(LedgerEntry row) {
        return !row.kind().equals(LedgerEntry.START_FORM)
                && (row.outcome().equals("done") || row.outcome().equals("refused"));
    }

    private PastEvent event(LedgerEntry row, int order) {
        return new PastEvent(
                order,
                row.kind(),
                row.processKey(),
                row.processVersion(),
                row.processInstanceId(),
                row.activityId(),
                row.connector(),
                facts.read(row),
                row.outcome().equals("refused") ? errorCode(row) : null,
                row.inputsHash(),
                row.repetition(),
                row.team(),
                row.finishedAt());
    }

    private static String errorCode(LedgerEntry row) {
        String reason = row.reason() == null ? "" : row.reason();
        int colon = reason.indexOf(':');
        return colon < 0 ? reason : reason.substring(0, colon);
    }
}
