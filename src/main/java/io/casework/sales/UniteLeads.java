package io.casework.sales;

import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.cases.LeadOutcome;
import io.casework.cases.Leads;
import io.casework.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a lead part of one that we knew already. */
@Service
@Transactional
public class UniteLeads {

    private final Cases cases;
    private final Leads leads;
    private final CaseLifecycle lifecycle;

    UniteLeads(Cases cases, Leads leads, CaseLifecycle lifecycle) {
        this.cases = cases;
        this.leads = leads;
        this.lifecycle = lifecycle;
    }

    /**
     * Hands on what the duplicate knows and the other does not, as {@link Leads#united} has it. What was written there is read with the other from now on. Does nothing when they are united already.
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
        leads.united(duplicate, into, Actor.SYSTEM);
        leads.concluded(duplicate, LeadOutcome.DUPLICATE, null, Actor.SYSTEM);
        lifecycle.merged(duplicate, into, Actor.SYSTEM);
        return true;
    }
}
