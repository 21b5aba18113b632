package io.casework.crm.salesforce;

import io.casework.cases.CaseFile;
import io.casework.cases.LeadFacts;
import io.casework.cases.LeadOutcome;
import io.casework.cases.LeadSource;
import io.casework.customers.Customer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lead as Salesforce's fields for leads hold it, with the values that an org has out of the box. */
final class LeadFields {

    private static final String OPEN = "Open - Not Contacted";
    private static final String WORKING = "Working - Contacted";
    private static final String LOST = "Closed - Not Converted";

    static final Set<String> STATUSES = Set.of(OPEN, WORKING, LOST);

    /** What Salesforce itself writes where a company is demanded and none is known. */
    private static final String NO_COMPANY = "[not provided]";

    private static final int HOT = 70;
    private static final int WARM = 40;

    private LeadFields() {}

    static Map<String, @Nullable Object> of(CaseFile file, LeadFacts lead) {
        Customer customer = file.customer();
        String name = customer.displayName().strip();
        int lastSpace = customer.name() == null ? -1 : name.lastIndexOf(' ');
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        CaseFields.putKnown(fields, "FirstName", lastSpace < 0 ? null : name.substring(0, lastSpace));
        fields.put("LastName", name.substring(lastSpace + 1));
        fields.put("Company", Objects.requireNonNullElse(lead.company(), NO_COMPANY));
        fields.put("Email", customer.email());
        fields.put("Status", status(lead));
        CaseFields.putKnown(fields, "Phone", customer.phone());
        CaseFields.putKnown(fields, "Title", lead.jobTitle());
        CaseFields.putKnown(fields, "Website", lead.website());
        CaseFields.putKnown(fields, "LeadSource", source(lead.source()));
        CaseFields.putKnown(fields, "Rating", rating(lead.score()));
        return fields;
    }

    /** One that was won is converted, which is no matter of its status. */
    private static String status(LeadFacts lead) {
        if (lead.outcome() != null && lead.outcome() != LeadOutcome.WON) {
            return LOST;
        }
        return lead.owner() == null ? OPEN : WORKING;
    }

    private static @Nullable String source(LeadSource source) {
        return switch (source) {
            case WEB_FORM -> "Web";
            case PARTNER, REFERRAL -> "Partner Referral";
            case CRM -> null;
            default -> "Other";
        };
    }

    private static @Nullable String rating(@Nullable Integer score) {
        if (score == null) {
            return null;
        }
        return score >= HOT ? "Hot" : score >= WARM ? "Warm" : "Cold";
    }
}
