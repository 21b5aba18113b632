package io.casework.triggers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was read at the door.
 *
 * @param eventId what its source calls it, at most 250 characters
 * @param recordKey the record that it is about; null for none
 * @param occurredAt null when it does not say
 * @param payload JSON
 * @param fault why it cannot be used; null when it can
 */
record Incoming(
        String eventId,
        @Nullable String recordKey,
        String type,
        @Nullable Instant occurredAt,
        String payload,
        @Nullable String fault) {

    static final int LONGEST_ID = 250;
    static final int LONGEST_TYPE = 200;

    Incoming {
        type = Values.cut(type, LONGEST_TYPE);
    }
}
