package io.casework.assistant;

import io.casework.cases.CaseFoundForeign;
import io.casework.cases.CaseRelabelled;
import io.casework.cases.CaseTriaged;
import io.casework.cases.Categories;
import io.casework.cases.Channel;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.cases.Sentiment;
import io.casework.cases.Urgency;
import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tickets with a classification in the ledger, and what people made of it. */
@Component
public class SuggestedTickets {

    private final OpenCase openCase;
    private final SuggestionLedger ledger;
    private final CaseTexts texts;
    private final Categories categories;
    private final RuntimeService processes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SuggestedTickets(
            OpenCase openCase,
            SuggestionLedger ledger,
            CaseTexts texts,
            Categories categories,
            RuntimeService processes,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.openCase = openCase;
        this.ledger = ledger;
        this.texts = texts;
        this.categories = categories;
        this.processes = processes;
        this.events = events;
        this.transaction = transaction;
    }

    /** @return the case's number */
    public String classified(String intent, double confidence, String model) {
        String text = "Is this about " + intent + "?";
        var customer = new NewCustomer(Ids.next() + "@example.org", "Anna Schmidt", null);
        String number = openCase.open(NewCase.ticket("Question", text, customer, Channel.API), Actor.SYSTEM)
                .number();
        endFlow(number);
        Classification content = new Classification(
                categories.ofIntent(intent).orElseThrow().id(),
                intent,
                Sentiment.NEUTRAL,
                "en",
                Urgency.NORMAL,
                true,
                confidence,
                List.of(),
                List.of());
        ledger.once(number, "step:" + number, texts.newest(number), () -> new Attributed<>(content, model));
        return number;
    }

    /**
     * A reviewer said that it is right.
     *
     * @return the case's number
     */
    public String confirmed(String intent, double confidence) {
        String number = classified(intent, confidence, "scripted");
        happens(new CaseRelabelled(number, intent, "alice"), new CaseTriaged(number));
        return number;
    }

    /**
     * The flow acted on it.
     *
     * @return the case's number
     */
    public String sortedAlone(String intent) {
        String number = classified(intent, 0.99, "scripted");
        happens(new CaseTriaged(number));
        return number;
    }

    /** A reviewer said that it is none of our business. */
    public void turnedAway(String intent, double confidence) {
        happens(new CaseFoundForeign(classified(intent, confidence, "scripted"), "alice"));
    }

    /** The flow acted on it; afterwards somebody said what it really is. */
    public void applied(String intent, String really) {
        happens(new CaseRelabelled(sortedAlone(intent), really, "alice"));
    }

    /** Else whatever test works on due steps next works on these. */
    private void endFlow(String number) {
        processes.createProcessInstanceQuery().processInstanceBusinessKey(number).rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(id -> processes.deleteProcessInstance(id, "no flow is needed"));
    }

    private void happens(Object... what) {
        transaction.executeWithoutResult(status -> List.of(what).forEach(events::publishEvent));
    }
}
