package io.casework.assistant.providers;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** This node's line to one provider: how many may be on it, and whether it is worth trying. */
final class Line {

    private static final Duration LONGEST_WISH = Duration.ofMinutes(10);
    private static final CircuitBreakerConfig PATIENCE = CircuitBreakerConfig.custom()
            .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
            .slidingWindowSize(10)
            .minimumNumberOfCalls(4)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(30))
            .permittedNumberOfCallsInHalfOpenState(2)
            .automaticTransitionFromOpenToHalfOpenEnabled(false)
            .build();

    private final Semaphore places;
    private final CircuitBreaker breaker;
    private volatile @Nullable Deadline leftAlone;

    Line(Provider provider) {
        this.places = new Semaphore(provider.concurrency());
        this.breaker = CircuitBreaker.of(provider.id(), PATIENCE);
    }

    /** Why it can't be entered now; null when the caller is on it, and has to {@link #leave} it. */
    @Nullable
    CallOutcome enter() {
        if (isLeftAlone()) {
            return CallOutcome.PAUSED;
        }
        if (!places.tryAcquire()) {
            return CallOutcome.BUSY;
        }
        if (!breaker.tryAcquirePermission()) {
            places.release();
            return CallOutcome.PAUSED;
        }
        return null;
    }

    /** Leaves without having asked anything. */
    void turnBack() {
        places.release();
        breaker.releasePermission();
    }

    void leave(CallOutcome outcome, Duration took) {
        places.release();
        if (outcome == CallOutcome.ABANDONED) {
            breaker.releasePermission();
        } else if (outcome.isBreakdown()) {
            breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, new Trouble(outcome, outcome.key(), null));
        } else {
            breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** The provider asked for it. */
    void leaveAlone(@Nullable Duration time) {
        if (time != null) {
            leftAlone = Deadline.in(time.compareTo(LONGEST_WISH) < 0 ? time : LONGEST_WISH);
        }
    }

    boolean isPaused() {
        return isLeftAlone() || breaker.getState() == CircuitBreaker.State.OPEN;
    }

    private boolean isLeftAlone() {
        Deadline until = leftAlone;
        return until != null && !until.isOver();
    }
}
