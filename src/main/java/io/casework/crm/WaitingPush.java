package io.casework.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A push that this node makes now.
 *
 * @param wishedAt when somebody last wished for it; null when nobody did
 * @param backfillOf id of the connection whose backfill it belongs to; null when it belongs to none
 */
record WaitingPush(String caseNumber, int attempts, @Nullable Instant wishedAt, @Nullable String backfillOf) {}
