package io.casework.triggers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was not let in. Nothing of what it said is kept.
 *
 * @param sourceName null when it names no source that there is
 * @param kind of the door that it came to
 * @param network where it came from, such as {@code 203.0.113.*}
 */
public record TriggerRefusal(
        String id,
        @Nullable String sourceName,
        TriggerKind kind,
        RefusalReason reason,
        String network,
        Instant refusedAt) {}
