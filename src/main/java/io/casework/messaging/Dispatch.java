package io.casework.messaging;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
import io.casework.cases.ConsentLinks;
import io.casework.cases.Conversation;
import io.casework.cases.Delivery;
import io.casework.cases.Message;
import io.casework.cases.NewMessage;
import io.casework.cases.SurveyInvitation;
import io.casework.cases.Surveys;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Queues a case's messages. Each step queues at most one message, and queues it once: the message bears the step's key,
 * and what became of it is kept under the same key. A flow does not wait until the mail server has it.
 */
@Component
class Dispatch {

    static final Delivery NO_MAIL_SERVER = Delivery.notSent("not sent: no mail server");

    private static final Delivery OUT_OF_PLACE = Delivery.notSent("not sent: the case has moved on");

    private final Cases cases;
    private final Conversation conversation;
    private final Surveys surveys;
    private final ConsentLinks consentLinks;
    private final MessageTemplates templates;
    private final SmtpSettings smtp;
    private final Outbox outbox;
    private final DeliveryMapper deliveries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dispatch(
            Cases cases,
            Conversation conversation,
            Surveys surveys,
            ConsentLinks consentLinks,
            MessageTemplates templates,
            SmtpSettings smtp,
            Outbox outbox,
            DeliveryMapper deliveries,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.conversation = conversation;
        this.surveys = surveys;
        this.consentLinks = consentLinks;
        this.templates = templates;
        this.smtp = smtp;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends a message that somebody has written. */
    Delivery.State send(StepCall call, String messageId) {
        DeliveryRecord earlier = deliveries.findByStep(call.idempotencyKey());
        return earlier != null
                ? earlier.state()
                : send(
                        call,
                        "reply",
                        conversation.find(call.caseNumber(), messageId).id(),
                        null);
    }

    /** Writes a message from a template and sends it, if it is still called for. */
    Delivery.State send(StepCall call, Template template) {
        DeliveryRecord earlier = deliveries.findByStep(call.idempotencyKey());
        if (earlier != null) {
            return earlier.state();
        }
        CaseFile file = cases.find(call.caseNumber());
        return template.suits(file)
                ? send(call, template.key(), written(call, template, file).id(), null)
                : record(call, template.key(), null, OUT_OF_PLACE, null);
    }

    /** Asks for the customer's judgement. The message on file hides the link that the mail has. */
    Delivery.State ask(StepCall call) {
        DeliveryRecord earlier = deliveries.findByStep(call.idempotencyKey());
        if (earlier != null) {
            return earlier.state();
        }
        CaseFile file = cases.find(call.caseNumber());
        return Template.SURVEY.suits(file) ? ask(call, file) : record(call, "survey", null, OUT_OF_PLACE, null);
    }

    private Delivery.State ask(StepCall call, CaseFile file) {
        Message kept = written(call, Template.SURVEY, file);
        String token = surveys.invite(new SurveyInvitation(
                file.number(), call.idempotencyKey(), kept.id(), call.processKey(), call.processVersion()));
        return send(call, "survey", kept.id(), templates.fill(Template.SURVEY, file, token));
    }

    /** Writes to a lead who is not ready yet. The message on file hides the link by which the lead ends it. */
    Delivery.State nurture(StepCall call) {
        DeliveryRecord earlier = deliveries.findByStep(call.idempotencyKey());
        if (earlier != null) {
            return earlier.state();
        }
        CaseFile file = cases.find(call.caseNumber());
        if (!Template.NURTURE.suits(file)) {
            return record(call, Template.NURTURE.key(), null, OUT_OF_PLACE, null);
        }
        Message kept = written(call, Template.NURTURE, file);
        String token = consentLinks.issue(file.number());
        return send(call, Template.NURTURE.key(), kept.id(), templates.fill(Template.NURTURE, file, token));
    }

    private Message written(StepCall call, Template template, CaseFile file) {
        NewMessage message = NewMessage.outbound(templates.fill(template, file), Actor.SYSTEM);
        return conversation.add(file.number(), message.named("step:" + call.idempotencyKey()), Actor.SYSTEM);
    }

    /** @param body what the mail says instead of the message's own text, null for that text */
    private Delivery.State send(StepCall call, String kind, String messageId, @Nullable String body) {
        return record(call, kind, messageId, smtp.isConfigured() ? Delivery.QUEUED : NO_MAIL_SERVER, body);
    }

    private Delivery.State record(
            StepCall call, String kind, @Nullable String messageId, Delivery delivery, @Nullable String body) {
        transaction.executeWithoutResult(status -> {
            deliveries.insert(DeliveryRecord.ofMessage(call, kind, messageId, delivery, clock.instant()));
            if (messageId != null) {
                conversation.deliver(call.caseNumber(), messageId, delivery);
                queue(call, kind, messageId, delivery, body);
            }
        });
        return delivery.state();
    }

    private void queue(StepCall call, String kind, String messageId, Delivery delivery, @Nullable String body) {
        if (delivery.state() == Delivery.State.QUEUED) {
            outbox.queue(OutboxItem.message(
                    call.idempotencyKey(),
                    call.caseNumber(),
                    kind,
                    call.idempotencyKey(),
                    messageId,
                    smtp.messageId(messageId),
                    body,
                    clock.instant()));
        }
    }
}
