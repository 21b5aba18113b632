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

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
