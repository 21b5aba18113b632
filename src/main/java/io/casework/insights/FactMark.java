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
    private static final String NO_ZONE = "-";

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

    /** The same of days of that zone. */
    FactMark readUntil(Instant until, ZoneId days) {
        return new FactMark(until, days.getId(), afterCase);
    }

    /** The same of days of no zone, so that those of any are made anew. */
    FactMark forgotten() {
        return new FactMark(readUntil, NO_ZONE, afterCase);
    }

    /** Whether nothing has been read. */
    boolean isStart() {
        return readUntil.equals(Instant.EPOCH);
    }

    boolean isOf(ZoneId days) {
        return zone.equals(days.getId());
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
