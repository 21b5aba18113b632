package io.casework.messaging.webhooks;

import io.casework.cases.CaseChanged;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseOpened;
import io.casework.cases.CaseResolved;
import io.casework.cases.CaseWithdrawn;
import io.casework.cases.Cases;
import io.casework.cases.CustomerReplied;
import io.casework.cases.CustomerWroteAgain;
import io.casework.cases.Delivery;
import io.casework.messaging.MessageSettled;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells webhooks what happened to cases: ids and facts that route work, nothing that a customer wrote. A case is looked
 * at once, as it is when the transaction commits, however often it changed in it.
 */
@Component
class CaseEvents {

    private final Cases cases;
    private final WebhookQueue queue;

    CaseEvents(Cases cases, WebhookQueue queue) {
        this.cases = cases;
        this.queue = queue;
    }

    /** @param messageId null for what concerns the case itself */
    private record Event(EventType type, String caseNumber, @Nullable String messageId) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseOpened event) {
        note(EventType.CASE_OPENED, event.number(), null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseChanged event) {
        note(EventType.CASE_UPDATED, event.number(), null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseResolved event) {
        note(EventType.CASE_RESOLVED, event.number(), null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseWithdrawn event) {
        note(EventType.CASE_WITHDRAWN, event.number(), null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CustomerReplied event) {
        note(EventType.MESSAGE_RECEIVED, event.number(), event.messageId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CustomerWroteAgain event) {
        note(EventType.MESSAGE_RECEIVED, event.number(), event.messageId());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MessageSettled event) {
        boolean sent = event.state() == Delivery.State.SENT;
        note(sent ? EventType.MESSAGE_SENT : EventType.MESSAGE_FAILED, event.caseNumber(), event.messageId());
    }

    private void note(EventType type, String caseNumber, @Nullable String messageId) {
        Notes notes = (Notes) TransactionSynchronizationManager.getResource(this);
        if (notes == null) {
            notes = new Notes();
            TransactionSynchronizationManager.bindResource(this, notes);
            TransactionSynchronizationManager.registerSynchronization(notes);
        }
        notes.events.add(new Event(type, caseNumber, messageId));
    }

    private void tell(Event event, List<Webhook> webhooks) {
        List<Webhook> wanting = webhooks.stream()
                .filter(webhook -> webhook.events().contains(event.type()))
                .toList();
        if (!wanting.isEmpty()) {
            Map<String, Object> data = data(cases.find(event.caseNumber()), event.messageId());
            wanting.forEach(webhook -> queue.add(webhook, event.type().key(), data));
        }
    }

    private static Map<String, Object> data(CaseFile file, @Nullable String messageId) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", file.number());
        data.put("type", file.type().key());
        data.put("status", file.status().key());
        data.put("channel", file.channel().key());
        data.put("priority", file.priority());
        putIfKnown(data, "team", file.team());
        putIfKnown(data, "category", file.labels().category());
        putIfKnown(data, "intent", file.labels().intent());
        data.put("customerId", file.customer().id());
        putIfKnown(data, "followUpOf", file.followUpOf());
        putIfKnown(data, "mergedInto", file.mergedInto());
        data.put("version", file.version());
        putIfKnown(data, "messageId", messageId);
        return data;
    }

    private static void putIfKnown(Map<String, Object> data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    /** Of one transaction. The audit trail, which locks what everybody needs, comes after. */
    private final class Notes implements TransactionSynchronization, Ordered {

        private final Set<Event> events = new LinkedHashSet<>();

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE - 90;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            List<Webhook> webhooks = queue.active();
            events.stream().filter(event -> !isToldBetter(event)).forEach(event -> tell(event, webhooks));
        }

        /** That a case has changed goes without saying when it was opened or resolved. */
        private boolean isToldBetter(Event event) {
            return event.type() == EventType.CASE_UPDATED
                    && events.stream()
                            .anyMatch(other -> other.caseNumber().equals(event.caseNumber())
                                    && other.messageId() == null
                                    && other.type() != EventType.CASE_UPDATED);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CaseEvents.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseEvents.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseEvents.this);
        }
    }
}
