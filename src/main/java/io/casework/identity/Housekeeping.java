package io.casework.identity;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away what has run out. Every node does so; the second finds nothing. */
@Component
class Housekeeping {

    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final VisitorThrottle visitors;
    private final IdempotencyMapper idempotency;
    private final Clock clock;

    Housekeeping(
            Sessions sessions,
            SignInThrottle throttle,
            VisitorThrottle visitors,
            IdempotencyMapper idempotency,
            Clock clock) {
        this.sessions = sessions;
        this.throttle = throttle;
        this.visitors = visitors;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forgetExpired() {
        sessions.forgetExpired();
        throttle.forgetOld();
        visitors.forgetOld();
        idempotency.deleteBefore(clock.instant().minus(Idempotency.KEPT));
    }
}
