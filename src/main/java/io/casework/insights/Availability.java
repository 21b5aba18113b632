package io.casework.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the product was there: a minute is down when no node was, or when more than half of what was asked failed by our
 * fault. Minutes count from the first that is known to the last.
 *
 * @param zone whose days are meant
 * @param goal the share of minutes that should be up
 * @param up the share that was; null when none counts
 * @param minutes how many count
 * @param minutesDown of them
 * @param allowed how many may be down by the goal
 * @param requests that were answered
 * @param failures of them, by our fault
 * @param users who were there in the period, by role; who has two counts with both
 * @param days that have something, the earliest first
 * @param outages the newest first, {@value Availabilities#MOST_OUTAGES} at most
 */
public record Availability(
        DateSpan period,
        String zone,
        double goal,
        @Nullable Double up,
        long minutes,
        long minutesDown,
        double allowed,
        long requests,
        long failures,
        List<ActiveUsers> users,
        List<ServiceDay> days,
        List<Outage> outages) {

    /**
     * @param users how many different ones
     * @param usual how many on a day on which anybody was there
     */
    public record ActiveUsers(String role, long users, double usual) {}

    /** @param users how many different ones were there */
    public record ServiceDay(LocalDate day, long minutes, long minutesDown, long requests, long failures, long users) {}

    /**
     * @param from within a quarter of an hour
     * @param until within a quarter of an hour
     * @param minutes that were down
     */
    public record Outage(Instant from, Instant until, long minutes) {}
}
