package io.casework.crm;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import io.casework.cases.Leads;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Brings what waits to the CRM, as many at a time as it takes, with no transaction open meanwhile. While the CRM as a whole
 * fails it is left alone; what it refuses of one case concerns that case.
 */
@Component
class PushWorker {

    private static final Logger log = LoggerFactory.getLogger(PushWorker.class);
    private static final String OUR_FAULT = "It broke on our side.";

    private final PushQueue queue;
    private final Syncs syncs;
    private final Delivery delivery;
    private final CrmSystems crm;
    private final Cases cases;
    private final Leads leads;
    private final Clock clock;

    PushWorker(PushQueue queue, Syncs syncs, Delivery delivery, CrmSystems crm, Cases cases, Leads leads, Clock clock) {
        this.queue = queue;
        this.syncs = syncs;
        this.delivery = delivery;
        this.crm = crm;
        this.cases = cases;
        this.leads = leads;
        this.clock = clock;
    }

    /** False when there is no more to do now: nothing is due or connected, or the CRM is paused or left alone. */
    boolean pushNext() {
        Optional<CrmTarget> target = crm.target();
        return target.isPresent() && pushNext(target.get());
    }

    private boolean pushNext(CrmTarget target) {
        CrmSync sync = syncs.of(target.connectionId());
        if (!sync.mayBeCalled(clock.instant())) {
            return false;
        }
        PushQueue.Lease lease = queue.claim(target, sync.isDoubtful() ? 1 : target.most());
        if (lease.pushes().isEmpty()) {
            return false;
        }
        boolean reached = pushed(target, lease);
        if (reached && sync.isDoubtful()) {
            syncs.reached(target.connectionId());
        }
        return reached;
    }

    private boolean pushed(CrmTarget target, PushQueue.Lease lease) {
        try {
            return byType(lease).stream().allMatch(together -> pushed(target, lease, together));
        } finally {
            queue.givenBack(lease);
        }
    }

    /** False when the CRM as a whole can't do it. */
    private boolean pushed(CrmTarget target, PushQueue.Lease lease, List<WaitingPush> together) {
        List<WaitingPush> ours = queue.renewed(lease, together);
        Map<String, PushResult> results;
        try {
            results = results(target, ours);
        } catch (StepUnavailable e) {
            hold(target, lease, ours, e);
            return false;
        } catch (StepRefused e) {
            return oneByOne(target, lease, ours, new PushResult.Refused(e.code() + ": " + e.getMessage()));
        } catch (RuntimeException e) {
            throwIfOfDatabase(e);
            log.error("Cases {} could not be brought to the CRM", numbers(ours), e);
            return oneByOne(target, lease, ours, new PushResult.Busy(OUR_FAULT, null));
        }
        settled(lease, ours, results);
        return true;
    }

    private void hold(CrmTarget target, PushQueue.Lease lease, List<WaitingPush> ours, StepUnavailable e) {
        String reason = String.valueOf(e.getMessage());
        Instant until = syncs.hold(target.connectionId(), reason, e.retryAfter());
        ours.forEach(push -> postpone(lease, push, new PushResult.Busy(reason, e.retryAfter()), until));
    }

    /** What was brought there is not brought again because it could not be noted; whatever is not noted waits a while. */
    private void settled(PushQueue.Lease lease, List<WaitingPush> ours, Map<String, PushResult> results) {
        try {
            settle(lease, ours, results);
        } catch (RuntimeException e) {
            throwIfOfDatabase(e);
            log.error("What became of cases {} in the CRM could not be noted", numbers(ours), e);
            ours.forEach(push -> settle(lease, push, new PushResult.Busy(OUR_FAULT, null)));
        }
    }

    /** No case is to blame for a database that is away, or that gave way to somebody else: they are given back as they were. */
    private static void throwIfOfDatabase(RuntimeException e) {
        if (e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException) {
            throw e;
        }
    }

    /** A fault of one case must not be laid at the door of those that went with it. */
    private boolean oneByOne(CrmTarget target, PushQueue.Lease lease, List<WaitingPush> ours, PushResult ofASingleOne) {
        if (ours.size() > 1) {
            return ours.stream().allMatch(push -> pushed(target, lease, List.of(push)));
        }
        ours.forEach(push -> settle(lease, push, ofASingleOne));
        return true;
    }

    private Map<String, PushResult> results(CrmTarget target, List<WaitingPush> pushes) {
        Map<WaitingPush, Outgoing> outgoing = new LinkedHashMap<>();
        pushes.forEach(push -> outgoing(push.caseNumber()).ifPresent(found -> outgoing.put(push, found)));
        return outgoing.isEmpty() ? Map.of() : delivery.push(target, outgoing);
    }

    /** As it stands now; empty when there is no such case any more. */
    private Optional<Outgoing> outgoing(String number) {
        return cases.lookUp(number)
                .map(file -> new Outgoing(file, file.type() == CaseType.LEAD ? leads.find(number) : null));
    }

    private void settle(PushQueue.Lease lease, List<WaitingPush> pushes, Map<String, PushResult> results) {
        Set<String> open = results.entrySet().stream()
                .filter(result -> !(result.getValue() instanceof PushResult.Done))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<String> done = new ArrayList<>(numbers(pushes));
        done.removeAll(open);
        queue.done(lease, done);
        pushes.stream()
                .filter(push -> open.contains(push.caseNumber()))
                .forEach(push -> settle(lease, push, results.get(push.caseNumber())));
    }

    private void settle(PushQueue.Lease lease, WaitingPush push, @Nullable PushResult result) {
        if (result instanceof PushResult.Refused refused) {
            log.warn("The CRM does not take case {}: {}", push.caseNumber(), refused.detail());
            queue.refused(lease, push.caseNumber(), refused.detail());
        } else if (result instanceof PushResult.Busy busy) {
            postpone(lease, push, busy, clock.instant());
        } else if (result instanceof PushResult.Overtaken) {
            queue.overtaken(lease, push.caseNumber());
        }
    }

    private void postpone(PushQueue.Lease lease, WaitingPush push, PushResult.Busy busy, Instant notBefore) {
        Instant due = clock.instant().plus(Pauses.ofCase(push.attempts(), busy.retryAfter()));
        queue.postponed(lease, push.caseNumber(), busy.detail(), due.isBefore(notBefore) ? notBefore : due);
    }

    /** Tickets and leads are records of different objects. */
    private Collection<List<WaitingPush>> byType(PushQueue.Lease lease) {
        return lease.pushes().stream()
                .collect(Collectors.groupingBy(
                        push -> cases.lookUp(push.caseNumber())
                                .map(CaseFile::type)
                                .orElse(CaseType.TICKET),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    private static List<String> numbers(List<WaitingPush> pushes) {
        return pushes.stream().map(WaitingPush::caseNumber).toList();
    }
}
