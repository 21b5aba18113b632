package io.casework.support.process;

import static io.casework.support.process.SupportTickets.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.Actors;
import io.casework.cases.CaseFile;
import io.casework.cases.Conversation;
import io.casework.cases.Delivery;
import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class AnswerCustomerFormTests {

    private static final Actor ALICE = Actors.agent("orders");

    @Autowired
    SupportTickets tickets;

    @Autowired
    Conversation conversation;

    @Autowired
    AnswerCustomerForm form;

    private CaseFile ticket;
    private TaskContext task;

    @BeforeEach
    void openTicket() {
        ticket = tickets.triaged();
        task = task(ticket, Map.of());
    }

    @Test
    void storesTheReply_forTheFlowToSend() {
        var facts = form.complete(task, Map.of("action", "reply", "reply", "It is on its way."), ALICE);

        Message reply = conversation.find(ticket.number(), String.valueOf(facts.get("replyId")));
        assertThat(reply.body()).isEqualTo("It is on its way.");
        assertThat(reply.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(reply.delivery()).isEqualTo(Delivery.QUEUED);
        assertThat(facts).containsEntry("action", "reply").containsEntry("agent", "alice");
    }

    @Test
    void storesTheReplyOnce_whenCompletedTwice() {
        Map<String, Object> answers = Map.of("action", "reply-and-resolve", "reply", "Here you are.");

        assertThat(form.complete(task, answers, ALICE)).isEqualTo(form.complete(task, answers, ALICE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reply", "reply-and-resolve"})
    void refusesAnEmptyReply(String action) {
        assertThatThrownBy(() -> form.complete(task, Map.of("action", action, "reply", "  \n"), ALICE))
                .isInstanceOfSatisfying(Problem.Unprocessable.class, refused -> assertThat(fields(refused))
                        .containsExactly("reply"));
    }

    @Test
    void resolvesWithoutAReply() {
        var facts = form.complete(task, Map.of("action", "resolve"), ALICE);

        assertThat(facts).containsEntry("action", "resolve").containsEntry("replyId", null);
        assertThat(conversation.list(ticket.number(), null, 10).items()).hasSize(1);
    }

    @Test
    void handsOverToAnotherTeam() {
        var facts = form.complete(
                task, Map.of("action", "hand-over", "handOverTeam", "technical", "note", "The app is broken."), ALICE);

        assertThat(facts).containsEntry("team", "technical").containsEntry("agent", null);
        assertThat(tickets.now(ticket).team()).isEqualTo("technical");
        assertThat(conversation.list(ticket.number(), null, 10).items())
                .extracting(Message::direction)
                .containsExactly(Direction.INBOUND, Direction.NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "orders", ""})
    void refusesATeamThatCannotTakeOver(String team) {
        assertThatThrownBy(() -> form.complete(task, Map.of("action", "hand-over", "handOverTeam", team), ALICE))
                .isInstanceOfSatisfying(Problem.Unprocessable.class, refused -> assertThat(fields(refused))
                        .containsExactly("handOverTeam"));
    }

    @Test
    void refusesAnActionThatDoesNotExist() {
        assertThatThrownBy(() -> form.complete(task, Map.of("action", "shred"), ALICE))
                .isInstanceOf(Problem.Unprocessable.class);
    }

    private static List<String> fields(Problem.Unprocessable refused) {
        return ((List<?>) Objects.requireNonNull(refused.extensions().get("violations")))
                .stream().map(violation -> ((Violation) violation).field()).toList();
    }
}
