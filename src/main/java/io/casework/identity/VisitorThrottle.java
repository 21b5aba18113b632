package io.casework.identity;

import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bounds how often those without an account may knock at a door, and those with one at a dear one, in the database so that all nodes count together. An
 * allowance refills steadily: who has used it up waits for one share of it, not for all of it.
 */
@Component
public class VisitorThrottle {

    private final VisitMapper visits;
    private final Clock clock;

    VisitorThrottle(VisitMapper visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    /** So many times within so long. */
    public record Allowance(int times, Duration within) {}

    /**
     * Counts one visit from a network address. Headers in which somebody names another address are not asked.
     *
     * @throws Problem.TryLater when the allowance is used up; the visit does not count then
     */
    @Transactional
    public void admitAddress(String door, String address, Allowance allowance) {
        spend(Secrets.hash("visit " + door + "\naddress " + ClientAddress.net(address)), allowance);
    }

    /**
     * Counts one visit in a name that the visitor gives, such as an e-mail address.
     *
     * @throws Problem.TryLater when the allowance is used up; the visit does not count then
     */
    @Transactional
    public void admitName(String door, String name, Allowance allowance) {
        spend(Secrets.hash("visit " + door + "\nname " + name), allowance);
    }

    /**
     * Counts one use of something dear by somebody with an account.
     *
     * @throws Problem.TryLater when the allowance is used up; the use does not count then
     */
    @Transactional
    public void admitPerson(String door, String userId, Allowance allowance) {
        spend(Secrets.hash("visit " + door + "\nperson " + userId), allowance);
    }

    void forgetOld() {
        visits.deleteSpentBefore(clock.instant());
    }

    private void spend(String bucket, Allowance allowance) {
        Instant now = clock.instant();
        Instant spentUntil = locked(bucket, now);
        Instant next = (spentUntil.isAfter(now) ? spentUntil : now)
                .plus(allowance.within().dividedBy(allowance.times()));
        Duration excess = Duration.between(now.plus(allowance.within()), next);
        if (excess.compareTo(Duration.ZERO) > 0) {
            throw Problem.TryLater.tooManyRequests("That was too often. Try again later.", excess);
        }
        visits.updateBucket(bucket, next);
    }

    private Instant locked(String bucket, Instant now) {
        return visits.lockSpentUntil(bucket).orElseGet(() -> created(bucket, now));
    }

    private Instant created(String bucket, Instant now) {
        try {
            visits.insertBucket(bucket, now);
            return now;
        } catch (DuplicateKeyException e) {
            return visits.lockSpentUntil(bucket).orElse(now);
        }
    }
}
