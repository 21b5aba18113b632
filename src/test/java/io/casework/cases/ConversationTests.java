package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.identity.Actor;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CasesTest
@RecordApplicationEvents
class ConversationTests {

    private static final Actor AGENT = Actors.agent("orders");

    @Autowired
    private Tickets tickets;

    @Autowired
    private Cases cases;

    @Autowired
    private Conversation conversation;

    @Autowired
    private CaseLifecycle lifecycle;

    @Autowired
    private ApplicationEvents events;

    @Test
    void customersReply_wakesAWaitingCase() {
        String number = tickets.waiting();

        Message reply = conversation.add(number, NewMessage.inbound("Here it is."), Actors.gateway());

        assertThat(events.stream(CustomerReplied.class)).containsExactly(new CustomerReplied(number, reply.id()));
        assertThat(reply.author().kind()).isEqualTo(Participant.Kind.CUSTOMER);
        assertThat(reply.delivery()).isEqualTo(Delivery.RECEIVED);
    }

    @Test
    void customersReply_wakesAResolvedCase() {
        String number = tickets.resolved();

        conversation.add(number, NewMessage.inbound("It is broken again."), Actors.gateway());

        assertThat(events.stream(CustomerReplied.class)).hasSize(1);
    }

    @Test
    void customersMessage_onAnOpenCase_waitsForTheAgent() {
        String number = tickets.triaged("Help", "sam@example.test", "orders");

        conversation.add(number, NewMessage.inbound("One more thing."), Actors.gateway());

        assertThat(events.stream(CustomerReplied.class)).isEmpty();
        assertThat(conversation.newestInbound(number)).contains("One more thing.");
        assertThat(cases.find(number).messageCount()).isEqualTo(2);
    }

    @Test
    void customersMessage_onAClosedCase_opensAFollowUp() {
        String number = tickets.closed();

        Message message = conversation.add(number, NewMessage.inbound("Me again."), Actors.gateway());

        CaseFile followUp = cases.find(message.caseNumber());
        assertThat(followUp.number()).isNotEqualTo(number);
        assertThat(followUp.followUpOf()).isEqualTo(number);
        assertThat(followUp.status()).isEqualTo(CaseStatus.NEW);
        assertThat(followUp.customer()).isEqualTo(cases.find(number).customer());
        assertThat(cases.find(number).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(events.stream(CaseOpened.class)).contains(new CaseOpened(followUp.number(), CaseType.TICKET));
    }

    @Test
    void customersMessage_onAMergedCase_goesWhereTheCaseWent() {
        String into = tickets.triaged("Both", "sam@example.test", "orders");
        String number = tickets.triaged("Double", "sam@example.test", "orders");
        lifecycle.merged(number, into, Actor.SYSTEM);

        Message message = conversation.add(number, NewMessage.inbound("And now?"), Actors.gateway());

        assertThat(message.caseNumber()).isEqualTo(into);
    }

    @Test
    void closedCases_takeNotesButNoAnswers() {
        String number = tickets.closed();

        conversation.add(number, NewMessage.note("For the record.", AGENT), AGENT);

        assertThatThrownBy(() -> conversation.add(number, NewMessage.outbound("Too late.", AGENT), AGENT))
                .isInstanceOfSatisfying(CaseStateConflict.class, problem -> assertThat(problem.slug())
                        .isEqualTo("case-already-closed"));
    }

    @Test
    void firstAnswerOfAPerson_isTheFirstResponse_andNoLaterOne() {
        String number = tickets.triaged("Help", "sam@example.test", "orders");
        conversation.add(number, NewMessage.outbound("We got your mail.", Actor.SYSTEM), Actor.SYSTEM);
        assertThat(cases.find(number).milestones().firstRespondedAt()).isNull();

        Message first = conversation.add(number, NewMessage.outbound("Hello Sam", AGENT), AGENT);
        conversation.add(number, NewMessage.outbound("And another thing", AGENT), AGENT);

        assertThat(cases.find(number).milestones().firstRespondedAt()).isEqualTo(first.createdAt());
    }

    @Test
    void sameMessageFromItsSource_isStoredOnce() {
        String number = tickets.waiting();
        NewMessage mail = NewMessage.inbound("Once").named("email:<1@example.test>");

        Message first = conversation.add(number, mail, Actors.gateway());
        Message again = conversation.add(number, mail, Actors.gateway());

        assertThat(again).isEqualTo(first);
        assertThat(events.stream(CustomerReplied.class)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"SENT,", "NOT_SENT,The mailbox is full."})
    void delivery_isNoted(Delivery.State state, @Nullable String detail) {
        String number = tickets.triaged("Help", "sam@example.test", "orders");
        Message answer = conversation.add(number, NewMessage.outbound("Hello", AGENT), AGENT);
        assertThat(answer.delivery()).isEqualTo(Delivery.QUEUED);

        conversation.deliver(number, answer.id(), new Delivery(state, detail));

        assertThat(conversation.find(number, answer.id()).delivery()).isEqualTo(new Delivery(state, detail));
    }

    @Test
    void messages_areFoundOnlyInTheirCase() {
        String number = tickets.triaged("Help", "sam@example.test", "orders");
        String other = tickets.triaged("Other", "eve@example.test", "orders");
        Message answer = conversation.add(number, NewMessage.outbound("Hello", AGENT), AGENT);

        assertThatThrownBy(() -> conversation.find(other, answer.id())).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> conversation.deliver(other, answer.id(), Delivery.SENT))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void pages_makeUpTheWholeConversation() {
        String number = tickets.triaged("Help", "sam@example.test", "orders");
        for (int i = 0; i < 7; i++) {
            conversation.add(number, NewMessage.note("Note " + i, AGENT), AGENT);
        }

        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            Page<Message> page = conversation.list(number, cursor, 3);
            page.items().forEach(message -> paged.add(message.body()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(paged)
                .containsExactly(
                        "Please help me.", "Note 0", "Note 1", "Note 2", "Note 3", "Note 4", "Note 5", "Note 6");
    }

    @Test
    void foreignCursors_areRefused() {
        String number = tickets.opened("Help", "sam@example.test");

        for (String cursor : List.of("", "x", "AAAA", "bm90JmE", "\u0000")) {
            assertThatThrownBy(() -> conversation.list(number, cursor, 3)).isInstanceOf(Problem.InvalidInput.class);
        }
    }
}
