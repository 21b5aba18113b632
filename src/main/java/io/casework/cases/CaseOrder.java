package io.casework.cases;

import io.casework.shared.Cursor;
import io.casework.shared.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

/** The orders in which cases can be read; each has an index. */
public enum CaseOrder {
    NEWEST("-opened"),
    OLDEST("opened"),
    RECENTLY_UPDATED("-updated"),
    LONGEST_UNTOUCHED("updated"),
    HIGHEST_PRIORITY("-priority"),
    LOWEST_PRIORITY("priority");

    private final String sort;

    CaseOrder(String sort) {
        this.sort = sort;
    }

    /** @throws Problem.InvalidInput when cases cannot be read in this order */
    public static CaseOrder ofSort(String sort) {
        return Arrays.stream(values())
                .filter(order -> order.sort.equals(sort))
                .findFirst()
                .orElseThrow(() -> new Problem.InvalidInput(
                        "sort", "must be one of opened, updated and priority, with - in front for descending"));
    }

    boolean isDescending() {
        return sort.startsWith("-");
    }

    Cursor cursorOf(CaseFile file) {
        return Cursor.of(sort, keyOf(file), file.number());
    }

    CasePosition positionOf(String cursor) {
        var keys = Cursor.decode(cursor, 3).keys();
        if (!keys.get(0).equals(sort)) {
            throw foreign();
        }
        try {
            return new CasePosition(parse(keys.get(1)), keys.get(2));
        } catch (NumberFormatException | DateTimeParseException e) {
            throw foreign();
        }
    }

    private Object keyOf(CaseFile file) {
        return switch (this) {
            case NEWEST, OLDEST -> file.milestones().openedAt();
            case RECENTLY_UPDATED, LONGEST_UNTOUCHED -> file.milestones().updatedAt();
            case HIGHEST_PRIORITY, LOWEST_PRIORITY -> file.priority();
        };
    }

    private Object parse(String key) {
        return switch (this) {
            case HIGHEST_PRIORITY, LOWEST_PRIORITY -> Integer.valueOf(key);
            default -> Instant.parse(key);
        };
    }

    private static Problem.InvalidInput foreign() {
        return new Problem.InvalidInput("cursor", "is not a cursor of this list");
    }
}
