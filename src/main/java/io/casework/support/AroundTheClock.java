package io.casework.support;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Nights and Sundays count as well. */
@Component
class AroundTheClock implements WorkingTime {

    @Override
    public Instant after(Instant from, Duration worked) {
        return from.plus(worked);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
}
