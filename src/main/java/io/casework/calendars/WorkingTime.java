package io.casework.calendars;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When promised time runs: by the team's calendar, else by the default calendar, else around the clock. No team means the
 * default calendar.
 */
public interface WorkingTime {

    /** The first instant at which so much working time has passed since {@code from}. */
    Instant after(@Nullable String team, Instant from, Duration worked);

    /** How much working time passes between two instants; nothing when they are the wrong way round. */
    Duration between(@Nullable String team, Instant from, Instant to);
}
