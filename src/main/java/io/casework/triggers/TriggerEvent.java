package io.casework.triggers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that came in. What it says is not part of it.
 *
 * @param sourceName the name of its source
 * @param eventId what its source calls it
 * @param recordKey the record that it is about; events about one are taken in their order. Null for none
 * @param differing how often something else came under the same id
 * @param reason why nothing was done, or what is wrong
 * @param ruleName the rule that took it
 * @param caseNumber the case it opened or is on
 * @param occurredAt as its source says, within reason
 * @param hasPayload false once it has been thrown away
 */
public record TriggerEvent(
        String id,
        String sourceId,
        String sourceName,
        String eventId,
        @Nullable String recordKey,
        String eventType,
        int differing,
        TriggerState state,
        @Nullable String reason,
        @Nullable String ruleName,
        @Nullable String caseNumber,
        int attempts,
        Instant receivedAt,
        Instant occurredAt,
        Instant dueAt,
        @Nullable Instant settledAt,
        boolean hasPayload) {}
