package io.casework.support;

import java.time.Duration;
import java.time.Instant;

/** When promised time runs: the calendar that deadlines are counted by. */
public interface WorkingTime {

    /** The instant at which so much working time has passed since {@code from}. */
    Instant after(Instant from, Duration worked);

    /** How much working time passes between two instants; nothing when they are the wrong way round. */
    Duration between(Instant from, Instant to);
}
