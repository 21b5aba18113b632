package io.casework.triggers;

import io.casework.shared.Ids;
import io.casework.triggers.TriggerEventMapper.Claimed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whose turn it is: of each source that any event waits of, some; so a source that sends by the thousand keeps nobody else
 * waiting. Those of one record come one after the other.
 */
@Component
class TriggerTurns {

    /** Few, because a node that dies keeps them for the time of a lease. */
    static final int AT_ONCE = 8;

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final TriggerEventMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ReentrantLock claiming = new ReentrantLock();
    private int turn;

    TriggerTurns(TriggerEventMapper mapper, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An event that this node alone takes, for a minute. */
    record Claim(Claimed event, String leaseId) {}

    /** The next few that are due; empty when none are. One thread of the node at a time looks, or all would see the same. */
    List<Claim> next() {
        claiming.lock();
        try {
            List<String> sources = mapper.listWaitingSources();
            if (sources.isEmpty()) {
                return List.of();
            }
            Collections.rotate(sources, -(turn++ % sources.size()));
            return Objects.requireNonNull(transaction.execute(status -> claimed(sources)));
        } finally {
            claiming.unlock();
        }
    }

    private List<Claim> claimed(List<String> sources) {
        Instant now = clock.instant();
        Instant databaseTime = mapper.databaseTime();
        List<Claim> claims = new ArrayList<>();
        for (int left = sources.size(); left > 0 && claims.size() < AT_ONCE; left--) {
            int share = Math.max(1, (AT_ONCE - claims.size()) / left);
            mapper.listDue(sources.get(sources.size() - left), now, databaseTime, share).stream()
                    .map(id -> claim(id, databaseTime))
                    .flatMap(Optional::stream)
                    .forEach(claims::add);
        }
        return claims;
    }

    private Optional<Claim> claim(String id, Instant databaseTime) {
        return mapper.lock(id, databaseTime).map(event -> {
            Claim claim = new Claim(event, Ids.next());
            mapper.updateLease(id, claim.leaseId(), databaseTime.plus(LEASE));
            return claim;
        });
    }
}
