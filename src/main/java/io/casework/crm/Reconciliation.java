package io.casework.crm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Brings records to a CRM without overwriting what was changed there: each field is held against what it was the last time
 * on both sides, and where both have changed it, the rule of the field decides. A record that stands there although we never
 * wrote it has no last time: what is empty there is filled, and about every other difference the rule decides.
 */
@Component
class Reconciliation {

    private final SyncMemory memory;
    private final SyncLedger ledger;
    private final FieldRules rules;

    Reconciliation(SyncMemory memory, SyncLedger ledger, FieldRules rules) {
        this.memory = memory;
        this.ledger = ledger;
        this.rules = rules;
    }

    /** @param cases of one type */
    Map<String, PushResult> push(String connectionId, FieldSync sync, Map<WaitingPush, Outgoing> cases) {
        List<Plan> plans = plans(connectionId, sync, cases);
        List<Plan> writing = memory.sending(
                connectionId, plans.stream().filter(Plan::isWrite).toList());
        Map<String, WriteResult> written = written(sync, writing);
        List<Plan> all = new ArrayList<>(writing);
        plans.stream().filter(plan -> !plan.isWrite()).forEach(all::add);
        Map<String, PushResult> results = new LinkedHashMap<>(ledger.keep(connectionId, sync, all, written));
        plans.forEach(plan -> results.putIfAbsent(plan.caseNumber(), new PushResult.Overtaken()));
        return results;
    }

    private static Map<String, WriteResult> written(FieldSync sync, List<Plan> writing) {
        if (writing.isEmpty()) {
            return Map.of();
        }
        List<WriteResult> results =
                sync.write(writing.stream().map(Plan::written).toList());
        Map<String, WriteResult> byNumber = new HashMap<>();
        for (int i = 0; i < writing.size(); i++) {
            byNumber.put(writing.get(i).caseNumber(), results.get(i));
        }
        return byNumber;
    }

    private List<Plan> plans(String connectionId, FieldSync sync, Map<WaitingPush, Outgoing> cases) {
        List<WaitingPush> pushes = List.copyOf(cases.keySet());
        List<CrmFields> wanted = sync.fieldsOf(List.copyOf(cases.values()));
        Map<String, CrmRecord> theirs = wanted.isEmpty() ? Map.of() : sync.read(wanted);
        Map<String, CrmLink> links = memory.links(connectionId, wanted, theirs);
        Map<String, FieldRule> byField = rules.of(connectionId, sync);
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            WaitingPush push = pushes.get(i);
            Plan plan = new Plan(
                    Objects.requireNonNull(cases.get(push)),
                    wanted.get(i),
                    links.get(push.caseNumber()),
                    theirs.get(push.caseNumber()),
                    Map.of());
            plans.add(plan.judged(byField, push.wishedAt()));
        }
        return plans;
    }
}
