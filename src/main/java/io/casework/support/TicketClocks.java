package io.casework.support;

import io.casework.cases.CaseFile;
import io.casework.cases.Deadline;
import io.casework.cases.Deadlines;
import io.casework.cases.Milestones;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The clocks of a ticket. That of a response runs from the customer's message to our answer; that of the solution stands
 * still while we wait for the customer. A promise that was broken stays so, whatever changes afterwards.
 */
@Component
public class TicketClocks {

    private final ServiceLevels serviceLevels;

    TicketClocks(ServiceLevels serviceLevels) {
        this.serviceLevels = serviceLevels;
    }

    /** Of a ticket that a team gets. */
    public Deadlines started(@Nullable String team, Instant opened, ServiceLevel level) {
        return new Deadlines(
                response(team, opened, level.firstResponseMinutes()),
                null,
                solution(team, opened, level, Duration.ZERO),
                0L);
    }

    /**
     * The customer has answered: the wait is over. A solution that was overdue before the wait starts over, so that it is
     * watched again.
     */
    public Deadlines resumed(CaseFile ticket, Instant wrote, ServiceLevel level) {
        Deadlines before = promisesOf(ticket);
        Deadline solution = before.solution();
        Instant paused = ticket.milestones().pausedSince();
        if (solution == null || paused == null) {
            return reopened(ticket, wrote, level);
        }
        Instant stopped = wrote.isBefore(paused) ? wrote : paused;
        Duration spent = before.spent().plus(serviceLevels.worked(ticket.team(), since(ticket, solution), stopped));
        return spent.compareTo(level.solution()) > 0
                ? reopened(ticket, wrote, level)
                : nextRound(ticket, wrote, level, spent);
    }

    /** The customer objected to the solution: everything starts over. */
    public Deadlines reopened(CaseFile ticket, Instant wrote, ServiceLevel level) {
        return nextRound(ticket, wrote, level, Duration.ZERO);
    }

    /**
     * After the promise, the team or its calendar changed: what still runs is counted anew from where it began. What was
     * kept or broken before {@code now} is no longer promised.
     */
    public Deadlines renewed(CaseFile ticket, ServiceLevel level, Instant now) {
        Deadlines before = promisesOf(ticket);
        Milestones milestones = ticket.milestones();
        Deadline first = before.firstResponse();
        Deadline next = before.nextResponse();
        Deadline solution = before.solution();
        return new Deadlines(
                first == null || milestones.firstRespondedAt() != null || first.isPast(now)
                        ? first
                        : response(ticket.team(), since(ticket, first), level.firstResponseMinutes()),
                next == null || milestones.nextRespondedAt() != null || next.isPast(now)
                        ? next
                        : response(ticket.team(), since(ticket, next), level.nextResponseMinutes()),
                solution == null || solution.isPast(Objects.requireNonNullElse(milestones.pausedSince(), now))
                        ? solution
                        : solution(ticket.team(), since(ticket, solution), level, before.spent()),
                before.solutionSpent());
    }

    private Deadlines nextRound(CaseFile ticket, Instant wrote, ServiceLevel level, Duration spent) {
        return new Deadlines(
                promisesOf(ticket).firstResponse(),
                response(ticket.team(), wrote, level.nextResponseMinutes()),
                solution(ticket.team(), wrote, level, spent),
                spent.toMillis());
    }

    private Deadline response(@Nullable String team, Instant since, int minutes) {
        ServiceLevels.Response response = serviceLevels.response(team, since, minutes);
        return new Deadline(since, response.warningAt(), response.dueAt());
    }

    private Deadline solution(@Nullable String team, Instant since, ServiceLevel level, Duration spent) {
        ServiceLevels.Response solution = serviceLevels.promise(team, since, level.solution(), spent);
        return new Deadline(since, solution.warningAt(), solution.dueAt());
    }

    private static Instant since(CaseFile ticket, Deadline deadline) {
        return Objects.requireNonNullElse(deadline.since(), ticket.milestones().openedAt());
    }

    private static Deadlines promisesOf(CaseFile ticket) {
        return Objects.requireNonNullElse(ticket.deadlines(), new Deadlines(null, null));
    }
}
