package io.casework.identity;

import io.casework.shared.Cursor;
import io.casework.shared.Page;
import java.util.List;
import java.util.function.Function;

/** Makes a page of rows of which one more was read than the page holds. */
final class Pages {

    private Pages() {}

    static <T> Page<T> cut(List<T> rows, int limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return Page.of(rows);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursor.apply(items.get(limit - 1)).encode());
    }
}
