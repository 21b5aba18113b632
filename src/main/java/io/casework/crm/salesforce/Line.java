package io.casework.crm.salesforce;

import io.casework.crm.connections.Deadline;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node's line to one org: whether it is worth trying. What an org refuses for the data's sake does not count. */
final class Line {

    static final Duration QUOTA_PAUSE = Duration.ofMinutes(15);

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

    private final CircuitBreaker breaker;
    private volatile @Nullable Deadline leftAlone;

    Line(String connectionId) {
        this.breaker = CircuitBreaker.of(connectionId, PATIENCE);
        breaker.getEventPublisher()
                .onStateTransition(event -> log.warn(
                        "The line to connection {} is {}",
                        connectionId,
                        event.getStateTransition().getToState()));
    }

    /** @throws Fault when the call fails, or is not made because the org is left alone for a while */
    <T> T through(Supplier<T> call) {
        enter();
        long began = System.nanoTime();
        try {
            T answer = call.get();
            breaker.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            return answer;
        } catch (Fault fault) {
            count(fault, System.nanoTime() - began);
            throw fault;
        } catch (RuntimeException e) {
            breaker.releasePermission();
            throw e;
        }
    }

    private void enter() {
        Deadline until = leftAlone;
        if (until != null && !until.isOver()) {
            throw Fault.of(FaultKind.AWAY, "The org is left alone for a while").after(until.left());
        }
        if (!breaker.tryAcquirePermission()) {
            throw Fault.of(FaultKind.AWAY, "The org failed too often and is left alone for a while")
                    .after(OPEN_FOR);
        }
    }

    private void count(Fault fault, long took) {
        if (fault.kind() == FaultKind.QUOTA_USED_UP) {
            leaveAlone(QUOTA_PAUSE);
        }
        Duration wish = fault.retryAfter();
        if (wish != null && fault.kind().isBreakdown()) {
            leaveAlone(wish);
        }
        if (fault.kind().isBreakdown()) {
            breaker.onError(took, TimeUnit.NANOSECONDS, fault);
        } else {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
    }

    private void leaveAlone(Duration time) {
        leftAlone = Deadline.in(time.compareTo(LONGEST_WISH) < 0 ? time : LONGEST_WISH);
    }
}
