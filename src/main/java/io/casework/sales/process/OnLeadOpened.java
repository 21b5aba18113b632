package io.casework.sales.process;

import io.casework.cases.CaseOpened;
import io.casework.cases.CaseType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the qualification of a lead in the transaction that opens it: there is no lead without a flow. */
@Component
class OnLeadOpened {

    private final LeadQualificationProcess qualification;

    OnLeadOpened(LeadQualificationProcess qualification) {
        this.qualification = qualification;
    }

    @EventListener
    void on(CaseOpened opened) {
        if (opened.type() == CaseType.LEAD) {
            qualification.start(opened.number());
        }
    }
}
