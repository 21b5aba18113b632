package io.casework.triggers;

import io.casework.cases.CustomerErased;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what events said of a customer's cases, also of those that wait or are parked for a record of such a case: they go
 * nowhere any more. That they came stays known, or they could come again.
 */
@Component
class OnCustomerErased {

    private final TriggerEventMapper mapper;
    private final Clock clock;

    OnCustomerErased(TriggerEventMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CustomerErased erased) {
        erased.caseNumbers().forEach(this::erase);
    }

    private void erase(String caseNumber) {
        mapper.updateOpenDiscarded(
                caseNumber, "The customer was erased.", clock.instant().truncatedTo(ChronoUnit.MILLIS));
        mapper.updatePayloadsGone(caseNumber);
    }
}
