package io.casework.insights;

import java.time.Duration;
import java.time.Instant;

/**
 * How a quarter of an hour went.
 *
 * @param minutes of it that count, at most 15
 * @param minutesUp of them, those in which somebody was served
 * @param failures of the requests, by our fault
 */
record ServiceQuarter(Instant startsAt, int minutes, int minutesUp, long requests, long failures) {

    static final Duration LENGTH = Duration.ofMinutes(15);

    /** One in which nobody was there. */
    static ServiceQuarter down(Instant startsAt) {
        return new ServiceQuarter(startsAt, (int) LENGTH.toMinutes(), 0, 0, 0);
    }

    static Instant startOf(Instant at) {
        return at.minusMillis(Math.floorMod(at.toEpochMilli(), LENGTH.toMillis()));
    }

    Instant endsAt() {
        return startsAt.plus(LENGTH);
    }

    int minutesDown() {
        return minutes - minutesUp;
    }
}
