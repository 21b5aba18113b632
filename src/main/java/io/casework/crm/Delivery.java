package io.casework.crm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Brings cases of one type to a CRM, in the way that it offers. */
@Component
class Delivery {

    private final Reconciliation reconciliation;

    Delivery(Reconciliation reconciliation) {
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
                .map(sync -> reconciliation.push(target.connectionId(), sync, cases))
                .orElseGet(() -> oneByOne(target.system(), cases));
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
