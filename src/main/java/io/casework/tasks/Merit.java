package io.casework.tasks;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for doing a task next.
 *
 * @param untilDue negative when it is overdue, null without a due date
 * @param waiting since the task came up
 */
public record Merit(int priority, @Nullable Duration untilDue, Duration waiting) {

    private static final double OVERDUE = 100;
    private static final double HOURS_OF_WARNING = 24;
    private static final double MINUTES_AN_HOUR = 60;

    static Merit of(WorkItem item, Instant now) {
        return new Merit(
                item.priority(),
                item.dueAt() == null ? null : Duration.between(now, item.dueAt()),
                Duration.between(item.createdAt(), now));
    }

    public boolean isOverdue() {
        return untilDue != null && untilDue.isNegative();
    }

    /**
     * A point for each of the priority, up to a hundred while the deadline comes closer in its last day, a hundred and
     * one more an hour behind it, and one for each hour of waiting: what waits long enough comes before everything new.
     */
    double points() {
        return priority + deadlinePoints() + hours(waiting);
    }

    private double deadlinePoints() {
        if (untilDue == null) {
            return 0;
        }
        double left = hours(untilDue);
        return left < 0 ? OVERDUE - left : Math.max(0, OVERDUE * (1 - left / HOURS_OF_WARNING));
    }

    private static double hours(Duration duration) {
        return duration.toMinutes() / MINUTES_AN_HOUR;
    }
}
