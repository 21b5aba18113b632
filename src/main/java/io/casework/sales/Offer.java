package io.casework.sales;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lead offered to a representative.
 *
 * @param representativeId null when nobody is left and the managers have to look at it
 * @param acceptDueAt when it goes to the next one
 */
public record Offer(
        String stepKey,
        String caseNumber,
        String teamId,
        @Nullable String representativeId,
        Instant offeredAt,
        Instant acceptDueAt) {}
