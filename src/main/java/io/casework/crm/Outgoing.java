package io.casework.crm;

import io.casework.cases.CaseFile;
import io.casework.cases.LeadFacts;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands when it is brought to the CRM.
 *
 * @param lead null for a ticket
 */
public record Outgoing(CaseFile file, @Nullable LeadFacts lead) {}
