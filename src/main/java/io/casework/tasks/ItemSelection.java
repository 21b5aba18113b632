package io.casework.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question to the work list's tables.
 *
 * @param terms beginnings of folded words that must all occur
 * @param after the position behind which the page begins, null at the start
 * @param most rows at most
 */
record ItemSelection(
        TaskQuery query,
        Stretch stretch,
        TaskSight sight,
        List<String> terms,
        ReadingOrder order,
        @Nullable String after,
        int most) {

    ItemSelection reading(Stretch other, @Nullable String behind) {
        return new ItemSelection(query, other, sight, terms, order, behind, most);
    }
}
