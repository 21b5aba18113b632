package io.casework.assistant.providers;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call of a provider, without a word of what was said.
 *
 * @param prompt name and version of the prompt
 * @param reason why it ended so, as a key
 * @param requests how many were sent: tries again and repairs count
 * @param masked how many values of each kind were masked, such as {@code email 2, name 1}
 */
public record Call(
        String id,
        Instant calledAt,
        String providerId,
        String provider,
        String model,
        String prompt,
        AssistantTask task,
        @Nullable String flow,
        @Nullable String step,
        @Nullable String caseNumber,
        CallOutcome outcome,
        @Nullable String reason,
        int requests,
        long tokensIn,
        long tokensOut,
        BigDecimal cost,
        long latencyMs,
        @Nullable String masked) {}
