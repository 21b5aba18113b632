package io.casework.triggers;

import io.casework.identity.AuditTrail;
import io.casework.shared.Cursor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox of events, for those who look after it. */
@Service
@Transactional
public class TriggerEvents {

    private final TriggerEventMapper mapper;
    private final TriggerSourceMapper sources;
    private final AuditTrail audit;
    private final Clock clock;

    TriggerEvents(TriggerEventMapper mapper, TriggerSourceMapper sources, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param source the name of one; null for all
     * @param state null for all
     */
    @Transactional(readOnly = true)
    public Page<TriggerEvent> list(
            @Nullable String source, @Nullable TriggerState state, int limit, @Nullable String cursor) {
        List<String> after =
                cursor == null ? List.of() : Cursor.decode(cursor, 2).keys();
        Instant receivedAt = after.isEmpty() ? null : instant(after.get(0));
        String id = after.isEmpty() ? null : after.get(1);
        List<TriggerEvent> rows = mapper.listEvents(source, state, receivedAt, id, limit + 1);
        return Page.cut(rows, limit, last -> Cursor.of(last.receivedAt(), last.id()));
    }

    /**
     * How many there are in each state that any is in.
     *
     * @param source the name of one; null for all
     */
    @Transactional(readOnly = true)
    public List<TriggerTally> count(@Nullable String source) {
        return mapper.countByState(source).stream()
                .map(row -> new TriggerTally(row.state(), row.amount()))
                .toList();
    }

    /** How many events are in a state. */
    public record TriggerTally(TriggerState state, int count) {}

    /** @throws Problem.NotFound when there is none */
    @Transactional(readOnly = true)
    public TriggerEvent find(String id) {
        return mapper.findEvent(id).orElseThrow(TriggerEvents::unknown);
    }

    /** What it says, as JSON; null once that has been thrown away. */
    @Transactional(readOnly = true)
    public @Nullable String payload(String id) {
        return mapper.findPayload(id);
    }

    /**
     * Has an event taken anew that is parked or was skipped, by the rules as they are now.
     *
     * @throws Problem.Conflict when it is in another state, or its payload is gone
     */
    public TriggerEvent replay(String id) {
        TriggerEvent known = find(id);
        if (mapper.updateReplayed(id, now()) == 0) {
            throw new Problem.Conflict(
                    "trigger-event-" + known.state().key(),
                    "Cannot be replayed",
                    "Only an event that is parked or was skipped, and whose payload is still here, can be replayed.");
        }
        audit.record("trigger-event-replayed", subject(id), null);
        return find(id);
    }

    /**
     * Has all parked events of a source taken anew.
     *
     * @return how many there are
     * @throws Problem.NotFound when there is no such source
     */
    public int replayAll(String source) {
        String id = sources.findSourceByName(source)
                .orElseThrow(() -> new Problem.NotFound("The source"))
                .id();
        int count = mapper.updateAllReplayed(id, now());
        audit.record("trigger-events-replayed", "trigger-source:" + id, "events " + count);
        return count;
    }

    /**
     * Decides that a parked event goes nowhere; those behind it go on.
     *
     * @throws Problem.Conflict when it is not parked
     */
    public TriggerEvent discard(String id, String reason) {
        TriggerEvent known = find(id);
        if (mapper.updateDiscarded(id, reason, now()) == 0) {
            throw new Problem.Conflict(
                    "trigger-event-" + known.state().key(), "Cannot be discarded", "The event is not parked.");
        }
        audit.record("trigger-event-discarded", subject(id), reason);
        return find(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Problem.InvalidInput("cursor", "is not a cursor of this list");
        }
    }

    private static String subject(String id) {
        return "trigger-event:" + id;
    }

    private static Problem.NotFound unknown() {
        return new Problem.NotFound("The event");
    }
}
