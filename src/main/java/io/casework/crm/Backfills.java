package io.casework.crm;

import io.casework.cases.Cases;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the cases that there are to a CRM that was connected later: a few hundred at a time wait behind everything else,
 * so that what happens now is never held up, and any node goes on where another one stopped.
 */
@Service
@Transactional
public class Backfills {

    private static final int SOME = 500;
    private static final int FEW = 200;

    private final BackfillMapper mapper;
    private final PushMapper pushes;
    private final Cases cases;
    private final Syncs syncs;
    private final CrmSystems crm;
    private final AuditTrail audit;
    private final Clock clock;

    Backfills(
            BackfillMapper mapper,
            PushMapper pushes,
            Cases cases,
            Syncs syncs,
            CrmSystems crm,
            AuditTrail audit,
            Clock clock) {
        this.mapper = mapper;
        this.pushes = pushes;
        this.cases = cases;
        this.syncs = syncs;
        this.crm = crm;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when none was ever started. */
    @Transactional(readOnly = true)
    public Optional<CrmBackfill> find(String connectionId) {
        return mapper.findBackfill(connectionId);
    }

    /**
     * Starts with the cases that there are now.
     *
     * @throws Problem.NotFound when there is no such connection
     * @throws Problem.Conflict when one is on its way already, or cases are not brought to this connection
     */
    public CrmBackfill started(String connectionId, Actor by) {
        syncs.require(connectionId);
        requireTarget(connectionId);
        mapper.deleteEnded(connectionId);
        Instant now = now();
        int total = cases.countOpenedUntil(now);
        CrmBackfill backfill =
                new CrmBackfill(connectionId, CrmBackfill.State.RUNNING, total, null, 0, 0, now, by.id(), null);
        try {
            mapper.insertBackfill(backfill);
        } catch (DuplicateKeyException e) {
            throw new Problem.Conflict(
                    "backfill-on-its-way", "On its way", "The cases are being brought there already.");
        }
        audit.record("crm-backfill-started", "connection:" + connectionId, "cases " + total);
        return backfill;
    }

    private void requireTarget(String connectionId) {
        boolean isTarget = crm.target()
                .filter(target -> target.connectionId().equals(connectionId))
                .isPresent();
        if (!isTarget) {
            throw new Problem.Conflict(
                    "backfill-elsewhere", "Not brought there", "Cases are not brought to this connection now.");
        }
    }

    /**
     * @throws Problem.NotFound when none was started
     * @throws Problem.Conflict when it has ended
     */
    public CrmBackfill paused(String connectionId) {
        return turned(connectionId, CrmBackfill.State.RUNNING, CrmBackfill.State.PAUSED);
    }

    /**
     * @throws Problem.NotFound when none was started
     * @throws Problem.Conflict when it has ended
     */
    public CrmBackfill resumed(String connectionId) {
        return turned(connectionId, CrmBackfill.State.PAUSED, CrmBackfill.State.RUNNING);
    }

    /** Lets some more cases wait for their turn; false when there is no need to now. */
    boolean queueMore() {
        return crm.target()
                .filter(target -> !target.scarce())
                .filter(target -> syncs.of(target.connectionId()).mayBeCalled(clock.instant()))
                .flatMap(target -> mapper.lockRunning(target.connectionId()))
                .filter(this::queueMore)
                .isPresent();
    }

    private boolean queueMore(CrmBackfill backfill) {
        String connectionId = backfill.connectionId();
        int waiting = pushes.countBackfill(connectionId);
        if (waiting >= FEW) {
            return false;
        }
        List<String> numbers = cases.listOpenedUntil(backfill.startedAt(), backfill.readTo(), SOME);
        if (numbers.isEmpty() && waiting == 0) {
            mapper.updateEnded(connectionId, now());
        }
        numbers.forEach(number -> queue(number, connectionId));
        if (!numbers.isEmpty()) {
            mapper.updateReadTo(connectionId, numbers.get(numbers.size() - 1));
        }
        return !numbers.isEmpty();
    }

    /** One that was refused stays with the person who has to look at it. */
    private void queue(String number, String connectionId) {
        if (pushes.updateBackfill(number, connectionId) > 0) {
            return;
        }
        try {
            pushes.insertBackfill(number, connectionId, now());
        } catch (DuplicateKeyException itIsThere) {
            if (pushes.updateBackfill(number, connectionId) == 0) {
                mapper.addRefused(connectionId, 1);
            }
        }
    }

    private CrmBackfill turned(String connectionId, CrmBackfill.State from, CrmBackfill.State to) {
        CrmBackfill known = find(connectionId).orElseThrow(() -> new Problem.NotFound("The backfill"));
        if (known.state() == CrmBackfill.State.DONE) {
            throw new Problem.Conflict("backfill-ended", "Ended", "The cases are all there.");
        }
        if (mapper.updateState(connectionId, from, to) > 0) {
            audit.record("crm-backfill-" + to.key(), "connection:" + connectionId, null);
        }
        return find(connectionId).orElse(known);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
