package io.casework.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.casework.ApplicationTest;
import io.casework.cases.Actors;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.cases.Channel;
import io.casework.cases.ConsentLinks;
import io.casework.cases.Conversation;
import io.casework.cases.Deadlines;
import io.casework.cases.Delivery;
import io.casework.cases.Message;
import io.casework.cases.NewCase;
import io.casework.cases.NewMessage;
import io.casework.cases.OpenCase;
import io.casework.cases.Participant;
import io.casework.cases.Surveys;
import io.casework.cases.TimelineEntry;
import io.casework.cases.Triage;
import io.casework.customers.NewCustomer;
import io.casework.engine.StepCall;
import io.casework.engine.StepRefused;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@Transactional
class SendingTests {

    @Autowired
    OpenCase openCase;

    @Autowired
    Cases cases;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    Conversation conversation;

    @Autowired
    SendReply sendReply;

    @Autowired
    SendSurvey sendSurvey;

    @Autowired
    NotifyTeam notifyTeam;

    @Autowired
    DeliveryTimeline timeline;

    @Autowired
    Surveys surveys;

    @Autowired
    ConsentLinks consentLinks;

    @Autowired
    MessageTemplates templates;

    @Autowired
    DeliveryMapper deliveries;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private String number = "";

    @BeforeEach
    void openTicket() {
        var customer = new NewCustomer("ada-" + Ids.next() + "@example.com", "Ada Marsh", null);
        number = openCase.open(
                        NewCase.ticket("Where is my parcel?", "It should be here.", customer, Channel.EMAIL),
                        Actor.SYSTEM)
                .number();
    }

    @Test
    void saysThatTheReplyWasNotSent_whenThereIsNoMailServer() {
        triage("en");
        Message reply = conversation.add(
                number, NewMessage.outbound("It is on its way.", Actors.agent("orders")), Actor.SYSTEM);

        var outputs = sendReply.run(call(Map.of("messageId", reply.id())));

        assertThat(outputs).containsEntry("delivery", "not-sent");
        assertThat(conversation.find(number, reply.id()).delivery())
                .isEqualTo(Delivery.notSent("not sent: no mail server"));
        assertThat(timeline.entries(number))
                .extracting(TimelineEntry::title, TimelineEntry::detail)
                .containsExactly(tuple("Reply not sent", "not sent: no mail server"));
    }

    @Test
    void sendsOnce_howeverOftenTheStepRuns() {
        StepCall call = call(Map.of("template", "rejection"));

        sendReply.run(call);
        sendReply.run(call);

        assertThat(outbound()).hasSize(1);
        assertThat(timeline.entries(number)).hasSize(1);
    }

    @Test
    void writesTheTemplate_inTheNameOfTheProduct() {
        sendReply.run(call(Map.of("template", "rejection")));

        Message rejection = outbound().get(0);
        assertThat(rejection.author()).isEqualTo(Participant.SYSTEM);
        assertThat(rejection.body()).contains("Hello Ada Marsh", "Where is my parcel?", number);
    }

    @Test
    void writesGerman_toWhoWritesGerman() {
        triage("de-AT");
        lifecycle.awaitCustomer(number, Actor.SYSTEM);

        sendReply.run(call(Map.of("template", "reminder")));

        assertThat(outbound().get(0).body()).startsWith("Guten Tag Ada Marsh");
    }

    @Test
    void remindsNobody_whoHasReplied() {
        triage("en");

        var outputs = sendReply.run(call(Map.of("template", "reminder")));

        assertThat(outputs).containsEntry("delivery", "not-sent");
        assertThat(outbound()).isEmpty();
        assertThat(timeline.entries(number))
                .extracting(TimelineEntry::detail)
                .containsExactly("not sent: the case has moved on");
    }

    @Test
    void asksAfterTheSolution() {
        triage("en");
        lifecycle.resolved(number, null, Actor.SYSTEM);

        sendSurvey.run(call(Map.of()));

        assertThat(outbound().get(0).body()).contains("How satisfied are you with our help?", "/survey/…?score=1");
    }

    @Test
    void givesTheSecretOfTheSurvey_toTheCustomerAlone() {
        triage("en");
        lifecycle.resolved(number, null, Actor.SYSTEM);
        List<Mail> sent = new ArrayList<>();
        var dispatch = new Dispatch(
                cases,
                conversation,
                surveys,
                consentLinks,
                templates,
                mail -> sent(mail, sent),
                deliveries,
                transaction,
                clock);
        StepCall call = call(Map.of());

        dispatch.ask(call);
        dispatch.ask(call);

        assertThat(sent).hasSize(1);
        String token = sent.get(0).body().replaceAll("(?s).*/survey/([\\w-]{43})\\?score=5.*", "$1");
        assertThat(surveys.open(token).answered()).isFalse();
        assertThat(outbound()).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(sent.get(0).id());
            assertThat(kept.body()).isEqualTo(sent.get(0).body().replace(token, "…"));
        });
        assertThat(surveys.list(number)).singleElement().satisfies(asked -> {
            assertThat(asked.delivery()).isEqualTo(Delivery.SENT);
            assertThat(asked.processKey()).isEqualTo("ticket-resolution");
        });
    }

    private static Delivery sent(Mail mail, List<Mail> sent) {
        sent.add(mail);
        return Delivery.SENT;
    }

    @Test
    void asksNobody_whoseCaseIsOpenAgain() {
        triage("en");

        assertThat(sendSurvey.run(call(Map.of()))).containsEntry("delivery", "not-sent");
        assertThat(outbound()).isEmpty();
        assertThat(surveys.list(number)).isEmpty();
    }

    @Test
    void refusesATemplateThatDoesNotExist() {
        assertThatThrownBy(() -> sendReply.run(call(Map.of("template", "poem"))))
                .isInstanceOf(StepRefused.class);
    }

    @Test
    void saysThatTheTeamWasNotTold_whenThereIsNoWayToTellIt() {
        StepCall call = call(Map.of("team", "orders", "reason", "response-overdue"));

        assertThat(notifyTeam.run(call)).containsEntry("delivery", "not-sent");
        assertThat(notifyTeam.run(call)).containsEntry("delivery", "not-sent");
        assertThat(timeline.entries(number))
                .extracting(TimelineEntry::title)
                .containsExactly("Notice to team orders not sent");
    }

    private void triage(String language) {
        var triage = new Triage("delivery", null, null, null, language, 30, "orders", new Deadlines(null, null));
        lifecycle.triaged(number, triage, Actor.SYSTEM);
    }

    private List<Message> outbound() {
        return conversation.list(number, null, 50).items().stream()
                .filter(message -> message.author().kind() != Participant.Kind.CUSTOMER)
                .toList();
    }

    private StepCall call(Map<String, Object> inputs) {
        CaseFile file = cases.find(number);
        return new StepCall(
                file.number(), "step-" + Ids.next(), 1, "ticket-resolution", 1, "p-1", "Task_Test", Map.copyOf(inputs));
    }
}
