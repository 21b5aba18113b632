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
