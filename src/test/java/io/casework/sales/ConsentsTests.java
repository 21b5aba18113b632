package io.casework.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.cases.ConsentLinks;
import io.casework.cases.LeadEdit;
import io.casework.cases.Leads;
import io.casework.identity.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may say that a lead agrees to mail. The public form may be filled in by anybody, with any address. */
@ApplicationTest
class ConsentsTests {

    @Autowired
    SalesLeads salesLeads;

    @Autowired
    UniteLeads uniteLeads;

    @Autowired
    Leads leads;

    @Autowired
    ConsentLinks links;

    private final String email = SalesLeads.unique() + "@example.com";

    @Test
    void publicForm_speaksForNobodyWhomWeKnow() {
        String known = opened();
        leads.learned(known, LeadEdit.ofConsent(false, null), "call", Actor.SYSTEM);

        uniteLeads.unite(opened(), known);

        assertThat(leads.find(known).consentEmail()).isNull();
    }

    @Test
    void confirmedConsent_isHandedOn() {
        String known = salesLeads.opened().number();
        leads.learned(known, LeadEdit.ofConsent(null, false), "call", Actor.SYSTEM);
        String again = opened();
        leads.learned(again, LeadEdit.ofConsent(false, true), "call", Actor.SYSTEM);

        uniteLeads.unite(again, known);

        assertThat(leads.find(known).consentPhone()).isNotNull();
    }

    @Test
    void publicForm_doesNotUndoAWithdrawal_andAnAgentDoes() {
        String known = opened();
        links.withdraw(links.issue(known));

        String again = opened();
        assertThat(leads.find(again).consentEmail()).isNull();
        leads.completed(known, LeadEdit.ofConsent(true, null), "duplicate", Actor.SYSTEM);
        assertThat(leads.find(known).consentEmail()).isNull();

        leads.learned(known, LeadEdit.ofConsent(true, null), "call", Actor.SYSTEM);
        assertThat(leads.find(known).consentEmail()).isNotNull();
        assertThat(leads.find(known).consentWithdrawnAt()).isNull();
    }

    @Test
    void link_endsTheConsentOfTheLeadThatItsOwnWentInto() {
        String merged = opened();
        String token = links.issue(merged);
        String into = salesLeads.opened().number();
        uniteLeads.unite(merged, into);

        links.withdraw(token);

        assertThat(leads.find(into).consentEmail()).isNull();
        assertThat(leads.find(into).consentWithdrawnAt()).isNotNull();
    }

    @Test
    void link_endsTheConsentOfAllLeadsOfTheCustomer_andOfNobodyElse() {
        String first = opened();
        String second = opened();
        String other = salesLeads.opened().number();

        links.withdraw(links.issue(first));

        assertThat(leads.find(first).consentEmail()).isNull();
        assertThat(leads.find(second).consentEmail()).isNull();
        assertThat(leads.find(other).consentEmail()).isNotNull();
    }

    private String opened() {
        return salesLeads.opened(email, null, null).number();
    }
}
