package io.casework.support.process;

import io.casework.cases.CaseHandedOver;
import io.casework.cases.CasePrioritised;
import io.casework.shared.Keyed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Renews the deadlines of a ticket when its priority or its team changes. A priority that rises because a deadline is
 * near or past changes the order of work and not the promise: else the warning of one deadline would bring the next one
 * into the past, and so on to the last.
 */
@Component
class OnPromiseTouched {

    private final RenewDeadlines renewDeadlines;

    OnPromiseTouched(RenewDeadlines renewDeadlines) {
        this.renewDeadlines = renewDeadlines;
    }

    @EventListener
    void on(CasePrioritised event) {
        if (event.reason() == null
                || Keyed.find(DeadlineSignal.class, event.reason()).isEmpty()) {
            renewDeadlines.ofPriority(event.number());
        }
    }

    @EventListener
    void on(CaseHandedOver event) {
        renewDeadlines.ofCalendar(event.number(), "team");
    }
}
