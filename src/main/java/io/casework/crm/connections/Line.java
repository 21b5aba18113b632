package io.casework.crm.connections;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's line to one system: whether it is worth trying. What is refused for the data's sake does not count.
 *
 * @param <F> how calls of the vendor fail
 */
public final class Line<F extends RuntimeException> {

    /** A user whose password is refused is soon locked; whoever sets it right tests the connection, which begins anew. */
    public static final Duration AFTER_REFUSED_SIGN_IN = Duration.ofMinutes(15);

    private static final Logger log = LoggerFactory.getLogger(Line.class);
    private static final Duration LONGEST_WISH = Duration.ofHours(1);
    private static final Duration OPEN_FOR = Duration.ofSeconds(30);
    private static final CircuitBreakerConfig PATIENCE = CircuitBreakerConfig.custom()
            .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(10)
            .minimumNumberOfCalls(6)
            .failureRateThreshold(50)
            .waitDurationInOpenState(OPEN_FOR)
            .permittedNumberOfCallsInHalfOpenState(2)
            .automaticTransitionFromOpenToHalfOpenEnabled(false)
            .build();

    /**
     * Something that speaks against the system, not against one call.
     *
     * @param wish for how long the system is to be left alone at once; null for not at all
     */
    public record Breakdown(@Nullable Duration wish) {}

    /** What a vendor's faults say about its line. */
    public interface Faults<F extends RuntimeException> {

        /** For a call that is not made, because the system is left alone for this time. */
        F leftAlone(Duration time);

        /** Null when the fault is about the call alone. */
        @Nullable
        Breakdown breakdown(F fault);
    }

    private final CircuitBreaker breaker;
    private final Class<F> type;
    private final Faults<F> faults;
    private volatile @Nullable Deadline leftAlone;

    public Line(String connectionId, Class<F> type, Faults<F> faults) {
        this.breaker = CircuitBreaker.of(connectionId, PATIENCE);
        this.type = type;
        this.faults = faults;
        breaker.getEventPublisher()
                .onStateTransition(event -> log.warn(
                        "The line to connection {} is {}",
                        connectionId,
                        event.getStateTransition().getToState()));
    }

    /** Makes a call; throws the vendor's fault when it fails, or is not made. */
    public <T> T through(Supplier<T> call) {
        return through(call, answer -> null);
    }

    /**
     * Makes a call whose answer may be a breakdown, too.
     *
     * @param breakdown of an answer; null when it is none
     */
    public <T> T through(Supplier<T> call, Function<T, @Nullable Breakdown> breakdown) {
        enter();
        long began = System.nanoTime();
        try {
            T answer = call.get();
            count(breakdown.apply(answer), null, System.nanoTime() - began);
            return answer;
        } catch (RuntimeException e) {
            if (type.isInstance(e)) {
                count(faults.breakdown(type.cast(e)), e, System.nanoTime() - began);
            } else {
                breaker.releasePermission();
            }
            throw e;
        }
    }

    private void enter() {
        Deadline until = leftAlone;
        if (until != null && !until.isOver()) {
            throw faults.leftAlone(until.left());
        }
        if (!breaker.tryAcquirePermission()) {
            throw faults.leftAlone(OPEN_FOR);
        }
    }

    private void count(@Nullable Breakdown breakdown, @Nullable RuntimeException cause, long took) {
        if (breakdown == null) {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            return;
        }
        Duration wish = breakdown.wish();
        if (wish != null) {
            leftAlone = Deadline.in(wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH);
        }
        breaker.onError(took, TimeUnit.NANOSECONDS, cause == null ? new IllegalStateException("It failed") : cause);
    }
}
