package io.casework.crm;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down how records and cases stand to each other after they were brought together. */
@Component
class SyncLedger {

    private static final Logger log = LoggerFactory.getLogger(SyncLedger.class);

    private final CrmLinkMapper links;
    private final Disputes disputes;
    private final TakeOver takeOver;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SyncLedger(
            CrmLinkMapper links, Disputes disputes, TakeOver takeOver, TransactionTemplate transaction, Clock clock) {
        this.links = links;
        this.disputes = disputes;
        this.takeOver = takeOver;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param written by the number of the case; one that is missing had nothing to be written
     * @return what became of each, by the number of the case
     */
    Map<String, PushResult> keep(
            String connectionId, FieldSync sync, List<Plan> plans, Map<String, WriteResult> written) {
        Map<String, PushResult> results = new LinkedHashMap<>();
        plans.forEach(plan -> results.put(plan.caseNumber(), result(written.get(plan.caseNumber()))));
        List<Plan> done = plans.stream()
                .filter(plan -> results.get(plan.caseNumber()) instanceof PushResult.Done)
                .filter(plan -> !(written.get(plan.caseNumber()) instanceof WriteResult.LeftAlone))
                .toList();
        Map<String, List<CrmConflict>> open =
                disputes.open(connectionId, done.stream().map(Plan::caseNumber).toList());
        Predicate<Plan> uneventful = plan -> plan.isUneventful() && !open.containsKey(plan.caseNumber());
        transaction.executeWithoutResult(status -> done.stream()
                .filter(uneventful)
                .forEach(plan -> link(plan, remoteId(plan, written.get(plan.caseNumber())), Map.of())));
        done.stream().filter(uneventful.negate()).forEach(plan -> {
            String id = remoteId(plan, written.get(plan.caseNumber()));
            results.put(plan.caseNumber(), settled(connectionId, sync, plan, id, open));
        });
        return results;
    }

    /** What goes wrong here concerns this case alone. */
    private PushResult settled(
            String connectionId,
            FieldSync sync,
            Plan plan,
            @Nullable String remoteId,
            Map<String, List<CrmConflict>> open) {
        try {
            Map<String, FieldBase> taken = takeOver.take(connectionId, sync, plan);
            transaction.executeWithoutResult(status -> {
                if (link(plan, remoteId, taken)) {
                    disputes.settle(
                            connectionId, plan, taken.keySet(), open.getOrDefault(plan.caseNumber(), List.of()));
                }
            });
            return new PushResult.Done();
        } catch (RuntimeException e) {
            log.error("What the CRM has of case {} could not be kept", plan.caseNumber(), e);
            return new PushResult.Busy("It broke on our side.", null);
        }
    }

    /** False when somebody decided about the case meanwhile; it is brought there again. */
    private boolean link(Plan plan, @Nullable String remoteId, Map<String, FieldBase> taken) {
        CrmLink known = Objects.requireNonNull(plan.link());
        CrmRecord theirs = plan.theirs();
        Map<String, FieldBase> bases = new TreeMap<>(known.bases());
        plan.verdicts().forEach((field, verdict) -> {
            if (verdict == Verdict.SAME || verdict == Verdict.WRITE) {
                bases.put(field, FieldBase.agreed(plan.ours(field)));
            }
        });
        bases.putAll(taken);
        Instant changedAt = theirs == null ? null : theirs.changedAt();
        return links.updateLink(known.with(bases).seen(remoteId, changedAt, now())) > 0;
    }

    private static @Nullable String remoteId(Plan plan, @Nullable WriteResult written) {
        if (written instanceof WriteResult.Written done) {
            return done.remoteId();
        }
        return plan.theirs() == null ? null : plan.theirs().id();
    }

    static PushResult result(@Nullable WriteResult written) {
        if (written instanceof WriteResult.Refused refused) {
            return new PushResult.Refused(refused.code() + ": " + refused.reason());
        }
        return written instanceof WriteResult.Busy busy
                ? new PushResult.Busy(busy.reason(), busy.retryAfter())
                : new PushResult.Done();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
