package io.casework.tasks;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Packs what tasks are sorted by into one text that compares by bytes: each part of fixed width in base 36, the id at the
 * end so that no two are equal. A page then begins at one point of one index, however many tasks share a deadline.
 */
final class ReadingKeys {

    private static final int TIME_WIDTH = 9;
    private static final int PRIORITY_WIDTH = 2;
    private static final String NO_TIME = "Z".repeat(TIME_WIDTH);
    private static final long LATEST = Long.parseLong(NO_TIME, Character.MAX_RADIX) - 1;
    private static final int HIGHEST_PRIORITY = 100;

    private ReadingKeys() {}

    /** Soonest first; without a time, last. */
    static String time(@Nullable Instant time) {
        return time == null ? NO_TIME : padded(Math.max(0, Math.min(time.toEpochMilli(), LATEST)), TIME_WIDTH);
    }

    /** Highest first. */
    static String priority(int priority) {
        return padded(HIGHEST_PRIORITY - priority, PRIORITY_WIDTH);
    }

    static String byDue(WorkItem item) {
        return time(item.dueAt()) + priority(item.priority()) + byCreated(item);
    }

    static String byPriority(WorkItem item) {
        return priority(item.priority()) + time(item.dueAt()) + byCreated(item);
    }

    static String byCreated(WorkItem item) {
        return at(item.createdAt(), item.id());
    }

    static String byCompleted(WorkItem item) {
        return at(item.completedAt(), item.id());
    }

    static String at(@Nullable Instant time, String id) {
        return time(time) + '-' + id;
    }

    /** Where tasks without a due date begin in the order of due dates. */
    static String undated() {
        return NO_TIME;
    }

    private static String padded(long number, int width) {
        String digits = Long.toString(number, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        return "0".repeat(width - digits.length()) + digits;
    }
}
