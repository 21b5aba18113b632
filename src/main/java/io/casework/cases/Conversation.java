package io.casework.cases;

import io.casework.customers.Customer;
import io.casework.customers.Customers;
import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.shared.Inputs;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers, colleagues and the product write about a case. */
@Service
@Transactional
public class Conversation {

    private final CaseMapper cases;
    private final MessageMapper messages;
    private final CaseFamily family;
    private final MessageLog log;
    private final Attachments attachments;
    private final DraftMapper drafts;
    private final Customers customers;
    private final OpenCase openCase;
    private final Journal journal;
    private final Inputs inputs;
    private final ApplicationEventPublisher events;

    Conversation(
            CaseMapper cases,
            MessageMapper messages,
            CaseFamily family,
            MessageLog log,
            Attachments attachments,
            DraftMapper drafts,
            Customers customers,
            OpenCase openCase,
            Journal journal,
            Inputs inputs,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.messages = messages;
        this.family = family;
        this.log = log;
        this.attachments = attachments;
        this.drafts = drafts;
        this.customers = customers;
        this.openCase = openCase;
        this.journal = journal;
        this.inputs = inputs;
        this.events = events;
    }

    /**
     * Adds a message.
     *
     * <p>A customer's message on a waiting or resolved case publishes {@link CustomerReplied}; the flow decides what it
     * means. On an open case it publishes {@link CustomerWroteAgain}, and on a new one it waits for triage. An ended
     * case stays ended: the message opens a follow-up, a new case linked to the old one, and a merged case passes it on
     * to the case that it went into, so look at {@link Message#caseNumber()}. Answers to an ended case are refused;
     * notes are not. An agent's answer takes the place of the agent's draft.
     *
     * @return the message as stored; the earlier one when its source sent it before
     * @throws Problem.NotFound when there is no such case
     * @throws CaseStateConflict when the case has ended and the message is an answer
     */
    public Message add(String number, NewMessage message, Actor by) {
        inputs.check(message);
        CaseState state = lock(number);
        Message earlier = earlier(message.origin().externalId());
        if (earlier != null) {
            return earlier;
        }
        if (!state.status().isEnded() || message.direction() == Direction.NOTE) {
            return append(number, state, message);
        }
        return state.mergedInto() == null
                ? addToEnded(number, state, message, by)
                : add(state.mergedInto(), message, by);
    }

    /** The message of this id within the case. */
    @Transactional(readOnly = true)
    public Message find(String number, String id) {
        Message message = messages.findMessage(number, id);
        if (message == null) {
            throw new Problem.NotFound("Message " + id);
        }
        return message.with(attachments.ofMessage(id));
    }

    /** How a mail looked; nothing in it runs or loads. Its pictures are named {@code cid:<content id>}. */
    @Transactional(readOnly = true)
    public String html(String number, String id) {
        String html = messages.findHtml(number, id);
        if (html == null) {
            throw new Problem.NotFound("The HTML of message " + id);
        }
        return html;
    }

    /** The messages of a case and of those that went into it, the oldest first. */
    @Transactional(readOnly = true)
    public Page<Message> list(String number, @Nullable String cursor, int limit) {
        TimePosition after = cursor == null ? null : TimePosition.ofCursor(cursor);
        Page<Message> page =
                Page.cut(messages.listMessages(family.of(number), after, limit + 1), limit, message -> new TimePosition(
                                message.createdAt(), message.id())
                        .cursor());
        return attachments.addTo(page);
    }

    /** What the customer wrote last; empty when nothing came from the customer yet. */
    @Transactional(readOnly = true)
    public Optional<String> newestInbound(String number) {
        return Optional.ofNullable(messages.findNewestInboundBody(family.of(number)));
    }

    /** Ids of the messages of the case itself that have not left yet. */
    @Transactional(readOnly = true)
    public List<String> listQueued(String number) {
        return messages.listQueued(number);
    }

    /** Notes how far a message got. */
    public void deliver(String number, String messageId, Delivery delivery) {
        if (messages.updateDelivery(number, messageId, delivery) == 0) {
            throw new Problem.NotFound("Message " + messageId);
        }
        events.publishEvent(new CaseChanged(number));
    }

    private Message append(String number, CaseState state, NewMessage message) {
        Message stored = log.write(number, signed(message, state));
        cases.updateConversation(stored);
        discardDraft(stored);
        events.publishEvent(new CaseChanged(number));
        if (message.direction() == Direction.INBOUND) {
            drafts.updateOutdated(number, stored.createdAt());
            state.status().tellOfMessage(number, stored.id()).ifPresent(events::publishEvent);
        }
        return stored;
    }

    private void discardDraft(Message sent) {
        Participant author = sent.author();
        if (sent.direction() == Direction.OUTBOUND && author.kind() == Participant.Kind.AGENT) {
            drafts.deleteDraft(sent.caseNumber(), Objects.requireNonNull(author.id()));
        }
    }

    private Message addToEnded(String number, CaseState state, NewMessage message, Actor by) {
        if (message.direction() == Direction.OUTBOUND) {
            throw new CaseStateConflict(number, state.status(), "be answered");
        }
        OpenCase.Opened next = openCase.open(followUp(number, state, message), message.origin(), by);
        journal.tell(number, "followed-up", next.file().number(), null, by);
        return next.first();
    }

    private NewCase followUp(String number, CaseState state, NewMessage message) {
        Customer customer = customers.find(state.customerId());
        return new NewCase(
                state.type(),
                state.subject(),
                message.body(),
                new NewCustomer(customer.email(), null, null),
                state.channel(),
                state.language(),
                null,
                message.attachments(),
                number);
    }

    private NewMessage signed(NewMessage message, CaseState state) {
        return message.author() == null ? message.by(Participant.of(customers.find(state.customerId()))) : message;
    }

    private @Nullable Message earlier(@Nullable String externalId) {
        Message message = externalId == null ? null : messages.findByExternalId(externalId);
        return message == null ? null : message.with(attachments.ofMessage(message.id()));
    }

    private CaseState lock(String number) {
        CaseState state = cases.lockCase(number);
        if (state == null) {
            throw Cases.unknown(number);
        }
        return state;
    }
}
