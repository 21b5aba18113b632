package io.casework.tasks;

import io.casework.identity.Actor;
import io.casework.identity.Permission;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;

/**
 * Finds the task that somebody should do next and claims it: of the unassigned ones of the own teams the one with the
 * most points for its deadline, its priority and its age. However many people ask at once, nobody waits for anybody and
 * no task is given twice.
 */
@Service
public class TakeNext {

    private static final int LOOKED_AT = 30;
    private static final List<ReadingOrder> ORDERS =
            List.of(ReadingOrder.SOONEST_DUE, ReadingOrder.HIGHEST_PRIORITY, ReadingOrder.OLDEST);

    private final WorkItemMapper items;
    private final Assignment assignment;
    private final TaskService engine;
    private final Attempts attempts;
    private final Clock clock;

    TakeNext(WorkItemMapper items, Assignment assignment, TaskService engine, Attempts attempts, Clock clock) {
        this.items = items;
        this.assignment = assignment;
        this.engine = engine;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** A task that is now the actor's, and what spoke for it. */
    public record Taken(String taskId, Merit merit) {}

    /** Empty when no task of the actor's teams waits for anybody. */
    public Optional<Taken> take(Actor by) {
        by.require(Permission.TASKS_WORK);
        return attempts.call(() -> {
            Instant now = clock.instant();
            return candidates(by)
                    .sorted(Comparator.comparingDouble(
                                    (WorkItem item) -> Merit.of(item, now).points())
                            .reversed()
                            .thenComparing(WorkItem::id))
                    .filter(this::isActive)
                    .map(candidate -> items.lockUnassigned(candidate.id()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(item -> claimed(item, now, by));
        });
    }

    /** What an operator has suspended holds up nobody's next task. */
    private boolean isActive(WorkItem item) {
        return engine.createTaskQuery().taskId(item.id()).active().count() > 0;
    }

    private Taken claimed(WorkItem item, Instant now, Actor by) {
        assignment.give(item, by.id(), by);
        return new Taken(item.id(), Merit.of(item, now));
    }

    /** The first of each order, so that neither the most urgent nor the oldest is overlooked. */
    private Stream<WorkItem> candidates(Actor by) {
        TaskSight sight = TaskSight.of(by);
        TaskQuery query = TaskQuery.of(TaskQuery.View.UNASSIGNED);
        return sight.teams().stream()
                .flatMap(team -> ORDERS.stream()
                        .map(order -> new ItemSelection(
                                query, Stretch.unassignedOf(team), sight, List.of(), order, null, LOOKED_AT)))
                .flatMap(selection -> items.listOpen(selection).stream())
                .distinct();
    }
}
