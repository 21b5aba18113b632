package io.casework.sales;

import io.casework.cases.CaseEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a lead that has ended no longer be found, however it ended. */
@Component
class OnLeadEnded {

    private final Duplicates duplicates;

    OnLeadEnded(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @EventListener
    void on(CaseEnded ended) {
        duplicates.forget(ended.number());
    }
}
