package io.casework.support.process;

import static io.casework.support.process.SupportTickets.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.Actors;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseFoundForeign;
import io.casework.cases.CaseRelabelled;
import io.casework.cases.Conversation;
import io.casework.engine.TaskContext;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@RecordApplicationEvents
@Transactional
class ReviewTriageFormTests {

    private static final Actor ALICE = Actors.agent("service-desk");

    @Autowired
    SupportTickets tickets;

    @Autowired
    Conversation conversation;

    @Autowired
    ReviewTriageForm form;

    private CaseFile ticket;
    private TaskContext task;

    @BeforeEach
    void openTicket() {
        ticket = tickets.opened();
        task = task(ticket, Map.of("intent", "late-delivery", "inScope", true));
    }

    @Test
    void shows_whatTheAssistantSuggests() {
        assertThat(form.prefill(task)).containsEntry("outcome", "confirmed").containsEntry("intent", "late-delivery");
    }

    @Test
    void suggestsARejection_whenTheTicketIsOutOfScope() {
        assertThat(form.prefill(task(ticket, Map.of("inScope", false)))).containsEntry("outcome", "rejected");
    }

    @Test
    void suggestsNothing_whileTheAssistantIsOnlyWatched() {
        var watched = Map.<String, Object>of("intent", "late-delivery", "inScope", true, "trust", "watch");

        assertThat(form.prefill(task(ticket, watched))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spam", "rejected"})
    void tellsThatItIsNoneOfOurBusiness(String outcome, ApplicationEvents events) {
        form.complete(task, Map.of("outcome", outcome), ALICE);

        assertThat(events.stream(CaseFoundForeign.class))
                .containsExactly(new CaseFoundForeign(ticket.number(), "alice"));
    }

    @Test
    void labelsTheCase_andLetsTheAssistantLearn(ApplicationEvents events) {
        var facts = form.complete(task, Map.of("outcome", "confirmed", "intent", "track-order"), ALICE);

        assertThat(facts)
                .containsEntry("reviewOutcome", "confirmed")
                .containsEntry("category", "delivery")
                .containsEntry("intent", "track-order");
        assertThat(tickets.now(ticket).labels().intent()).isEqualTo("track-order");
        assertThat(events.stream(CaseRelabelled.class))
                .containsExactly(new CaseRelabelled(ticket.number(), "track-order", "alice"));
    }

    @Test
    void needsAnIntent_toConfirm() {
        assertThatThrownBy(() -> form.complete(task, Map.of("outcome", "confirmed"), ALICE))
                .isInstanceOf(Problem.Unprocessable.class);
        assertThatThrownBy(() -> form.complete(task, Map.of("outcome", "confirmed", "intent", "time-travel"), ALICE))
                .isInstanceOf(Problem.Unprocessable.class);
    }

    @Test
    void rejectsInTheReviewersOwnWords() {
        var facts = form.complete(task, Map.of("outcome", "rejected", "message", "We only sell tents."), ALICE);

        assertThat(conversation
                        .find(ticket.number(), String.valueOf(facts.get("replyId")))
                        .body())
                .isEqualTo("We only sell tents.");
    }

    @Test
    void rejectsInOurStandardWords_whenTheReviewerHasNone() {
        assertThat(form.complete(task, Map.of("outcome", "rejected"), ALICE))
                .containsEntry("reviewOutcome", "rejected")
                .containsEntry("replyId", null);
    }

    @Test
    void dropsSpam() {
        assertThat(form.complete(task, Map.of("outcome", "spam", "note", "Again."), ALICE))
                .containsOnly(Map.entry("reviewOutcome", "spam"));
    }
}
