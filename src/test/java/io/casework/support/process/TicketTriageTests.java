package io.casework.support.process;

import static io.casework.support.process.TicketDriver.classification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.casework.engine.ModelEngine;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketTriageTests {

    private static final ProcessEngine ENGINE = ModelEngine.withShippedModels();

    private TicketDriver ticket = new TicketDriver(ENGINE);

    @BeforeAll
    static void assertOnTheseModels() {
        AbstractAssertions.init(ENGINE);
    }

    @AfterAll
    static void close() {
        AbstractAssertions.reset();
        ENGINE.close();
    }

    @BeforeEach
    void begin() {
        ticket = new TicketDriver(ENGINE);
    }

    @AfterEach
    void forget() {
        ticket.close();
    }

    @Test
    void reachesAnAgent_whenTheAssistantIsSure() {
        ticket.opens();

        assertThat(ticket.process("ticket-triage")).isWaitingAt("CallActivity_ResolveTicket");
        assertThat(ticket.process("ticket-resolution")).isWaitingAt("Task_AnswerCustomer");
        assertThat(ticket.steps())
                .startsWith(
                        "Task_ClassifyTicket",
                        "Task_EstimateChurn",
                        "Task_FindCustomer",
                        "Task_ApplyTriage",
                        "Task_PushTriagedCase");
    }

    @Test
    void decidesPriorityTeamAndServiceLevel() {
        ticket.connector("crm.find-customer", Map.of("tier", "vip", "churnRisk", 0.7))
                .opens();

        assertThat(ticket.process("ticket-triage"))
                .variables()
                .containsEntry("priority", 70)
                .containsEntry("team", "billing")
                .containsEntry("firstResponseMinutes", 60)
                .containsEntry("nextResponseMinutes", 60)
                .containsEntry("solutionMinutes", 480);
    }

    @Test
    void handsTheCaseNumberOnToResolution() {
        ticket.opens();

        assertThat(ticket.process("ticket-resolution").getBusinessKey()).isEqualTo(TicketDriver.CASE);
    }

    @Test
    void asksTheServiceDesk_whenTheAssistantIsUnsure() {
        ticket.connector("assistant.classify-ticket", classification(0.5, true)).opens();

        assertThat(ticket.process("ticket-triage")).isWaitingAt("Task_ReviewTriage");
        assertThat(ticket.task("Task_ReviewTriage")).hasCandidateGroup("service-desk");
    }

    @ParameterizedTest
    @CsvSource({"suggest, false", "watch, false", "act, true"})
    void asksTheServiceDesk_howeverSure_withoutTrust_orWhenTheTextIsSensitive(String trust, boolean sensitive) {
        ticket.connector("assistant.classify-ticket", classification(0.99, true, trust, sensitive))
                .opens();

        assertThat(ticket.process("ticket-triage")).isWaitingAt("Task_ReviewTriage");
    }

    @Test
    void goesOnWithTheReviewersLabel_whenConfirmed() {
        ticket.connector("assistant.classify-ticket", classification(0.5, true))
                .opens()
                .reviewerDecides("confirmed");

        assertThat(ticket.process("ticket-resolution")).isWaitingAt("Task_AnswerCustomer");
        assertThat(ticket.variable("ticket-triage", "team")).isEqualTo("orders");
    }

    @Test
    void asksTheServiceDesk_whenTheTicketIsOutOfScope() {
        ticket.connector("assistant.classify-ticket", classification(0.99, false))
                .opens();

        assertThat(ticket.process("ticket-triage")).isWaitingAt("Task_ReviewTriage");
    }

    @Test
    void rejectsPolitely_whenTheReviewerSaysSo() {
        ticket.connector("assistant.classify-ticket", classification(0.99, false))
                .opens()
                .reviewerDecides("rejected");

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.steps()).endsWith("Task_SendRejection", "Task_RejectCase");
        assertThat(ticket.ends()).contains("EndEvent_TicketRejected");
    }

    @Test
    void dropsSpam_withoutAnAnswer() {
        ticket.connector("assistant.classify-ticket", classification(0.99, false))
                .opens()
                .reviewerDecides("spam");

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.steps()).endsWith("Task_RejectSpam").doesNotContain("Task_SendRejection");
        assertThat(ticket.ends()).contains("EndEvent_SpamRejected");
    }

    @Test
    void asksTheServiceDesk_whenClassificationIsImpossible() {
        ticket.refusal("assistant.classify-ticket", "classification-impossible").opens();

        assertThat(ticket.process("ticket-triage"))
                .hasPassed("BoundaryEvent_ClassificationImpossible", "Task_FindCustomer")
                .isWaitingAt("Task_ReviewTriage");
    }

    @Test
    void keepsTheReviewersAnswer_whenADecisionFailsAfterIt() {
        ticket.connector("assistant.classify-ticket", classification(0.5, true)).opens();

        ENGINE.getTaskService().complete(ticket.task("Task_ReviewTriage").getId());

        assertThat(ENGINE.getTaskService().createTaskQuery().count()).isZero();
        assertThat(ENGINE.getManagementService().createJobQuery().executable().count())
                .isOne();
    }

    @Test
    void ends_whenWithdrawnBeforeItIsClassified() {
        ticket.silence("assistant.classify-ticket").opens().isWithdrawn();

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.ends()).containsExactly("EndEvent_TicketWithdrawn");
    }

    @Test
    void ends_whenWithdrawnDuringReview() {
        ticket.connector("assistant.classify-ticket", classification(0.5, true))
                .opens()
                .isWithdrawn();

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.ends()).containsExactly("EndEvent_TicketWithdrawn");
    }

    @Test
    void tellsTheCrm_whenTheTicketIsClosed() {
        ticket.opens().agentAnswers("resolve").after(TicketDriver.REOPEN_WINDOW);

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.steps()).endsWith("Task_CloseCase", "Task_PushClosedCase", "Task_PushFinishedCase");
        assertThat(ticket.ends()).contains("EndEvent_TicketClosed", "EndEvent_TicketDone");
    }

    @Test
    void tellsTheCrm_whenTheTicketIsWithdrawnDuringResolution() {
        ticket.opens().isWithdrawn();

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.steps()).endsWith("Task_PushFinishedCase");
    }
}
