package io.casework.triggers;

import io.casework.identity.AuditTrail;
import io.casework.identity.Secrets;
import io.casework.shared.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what came, once: an event is here before its sender is told so, and whatever comes again changes nothing. */
@Component
class TriggerInbox {

    private static final int AT_ONCE = 500;

    private final TriggerEventMapper mapper;
    private final TriggerRelay relay;
    private final AuditTrail audit;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TriggerInbox(
            TriggerEventMapper mapper,
            TriggerRelay relay,
            AuditTrail audit,
            MeterRegistry meters,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.relay = relay;
        this.audit = audit;
        this.meters = meters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Keeps all of them or, when that fails, none. */
    void keep(TriggerSource source, List<Incoming> events) {
        if (events.size() == 1) {
            keep(source, events.get(0));
        } else {
            transaction.executeWithoutResult(status -> events.forEach(event -> keep(source, event)));
        }
        relay.nudge();
    }

    /** Keeps a body that cannot be read, for a person to look at. */
    void keepUnreadable(TriggerSource source, String eventId, byte[] body, String fault) {
        String text = new String(body, StandardCharsets.UTF_8).replace('\0', '\ufffd');
        keep(source, new Incoming(eventId, null, "unreadable", null, text.isEmpty() ? " " : text, fault));
    }

    /**
     * Keeps those that are not known, within the transaction of the caller. What was read before may be read again with other
     * fields; that is no news.
     */
    void keepNews(TriggerSource source, List<Incoming> events) {
        Set<String> known = new HashSet<>();
        for (int from = 0; from < events.size(); from += AT_ONCE) {
            List<Incoming> some = events.subList(from, Math.min(from + AT_ONCE, events.size()));
            known.addAll(mapper.listKnown(
                    source.id(), some.stream().map(Incoming::eventId).toList()));
        }
        events.stream().filter(event -> !known.contains(event.eventId())).forEach(event -> keep(source, event));
    }

    /** Has what is here taken. */
    void nudge() {
        relay.nudge();
    }

    private void keep(TriggerSource source, Incoming event) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String digest = Secrets.hash(event.payload());
        try {
            mapper.insertEvent(row(source, event, digest, now));
            count("received", source);
        } catch (DuplicateKeyException e) {
            count("duplicate", source);
            noteDifference(source, event.eventId(), digest);
        }
    }

    private TriggerEventMapper.NewEvent row(TriggerSource source, Incoming event, String digest, Instant now) {
        @Nullable String fault = event.fault();
        return new TriggerEventMapper.NewEvent(
                Ids.next(),
                source.id(),
                event.eventId(),
                event.recordKey(),
                event.type(),
                event.payload(),
                digest,
                fault == null ? TriggerState.WAITING : TriggerState.PARKED,
                fault,
                now,
                Occurrence.believed(event.occurredAt(), now),
                fault == null ? null : now);
    }

    /** What came first counts. That there was something else under its id is on record, the first time. */
    private void noteDifference(TriggerSource source, String eventId, String digest) {
        if (mapper.updateFirstDiffering(source.id(), eventId, digest) == 1) {
            audit.record("trigger-event-differs", "trigger-source:" + source.id(), "event " + Secrets.hash(eventId));
        } else {
            mapper.updateDiffering(source.id(), eventId, digest);
        }
    }

    private void count(String what, TriggerSource source) {
        meters.counter("casework.triggers." + what, "source", source.name()).increment();
    }
}
