package io.casework.support.process;

import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.cases.Channel;
import io.casework.cases.Conversation;
import io.casework.cases.Deadlines;
import io.casework.cases.NewCase;
import io.casework.cases.NewMessage;
import io.casework.cases.OpenCase;
import io.casework.cases.Triage;
import io.casework.customers.NewCustomer;
import io.casework.engine.StepCall;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SupportTickets of a test's own, and the calls that their flows would make. */
@Component
class SupportTickets {

    private final OpenCase openCase;
    private final Cases cases;
    private final CaseLifecycle lifecycle;
    private final Conversation conversation;

    SupportTickets(OpenCase openCase, Cases cases, CaseLifecycle lifecycle, Conversation conversation) {
        this.openCase = openCase;
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.conversation = conversation;
    }

    CaseFile opened() {
        var customer = new NewCustomer("ada-" + Ids.next() + "@example.com", "Ada Marsh", null);
        return openCase.open(
                NewCase.ticket("Where is my parcel?", "It should be here by now.", customer, Channel.EMAIL),
                Actor.SYSTEM);
    }

    CaseFile triaged() {
        String number = opened().number();
        var deadlines = new Deadlines(Instant.parse("2030-01-01T10:00:00Z"), Instant.parse("2030-01-02T10:00:00Z"));
        lifecycle.triaged(
                number, new Triage("delivery", "track-order", null, null, "en", 30, "orders", deadlines), Actor.SYSTEM);
        return now(number);
    }

    CaseFile waiting() {
        String number = triaged().number();
        lifecycle.awaitCustomer(number, Actor.SYSTEM);
        return now(number);
    }

    /** The customer writes. */
    Instant replied(CaseFile ticket) {
        return conversation
                .add(ticket.number(), NewMessage.inbound("Here is what you asked for."), Actor.SYSTEM)
                .createdAt();
    }

    CaseFile resolved() {
        String number = triaged().number();
        lifecycle.resolved(number, null, Actor.SYSTEM);
        return now(number);
    }

    CaseFile withdrawn() {
        String number = triaged().number();
        lifecycle.withdrawn(number, "found it", Actor.SYSTEM);
        return now(number);
    }

    CaseFile now(CaseFile ticket) {
        return now(ticket.number());
    }

    private CaseFile now(String number) {
        return cases.find(number);
    }

    static StepCall call(CaseFile ticket, Map<String, ? extends @Nullable Object> inputs) {
        return new StepCall(
                ticket.number(), "step-" + Ids.next(), 1, "ticket-triage", 1, "p-1", "Task_Test", Map.copyOf(inputs));
    }

    static TaskContext task(CaseFile ticket, Map<String, ? extends @Nullable Object> variables) {
        return new TaskContext(
                Ids.next(), ticket.number(), "ticket-resolution", "p-1", "Task_Test", Map.copyOf(variables));
    }
}
