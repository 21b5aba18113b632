package io.casework.support.process;

import static io.casework.support.process.TicketDriver.CLAIM;
import static io.casework.support.process.TicketDriver.HANDLE;
import static io.casework.support.process.TicketDriver.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.casework.engine.ModelEngine;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketEscalationTests {

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
    void isATaskOfSeniorSupport_withDeadlineAndPriority() {
        ticket.isEscalated("agent-request", "standard");

        var task = ticket.task("Task_HandleEscalation");
        assertThat(task).hasCandidateGroup("senior-support").isNotAssigned();
        assertThat(task.getDueDate()).isEqualTo(OPENED.plus(HANDLE));
        assertThat(task.getPriority()).isEqualTo(90);
    }

    @Test
    void tellsTheTeamAndTheCrm_whileTheTaskIsThere() {
        ticket.isEscalated("agent-request", "standard");

        assertThat(ticket.steps())
                .containsExactly("Task_BeginEscalation", "Task_AskTeam", "Task_NotifyTeam", "Task_PushEscalatedCase");
        assertThat(ticket.ends()).containsExactly("EndEvent_TeamTold");
    }

    @Test
    void isATaskAtOnce_whenTheCrmIsAway() {
        ticket.silence("crm.push-case").silence("messaging.notify-team").isEscalated("vip", "vip");

        assertThat(ticket.process("ticket-escalation")).isWaitingAt("Task_HandleEscalation", "Task_NotifyTeam");
    }

    @Test
    void isOnlyNoted_whenAnotherOneRuns() {
        ticket.isEscalated("agent-request", "standard").isEscalated("bad-survey", "standard");

        assertThat(ticket.ends()).contains("EndEvent_ReasonNoted");
        assertThat(ticket.process("ticket-escalation")).isWaitingAt("Task_HandleEscalation");
    }

    @Test
    void endsWithTheOutcomeInTheCrm_whenHandled() {
        ticket.isEscalated("agent-request", "standard").seniorDecides("refused");

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.steps()).endsWith("Task_PushHandledCase");
        assertThat(ticket.ends()).contains("EndEvent_EscalationSettled");
    }

    @Test
    void goesToTheNextLevel_whenNobodyClaimsInTime() {
        ticket.isEscalated("agent-request", "standard").after(CLAIM);

        assertThat(ticket.variable("ticket-escalation", "escalationLevel")).isEqualTo(2);
        assertThat(ticket.variable("ticket-escalation", "toldTeam")).isEqualTo("support-management");
        assertThat(ticket.task("Task_HandleEscalation")).hasCandidateGroup("support-management");
        assertThat(ticket.variable("ticket-escalation", "escalatedInCrm")).isEqualTo(true);
        assertThat(ticket.task("Task_HandleEscalation").getDueDate())
                .isEqualTo(OPENED.plus(CLAIM).plus(HANDLE));
    }

    @Test
    void staysWithWhoeverBegan_whenTheTimeToClaimIsOver() {
        ticket.isEscalated("agent-request", "standard").seniorClaims().after(CLAIM);

        assertThat(ticket.ends()).contains("EndEvent_SomebodyBegan");
        assertThat(ticket.task("Task_HandleEscalation")).isAssignedTo("carol");
        assertThat(ticket.variable("ticket-escalation", "escalationLevel")).isEqualTo(1);
    }

    @Test
    void goesToTheNextLevel_whenWhoeverBeganDoesNotFinish() {
        ticket.isEscalated("agent-request", "standard")
                .seniorClaims()
                .after(CLAIM)
                .after(HANDLE.minus(CLAIM));

        assertThat(ticket.variable("ticket-escalation", "escalationLevel")).isEqualTo(2);
        assertThat(ticket.task("Task_HandleEscalation")).isNotAssigned();
    }

    @Test
    void endsUnanswered_afterTheLastLevel() {
        ticket.isEscalated("agent-request", "standard")
                .after(CLAIM)
                .after(CLAIM)
                .after(CLAIM);

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.steps()).endsWith("Task_PassOn", "Task_PushUnansweredCase");
        assertThat(ticket.ends()).contains("EndEvent_NobodyAnswered");
    }

    @Test
    void asksWhoeverLooksAfterTheAccount_whenNobodyKeepsACustomerWhoMayLeave() {
        ticket.isEscalated("churn-signal", "standard").after(CLAIM).after(CLAIM);

        assertThat(ticket.variable("ticket-escalation", "toldTeam")).isEqualTo("key-accounts");
        assertThat(ticket.task("Task_HandleEscalation")).hasCandidateGroup("key-accounts");
    }

    @Test
    void asksWhomTheStepFound_whenTheDecisionNamesATeamThatIsGone() {
        ticket.connector("support.ask-team", asked("billing")).isEscalated("agent-request", "standard");

        assertThat(ticket.task("Task_HandleEscalation")).hasCandidateGroup("billing");
        assertThat(ticket.variable("ticket-escalation", "toldTeam")).isEqualTo("billing");
    }

    private static Map<String, Object> asked(String team) {
        Date later = Date.from(OPENED.plus(HANDLE));
        return Map.of("escalationTeam", team, "toldTeam", team, "claimBy", later, "handleBy", later, "priority", 90);
    }

    @Test
    void isDropped_whenTheCaseNeedsItNoLonger() {
        ticket.isEscalated("agent-request", "standard").seniorClaims().needsNoEscalation();

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.ends()).contains("EndEvent_EscalationDropped");
    }

    @Test
    void isDropped_evenBeforeATeamIsAsked() {
        ticket.silence("support.ask-team")
                .isEscalated("agent-request", "standard")
                .needsNoEscalation();

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.after(Duration.ofDays(1)).ends()).containsExactly("EndEvent_EscalationDropped");
    }
}
