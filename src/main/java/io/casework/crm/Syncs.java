package io.casework.crm;

import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether cases are brought to a connection now. A fault of the system as a whole leaves it alone on every node until its
 * time has come; an administrator may pause it for as long as they like.
 */
@Service
@Transactional
public class Syncs {

    private static final Logger log = LoggerFactory.getLogger(Syncs.class);
    private static final Duration LONGEST_WISH = Duration.ofDays(1);
    private static final int LONGEST_REASON = 400;

    private final SyncMapper mapper;
    private final AuditTrail audit;
    private final Clock clock;

    Syncs(SyncMapper mapper, AuditTrail audit, Clock clock) {
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
    }

    /** Untroubled when nothing ever happened to it. */
    @Transactional(readOnly = true)
    public CrmSync of(String connectionId) {
        return mapper.findSync(connectionId).orElseGet(() -> CrmSync.untroubled(connectionId));
    }

    /**
     * Pauses it: what is wished for waits. Pausing what is paused changes nothing.
     *
     * @throws Problem.NotFound when there is no such connection
     */
    public CrmSync paused(String connectionId, Actor by) {
        begin(connectionId);
        if (mapper.updatePaused(connectionId, now(), by.id()) > 0) {
            audit.record("crm-sync-paused", "connection:" + connectionId, null);
        }
        return of(connectionId);
    }

    /**
     * Lets it go on, at once even when it was left alone.
     *
     * @throws Problem.NotFound when there is no such connection
     */
    public CrmSync resumed(String connectionId) {
        require(connectionId);
        if (mapper.updateResumed(connectionId) > 0) {
            mapper.updateDue(now());
            audit.record("crm-sync-resumed", "connection:" + connectionId, null);
        }
        return of(connectionId);
    }

    /**
     * Leaves the system alone: longer each time it fails in a row, and at least for as long as it asked for.
     *
     * @return until when
     */
    Instant hold(String connectionId, String reason, @Nullable Duration wish) {
        begin(connectionId);
        Instant now = now();
        Instant until = now.plus(pause(of(connectionId), wish)).truncatedTo(ChronoUnit.MILLIS);
        String cut = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        if (mapper.updateHeld(connectionId, until, cut, now) > 0) {
            log.warn("The CRM of connection {} is left alone until {}: {}", connectionId, until, cut);
        }
        return until;
    }

    /** It answered; whoever has just begun to leave it alone knows better. */
    void reached(String connectionId) {
        if (mapper.updateReached(connectionId, now()) > 0) {
            log.info("The CRM of connection {} works again", connectionId);
        }
    }

    /** Somebody has set the connection up anew, or a test of it went well: everything is worth a try at once. */
    public void worthATry(String connectionId) {
        mapper.updateFree(connectionId);
        mapper.updateDue(now());
    }

    /** The connection leads elsewhere: how records stood in the other system means nothing there. */
    public void moved(String connectionId) {
        mapper.deleteLinks(connectionId);
        mapper.deleteConflicts(connectionId);
    }

    /** The connection is gone, and with it what only waited for the sake of its backfill. */
    public void removed(String connectionId) {
        mapper.deleteBackfilled(connectionId);
        mapper.clearBackfilled(connectionId);
    }

    /** @throws Problem.NotFound when there is no such connection */
    @Transactional(readOnly = true)
    public void require(String connectionId) {
        if (mapper.countConnections(connectionId) == 0) {
            throw new Problem.NotFound("The connection");
        }
    }

    private void begin(String connectionId) {
        require(connectionId);
        try {
            if (mapper.findSync(connectionId).isEmpty()) {
                mapper.insertSync(connectionId);
            }
        } catch (DuplicateKeyException somebodyElseDid) {
            log.debug("Two began at once", somebodyElseDid);
        }
    }

    private static Duration pause(CrmSync sync, @Nullable Duration wish) {
        Duration own = Pauses.ofSystem(sync.failures());
        if (wish == null || wish.compareTo(own) <= 0) {
            return own;
        }
        return wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
