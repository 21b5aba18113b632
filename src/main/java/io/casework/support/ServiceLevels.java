package io.casework.support;

import io.casework.calendars.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the minutes that a service level promises into instants, by the calendar of the team that keeps the promise. */
@Component
public class ServiceLevels {

    private static final double WARNING = 0.75;

    private final WorkingTime workingTime;

    ServiceLevels(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    /** @param warningAt when three quarters of the promised time have passed */
    public record Response(Instant warningAt, Instant dueAt) {}

    /** When the customer, who has waited since {@code from}, has to hear from us. */
    public Response response(@Nullable String team, Instant from, int minutes) {
        return promise(team, from, Duration.ofMinutes(minutes), Duration.ZERO);
    }

    /** When a ticket that is ours since {@code from} has to be solved. */
    public Instant solution(@Nullable String team, Instant from, int minutes) {
        return workingTime.after(team, from, Duration.ofMinutes(minutes));
    }

    /**
     * When a ticket has to be solved that waited for the customer: the wait is added, for our clock stood still. A
     * deadline that had passed before the wait starts over, so that it is watched again.
     *
     * @param team by whose calendar
     * @param due the deadline before the wait
     * @param waitingSince when the customer had our answer
     * @param replied when the customer wrote
     * @param minutes what was promised in the first place
     */
    public Instant solutionAfterWait(
            @Nullable String team, Instant due, Instant waitingSince, Instant replied, int minutes) {
        return due.isBefore(waitingSince)
                ? solution(team, replied, minutes)
                : workingTime.after(team, replied, workingTime.between(team, waitingSince, due));
    }

    /** @param spent how much of the promised time had passed before {@code from} */
    Response promise(@Nullable String team, Instant from, Duration promised, Duration spent) {
        Duration warning = Duration.ofSeconds(Math.round(promised.toSeconds() * WARNING));
        return new Response(
                workingTime.after(team, from, warning.minus(spent)),
                workingTime.after(team, from, promised.minus(spent)));
    }

    Duration worked(@Nullable String team, Instant from, Instant to) {
        return workingTime.between(team, from, to);
    }

    /** A while later, but not before somebody is at work. */
    public Instant atWork(@Nullable String team, Instant from, Duration later) {
        return workingTime.after(team, from.plus(later), Duration.ZERO);
    }
}
