package io.casework.cases;

import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts cases into the situations that tests start from. */
@Component
public class Tickets {

    private final OpenCase openCase;
    private final CaseLifecycle lifecycle;

    Tickets(OpenCase openCase, CaseLifecycle lifecycle) {
        this.openCase = openCase;
        this.lifecycle = lifecycle;
    }

    public static NewCase ticket(String subject, String email) {
        return new NewCase(
                CaseType.TICKET,
                subject,
                "Please help me.",
                new NewCustomer(email, "Sam Sample", null),
                Channel.EMAIL,
                "en",
                null,
                List.of(),
                null);
    }

    /** A new case, not triaged yet. */
    public String opened(String subject, String email) {
        return openCase.open(ticket(subject, email), Actor.SYSTEM).number();
    }

    /** A new case of a customer with a name. */
    public String opened(NewCase ticket, String customerName) {
        String email = Objects.requireNonNull(ticket.customer()).email();
        NewCase named = new NewCase(
                ticket.type(),
                ticket.subject(),
                ticket.message(),
                new NewCustomer(email, customerName, null),
                ticket.channel(),
                ticket.language(),
                ticket.priority(),
                ticket.attachments(),
                ticket.followUpOf());
        return openCase.open(named, Actor.SYSTEM).number();
    }

    /** An open case that a team works on. */
    public String triaged(String subject, String email, String team) {
        String number = opened(subject, email);
        Triage triage = new Triage("orders", "cancel-order", null, null, null, 50, team, new Deadlines(null, null));
        lifecycle.triaged(number, triage, Actor.SYSTEM);
        return number;
    }

    public String waiting() {
        String number = triaged("Where is it?", "sam@example.test", "orders");
        lifecycle.awaitCustomer(number, Actor.SYSTEM);
        return number;
    }

    public String resolved() {
        String number = triaged("Where is it?", "sam@example.test", "orders");
        lifecycle.resolved(number, null, Actor.SYSTEM);
        return number;
    }

    public String closed() {
        String number = resolved();
        lifecycle.closed(number, Actor.SYSTEM);
        return number;
    }
}
