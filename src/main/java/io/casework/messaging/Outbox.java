package io.casework.messaging;

import io.casework.cases.Conversation;
import io.casework.cases.Delivery;
import io.casework.cases.Direction;
import io.casework.shared.Traces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has to leave the house and what became of it. Queueing is part of the transaction that asks for it. */
@Component
public class Outbox {

    private static final int LONGEST_DETAIL = 300;

    private final OutboxMapper mapper;
    private final MailIds mailIds;
    private final DeliveryMapper deliveries;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;
    private final Traces traces;
    private final Clock clock;

    Outbox(
            OutboxMapper mapper,
            MailIds mailIds,
            DeliveryMapper deliveries,
            Conversation conversation,
            ApplicationEventPublisher events,
            Traces traces,
            Clock clock) {
        this.mapper = mapper;
        this.mailIds = mailIds;
        this.deliveries = deliveries;
        this.conversation = conversation;
        this.events = events;
        this.traces = traces;
        this.clock = clock;
    }

    /** Something waits to be sent. Published in the transaction that queues it. */
    record Queued(OutboxChannel channel) {}

    /** Queues an item whose effect key is new; a mail can be replied to from here on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void queue(OutboxItem item) {
        mapper.insert(item.tracedAs(traces.current()));
        if (!item.isNotice()) {
            mailIds.remember(
                    Objects.requireNonNull(item.rfcId()),
                    item.caseNumber(),
                    item.requiredMessageId(),
                    Direction.OUTBOUND);
        }
        events.publishEvent(new Queued(item.channel()));
    }

    /**
     * @param body as {@link OutboxItem} has it
     * @return false when the message was never queued, or is not lost
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean requeue(String messageId, @Nullable String body) {
        boolean requeued = mapper.requeue(messageId, body, clock.instant()) > 0;
        if (requeued) {
            events.publishEvent(new Queued(OutboxChannel.MAIL));
        }
        return requeued;
    }

    /** The item has left, or never will. Does nothing when the lease is lost: then somebody else tells. */
    @Transactional
    void settle(OutboxClaims.Claim claim, Delivery delivery) {
        Delivery shown = cut(delivery);
        if (mapper.settle(claim.item().id(), claim.leaseId(), shown, clock.instant()) == 1) {
            tell(claim.item(), shown);
        }
    }

    /** The item waits for its next try. */
    @Transactional
    void postpone(OutboxClaims.Claim claim, String detail, Instant dueAt) {
        Delivery shown = cut(Delivery.queued(detail));
        if (mapper.postpone(claim.item().id(), claim.leaseId(), shown.detail(), dueAt) == 1) {
            tell(claim.item(), shown);
        }
    }

    /**
     * A mail that had left came back.
     *
     * @param rfcMessageId the header Message-ID of our mail, with its angle brackets
     * @param detail what the report says, in short
     * @return false when it is none of our mails, or one that we know to be lost already
     */
    @Transactional
    public boolean bounced(String rfcMessageId, String detail) {
        OutboxItem item = mapper.findByRfcId(rfcMessageId);
        Delivery bounced = cut(Delivery.bounced(detail));
        if (item == null || mapper.updateBounced(item.id(), Objects.requireNonNull(bounced.detail())) == 0) {
            return false;
        }
        tell(item, bounced);
        return true;
    }

    /** What has left or was lost, and is older than anybody asks for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Instant settledBefore) {
        mapper.deleteSettledBefore(settledBefore);
    }

    private void tell(OutboxItem item, Delivery delivery) {
        if (item.isNotice()) {
            tellOfNotice(Objects.requireNonNull(item.stepKey()), delivery);
        } else {
            tellOfMessage(item, delivery);
        }
    }

    private void tellOfMessage(OutboxItem item, Delivery delivery) {
        conversation.deliver(item.caseNumber(), item.requiredMessageId(), delivery);
        deliveries.updateOfMessage(item.requiredMessageId(), delivery, clock.instant());
        if (delivery.state() != Delivery.State.QUEUED) {
            events.publishEvent(new MessageSettled(item.caseNumber(), item.requiredMessageId(), delivery.state()));
        }
    }

    /** A notice has arrived when one member has it. */
    private void tellOfNotice(String stepKey, Delivery last) {
        List<Delivery.State> states = mapper.listStatesOfStep(stepKey);
        deliveries.updateOfStep(stepKey, together(states, last), clock.instant());
    }

    private static Delivery together(List<Delivery.State> states, Delivery last) {
        if (states.contains(Delivery.State.QUEUED)) {
            return new Delivery(Delivery.State.QUEUED, last.detail());
        }
        long lost = states.stream().filter(Delivery.State::isLost).count();
        if (lost == states.size()) {
            return last;
        }
        return lost == 0
                ? Delivery.SENT
                : new Delivery(Delivery.State.SENT, "not to %d of %d".formatted(lost, states.size()));
    }

    private static Delivery cut(Delivery delivery) {
        return new Delivery(delivery.state(), cut(delivery.detail()));
    }

    private static @Nullable String cut(@Nullable String detail) {
        if (detail == null || detail.length() <= LONGEST_DETAIL) {
            return detail;
        }
        return detail.substring(0, LONGEST_DETAIL - 1) + '…';
    }
}
