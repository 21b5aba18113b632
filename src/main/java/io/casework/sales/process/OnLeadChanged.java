package io.casework.sales.process;

import io.casework.cases.CaseStatus;
import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import io.casework.cases.CustomerReplied;
import io.casework.cases.LeadChanged;
import io.casework.engine.ProcessMessages;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Wakes the flow of a lead that we only keep in touch with: it has written, or we know more. At any other time the flow
 * looks at the lead again before it goes on, so it needs no message.
 */
@Component
class OnLeadChanged {

    private final Cases cases;
    private final ProcessMessages messages;

    OnLeadChanged(Cases cases, ProcessMessages messages) {
        this.cases = cases;
        this.messages = messages;
    }

    @EventListener
    void on(LeadChanged changed) {
        wake(changed.number());
    }

    @EventListener
    void on(CustomerReplied replied) {
        wake(replied.number());
    }

    private void wake(String number) {
        var file = cases.find(number);
        if (file.type() == CaseType.LEAD && file.status() == CaseStatus.WAITING) {
            messages.deliver(number, LeadQualificationProcess.CHANGED, Map.of());
        }
    }
}
