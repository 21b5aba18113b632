package io.casework.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that is to be brought up to date in the CRM. There is one at most for each case, for what is sent is how the case
 * stands then, not how it stood when somebody asked.
 *
 * @param refused whether the CRM will not take it as it is; it waits for the case to change, or for a person
 * @param lastDetail why it was not taken the last time; no personal data
 */
public record CrmPush(
        String caseNumber,
        int generation,
        int attempts,
        boolean refused,
        @Nullable String lastDetail,
        Instant requestedAt,
        Instant dueAt,
        @Nullable Instant triedAt) {}
