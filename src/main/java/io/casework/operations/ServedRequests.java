package io.casework.operations;

import io.casework.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells every minute that this node is there, and how its requests went; of which availability is counted. */
@Component
public class ServedRequests {

    /** Sums of them are kept for good by whoever counts. */
    static final Duration KEPT = Duration.ofDays(35);

    private static final Logger LOG = LoggerFactory.getLogger(ServedRequests.class);

    private final ServiceMinuteMapper minutes;
    private final TransactionOperations transaction;
    private final String node = Ids.next();
    private final AtomicReference<Count> untold = new AtomicReference<>(Count.NONE);

    ServedRequests(ServiceMinuteMapper minutes, TransactionOperations transaction) {
        this.minutes = minutes;
        this.transaction = transaction;
    }

    /** @param failures of the requests */
    private record Count(long requests, long failures) {

        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(requests + other.requests, failures + other.failures);
        }
    }

    /** @param failed by our fault */
    public void served(boolean failed) {
        untold.accumulateAndGet(new Count(1, failed ? 1 : 0), Count::plus);
    }

    /** The database may be away; what could not be told is told the next time. */
    @Scheduled(fixedRateString = "PT20S", scheduler = Heartbeat.SCHEDULER)
    void tell() {
        Count told = untold.getAndSet(Count.NONE);
        try {
            transaction.executeWithoutResult(status -> tell(told));
        } catch (RuntimeException e) {
            untold.accumulateAndGet(told, Count::plus);
            LOG.info("How requests went is told the next time: {}", e.toString());
        }
    }

    private void tell(Count told) {
        Instant minute = minutes.databaseTime().truncatedTo(ChronoUnit.MINUTES);
        if (minutes.addTo(minute, node, told.requests(), told.failures()) == 0) {
            minutes.insertMinute(minute, node, told.requests(), told.failures());
            minutes.deleteBefore(minute.minus(KEPT));
        }
    }
}
