package io.casework.crm.sap;

import java.time.Duration;

/** When patience ends, by a clock that nobody sets. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }

    boolean isOver() {
        return left().isNegative() || left().isZero();
    }

    boolean allows(Duration time) {
        return left().compareTo(time) > 0;
    }
}
