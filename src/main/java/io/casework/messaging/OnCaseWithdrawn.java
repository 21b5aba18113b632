package io.casework.messaging;

import io.casework.cases.CaseWithdrawn;
import io.casework.cases.Conversation;
import io.casework.cases.Delivery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says of answers that no step will send any more that they were not sent; what is in the outbox still goes. */
@Component
class OnCaseWithdrawn {

    private static final Delivery TOO_LATE = Delivery.notSent("not sent: the case ended before it was sent");

    private final Conversation conversation;
    private final OutboxMapper outbox;

    OnCaseWithdrawn(Conversation conversation, OutboxMapper outbox) {
        this.conversation = conversation;
        this.outbox = outbox;
    }

    @EventListener
    void on(CaseWithdrawn withdrawn) {
        conversation.listQueued(withdrawn.number()).stream()
                .filter(messageId -> outbox.countOfMessage(messageId) == 0)
                .forEach(messageId -> conversation.deliver(withdrawn.number(), messageId, TOO_LATE));
    }
}
