package io.casework.sales;

import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.cases.LeadOutcome;
import io.casework.cases.Leads;
import io.casework.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a lead. */
@Service
@Transactional
public class CloseLead {

    private final Cases cases;
    private final Leads leads;
    private final CaseLifecycle lifecycle;

    CloseLead(Cases cases, Leads leads, CaseLifecycle lifecycle) {
        this.cases = cases;
        this.leads = leads;
        this.lifecycle = lifecycle;
    }

    /** Does nothing to a lead that has ended by itself. An outcome that a person has noted before stays. */
    public void close(String number, LeadOutcome outcome, @Nullable String reason) {
        if (!cases.find(number).status().isEnded()) {
            leads.concluded(number, outcome, reason, Actor.SYSTEM);
            lifecycle.concluded(number, Actor.SYSTEM);
        }
    }
}
