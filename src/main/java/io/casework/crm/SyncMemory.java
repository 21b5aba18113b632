package io.casework.crm;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which record is which case, and what both had the last time. */
@Component
class SyncMemory {

    private static final Logger log = LoggerFactory.getLogger(SyncMemory.class);

    private final CrmLinkMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SyncMemory(CrmLinkMapper mapper, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.transaction = transaction;
        this.clock = clock;
    }

    private Map<String, CrmLink> links(String connectionId, List<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : mapper.listLinks(connectionId, numbers).stream()
                        .collect(Collectors.toMap(CrmLink::caseNumber, Function.identity()));
    }

    /** Of the records that stand there, too, but were never compared: whoever wrote them, they are not to be overwritten. */
    Map<String, CrmLink> links(String connectionId, List<CrmFields> wanted, Map<String, CrmRecord> theirs) {
        List<String> numbers = wanted.stream().map(CrmFields::caseNumber).toList();
        Map<String, CrmLink> known = links(connectionId, numbers);
        List<CrmFields> unknown = wanted.stream()
                .filter(fields -> theirs.containsKey(fields.caseNumber()) && !known.containsKey(fields.caseNumber()))
                .toList();
        if (unknown.isEmpty()) {
            return known;
        }
        unknown.forEach(fields -> found(connectionId, fields, Objects.requireNonNull(theirs.get(fields.caseNumber()))));
        return links(connectionId, numbers);
    }

    private void found(String connectionId, CrmFields wanted, CrmRecord there) {
        CrmLink link = new CrmLink(
                connectionId, wanted.caseNumber(), wanted.object(), there.id(), there.changedAt(), now(), "{}", 0);
        try {
            mapper.insertLink(link);
        } catch (DuplicateKeyException somebodyElseDid) {
            log.debug("Two found the same record at once", somebodyElseDid);
        }
    }

    /** A record that somebody made there: nothing of it was compared yet. */
    void adopted(String connectionId, CrmOriginal original) {
        if (links(connectionId, List.of(original.caseNumber())).isEmpty()) {
            mapper.insertLink(new CrmLink(
                    connectionId, original.caseNumber(), original.object(), original.remoteId(), null, now(), "{}", 0));
        }
    }

    /**
     * Remembers what is about to be written, so that it is known again as ours when nobody hears whether it came.
     *
     * @return the same, with their links as they are now; without those whose link somebody else has changed since it was
     *     read
     */
    List<Plan> sending(String connectionId, List<Plan> plans) {
        return Objects.requireNonNull(transaction.execute(status -> plans.stream()
                .flatMap(plan -> sending(connectionId, plan).stream())
                .toList()));
    }

    private Optional<Plan> sending(String connectionId, Plan plan) {
        CrmLink known = plan.link();
        CrmLink link = (known == null ? fresh(connectionId, plan) : known).with(bases(plan));
        int stored = known == null ? mapper.insertLink(link) : mapper.updateLink(link);
        return stored == 0 ? Optional.empty() : Optional.of(plan.with(link));
    }

    /** Of a record that is not there nothing is known but what we send. */
    private static Map<String, FieldBase> bases(Plan plan) {
        CrmLink link = plan.link();
        Map<String, FieldBase> bases = new TreeMap<>(link == null || plan.theirs() == null ? Map.of() : link.bases());
        for (String field : plan.written().values().keySet()) {
            FieldBase base = bases.getOrDefault(field, FieldBase.toBeOverwritten(plan.theirs(field)));
            bases.put(field, base.confirmedBy(plan.theirs(field)).sending(plan.ours(field)));
        }
        return bases;
    }

    private CrmLink fresh(String connectionId, Plan plan) {
        return new CrmLink(connectionId, plan.caseNumber(), plan.wanted().object(), null, null, now(), "{}", 0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
