package io.casework.calendars;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time in which a team works. */
record OpenSpan(Instant start, Instant end) {

    Duration length() {
        return Duration.between(start, end);
    }

    /** What is left of it before an instant. */
    Duration lengthUntil(Instant until) {
        return Duration.between(start, end.isBefore(until) ? end : until);
    }
}
