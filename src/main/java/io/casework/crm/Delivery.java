package io.casework.crm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings cases of one type to a CRM, in the way that it offers. */
@Component
class Delivery {

    private final Adoptions adoptions;
    private final Reconciliation reconciliation;

    Delivery(Adoptions adoptions, Reconciliation reconciliation) {
        this.adoptions = adoptions;
        this.reconciliation = reconciliation;
    }

    /**
     * @return by the number of the case
     * @throws io.casework.engine.StepUnavailable when the CRM as a whole can't do it now
     * @throws io.casework.engine.StepRefused when it refuses all of them at once
     */
    Map<String, PushResult> push(CrmTarget target, Map<WaitingPush, Outgoing> cases) {
        return target.system()
                .fieldSync()
                .map(sync -> together(target.connectionId(), sync, cases))
                .orElseGet(() -> oneByOne(target.system(), cases));
    }

    private Map<String, PushResult> together(String connectionId, FieldSync sync, Map<WaitingPush, Outgoing> cases) {
        List<String> numbers =
                cases.keySet().stream().map(WaitingPush::caseNumber).toList();
        Map<String, PushResult> results = new LinkedHashMap<>();
        adoptions
                .adopt(connectionId, sync, numbers)
                .forEach((number, held) -> results.put(number, SyncLedger.result(held)));
        Map<WaitingPush, Outgoing> free = new LinkedHashMap<>(cases);
        free.keySet().removeIf(push -> results.containsKey(push.caseNumber()));
        if (!free.isEmpty()) {
            results.putAll(reconciliation.push(connectionId, sync, free));
        }
        return results;
    }

    private static Map<String, PushResult> oneByOne(CrmSystem system, Map<WaitingPush, Outgoing> cases) {
        Map<String, PushResult> results = new LinkedHashMap<>();
        cases.values().forEach(outgoing -> results.put(outgoing.file().number(), pushed(system, outgoing)));
        return results;
    }

    private static PushResult pushed(CrmSystem system, Outgoing outgoing) {
        try {
            push(system, outgoing);
            return new PushResult.Done();
        } catch (RecordBusy e) {
            return new PushResult.Busy(String.valueOf(e.getMessage()), e.retryAfter());
        }
    }

    private static void push(CrmSystem system, Outgoing outgoing) {
        if (outgoing.lead() == null) {
            system.pushCase(outgoing.file());
        } else {
            system.pushLead(outgoing.file(), outgoing.lead());
        }
    }
}
