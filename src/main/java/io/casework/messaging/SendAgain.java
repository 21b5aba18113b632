package io.casework.messaging;

import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.Delivery;
import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.cases.Surveys;
import io.casework.identity.AuditTrail;
import io.casework.shared.Problem;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody send what did not arrive, once its cause is gone. It keeps its Message-ID. */
@Service
public class SendAgain {

    private final Cases cases;
    private final Conversation conversation;
    private final Surveys surveys;
    private final MessageTemplates templates;
    private final Outbox outbox;
    private final DeliveryMapper deliveries;
    private final SmtpSettings smtp;
    private final AuditTrail audit;
    private final Clock clock;

    SendAgain(
            Cases cases,
            Conversation conversation,
            Surveys surveys,
            MessageTemplates templates,
            Outbox outbox,
            DeliveryMapper deliveries,
            SmtpSettings smtp,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.conversation = conversation;
        this.surveys = surveys;
        this.templates = templates;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.smtp = smtp;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Queues a message once more.
     *
     * @throws Problem.Conflict when it has arrived or is still being sent, when it keeps in touch with a lead, and when there is no mail server
     */
    @Transactional
    public Message sendAgain(String caseNumber, String messageId) {
        requireLost(conversation.find(caseNumber, messageId));
        if (!smtp.isConfigured()) {
            throw new Problem.Conflict("no-mail-server", "No mail server", "There is no mail server to send it with.");
        }
        requireOnRequest(messageId);
        String survey = survey(caseNumber, messageId);
        if (!outbox.requeue(messageId, survey)) {
            queueFirst(caseNumber, messageId, survey);
        }
        conversation.deliver(caseNumber, messageId, Delivery.QUEUED);
        deliveries.updateOfMessage(messageId, Delivery.QUEUED, clock.instant());
        audit.record("message-sent-again", "case:" + caseNumber, "message " + messageId);
        return conversation.find(caseNumber, messageId);
    }

    private void queueFirst(String caseNumber, String messageId, @Nullable String survey) {
        try {
            outbox.queue(OutboxItem.message(
                    "message " + messageId,
                    caseNumber,
                    survey == null ? "reply" : Template.SURVEY.key(),
                    null,
                    messageId,
                    smtp.messageId(messageId),
                    survey,
                    clock.instant()));
        } catch (DuplicateKeyException e) {
            throw notLost();
        }
    }

    /** A survey's message has no link that anybody could follow; the mail needs one. */
    private @Nullable String survey(String caseNumber, String messageId) {
        return surveys.renew(messageId)
                .map(token -> templates.fill(Template.SURVEY, cases.find(caseNumber), token))
                .orElse(null);
    }

    /** Whether a lead hears from us is for its consent and the flow to say, each time anew. */
    private void requireOnRequest(String messageId) {
        if (deliveries.countOfMessage(messageId, Template.NURTURE.key()) > 0) {
            throw new Problem.Conflict(
                    "mail-unasked", "Not on request", "Mail that keeps in touch with a lead is sent by the flow only.");
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
