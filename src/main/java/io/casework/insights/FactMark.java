package io.casework.insights;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How far facts have been made.
 *
 * @param readUntil changes of cases up to then are in them
 * @param zone whose days they are counted in
 * @param afterCase while all cases are read anew, the last that was read; null when all were
 */
record FactMark(Instant readUntil, String zone, @Nullable String afterCase) {

    private static final String BEFORE_ALL = "-";

    /** Of no case read. */
    static FactMark start(Instant now, String zone) {
        return new FactMark(now, zone, BEFORE_ALL);
    }

    /** What figures hold; null as long as not all cases have been read. */
    @Nullable
    Instant complete() {
        return afterCase == null ? readUntil : null;
    }

    FactMark after(@Nullable String lastCase) {
        return new FactMark(readUntil, zone, lastCase);
    }

    FactMark readUntil(Instant until) {
        return new FactMark(until, zone, afterCase);
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
