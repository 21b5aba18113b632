package io.casework.insights;

import io.casework.shared.Cursor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A case that is in a figure.
 *
 * @param countsOn the day
 * @param value what it adds: hours, points, hand-overs, or 1 and 0 for yes and no; null where it just counts
 */
public record CountedCase(String caseNumber, LocalDate countsOn, @Nullable Double value, String team, String category) {

    /**
     * @param rows those after a place, null for the first, and one more than the page has room for
     * @param cursor of the page before; null for the first
     */
    static Page<CountedCase> page(
            Function<@Nullable CountedCase, List<CountedCase>> rows, @Nullable String cursor, int limit) {
        CountedCase before = cursor == null ? null : place(Cursor.decode(cursor, 2));
        return Page.cut(rows.apply(before), limit, row -> Cursor.of(row.countsOn(), row.caseNumber()));
    }

    private static CountedCase place(Cursor cursor) {
        try {
            LocalDate day = LocalDate.parse(cursor.keys().get(0));
            return new CountedCase(cursor.keys().get(1), day, null, "", "");
        } catch (DateTimeParseException e) {
            throw new Problem.InvalidInput("cursor", "is not a cursor of this list");
        }
    }
}
