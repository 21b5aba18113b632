package io.casework.support.process;

import static io.casework.support.process.TicketDriver.OPENED;
import static io.casework.support.process.TicketDriver.PATIENCE;
import static io.casework.support.process.TicketDriver.REMINDER;
import static io.casework.support.process.TicketDriver.REOPEN_WINDOW;
import static io.casework.support.process.TicketDriver.RESPONSE;
import static io.casework.support.process.TicketDriver.SOLUTION;
import static io.casework.support.process.TicketDriver.SOLUTION_WARNING;
import static io.casework.support.process.TicketDriver.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.casework.engine.ModelEngine;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketResolutionTests {

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
    void isATaskOfTheTeam_withDeadlineAndPriority() {
        ticket.isTriaged();

        var task = ticket.task("Task_AnswerCustomer");
        assertThat(task).hasCandidateGroup("billing").isNotAssigned();
        assertThat(task.getDueDate()).isEqualTo(OPENED.plus(RESPONSE));
        assertThat(task.getPriority()).isEqualTo(30);
    }

    @Test
    void isATaskAtOnce_whileTheDraftIsStillBeingMade() {
        ticket.silence("assistant.draft-reply").isTriaged();

        assertThat(resolution()).isWaitingAt("Task_AnswerCustomer", "Task_DraftReply");
    }

    @Test
    void doesNotWaitForTheDraft_whenTheAgentWasFaster() {
        ticket.silence("assistant.draft-reply").isTriaged().agentAnswers("reply");

        assertThat(resolution()).isWaitingAtExactly("Task_WaitForCustomer");
    }

    @Test
    void sendsTheReplyAndWaitsForTheCustomer() {
        ticket.isTriaged().agentAnswers("reply");

        assertThat(ticket.steps())
                .containsExactly("Task_ReadDeadlines", "Task_DraftReply", "Task_SendReply", "Task_AwaitCustomer");
        assertThat(resolution()).isWaitingAtExactly("Task_WaitForCustomer");
    }

    @Test
    void comesBackToTheSameAgent_whenTheCustomerReplies() {
        ticket.isTriaged().agentAnswers("reply").after(Duration.ofDays(1)).customerReplies();

        var task = ticket.task("Task_AnswerCustomer");
        assertThat(task).isAssignedTo("alice");
        assertThat(task.getDueDate()).isEqualTo(OPENED.plus(Duration.ofDays(1)).plus(RESPONSE));
        assertThat(ticket.steps()).endsWith("Task_ResumeCase", "Task_DraftReply");
    }

    @Test
    void draftsAgain_whenTheCustomerWritesBeforeTheAnswer() {
        ticket.isTriaged().customerReplies();

        assertThat(ticket.steps()).containsExactly("Task_ReadDeadlines", "Task_DraftReply", "Task_DraftReply");
        assertThat(resolution()).isWaitingAt("Task_AnswerCustomer").isNotWaitingAt("Task_DraftReply");
    }

    @Test
    void goesToAnotherTeam_whenHandedOver() {
        ticket.isTriaged().agentHandsOverTo("technical");

        assertThat(ticket.task("Task_AnswerCustomer"))
                .hasCandidateGroup("technical")
                .isNotAssigned();
        assertThat(ticket.steps()).containsExactly("Task_ReadDeadlines", "Task_DraftReply");
    }

    @Test
    void isResolvedWithoutAReply() {
        ticket.isTriaged().agentAnswers("resolve");

        assertThat(ticket.steps())
                .containsExactly("Task_ReadDeadlines", "Task_DraftReply", "Task_ResolveCase", "Task_SendSurvey");
        assertThat(resolution()).isWaitingAtExactly("Gateway_ReopenWindow");
    }

    @Test
    void isResolvedWithTheReply() {
        ticket.isTriaged().agentAnswers("reply-and-resolve");

        assertThat(ticket.steps())
                .containsExactly(
                        "Task_ReadDeadlines",
                        "Task_DraftReply",
                        "Task_SendReply",
                        "Task_ResolveCase",
                        "Task_SendSurvey");
    }

    @Test
    void isClosed_whenNobodyObjects() {
        ticket.isTriaged().agentAnswers("resolve").after(REOPEN_WINDOW);

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.steps()).endsWith("Task_CloseCase", "Task_PushClosedCase");
        assertThat(ticket.ends()).contains("EndEvent_TicketClosed");
    }

    @Test
    void isReopened_whenTheCustomerObjectsInTime() {
        ticket.isTriaged().agentAnswers("resolve").after(Duration.ofDays(2)).customerReplies();

        assertThat(ticket.steps()).endsWith("Task_ReopenCase", "Task_DraftReply");
        assertThat(ticket.task("Task_AnswerCustomer")).isAssignedTo("alice");
    }

    @Test
    void remindsTheCustomer_once() {
        ticket.isTriaged().agentAnswers("reply").after(REMINDER).after(Duration.ofDays(1));

        assertThat(ticket.steps()).containsOnlyOnce("Task_SendReminder");
        assertThat(resolution()).isWaitingAtExactly("Task_WaitForCustomer");
    }

    @Test
    void isResolved_whenTheCustomerStaysSilent() {
        ticket.isTriaged().agentAnswers("reply").after(REMINDER).after(PATIENCE.minus(REMINDER));

        assertThat(ticket.steps()).endsWith("Task_SendReminder", "Task_ResolveSilentCase", "Task_SendSurvey");
    }

    @Test
    void comesBack_whenTheCustomerRepliesToTheReminder() {
        ticket.isTriaged()
                .agentAnswers("reply")
                .after(REMINDER)
                .customerReplies()
                .after(PATIENCE);

        assertThat(ticket.steps()).doesNotContain("Task_ResolveSilentCase");
        assertThat(ticket.task("Task_AnswerCustomer")).isAssignedTo("alice");
    }

    @Test
    void risesInPriority_whenTheResponseIsDueSoon() {
        ticket.isTriaged().after(WARNING);

        assertThat(ticket.steps())
                .containsExactly(
                        "Task_ReadDeadlines",
                        "Task_DraftReply",
                        "Task_RaisePriorityResponseWarning",
                        "Task_NotifyTeamResponseWarning");
        assertThat(ticket.variable("ticket-resolution", "priority")).isEqualTo(90);
        assertThat(resolution()).isWaitingAt("Task_AnswerCustomer").isNotWaitingAt("Task_DraftReply");
    }

    @Test
    void isToldToTheTeam_whenTheResponseIsOverdue() {
        ticket.isTriaged().after(WARNING).after(RESPONSE.minus(WARNING));

        assertThat(ticket.steps())
                .containsSubsequence(
                        "Task_RaisePriorityResponseOverdue", "Task_NotifyTeamResponseOverdue", "Task_BeginEscalation");
        assertThat(resolution()).isWaitingAt("Task_AnswerCustomer").isNotWaitingAt("Task_DraftReply");
    }

    @Test
    void isToldToTheTeam_whenTheSolutionIsOverdue() {
        ticket.isTriaged().after(SOLUTION);

        assertThat(ticket.steps())
                .containsOnlyOnce("Task_RaisePrioritySolutionOverdue")
                .containsOnlyOnce("Task_NotifyTeamSolutionOverdue");
    }

    @Test
    void isToldToTheTeam_whenTheSolutionIsDueSoon() {
        ticket.isTriaged().after(SOLUTION_WARNING);

        assertThat(ticket.steps())
                .containsSubsequence("Task_RaisePrioritySolutionWarning", "Task_NotifyTeamSolutionWarning");
        assertThat(ticket.variable("ticket-resolution", "solutionWarned")).isEqualTo(true);
        assertThat(resolution()).isWaitingAt("Task_AnswerCustomer");
    }

    @Test
    void isToldOnce_thatTheSolutionIsDueSoon_howeverOftenTheCustomerWrites() {
        ticket.isTriaged()
                .after(SOLUTION_WARNING)
                .needsNoEscalation()
                .agentAnswers("reply")
                .customerReplies()
                .after(SOLUTION_WARNING);

        assertThat(ticket.steps()).containsOnlyOnce("Task_NotifyTeamSolutionWarning");
        assertThat(ticket.ends()).contains("EndEvent_WarnedBefore");
    }

    @Test
    void isToldAgain_thatTheSolutionIsDueSoon_whenItStartsOver() {
        ticket.isTriaged()
                .after(SOLUTION_WARNING)
                .needsNoEscalation()
                .agentAnswers("resolve")
                .customerReplies()
                .after(SOLUTION_WARNING);

        assertThat(ticket.steps())
                .filteredOn("Task_NotifyTeamSolutionWarning"::equals)
                .hasSize(2);
    }

    @Test
    void keepsTheReasonsApart_whenTwoDeadlinesPassBeforeTheTeamIsTold() {
        ticket.silence("messaging.notify-team").isTriaged().after(SOLUTION).speech("messaging.notify-team");

        assertThat(ticket.everyVariable("ticket-escalation", "escalationReason"))
                .containsExactlyInAnyOrder("response-overdue", "solution-overdue");
    }

    @Test
    void isWatchedOnce_whenItIsHandedOverAfterTheDeadline() {
        ticket.isTriaged().after(RESPONSE).agentHandsOverTo("technical").after(Duration.ofMinutes(1));

        assertThat(ticket.steps())
                .containsOnlyOnce("Task_RaisePriorityResponseOverdue")
                .containsOnlyOnce("Task_RaisePriorityResponseWarning");
    }

    @Test
    void hasNoDeadline_whileItWaitsForTheCustomer() {
        ticket.isTriaged().agentAnswers("reply").after(Duration.ofDays(2));

        assertThat(ticket.steps()).endsWith("Task_AwaitCustomer");
    }

    @Test
    void isWatchedAgain_inTheNextRound() {
        ticket.isTriaged().agentAnswers("reply").after(Duration.ofDays(1)).customerReplies();
        assertThat(ticket.steps()).doesNotContain("Task_RaisePriorityResponseOverdue");

        ticket.after(RESPONSE);

        assertThat(ticket.steps()).containsOnlyOnce("Task_RaisePriorityResponseOverdue");
    }

    @Test
    void ends_whenWithdrawnWhileAnAgentHasIt() {
        ticket.silence("assistant.draft-reply").isTriaged().isWithdrawn();

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.ends()).containsExactlyInAnyOrder("EndEvent_NothingToEscalate", "EndEvent_TicketWithdrawn");
    }

    @Test
    void ends_whenWithdrawnWhileItWaitsForTheCustomer() {
        ticket.isTriaged().agentAnswers("reply").isWithdrawn();

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.ends()).contains("EndEvent_TicketWithdrawn");
    }

    @Test
    void isEscalated_whenTheResponseIsOverdue_whileTheAgentGoesOn() {
        ticket.isTriaged().after(RESPONSE);

        assertThat(ticket.task("Task_HandleEscalation")).hasCandidateGroup("senior-support");
        assertThat(ticket.variable("ticket-escalation", "escalationReason")).isEqualTo("response-overdue");
        assertThat(resolution()).isWaitingAt("Task_AnswerCustomer", "CallActivity_EscalateResponseOverdue");
    }

    @Test
    void isEscalatedOnce_whenResponseAndSolutionAreOverdue() {
        ticket.isTriaged().after(RESPONSE).seniorClaims().after(Duration.ofMinutes(61));
        ticket.after(SOLUTION.minus(RESPONSE).minus(Duration.ofMinutes(61)));

        assertThat(ticket.steps()).containsOnlyOnce("Task_RaisePrioritySolutionOverdue");
        assertThat(ticket.ends()).contains("EndEvent_ReasonNoted", "EndEvent_SolutionOverdueOver");
        assertThat(resolution()).isWaitingAt("Task_AnswerCustomer", "CallActivity_EscalateResponseOverdue");
    }

    @Test
    void isEscalatedAtOnce_whenTheCustomerMayLeave() {
        ticket.isTriaged(Map.of("churnRisk", 0.9));

        assertThat(ticket.variable("ticket-escalation", "escalationReason")).isEqualTo("churn-signal");
        assertThat(resolution()).isWaitingAt("Task_AnswerCustomer", "CallActivity_Escalate");
    }

    @Test
    void isEscalatedAtOnce_forAVipInAHurry() {
        ticket.isTriaged(Map.of("tier", "vip", "urgency", "high"));

        assertThat(ticket.variable("ticket-escalation", "escalationReason")).isEqualTo("vip");
    }

    @Test
    void goesOn_whenItsEscalationIsHandled() {
        ticket.isTriaged().after(RESPONSE).seniorDecides("given-back");

        assertThat(ticket.ends()).contains("EndEvent_EscalationSettled", "EndEvent_ResponseOverdueOver");
        assertThat(resolution())
                .isWaitingAt("Task_AnswerCustomer")
                .isNotWaitingAt("CallActivity_EscalateResponseOverdue");
    }

    @Test
    void goesToTheSenior_whenTakenOver() {
        ticket.isTriaged().after(RESPONSE).isTakenOverBy("carol", "senior-support");

        assertThat(ticket.task("Task_AnswerCustomer")).isAssignedTo("carol");
        assertThat(ticket.variable("ticket-resolution", "team")).isEqualTo("senior-support");
        assertThat(ticket.steps()).containsOnlyOnce("Task_DraftReply");
    }

    @Test
    void takesItsEscalationAlong_whenWithdrawn() {
        ticket.isTriaged().after(RESPONSE).isWithdrawn();

        assertThat(ticket.isRunning()).isFalse();
    }

    @Test
    void ends_whenWithdrawnWhileAStepRuns() {
        ticket.silence("support.await-customer")
                .isTriaged()
                .agentAnswers("reply")
                .isWithdrawn();

        assertThat(ticket.isRunning()).isFalse();
    }

    @Test
    void isClosed_onlyOnceItsEscalationIsOver() {
        ticket.isTriaged()
                .after(RESPONSE)
                .agentAnswers("resolve")
                .needsNoEscalation()
                .after(REOPEN_WINDOW);

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.ends()).contains("EndEvent_EscalationDropped", "EndEvent_TicketClosed");
    }

    private ProcessInstance resolution() {
        return ticket.process("ticket-resolution");
    }
}
