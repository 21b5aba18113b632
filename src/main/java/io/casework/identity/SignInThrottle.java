package io.casework.identity;

import io.casework.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down. Counts for a user name from one address, and for an address whatever the name, in the database so
 * that all nodes count together. After some failures each further one doubles the time until the next try, up to a
 * bound; nobody is ever locked out for good, and a stranger elsewhere can't lock anybody out at all.
 */
@Component
class SignInThrottle {

    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final Limit NAME_AT_ADDRESS = new Limit(5, Duration.ofMinutes(5));
    private static final Limit ADDRESS = new Limit(30, Duration.ofSeconds(30));

    private final SignInAttemptMapper mapper;
    private final Clock clock;

    SignInThrottle(SignInAttemptMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Counts a try as a failure before the password is looked at, so that many at once gain nothing.
     *
     * @throws Problem.TryLater when it is too early for another try
     */
    @Transactional
    public void begin(String username, String address) {
        requireFree(locked(addressBucket(address)));
        SignInAttemptMapper.Bucket pair = locked(pairBucket(username, address));
        requireFree(pair);
        fail(pair, NAME_AT_ADDRESS);
    }

    @Transactional
    public void failed(String address) {
        fail(locked(addressBucket(address)), ADDRESS);
    }

    @Transactional
    public void succeeded(String username, String address) {
        mapper.deleteBucket(pairBucket(username, address));
    }

    void forgetOld() {
        mapper.deleteBefore(clock.instant().minus(MEMORY));
    }

    private SignInAttemptMapper.Bucket locked(String bucket) {
        SignInAttemptMapper.Bucket found = mapper.lockBucket(bucket).orElseGet(() -> created(bucket));
        boolean forgotten = found.lastAt().plus(MEMORY).isBefore(clock.instant());
        return forgotten ? fresh(bucket) : found;
    }

    private SignInAttemptMapper.Bucket created(String bucket) {
        try {
            mapper.insertBucket(fresh(bucket));
        } catch (DuplicateKeyException e) {
            return mapper.lockBucket(bucket).orElseThrow();
        }
        return fresh(bucket);
    }

    private SignInAttemptMapper.Bucket fresh(String bucket) {
        Instant now = clock.instant();
        return new SignInAttemptMapper.Bucket(bucket, 0, now, now);
    }

    private void requireFree(SignInAttemptMapper.Bucket bucket) {
        Duration wait = Duration.between(clock.instant(), bucket.blockedUntil());
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw Problem.TryLater.tooManyRequests("Too many sign-ins failed. Try again later.", wait);
        }
    }

    private void fail(SignInAttemptMapper.Bucket bucket, Limit limit) {
        Instant now = clock.instant();
        int failures = bucket.failures() + 1;
        mapper.updateBucket(
                new SignInAttemptMapper.Bucket(bucket.bucket(), failures, now, now.plus(limit.delayAfter(failures))));
    }

    private static String addressBucket(String address) {
        return Secrets.hash("address " + ClientAddress.net(address));
    }

    private static String pairBucket(String username, String address) {
        return Secrets.hash("name " + username + '\n' + ClientAddress.net(address));
    }

    /**
     * @param free failures without a delay
     * @param longest delay
     */
    private record Limit(int free, Duration longest) {

        Duration delayAfter(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            int doublings = Math.min(failures - free, Integer.SIZE - 2);
            Duration delay = Duration.ofSeconds(1L << doublings);
            return delay.compareTo(longest) < 0 ? delay : longest;
        }
    }
}
