package io.casework.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was asked about a case, and what came back. One row a question: nobody answers twice.
 *
 * @param delivery how far the mail with the question got
 * @param processVersion of the flow that asked
 * @param score 1, not at all, to 5; null, as are the channel and the time, until there is an answer
 * @param remark what the customer wrote about it
 */
public record Satisfaction(
        String id,
        String caseNumber,
        Delivery delivery,
        String processKey,
        int processVersion,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable Integer score,
        SatisfactionReasons reasons,
        @Nullable String remark,
        @Nullable SurveyChannel channel,
        @Nullable Instant givenAt) {}
