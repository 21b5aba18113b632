package io.casework.crm;

import io.casework.cases.Cases;
import io.casework.cases.EditCase;
import io.casework.cases.Escalations;
import io.casework.cases.Leads;
import io.casework.identity.AuditTrail;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What brings cases to a CRM, put together by a test with a clock and a system of its own. */
@Component
public class SyncLab {

    private final PushMapper pushes;
    private final BackfillMapper backfills;
    private final SyncMapper syncs;
    private final CrmLinkMapper links;
    private final AdoptionMapper adoptions;
    private final ConflictMapper conflicts;
    private final FieldRuleMapper rules;
    private final Cases cases;
    private final Leads leads;
    private final EditCase editCase;
    private final Escalations escalations;
    private final AuditTrail audit;
    private final SyncTallyMapper tallies;
    private final TransactionTemplate transaction;

    SyncLab(
            PushMapper pushes,
            BackfillMapper backfills,
            SyncMapper syncs,
            CrmLinkMapper links,
            AdoptionMapper adoptions,
            ConflictMapper conflicts,
            FieldRuleMapper rules,
            Cases cases,
            Leads leads,
            EditCase editCase,
            Escalations escalations,
            AuditTrail audit,
            SyncTallyMapper tallies,
            TransactionTemplate transaction) {
        this.tallies = tallies;
        this.pushes = pushes;
        this.backfills = backfills;
        this.syncs = syncs;
        this.links = links;
        this.adoptions = adoptions;
        this.conflicts = conflicts;
        this.rules = rules;
        this.cases = cases;
        this.leads = leads;
        this.editCase = editCase;
        this.escalations = escalations;
        this.audit = audit;
        this.transaction = transaction;
    }

    Pushes pushes(Clock clock) {
        return new Pushes(pushes, cases, escalations, audit, clock);
    }

    Syncs syncs(Clock clock) {
        return new Syncs(syncs, audit, clock);
    }

    Backfills backfills(CrmSystems crm, Clock clock) {
        return new Backfills(backfills, pushes, cases, syncs(clock), crm, audit, clock);
    }

    FieldRules rules(CrmSystems crm) {
        return new FieldRules(rules, crm, audit);
    }

    Conflicts conflicts(CrmSystems crm, Clock clock) {
        return new Conflicts(conflicts, links, crm, pushes(clock), rules(crm), cases, editCase, audit, clock);
    }

    PushQueue queue(Clock clock) {
        return new PushQueue(pushes, backfills, new SyncTally(tallies, clock), transaction, clock);
    }

    /** Fails the first time that it is told what was brought. */
    PushQueue forgetful(Clock clock, RuntimeException first) {
        var fault = new AtomicReference<@Nullable RuntimeException>(first);
        return new PushQueue(pushes, backfills, new SyncTally(tallies, clock), transaction, clock) {
            @Override
            void done(Lease lease, List<String> numbers) {
                RuntimeException thrown = fault.getAndSet(null);
                if (thrown != null) {
                    throw thrown;
                }
                super.done(lease, numbers);
            }
        };
    }

    /** Brings a case to what is connected, with whatever else waits. */
    public void bring(String number, CrmSystems crm, Clock clock) {
        pushes(clock).wish(number);
        PushWorker worker = worker(crm, clock);
        while (worker.pushNext()) {
            continue;
        }
    }

    PushWorker worker(CrmSystems crm, Clock clock) {
        return worker(crm, clock, queue(clock));
    }

    PushWorker worker(CrmSystems crm, Clock clock, PushQueue queue) {
        var takeOver = new TakeOver(cases, editCase, rules(crm));
        var ledger = new SyncLedger(links, new Disputes(conflicts, clock), takeOver, transaction, clock);
        var memory = new SyncMemory(links, transaction, clock);
        var delivery = new Delivery(
                new Adoptions(adoptions, memory, transaction), new Reconciliation(memory, ledger, rules(crm)));
        return new PushWorker(queue, syncs(clock), delivery, crm, cases, leads, clock);
    }
}
