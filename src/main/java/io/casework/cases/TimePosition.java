package io.casework.cases;

import io.casework.shared.Cursor;
import io.casework.shared.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Where a page of something chronological ended. */
record TimePosition(Instant at, String id) {

    static TimePosition ofCursor(String cursor) {
        List<String> keys = Cursor.decode(cursor, 2).keys();
        try {
            return new TimePosition(Instant.parse(keys.get(0)), keys.get(1));
        } catch (DateTimeParseException e) {
            throw new Problem.InvalidInput("cursor", "is not a cursor of this list");
        }
    }

    Cursor cursor() {
        return Cursor.of(at, id);
    }
}
