package io.casework.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps what became of pushes for dashboards, in the transaction that settles them. */
@Component
class SyncTally {

    /** Sums of them are kept for good by whoever counts. */
    private static final Duration KEPT = Duration.ofDays(35);

    private final SyncTallyMapper mapper;
    private final Clock clock;

    SyncTally(SyncTallyMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param outcome {@code done}, {@code refused} or {@code postponed} */
    record Fact(
            String connectionId,
            Instant happenedAt,
            String outcome,
            int cases,
            int timed,
            long lagMs,
            long longestMs) {}

    void done(PushQueue.Lease lease, Collection<String> numbers) {
        List<Long> lags = lags(lease, numbers).toList();
        if (!numbers.isEmpty()) {
            keep(
                    lease,
                    "done",
                    numbers.size(),
                    lags.size(),
                    lags.stream().mapToLong(Long::longValue).sum(),
                    lags.stream().mapToLong(Long::longValue).max().orElse(0));
        }
    }

    void refused(PushQueue.Lease lease) {
        keep(lease, "refused", 1, 0, 0, 0);
    }

    void postponed(PushQueue.Lease lease) {
        keep(lease, "postponed", 1, 0, 0, 0);
    }

    private void keep(PushQueue.Lease lease, String outcome, int cases, int timed, long lagMs, long longestMs) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        mapper.insertFact(new Fact(lease.connectionId(), now, outcome, cases, timed, lagMs, longestMs));
        mapper.deleteBefore(now.minus(KEPT));
    }

    /** Milliseconds since somebody wished for each. */
    private Stream<Long> lags(PushQueue.Lease lease, Collection<String> numbers) {
        Instant now = clock.instant();
        return lease.pushes().stream()
                .filter(push -> numbers.contains(push.caseNumber()))
                .flatMap(push -> Stream.ofNullable(push.wishedAt()))
                .map(wishedAt -> Math.max(0, Duration.between(wishedAt, now).toMillis()));
    }
}
