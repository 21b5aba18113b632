package io.casework.sales;

import io.casework.cases.CaseFile;
import io.casework.cases.Channel;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadSource;
import io.casework.cases.NewLead;
import io.casework.cases.OpenLead;
import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Leads of a test's own. */
@Component
public class SalesLeads {

    private final OpenLead openLead;

    SalesLeads(OpenLead openLead) {
        this.openLead = openLead;
    }

    /** A lead like no other. */
    public CaseFile opened() {
        return opened("ada@" + unique() + ".example", null, null);
    }

    public CaseFile opened(String email, @Nullable String phone, @Nullable String company) {
        return openLead.open(
                new NewLead(
                        new NewCustomer(email, null, phone),
                        "We would like to see a demo.",
                        Channel.WEB,
                        known(company),
                        "en"),
                Actor.SYSTEM);
    }

    /** A word that no other test uses. */
    public static String unique() {
        return "x" + Ids.next().replace("-", "");
    }

    private static LeadEdit known(@Nullable String company) {
        return new LeadEdit(
                LeadSource.WEB_FORM,
                company,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null);
    }
}
