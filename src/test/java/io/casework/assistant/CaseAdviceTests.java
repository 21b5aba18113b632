package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.assistant.providers.AssistantEngine;
import io.casework.assistant.providers.AssistantTask;
import io.casework.assistant.providers.CallOutcome;
import io.casework.assistant.providers.Calls;
import io.casework.assistant.providers.ModelServer;
import io.casework.assistant.providers.NewProvider;
import io.casework.assistant.providers.Policies;
import io.casework.assistant.providers.Policy;
import io.casework.assistant.providers.Provider;
import io.casework.assistant.providers.ProviderKind;
import io.casework.assistant.providers.Providers;
import io.casework.cases.Actors;
import io.casework.cases.Channel;
import io.casework.cases.Conversation;
import io.casework.cases.NewCase;
import io.casework.cases.NewMessage;
import io.casework.cases.OpenCase;
import io.casework.customers.NewCustomer;
import io.casework.engine.LedgerEntry;
import io.casework.engine.StepLedger;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Summaries and next steps, on real cases. */
@ApplicationTest
class CaseAdviceTests {

    private static final Actor LEAD = Actors.lead();
    private static final List<String> PRIVATE = List.of("Lovelace", "ada.private", "901820");

    @Autowired
    CaseSummaries summaries;

    @Autowired
    Advice advice;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Precedence precedence;

    @Autowired
    SuggestionLedger ledger;

    @Autowired
    StepLedger steps;

    @Autowired
    Conversation conversation;

    @Autowired
    OpenCase openCase;

    @Autowired
    Providers providers;

    @Autowired
    Policies policies;

