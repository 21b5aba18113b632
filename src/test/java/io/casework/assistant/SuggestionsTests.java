package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.Actors;
import io.casework.cases.CaseRelabelled;
import io.casework.cases.Channel;
import io.casework.cases.Conversation;
import io.casework.cases.NewCase;
import io.casework.cases.NewMessage;
import io.casework.cases.OpenCase;
import io.casework.customers.NewCustomer;
import io.casework.engine.StepCall;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class SuggestionsTests {

    private static final Actor LEAD = Actors.lead();

    private final ClassifyTicketConnector classify;
    private final DraftReplyConnector draft;
    private final Suggestions suggestions;
    private final ModelMapper models;
    private final LocalModel local;
    private final OpenCase openCase;
    private final Conversation conversation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient database;

    @Autowired
    SuggestionsTests(
            ClassifyTicketConnector classify,
            DraftReplyConnector draft,
            Suggestions suggestions,
            ModelMapper models,
            LocalModel local,
            OpenCase openCase,
            Conversation conversation,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient database) {
        this.classify = classify;
        this.draft = draft;
        this.suggestions = suggestions;
        this.models = models;
        this.local = local;
        this.openCase = openCase;
        this.conversation = conversation;
        this.events = events;
        this.transaction = transaction;
        this.database = database;
    }

    @BeforeEach
    void storeTheModel() {
        ShippedModel.storedIn(models, local);
    }

    @Test
    void classifies_whatTheCustomerWrote() {
        String number = open("Refund", "I returned the boots and want my money back");

        Map<String, @Nullable Object> outputs = classify.run(step(number));

        assertThat(outputs)
                .containsEntry("category", "returns")
                .containsEntry("intent", "refund-request")
                .containsEntry("language", "en")
                .containsEntry("inScope", true);
    }

    @Test
    void answersTheSame_andWritesOnce_whenAStepIsRepeated() {
        String number = open("Where is it?", "Where is my parcel?");
        StepCall step = step(number);

        assertThat(classify.run(step)).isEqualTo(classify.run(step));
        assertThat(draft.run(step(number, "draft"))).isEqualTo(draft.run(step(number, "draft")));

        assertThat(suggestions.list(number, LEAD).items()).hasSize(2);
    }

    @Test
    void aNewerDraft_outdatesTheOlder() {
        String number = open("Return", "How do I return my boots?");
        draft.run(step(number, "first"));

        draft.run(step(number, "second"));

        assertThat(suggestions.list(number, LEAD).items())
                .extracting(Suggestion::status)
                .containsExactly(Suggestion.Status.CURRENT, Suggestion.Status.OUTDATED);
    }

    @Test
    void aNewMessage_outdatesTheDraft_andNotTheClassification() {
        String number = open("Return", "How do I return my boots?");
        classify.run(step(number, "classify"));
        draft.run(step(number, "draft"));

        conversation.add(number, NewMessage.inbound("Never mind, where is my refund?"), Actor.SYSTEM);

        assertThat(suggestions.list(number, LEAD).items())
                .allMatch(s -> (s.kind() == Suggestion.Kind.REPLY) == (s.status() == Suggestion.Status.OUTDATED));
    }

    @Test
    void aNote_outdatesNothing() {
        String number = open("Return", "How do I return my boots?");
        draft.run(step(number));

        conversation.add(number, NewMessage.note("Called, nobody there", LEAD), LEAD);

        assertThat(suggestions.list(number, LEAD).items())
                .extracting(Suggestion::status)
                .containsExactly(Suggestion.Status.CURRENT);
    }

    @Test
    void keepsTheVerdict_andTheCorrection() {
        String number = open("Parcel", "It says delivered but I have nothing");
        classify.run(step(number));
        Suggestion suggestion = suggestions.list(number, LEAD).items().get(0);

        Suggestion judged = suggestions.judge(number, suggestion.id(), corrected("late-delivery"), LEAD);

        assertThat(judged.verdict()).isNotNull();
        assertThat(correctionOf(number)).isEqualTo("late-delivery carol");
    }

    @Test
    void theLastVerdictStands() {
        String number = open("Return", "How do I return my boots?");
        draft.run(step(number));
        String id = suggestions.list(number, LEAD).items().get(0).id();
        suggestions.judge(number, id, verdict(Suggestion.Verdict.Outcome.REJECTED), LEAD);

        Suggestion judged = suggestions.judge(number, id, verdict(Suggestion.Verdict.Outcome.ACCEPTED), LEAD);

        assertThat(judged.verdict())
                .extracting(Suggestion.Verdict::verdict)
                .isEqualTo(Suggestion.Verdict.Outcome.ACCEPTED);
    }

    @Test
    void remembers_whatAPersonRelabelledElsewhere() {
        String number = open("Parcel", "Where is my parcel?");

        transaction.executeWithoutResult(
                status -> events.publishEvent(new CaseRelabelled(number, "late-delivery", "alice")));

        assertThat(correctionOf(number)).isEqualTo("late-delivery alice");
    }

    @Test
    void refusesAnIntent_thatIsNoneOfOurs() {
        String number = open("Parcel", "Where is my parcel?");
        classify.run(step(number));
        String id = suggestions.list(number, LEAD).items().get(0).id();

        assertThatThrownBy(() -> suggestions.judge(number, id, corrected("no-such-intent"), LEAD))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThat(suggestions.list(number, LEAD).items().get(0).verdict()).isNull();
    }

    @Test
    void aForeignCase_doesNotExist() {
        String number = open("Parcel", "Where is my parcel?");
        classify.run(step(number));

        assertThatThrownBy(() -> suggestions.list(number, Actors.agent("sales")))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void aSuggestionOfAnotherCase_doesNotExist() {
        String mine = open("Parcel", "Where is my parcel?");
        String other = open("Parcel", "Where is my other parcel?");
        classify.run(step(other));
        String id = suggestions.list(other, LEAD).items().get(0).id();

        assertThatThrownBy(() -> suggestions.judge(mine, id, verdict(Suggestion.Verdict.Outcome.ACCEPTED), LEAD))
                .isInstanceOf(Problem.NotFound.class);
    }

    private String open(String subject, String message) {
        NewCustomer customer = new NewCustomer(Ids.next() + "@example.org", "Anna Schmidt", null);
        return openCase.open(NewCase.ticket(subject, message, customer, Channel.API), Actor.SYSTEM)
                .number();
    }

    private String correctionOf(String number) {
        return database.sql("SELECT intent || ' ' || corrected_by FROM assistant_corrections WHERE case_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private static VerdictGiven corrected(String intent) {
        return new VerdictGiven(
                Suggestion.Verdict.Outcome.EDITED, null, "wrong label", new VerdictGiven.Relabelling(intent));
    }

    private static VerdictGiven verdict(Suggestion.Verdict.Outcome outcome) {
        return new VerdictGiven(outcome, null, null, null);
    }

    private static StepCall step(String number) {
        return step(number, "step");
    }

    private static StepCall step(String number, String name) {
        return new StepCall(number, number + name, 1, "ticket-triage", 1, "instance", "Task_Step", Map.of());
    }
}
