package io.casework.messaging;

import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands each item to one worker at a time, on whatever node, for as long as a lease. A worker that dies keeps nothing:
 * its lease runs out by the clock of the database.
 */
final class OutboxClaims {

    private static final int GLANCE = 10;

    private final OutboxMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration lease;

    OutboxClaims(OutboxMapper mapper, TransactionTemplate transaction, Clock clock, Duration lease) {
        this.mapper = mapper;
        this.transaction = transaction;
        this.clock = clock;
        this.lease = lease;
    }

    record Claim(OutboxItem item, String leaseId) {}

    /** The first due item that nobody works on; empty when there is none. */
    Optional<Claim> next(OutboxChannel channel) {
        return Objects.requireNonNull(transaction.execute(status -> claim(channel)));
    }

    private Optional<Claim> claim(OutboxChannel channel) {
        Instant databaseTime = mapper.databaseTime();
        List<Long> due = mapper.listDue(channel, clock.instant(), databaseTime, GLANCE);
        return due.stream()
                .map(id -> Optional.ofNullable(mapper.lock(id, databaseTime)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(item -> claimed(item, databaseTime));
    }

    private Claim claimed(OutboxItem item, Instant databaseTime) {
        Claim claim = new Claim(item, Ids.next());
        mapper.updateLease(item.id(), claim.leaseId(), databaseTime.plus(lease));
        return claim;
    }
}
