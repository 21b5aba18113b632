package io.casework.crm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as seen from the CRM, and what waits to be brought there.
 *
 * @param connected whether flows use a CRM now
 * @param profile null without one, and in trouble
 * @param trouble null when all is well
 * @param waiting null when nothing waits
 * @param syncedAt when the case was last brought there; null when it never was, or the system keeps no such record
 * @param askedAt when the CRM said this; null without a profile
 */
public record CaseInCrm(
        boolean connected,
        @Nullable CrmProfile profile,
        @Nullable CrmTrouble trouble,
        @Nullable CrmPush waiting,
        @Nullable Instant syncedAt,
        @Nullable Instant askedAt) {}
