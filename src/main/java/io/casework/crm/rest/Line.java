package io.casework.crm.rest;

import io.casework.crm.connections.Deadline;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node's line to one system: whether it is worth trying. What is refused for the data's sake does not count. */
final class Line {

    /** A user whose password is refused is soon locked; whoever sets it right tests the connection, which begins anew. */
    static final Duration AFTER_REFUSED_SIGN_IN = Duration.ofMinutes(15);

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

    /** @throws RestFault when the call fails, or is not made because the system is left alone for a while */
    Answer through(Supplier<Answer> call) {
        enter();
        long began = System.nanoTime();
        try {
            Answer answer = call.get();
            count(answer, System.nanoTime() - began);
            return answer;
        } catch (RestFault fault) {
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
            throw alone(until.left());
        }
        if (!breaker.tryAcquirePermission()) {
            throw alone(OPEN_FOR);
        }
    }

    private static RestFault alone(Duration time) {
        return new RestFault(RestFault.Kind.AWAY, "it is left alone for a while", time);
    }

    private void count(Answer answer, long took) {
        if (!answer.passes()) {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            return;
        }
        leaveAlone(answer.retryAfter());
        breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException("Status " + answer.status()));
    }

    private void count(RestFault fault, long took) {
        if (fault.kind() == RestFault.Kind.TOO_LARGE) {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            return;
        }
        leaveAlone(fault.kind() == RestFault.Kind.SIGN_IN ? AFTER_REFUSED_SIGN_IN : null);
        breaker.onError(took, TimeUnit.NANOSECONDS, fault);
    }

    private void leaveAlone(@Nullable Duration wish) {
        if (wish != null) {
            leftAlone = Deadline.in(wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH);
        }
    }
}
