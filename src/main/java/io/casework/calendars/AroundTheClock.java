package io.casework.calendars;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nights and Sundays count as well. */
@Component
class AroundTheClock implements WorkingTime {

    @Override
    public Instant after(@Nullable String team, Instant from, Duration worked) {
        return from.plus(worked);
    }

    @Override
    public Duration between(@Nullable String team, Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
}
