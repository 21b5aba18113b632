package io.casework.sales;

import io.casework.cases.LeadChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a lead be found by what somebody has just learned of it. */
@Component
class OnLeadChanged {

    private final Duplicates duplicates;

    OnLeadChanged(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @EventListener
    void on(LeadChanged changed) {
        duplicates.refresh(changed.number());
    }
}
