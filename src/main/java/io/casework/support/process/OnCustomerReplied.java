package io.casework.support.process;

import io.casework.cases.CaseType;
import io.casework.cases.Cases;
import io.casework.cases.CustomerReplied;
import io.casework.cases.CustomerWroteAgain;
import io.casework.engine.ProcessMessages;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the flow of a ticket that its customer wrote. A message that overtakes a step of the flow is kept until the flow
 * waits again, so a ticket that is being resolved at this moment is reopened.
 */
@Component
class OnCustomerReplied {

    private final Cases cases;
    private final ProcessMessages messages;

    OnCustomerReplied(Cases cases, ProcessMessages messages) {
        this.cases = cases;
        this.messages = messages;
    }

    @EventListener
    void on(CustomerReplied replied) {
        deliver(replied.number());
    }

    @EventListener
    void on(CustomerWroteAgain written) {
        deliver(written.number());
    }

    private void deliver(String caseNumber) {
        if (cases.find(caseNumber).type() == CaseType.TICKET) {
            messages.deliver(caseNumber, TicketResolutionProcess.CUSTOMER_REPLIED, Map.of());
        }
    }
}
