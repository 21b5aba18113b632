package io.casework.tasks;

import io.casework.shared.Cursor;
import io.casework.shared.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The orders in which tasks can be read; each has an index for every view. */
public enum ReadingOrder {
    SOONEST_DUE("by_due", ReadingKeys::byDue, "due", "-priority", "created"),
    LATEST_DUE("by_due", ReadingKeys::byDue, "-due", "priority", "-created"),
    HIGHEST_PRIORITY("by_priority", ReadingKeys::byPriority, "-priority", "due", "created"),
    LOWEST_PRIORITY("by_priority", ReadingKeys::byPriority, "priority", "-due", "-created"),
    OLDEST("by_created", ReadingKeys::byCreated, "created"),
    NEWEST("by_created", ReadingKeys::byCreated, "-created"),
    FIRST_COMPLETED("by_completed", ReadingKeys::byCompleted, "completed"),
    LAST_COMPLETED("by_completed", ReadingKeys::byCompleted, "-completed");

    private final String column;
    private final Function<WorkItem, String> key;
    private final List<String> levels;

    ReadingOrder(String column, Function<WorkItem, String> key, String... levels) {
        this.column = column;
        this.key = key;
        this.levels = List.of(levels);
    }

    /**
     * The order that a reader asks for, by its first levels or all of them.
     *
     * @param sort such as {@code due} or {@code -priority,due}
     * @throws Problem.InvalidInput when tasks cannot be read in this order
     */
    static ReadingOrder ofSort(String sort) {
        List<String> asked = Arrays.asList(sort.split(",", -1));
        return Arrays.stream(values())
                .filter(order -> order.beginsWith(asked))
                .findFirst()
                .orElseThrow(() -> new Problem.InvalidInput("sort", "is none of " + offered()));
    }

    private boolean beginsWith(List<String> asked) {
        return asked.size() <= levels.size() && levels.subList(0, asked.size()).equals(asked);
    }

    private static String offered() {
        return Arrays.stream(values())
                .map(order -> String.join(",", order.levels))
                .collect(Collectors.joining(" · "));
    }

    /** Of the database; the mapper puts it into its statements. */
    public String column() {
        return column;
    }

    public String direction() {
        return isDescending() ? "DESC" : "ASC";
    }

    public String comparison() {
        return isDescending() ? "<" : ">";
    }

    boolean readsCompleted() {
        return column.equals("by_completed");
    }

    private boolean isDescending() {
        return this == LATEST_DUE || this == LOWEST_PRIORITY || this == NEWEST || this == LAST_COMPLETED;
    }

    String positionOf(WorkItem item) {
        return key.apply(item);
    }

    Comparator<WorkItem> comparator() {
        Comparator<WorkItem> ascending = Comparator.comparing(this::positionOf);
        return this == LATEST_DUE
                ? Comparator.<WorkItem, Boolean>comparing(item -> item.dueAt() == null)
                        .thenComparing(ascending.reversed())
                : isDescending() ? ascending.reversed() : ascending;
    }

    Cursor cursorOf(WorkItem last) {
        return Cursor.of(name(), positionOf(last));
    }

    /** @throws Problem.InvalidInput when the cursor is of another order */
    String positionOf(String cursor) {
        List<String> keys = Cursor.decode(cursor, 2).keys();
        if (!keys.get(0).equals(name())) {
            throw new Problem.InvalidInput("cursor", "belongs to another order");
        }
        return keys.get(1);
    }
}
