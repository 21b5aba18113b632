package io.casework.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows, at most the limit asked for
 * @param next the opaque cursor of the next page, null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** A list that is never longer than one page. */
    public static <T> Page<T> of(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * Cuts a page out of rows that were read one further than it is long.
     *
     * @param rows at most {@code limit + 1}
     * @param cursor of a row, to read on behind it
     */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<? super T, Cursor> cursor) {
        if (rows.size() <= limit) {
            return of(rows);
        }
        List<T> items = List.copyOf(rows.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)).encode());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
