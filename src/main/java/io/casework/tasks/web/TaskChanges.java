package io.casework.tasks.web;

import io.casework.shared.Problem;
import io.casework.shared.Violation;
import io.casework.tasks.Scheduling.Change;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a partial change, in which null takes something away and what is not there stays. */
final class TaskChanges {

    private TaskChanges() {}

    /** @throws Problem.InvalidInput with everything that is wrong */
    static List<Change> of(Map<String, @Nullable Object> body) {
        List<Change> changes = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        body.forEach((field, value) -> {
            try {
                changes.add(of(field, value));
            } catch (DateTimeException | IllegalArgumentException e) {
                violations.add(new Violation(field, complaint(field)));
            }
        });
        if (!violations.isEmpty()) {
            throw new Problem.InvalidInput(violations);
        }
        return changes;
    }

    private static Change of(String field, @Nullable Object value) {
        return switch (field) {
            case "dueAt" -> new Change.Due(instant(value));
            case "followUpAt" -> new Change.FollowUp(instant(value));
            case "priority" -> new Change.Priority(whole(value));
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException();
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    private static int whole(@Nullable Object value) {
        if (!(value instanceof Integer number)) {
            throw new IllegalArgumentException();
        }
        return number;
    }

    private static String complaint(String field) {
        return switch (field) {
            case "dueAt", "followUpAt" -> "must be a time such as 2026-11-22T14:30:00Z, or null";
            case "priority" -> "must be a whole number from 0 to 100";
            default -> "cannot be changed";
        };
    }
}
