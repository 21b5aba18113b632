package io.casework.crm;

import io.casework.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who pushes what right now, for nodes that share the work. A node that dies over it leaves it to the next one. */
@Component
class PushQueue {

    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final int LONGEST_DETAIL = 400;
    private static final int URGENT_ONLY = 2;
    private static final int MOST_FAILURES_COUNTED = 8;

    private final PushMapper mapper;
    private final BackfillMapper backfills;
    private final SyncTally tally;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PushQueue(
            PushMapper mapper,
            BackfillMapper backfills,
            SyncTally tally,
            TransactionTemplate transaction,
            Clock clock) {
        this.mapper = mapper;
        this.backfills = backfills;
        this.tally = tally;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What this node pushes now, for some minutes.
     *
     * @param connectionId where to
     */
    record Lease(String id, String connectionId, List<WaitingPush> pushes) {}

    /** The most urgent and those that wait longest; none when nothing is due. */
    Lease claim(CrmTarget target, int most) {
        return Objects.requireNonNull(transaction.execute(status -> leased(target, most)));
    }

    private Lease leased(CrmTarget target, int most) {
        Instant databaseTime = mapper.databaseTime();
        int least = target.scarce() ? URGENT_ONLY : 0;
        List<String> numbers =
                together(mapper.listDue(target.connectionId(), least, clock.instant(), databaseTime, most), most);
        List<WaitingPush> free = numbers.isEmpty() ? List.of() : mapper.lock(numbers, databaseTime);
        Lease lease = new Lease(Ids.next(), target.connectionId(), inOrder(free, numbers));
        if (!free.isEmpty()) {
            mapper.updateLease(numbers(free), lease.id(), databaseTime.plus(LEASE));
        }
        return lease;
    }

    private static List<WaitingPush> inOrder(List<WaitingPush> pushes, List<String> numbers) {
        return pushes.stream()
                .sorted(Comparator.comparing(push -> numbers.indexOf(push.caseNumber())))
                .toList();
    }

    /**
     * What has failed goes with fewer others each time, so that one that makes a whole call fail stands alone in the end.
     */
    private static List<String> together(List<PushMapper.Due> due, int most) {
        List<String> numbers = new ArrayList<>();
        int failures = 0;
        for (PushMapper.Due one : due) {
            failures = Math.max(failures, Math.min(one.attempts(), MOST_FAILURES_COUNTED));
            if (numbers.size() >= Math.max(1, most >> (2 * failures))) {
                break;
            }
            numbers.add(one.caseNumber());
        }
        return numbers;
    }

    /** Those of them that are still this node's, for some more minutes; what is wished for from now on is another push. */
    List<WaitingPush> renewed(Lease lease, List<WaitingPush> pushes) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<String> kept = numbersOf(stillLeased(lease, numbers(pushes)).stream());
            if (!kept.isEmpty()) {
                mapper.updateLease(kept, lease.id(), mapper.databaseTime().plus(LEASE));
            }
            return pushes.stream()
                    .filter(push -> kept.contains(push.caseNumber()))
                    .toList();
        }));
    }

    void done(Lease lease, List<String> numbers) {
        transaction.executeWithoutResult(status -> {
            List<PushMapper.Leased> leased = lockedToBeCounted(lease, numbers);
            List<String> overtaken = numbersOf(leased.stream().filter(PushMapper.Leased::overtaken));
            List<String> done = numbersOf(leased.stream().filter(each -> !each.overtaken()));
            if (!overtaken.isEmpty()) {
                mapper.updateOvertaken(overtaken, lease.id(), now());
            }
            if (!done.isEmpty()) {
                mapper.deleteDone(done, lease.id());
                count(lease, leased);
                tally.done(lease, done);
            }
        });
    }

    void refused(Lease lease, String number, String detail) {
        transaction.executeWithoutResult(
                status -> lockedToBeCounted(lease, List.of(number)).forEach(leased -> refuse(lease, leased, detail)));
    }

    private void refuse(Lease lease, PushMapper.Leased leased, String detail) {
        if (leased.overtaken()) {
            mapper.updateOvertaken(List.of(leased.caseNumber()), lease.id(), now());
            return;
        }
        mapper.updateRefused(leased.caseNumber(), lease.id(), cut(detail), now());
        tally.refused(lease);
        if (lease.connectionId().equals(leased.backfillOf())) {
            backfills.addRefused(lease.connectionId(), 1);
        }
    }

    /** It is due again at once, as if nothing had been tried. */
    void overtaken(Lease lease, String number) {
        mapper.updateOvertaken(List.of(number), lease.id(), now());
    }

    void postponed(Lease lease, String number, String detail, Instant due) {
        transaction.executeWithoutResult(status -> {
            mapper.updatePostponed(number, lease.id(), cut(detail), due.truncatedTo(ChronoUnit.MILLIS), now());
            tally.postponed(lease);
        });
    }

    /** Gives back what this node does not come to. */
    void givenBack(Lease lease) {
        mapper.updateGivenBack(lease.id());
    }

    /** The backfill before its pushes, as by who lets more of them wait. */
    private List<PushMapper.Leased> lockedToBeCounted(Lease lease, List<String> numbers) {
        if (!numbers.isEmpty()) {
            backfills.lockBackfill(lease.connectionId());
        }
        return stillLeased(lease, numbers);
    }

    private List<PushMapper.Leased> stillLeased(Lease lease, List<String> numbers) {
        return numbers.isEmpty() ? List.of() : mapper.lockLeased(numbers, lease.id());
    }

    private void count(Lease lease, List<PushMapper.Leased> leased) {
        long done = leased.stream()
                .filter(each -> !each.overtaken() && lease.connectionId().equals(each.backfillOf()))
                .count();
        if (done > 0) {
            backfills.addDone(lease.connectionId(), (int) done);
        }
    }

    private static List<String> numbersOf(Stream<PushMapper.Leased> leased) {
        return leased.map(PushMapper.Leased::caseNumber).toList();
    }

    private static List<String> numbers(List<WaitingPush> pushes) {
        return pushes.stream().map(WaitingPush::caseNumber).toList();
    }

    private static String cut(String detail) {
        return detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
