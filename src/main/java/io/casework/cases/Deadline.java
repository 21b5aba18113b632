package io.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One promise, as instants.
 *
 * @param since when its clock began to run; null when nobody noted it
 * @param warningAt when it becomes urgent; null when nobody noted it
 */
public record Deadline(@Nullable Instant since, @Nullable Instant warningAt, Instant dueAt) {

    public boolean isPast(Instant now) {
        return !now.isBefore(dueAt);
    }

    public boolean isUrgent(Instant now) {
        return warningAt != null && !now.isBefore(warningAt);
    }
}
