package io.casework.support.process;

import io.casework.cases.CustomerReplied;
import io.casework.engine.ProcessMessages;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the flow of a case that its customer wrote. */
@Component
class OnCustomerReplied {

    private final ProcessMessages messages;

    OnCustomerReplied(ProcessMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void on(CustomerReplied replied) {
        messages.deliver(replied.number(), TicketResolutionProcess.CUSTOMER_REPLIED, Map.of());
    }
}
