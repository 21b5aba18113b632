package io.casework.crm.connections;

import java.time.Duration;

/** When patience ends, by a clock that nobody sets. */
public record Deadline(long nanos) {

    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }

    public boolean isOver() {
        return left().isNegative() || left().isZero();
    }

    public boolean allows(Duration time) {
        return left().compareTo(time) > 0;
    }
}
