package io.casework.messaging;

import io.casework.cases.Conversation;
import io.casework.cases.Delivery;
import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.identity.AuditTrail;
import io.casework.shared.Problem;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody send what did not arrive, once its cause is gone. It keeps its Message-ID. */
@Service
public class SendAgain {

    private final Conversation conversation;
    private final Outbox outbox;
    private final DeliveryMapper deliveries;
    private final SmtpSettings smtp;
    private final AuditTrail audit;
    private final Clock clock;

    SendAgain(
            Conversation conversation,
            Outbox outbox,
            DeliveryMapper deliveries,
            SmtpSettings smtp,
            AuditTrail audit,
            Clock clock) {
        this.conversation = conversation;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.smtp = smtp;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Queues a message once more.
     *
     * @throws Problem.Conflict when it has arrived or is still being sent, and when there is no mail server
     */
    @Transactional
    public Message sendAgain(String caseNumber, String messageId) {
        requireLost(conversation.find(caseNumber, messageId));
        if (!smtp.isConfigured()) {
            throw new Problem.Conflict("no-mail-server", "No mail server", "There is no mail server to send it with.");
        }
        if (!outbox.requeue(messageId)) {
            queueFirst(caseNumber, messageId);
        }
        conversation.deliver(caseNumber, messageId, Delivery.QUEUED);
        deliveries.updateOfMessage(messageId, Delivery.QUEUED, clock.instant());
        audit.record("message-sent-again", "case:" + caseNumber, "message " + messageId);
        return conversation.find(caseNumber, messageId);
    }

    private void queueFirst(String caseNumber, String messageId) {
        try {
            outbox.queue(OutboxItem.message(
                    "message " + messageId,
                    caseNumber,
                    "reply",
                    null,
                    messageId,
                    smtp.messageId(messageId),
                    null,
                    clock.instant()));
        } catch (DuplicateKeyException e) {
            throw notLost();
        }
    }

    private static void requireLost(Message message) {
        Delivery delivery = message.delivery();
        if (message.direction() != Direction.OUTBOUND
                || delivery == null
                || !delivery.state().isLost()) {
            throw notLost();
        }
    }

    private static Problem.Conflict notLost() {
        return new Problem.Conflict(
                "delivery-not-failed", "Not failed", "The message has been sent, or is being sent right now.");
    }
}
