package io.casework.crm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a CRM knows around a case, as it stands there. It is shown, and not kept.
 *
 * @param system what people call the CRM
 * @param record the case itself; null as long as it is not there
 * @param contact the customer; null when the CRM knows nobody, or several, by the address
 * @param contactsFound how many it knows by the address; two stand for more
 * @param account null when the customer belongs to none
 * @param opportunities the open ones that are due first, at most five; null when we may not see them
 * @param openCases the newest first, at most five; null when we may not see them
 */
public record CrmProfile(
        String system,
        @Nullable CrmEntry record,
        @Nullable CrmEntry contact,
        int contactsFound,
        @Nullable CrmAccount account,
        @Nullable List<CrmOpportunity> opportunities,
        @Nullable List<CrmOpenCase> openCases) {}
