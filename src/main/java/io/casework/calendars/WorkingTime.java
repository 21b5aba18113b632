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

    /**
     * The same time of day so many working days later, counted from the next opening if the team does not work at
     * {@code from}. Where that day ends earlier it is its closing, where it begins later its opening.
     */
    Instant afterDays(@Nullable String team, Instant from, int days);

    /** How much working time passes between two instants; nothing when they are the wrong way round. */
    Duration between(@Nullable String team, Instant from, Instant to);
}
