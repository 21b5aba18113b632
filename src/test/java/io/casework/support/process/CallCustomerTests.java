package io.casework.support.process;

import static io.casework.support.process.TicketDriver.OPENED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.casework.engine.ModelEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallCustomerTests {

    private static final ProcessEngine ENGINE = ModelEngine.withShippedModels();
    private static final Duration PAUSE = Duration.ofHours(4);

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
    void isATaskOfTheTeamAtOnce_whenNoTimeIsNamed() {
        requested(null);

        var task = ticket.task("Task_CallCustomer");
        assertThat(task).hasCandidateGroup("billing").isNotAssigned();
        assertThat(task.getPriority()).isEqualTo(30);
        assertThat(task.getDueDate()).isNull();
    }

    @Test
    void isATaskAtOnce_whenTheTimeHasPassed() {
        requested(OPENED.minus(Duration.ofHours(1)));

        assertThat(ticket.process("call-customer")).isWaitingAt("Task_CallCustomer");
    }

    @Test
    void waits_whenTheTimeIsYetToCome() {
        requested(OPENED.plus(Duration.ofHours(3)));
        assertThat(ticket.process("call-customer")).isWaitingAt("IntermediateEvent_TimeToCall");

        ticket.after(Duration.ofHours(3));

        assertThat(ticket.task("Task_CallCustomer").getDueDate()).isEqualTo(OPENED.plus(Duration.ofHours(3)));
    }

    @Test
    void ends_whenTheCustomerIsReached() {
        requested(null).completes("Task_CallCustomer", reached("none"));

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.ends()).containsExactly("EndEvent_CustomerReached");
        assertThat(ticket.steps()).isEmpty();
    }

    @Test
    void callsAgain_whenTheCustomerAsksForIt() {
        Instant again = OPENED.plus(Duration.ofDays(2));
        var facts = reached("call-again");
        facts.put("callTries", 0);
        facts.put("callAt", Date.from(again));

        requested(null).completes("Task_CallCustomer", facts);
        assertThat(ticket.process("call-customer")).isWaitingAt("IntermediateEvent_TimeToCall");

        ticket.after(Duration.ofDays(2)).completes("Task_CallCustomer", reached("write"));
        assertThat(ticket.ends()).containsExactly("EndEvent_CustomerReached");
    }

    @Test
    void pauses_whenTheCustomerIsNotReached() {
        requested(null);
        notReached(1);
        assertThat(ticket.process("call-customer")).isWaitingAt("IntermediateEvent_TimeToCall");
        assertThat(ticket.steps()).containsExactly("Task_PlanNextTry");

        ticket.after(PAUSE);

        assertThat(ticket.task("Task_CallCustomer").getDueDate()).isEqualTo(OPENED.plus(PAUSE));
    }

    @Test
    void givesUpWithANote_afterThreeTries() {
        requested(null);
        notReached(1).after(PAUSE);
        notReached(2).after(PAUSE);
        notReached(3);

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.steps()).containsExactly("Task_PlanNextTry", "Task_PlanNextTry", "Task_NoteNotReached");
        assertThat(ticket.ends()).containsExactly("EndEvent_NotReached");
    }

    @Test
    void ends_whenTheNumberIsWrong() {
        requested(null).completes("Task_CallCustomer", outcome("wrong-number", null, 1));

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.ends()).containsExactly("EndEvent_NumberWrong");
    }

    @Test
    void isDropped_whenTheCaseEndsBeforeItsTime() {
        requested(OPENED.plus(Duration.ofHours(3))).receives("case-ended");

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.ends()).containsExactly("EndEvent_CallDropped");
    }

    @Test
    void isDropped_whenTheCaseEndsWhileTheTaskIsThere() {
        requested(null).receives("case-ended");

        assertThat(ticket.isRunning()).isFalse();
        assertThat(ticket.after(PAUSE).ends()).containsExactly("EndEvent_CallDropped");
    }

    private TicketDriver requested(@Nullable Instant at) {
        var facts = new HashMap<String, @Nullable Object>(
                Map.of("team", "billing", "priority", 30, "callReason", "explain", "callTries", 0));
        facts.put("callAt", at == null ? null : Date.from(at));
        return ticket.start("call-customer", facts);
    }

    private TicketDriver notReached(int tries) {
        return ticket.connector("support.plan-time", Map.of("plannedAt", Date.from(now().plus(PAUSE))))
                .completes("Task_CallCustomer", outcome("not-reached", null, tries));
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    private static Map<String, @Nullable Object> reached(String nextStep) {
        return outcome("reached", nextStep, 1);
    }

    private static Map<String, @Nullable Object> outcome(String outcome, @Nullable String nextStep, int tries) {
        var facts = new HashMap<String, @Nullable Object>(Map.of("callOutcome", outcome, "callTries", tries));
        facts.put("nextStep", nextStep);
        return facts;
    }
}
