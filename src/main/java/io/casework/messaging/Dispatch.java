package io.casework.messaging;

import io.casework.cases.CaseFile;
import io.casework.cases.Cases;
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
 * Sends a case's messages. Each step sends at most one message, and sends it once: the message bears the step's key, and
 * what became of it is kept under the same key.
 */
@Component
class Dispatch {

    private static final Delivery OUT_OF_PLACE = Delivery.notSent("not sent: the case has moved on");
    private static final Delivery ASKED_LATELY = Delivery.notSent("not sent: the customer was asked not long ago");

    private final Cases cases;
    private final Conversation conversation;
    private final Surveys surveys;
    private final MessageTemplates templates;
    private final MailTransport transport;
    private final DeliveryMapper deliveries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Dispatch(
            Cases cases,
            Conversation conversation,
            Surveys surveys,
            MessageTemplates templates,
            MailTransport transport,
            DeliveryMapper deliveries,
            TransactionTemplate transaction,
            Clock clock) {
        this.cases = cases;
        this.conversation = conversation;
        this.surveys = surveys;
        this.templates = templates;
        this.transport = transport;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sends a message that somebody has written. */
    Delivery.State send(StepCall call, String messageId) {
        DeliveryRecord earlier = deliveries.findByStep(call.idempotencyKey());
        return earlier != null ? earlier.state() : send(call, "reply", conversation.find(call.caseNumber(), messageId));
    }

    /** Writes a message from a template and sends it, if it is still called for. */
    Delivery.State send(StepCall call, Template template) {
        DeliveryRecord earlier = deliveries.findByStep(call.idempotencyKey());
        if (earlier != null) {
            return earlier.state();
        }
        CaseFile file = cases.find(call.caseNumber());
        return template.suits(file)
                ? send(call, template.key(), written(call, template, file))
                : record(call, template.key(), null, OUT_OF_PLACE);
    }

    /** Asks for the customer's judgement. The message on file hides the link that the mail has. */
    Delivery.State ask(StepCall call) {
        DeliveryRecord earlier = deliveries.findByStep(call.idempotencyKey());
        if (earlier != null) {
            return earlier.state();
        }
        CaseFile file = cases.find(call.caseNumber());
        if (!Template.SURVEY.suits(file)) {
            return record(call, "survey", null, OUT_OF_PLACE);
        }
        return surveys.hasRested(file, call.idempotencyKey())
                ? ask(call, file)
                : record(call, "survey", null, ASKED_LATELY);
    }

    private Delivery.State ask(StepCall call, CaseFile file) {
        Message kept = written(call, Template.SURVEY, file);
        String token = surveys.invite(new SurveyInvitation(
                file.number(), call.idempotencyKey(), kept.id(), call.processKey(), call.processVersion()));
        return send(call, "survey", kept.id(), templates.fill(Template.SURVEY, file, token));
    }

    private Message written(StepCall call, Template template, CaseFile file) {
        NewMessage message = NewMessage.outbound(templates.fill(template, file), Actor.SYSTEM);
        return conversation.add(file.number(), message.named("step:" + call.idempotencyKey()), Actor.SYSTEM);
    }

    private Delivery.State send(StepCall call, String kind, Message message) {
        return send(call, kind, message.id(), message.body());
    }

    private Delivery.State send(StepCall call, String kind, String messageId, String body) {
        CaseFile file = cases.find(call.caseNumber());
        String subject = "Re: %s [%s]".formatted(file.subject(), file.number());
        Delivery delivery = transport.send(new Mail(messageId, file.customer().email(), subject, body));
        return record(call, kind, messageId, delivery);
    }

    private Delivery.State record(StepCall call, String kind, @Nullable String messageId, Delivery delivery) {
        transaction.executeWithoutResult(status -> {
            deliveries.insert(DeliveryRecord.ofMessage(call, kind, messageId, delivery, clock.instant()));
            if (messageId != null) {
                conversation.deliver(call.caseNumber(), messageId, delivery);
            }
        });
        return delivery.state();
    }
}
