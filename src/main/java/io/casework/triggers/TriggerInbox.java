package io.casework.triggers;

import io.casework.identity.AuditTrail;
import io.casework.identity.Secrets;
import io.casework.shared.Ids;
import io.casework.shared.Traces;
import io.casework.triggers.TriggerEventMapper.NewEvent;
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

/** Keeps what came, once: an event is here before its sender is told so, and whatever comes again changes nothing. */
@Component
class TriggerInbox {

    private static final int AT_ONCE = 500;

    private final TriggerEventMapper mapper;
    private final TriggerRelay relay;
    private final AuditTrail audit;
    private final MeterRegistry meters;
    private final GroupCommit together;
    private final Traces traces;
    private final Clock clock;

    TriggerInbox(
            TriggerEventMapper mapper,
            TriggerRelay relay,
            AuditTrail audit,
            MeterRegistry meters,
            GroupCommit together,
            Traces traces,
            Clock clock) {
        this.mapper = mapper;
        this.relay = relay;
        this.audit = audit;
        this.meters = meters;
        this.together = together;
        this.traces = traces;
        this.clock = clock;
    }

    /** Keeps all of them or, when that fails, none; with what others keep at the same time. */
    void keep(TriggerSource source, List<Incoming> events) {
        List<NewEvent> rows = events.stream().map(event -> row(source, event)).toList();
        Set<NewEvent> known = together.write(() -> insertedBut(rows));
        rows.forEach(row -> tell(source, row, !known.contains(row)));
        relay.nudge();
    }

    /** Keeps a body that cannot be read, for a person to look at. */
    void keepUnreadable(TriggerSource source, String eventId, byte[] body, String fault) {
        String text = new String(body, StandardCharsets.UTF_8).replace('\0', '\ufffd');
        keep(source, List.of(new Incoming(eventId, null, "unreadable", null, text.isEmpty() ? " " : text, fault)));
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
        events.stream()
                .filter(event -> !known.contains(event.eventId()))
                .map(event -> row(source, event))
                .forEach(row -> tell(source, row, isInserted(row)));
    }

    /** Has what is here taken. */
    void nudge() {
        relay.nudge();
    }

    private Set<NewEvent> insertedBut(List<NewEvent> rows) {
        Set<NewEvent> known = new HashSet<>();
        rows.stream().filter(row -> !isInserted(row)).forEach(known::add);
        return known;
    }

    /** False when its id is known. */
    private boolean isInserted(NewEvent row) {
        try {
            mapper.insertEvent(row);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private void tell(TriggerSource source, NewEvent row, boolean isNew) {
        count(isNew ? "casework.triggers.received" : "casework.triggers.duplicate", source);
        if (!isNew) {
            noteDifference(source, row.eventId(), row.digest());
        }
    }

    private NewEvent row(TriggerSource source, Incoming event) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        @Nullable String fault = event.fault();
        return new NewEvent(
                Ids.next(),
                source.id(),
                event.eventId(),
                event.recordKey(),
                event.type(),
                event.payload(),
                Secrets.hash(event.payload()),
                fault == null ? TriggerState.WAITING : TriggerState.PARKED,
                fault,
                now,
                Occurrence.believed(event.occurredAt(), now),
                fault == null ? null : now,
                traces.current());
    }

    /** What came first counts. That there was something else under its id is on record, the first time. */
    private void noteDifference(TriggerSource source, String eventId, String digest) {
        if (mapper.updateFirstDiffering(source.id(), eventId, digest) == 1) {
            audit.record("trigger-event-differs", "trigger-source:" + source.id(), "event " + Secrets.hash(eventId));
        } else {
            mapper.updateDiffering(source.id(), eventId, digest);
        }
    }

    private void count(String meter, TriggerSource source) {
        meters.counter(meter, "source", source.name()).increment();
    }
}