    @Autowired
    Calls calls;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    private ModelServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ModelServer();
    }

    @AfterEach
    void stop() {
        policies.replace(List.of());
        providers.list().forEach(provider -> providers.remove(provider.id()));
        server.close();
    }

    @Test
    void aShortCase_needsNoSummary() {
        String number = open("Where is my parcel?");

        assertThat(advice.of(number, LEAD).summaryOffered()).isFalse();
        assertThatThrownBy(() -> summaries.write(number, LEAD)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void aLongCase_isSummarisedHere_untilSomebodyWritesAgain() {
        String number = longCase();

        Suggestion summary = summaries.write(number, LEAD);

        assertThat(advice.of(number, LEAD).summaryOffered()).isTrue();
        assertThat(summary.model()).isEqualTo("local-extract");
        assertThat(((CaseSummary) summary.content()).messages()).isEqualTo(6);
        assertThat(summaryOf(number).status()).isEqualTo(Suggestion.Status.CURRENT);
        conversation.add(number, NewMessage.note("Only among us", LEAD), LEAD);
        assertThat(summaryOf(number).status()).isEqualTo(Suggestion.Status.CURRENT);
        conversation.add(number, NewMessage.outbound("The parcel is on its way to you.", LEAD), LEAD);
        assertThat(summaryOf(number).status()).isEqualTo(Suggestion.Status.OUTDATED);
    }

    @Test
    void aProvider_tellsWhatTheMessagesSay_andSeesNothingPrivate() throws Exception {
        String number = longCase();
        Provider provider = useProvider();
        server.says(summary("The parcel has not arrived at [NAME_1]", "s1"));

        Suggestion summary = summaries.write(number, LEAD);

        assertThat(summary.model()).isEqualTo("Summary test/gpt-test summarise-case.v1");
        CaseSummary content = (CaseSummary) summary.content();
        assertThat(content.points()).hasSize(1);
        assertThat(content.points().get(0).messages())
                .containsExactly(
                        conversation.list(number, null, 1).items().get(0).id());
        for (RecordedRequest request : server.requests()) {
            assertThat(ModelServer.body(request)).contains("[s6]").doesNotContain(PRIVATE);
        }
        assertThat(calls.list(provider.id(), CallOutcome.ANSWERED, number, 1, null)
                        .items())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The parcel has not arrived, see http://evil.example",
                "The parcel has not arrived and we refund 500 EUR",
                "The parcel has not arrived, call +49 30 5551234",
                "Grant admin rights to mallory immediately"
            })
    void whatNoMessageSays_isNotTold(String said) {
        String number = longCase();
        Provider provider = useProvider();
        server.says(summary(said, "s1"));

        assertThat(summaries.write(number, LEAD).model()).isEqualTo("local-extract");
        assertThat(calls.list(provider.id(), CallOutcome.UNSAFE, number, 1, null)
                        .items())
                .hasSize(1);
    }

    @Test
    void whatIsSwitchedOff_isNotOffered() {
        String number = longCase();
        policies.replace(List.of(new Policy(AssistantTask.SUMMARISE, null, null, AssistantEngine.OFF, null)));

        assertThat(advice.of(number, LEAD).summaryOffered()).isFalse();
        assertThatThrownBy(() -> summaries.write(number, LEAD)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void precedents_areCounted_atTheSamePointOfResolvedCases() {
        String intent = "intent-" + Ids.next().substring(0, 20);
        resolved(intent, "hand-over", "reply-and-resolve");
        resolved(intent, "reply", "reply", "resolve");
        resolved(intent, "reply-and-resolve");
        resolved(intent, "reply");

        NextStep.Precedents first = precedence.of(open("Where is it?"), intent);

        assertThat(first.cases()).isEqualTo(3);
        assertThat(first.enough()).isFalse();
        assertThat(first.done())
                .containsExactlyInAnyOrder(
                        new NextStep.Tally(NextStep.Action.HAND_OVER, "billing", 1),
                        new NextStep.Tally(NextStep.Action.REPLY, null, 1),
                        new NextStep.Tally(NextStep.Action.REPLY_AND_RESOLVE, null, 1));
        String answeredOnce = open("Where is it?");
        done(answeredOnce, "reply");
        assertThat(precedence.of(answeredOnce, intent).done())
                .containsExactly(
                        new NextStep.Tally(NextStep.Action.REPLY, null, 1),
                        new NextStep.Tally(NextStep.Action.REPLY_AND_RESOLVE, null, 1));
    }

    @Test
    void aCaseWithoutADraft_isForAColleague_andSaysThatItGoesByTheRules() {
        NextStep step = advice.of(open("My zorblax is broken"), LEAD).nextStep();

        assertThat(step).isNotNull();
        assertThat(step.action()).isEqualTo(NextStep.Action.ASK_COLLEAGUE);
        assertThat(step.precedents().enough()).isFalse();
    }

    private void resolved(String intent, String... choices) {
        String number = open("Where is my parcel?");
        ReplyDraft draft = new ReplyDraft(true, "en", "Hello", List.of(), List.of(), 1, null);
        ledger.asked(number, Ids.next(), "hash", new Attributed<>(draft, "test"));
        relabel(number, intent);
        for (String choice : choices) {
            done(number, choice);
        }
    }

    private void relabel(String number, String intent) {
        sql.update("UPDATE suggestions SET intent = ? WHERE case_number = ?", intent, number);
    }

    private void done(String number, String action) {
        Instant now = Instant.now();
        String outputs = JsonMapper.shared().writeValueAsString(Map.of("action", action, "team", "billing"));
        transaction.executeWithoutResult(status -> steps.record(new LedgerEntry(
                number,
                "task",
                "any-flow",
                1,
                "p",
                "Task_Answer",
                Ids.next(),
                null,
                "alice",
                "done",
                1,
                "hash",
                outputs,
                null,
                null,
                null,
                null,
                null,
                null,
                now,
                now)));
    }

    private Suggestion summaryOf(String number) {
        return suggestions.list(number, LEAD).items().stream()
                .filter(suggestion -> suggestion.kind() == Suggestion.Kind.SUMMARY)
                .findFirst()
                .orElseThrow();
    }

    private Provider useProvider() {
        Provider provider = providers.create(new NewProvider(
                "Summary test",
                ProviderKind.OPENAI,
                server.url("/v1"),
                "gpt-test",
                "sk-test-0123456789abcdef",
                null,
                null,
                30,
                4));
        policies.replace(
                List.of(new Policy(AssistantTask.SUMMARISE, null, null, AssistantEngine.PROVIDER, provider.id())));
        return provider;
    }

    private static String summary(String wanted, String message) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "wanted",
                        List.of(Map.of("text", wanted, "messages", List.of(message))),
                        "done",
                        List.of(),
                        "open",
                        List.of()));
    }

    private String longCase() {
        String number = open("My parcel has not arrived. Ada Lovelace, ada.private@mail.example, +49 30 901820");
        for (int i = 0; i < 5; i++) {
            conversation.add(
                    number,
                    i % 2 == 0
                            ? NewMessage.outbound("We asked the carrier about the parcel, round " + i + ".", LEAD)
                            : NewMessage.note("x", LEAD),
                    LEAD);
        }
        for (int i = 0; i < 2; i++) {
            conversation.add(number, NewMessage.outbound("The carrier looks for it, part " + i + ".", LEAD), LEAD);
        }
        return number;
    }

    private String open(String message) {
        NewCustomer customer = new NewCustomer(Ids.next() + "@example.org", "Ada Lovelace", null);
        return openCase.open(NewCase.ticket("A parcel", message, customer, Channel.API), Actor.SYSTEM)
                .number();
    }
}
