package io.casework.sales;

import io.casework.cases.CaseFile;
import io.casework.cases.LeadFacts;
import io.casework.customers.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tells one lead from another, normalised.
 *
 * @param phone in E.164
 * @param company empty when unknown, as is the name
 */
record LeadIdentity(String number, MailName mail, @Nullable String phone, String company, String name) {

    static final int LONGEST_TERM = 400;

    private static final int BLOCK = 6;

    static LeadIdentity of(CaseFile file, LeadFacts facts, String country) {
        Customer contact = file.customer();
        String from = Objects.requireNonNullElse(facts.region(), country);
        return new LeadIdentity(
                file.number(),
                MailName.of(contact.email()),
                contact.phone() == null
                        ? null
                        : PhoneName.normal(contact.phone(), from).orElse(null),
                facts.company() == null ? "" : CompanyName.normal(facts.company()),
                contact.name() == null ? "" : CompanyName.normal(contact.name()));
    }

    /** Leads that share none of these are not compared. */
    List<LeadKey> keys() {
        var keys = new ArrayList<LeadKey>();
        keys.add(new LeadKey(LeadKey.Kind.EMAIL, mail.mailbox()));
        if (phone != null) {
            keys.add(new LeadKey(LeadKey.Kind.PHONE, phone));
        }
        if (!company.isEmpty()) {
            String joined = company.replace(" ", "");
            keys.add(new LeadKey(LeadKey.Kind.COMPANY, joined.substring(0, Math.min(BLOCK, joined.length()))));
        }
        if (mail.domain() != null) {
            keys.add(new LeadKey(LeadKey.Kind.DOMAIN, mail.domain()));
        }
        return keys;
    }
}
