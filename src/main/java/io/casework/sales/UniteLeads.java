package io.casework.sales;

import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.cases.Consent;
import io.casework.cases.LeadEdit;
import io.casework.cases.LeadFacts;
import io.casework.cases.LeadOutcome;
import io.casework.cases.LeadSource;
import io.casework.cases.Leads;
import io.casework.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a lead part of one that we knew already. */
@Service
@Transactional
public class UniteLeads {

    private static final String FROM_DUPLICATE = "duplicate";

    private final Cases cases;
    private final Leads leads;
    private final CaseLifecycle lifecycle;
    private final Duplicates duplicates;

    UniteLeads(Cases cases, Leads leads, CaseLifecycle lifecycle, Duplicates duplicates) {
        this.cases = cases;
        this.leads = leads;
        this.lifecycle = lifecycle;
        this.duplicates = duplicates;
    }

    /**
     * Hands on what the duplicate knows and the other does not, and its consents unless the public form gave them; nothing that is known of the other is
     * overwritten. What was written there is read with the other from now on. Does nothing when they are united already.
     *
     * @return false when the other one has ended meanwhile
     */
    public boolean unite(String duplicate, String into) {
        if (cases.find(duplicate).status().isEnded()) {
            return true;
        }
        if (cases.find(into).status().isEnded()) {
            return false;
        }
        handOn(leads.find(duplicate), into);
        leads.concluded(duplicate, LeadOutcome.DUPLICATE, null, Actor.SYSTEM);
        lifecycle.merged(duplicate, into, Actor.SYSTEM);
        duplicates.forget(duplicate);
        return true;
    }

    private void handOn(LeadFacts facts, String into) {
        leads.completed(into, LeadEdit.of(facts), FROM_DUPLICATE, Actor.SYSTEM);
        LeadEdit consents = LeadEdit.ofConsent(handedOn(facts.consentEmail()), handedOn(facts.consentPhone()));
        leads.completed(into, consents, FROM_DUPLICATE, Actor.SYSTEM);
    }

    /** Anybody can fill in the public form with an address that is not theirs; it speaks for nobody whom we know. */
    private static @Nullable Boolean handedOn(@Nullable Consent consent) {
        return (consent == null || consent.from().equals(LeadSource.WEB_FORM.key())) ? null : true;
    }
}
