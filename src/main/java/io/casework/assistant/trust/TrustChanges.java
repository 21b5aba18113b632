package io.casework.assistant.trust;

import io.casework.assistant.trust.TrustChange.Cause;
import io.casework.engine.ClusterLock;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a step up or down for an intent and writes down why. One at a time in the whole cluster. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TrustChanges {

    private static final String LOCK = "assistant-trust";

    private final TrustMapper mapper;
    private final ClusterLock lock;
    private final Clock clock;

    TrustChanges(TrustMapper mapper, ClusterLock lock, Clock clock) {
        this.mapper = mapper;
        this.lock = lock;
        this.clock = clock;
    }

    /** Everybody else who changes trust waits until this transaction ends. */
    public void alone(Runnable work) {
        lock.holding(LOCK, work);
    }

    /** What the evidence asks for. What a person held stays held when it falls. */
    public void follow(Rung rung, Move move) {
        write(moved(rung, move.to(), rung.held(), Actor.SYSTEM.id()));
        mapper.insertChange(change(rung, move.to(), move.cause(), Actor.SYSTEM.id(), null, move));
    }

    public void choose(Rung rung, TrustLevel to, boolean held, Cause cause, String reason, Actor by) {
        write(moved(rung, to, held, by.id()));
        mapper.insertChange(change(rung, to, cause, by.id(), reason, null));
    }

    private Rung moved(Rung rung, TrustLevel to, boolean held, String by) {
        return new Rung(rung.step(), rung.intent(), to, held, clock.instant(), by);
    }

    private void write(Rung rung) {
        if (mapper.updateRung(rung) == 0) {
            mapper.insertRung(rung);
        }
    }

    private TrustChange change(
            Rung rung, TrustLevel to, Cause cause, String by, @Nullable String reason, @Nullable Move move) {
        return new TrustChange(
                Ids.next(),
                rung.step(),
                rung.intent(),
                rung.level(),
                to,
                cause,
                clock.instant(),
                by,
                reason,
                move == null ? null : move.evidence().cases(),
                move == null ? null : move.evidence().hits(),
                move == null ? null : move.bound(),
                move == null ? null : move.target());
    }
}
