package io.casework.support.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.Direction;
import io.casework.cases.Message;
import io.casework.engine.StepRefused;
import io.casework.engine.connectors.ConnectorWorker;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import io.casework.tasks.Completing;
import io.casework.tasks.StartFlow;
import io.casework.tasks.TaskWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The call to a customer with all that it touches: real forms, real connectors, the real case file. */
@ApplicationTest
class CallFlowTests {

    @Autowired
    TaskWorld world;

    @Autowired
    StartFlow startFlow;

    @Autowired
    Completing completing;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    Cases cases;

    @Autowired
    Conversation conversation;

    @Autowired
    ConnectorWorker worker;

    @Autowired
    PlanTime planTime;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    CaseFile ticket;
    String callers = "";
    Actor alice;
    Actor bob;

    @BeforeEach
    void openCase() {
        ticket = world.openCase("Please call me");
        callers = world.team();
        alice = world.agent("service-desk");
        bob = world.agent(callers);
    }

    @AfterEach
    void forget() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ticket.number())
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over"));
    }

    @Test
    void letsTheCallersReadTheCase() {
        request(null);

        assertThat(cases.read(ticket.number(), bob).number()).isEqualTo(ticket.number());
        assertThat(notes()).singleElement().asString().endsWith(": About the refund.");
    }

    @Test
    void waits_untilTheTimeThatWasNamed() {
        Instant later = Instant.now().plus(Duration.ofDays(2));

        request(later);

        assertThat(task()).isNull();
        assertThat(variable("callAt")).isEqualTo(Date.from(later));
    }

    @Test
    void notesWhatWasAgreed_andEnds() {
        request(null);

        complete(Map.of("callOutcome", "reached", "agreed", "We refund 20 EUR.", "nextStep", "none"));

        assertThat(call()).isNull();
        assertThat(notes()).contains("We refund 20 EUR.");
    }

    @Test
    void callsAgain_whenThatWasAgreed() {
        request(null);
        Instant again = Instant.now().plus(Duration.ofDays(1));

        complete(Map.of(
                "callOutcome", "reached",
                "agreed", "Tomorrow.",
                "nextStep", "call-again",
                "nextCallAt", again.toString()));

        assertThat(variable("callAt")).isEqualTo(Date.from(again));
        assertThat(variable("callTries")).isEqualTo(0);
    }

    @Test
    void refusesACallInThePast() {
        request(null);

        assertThatThrownBy(() -> complete(Map.of(
                        "callOutcome", "reached",
                        "agreed", "Yesterday.",
                        "nextStep", "call-again",
                        "nextCallAt", "2026-01-01T10:00:00Z")))
                .isInstanceOf(Problem.Unprocessable.class);
        assertThat(notes()).doesNotContain("Yesterday.");
    }

    @Test
    void pausesInWorkingTime_whenNobodyAnswers() {
        request(null);

        complete(Map.of("callOutcome", "not-reached", "note", "Voice mail."));
        worker.runDue();

        assertThat((Date) variable("callAt")).isAfter(Instant.now().plus(Duration.ofHours(3)));
        assertThat(variable("callTries")).isEqualTo(1);
        assertThat(notes()).contains("Voice mail.");
    }

    @Test
    void writesANote_whenItGivesUp() {
        request(null);
        runtime.setVariable(callId(), "callTries", 2);

        complete(Map.of("callOutcome", "not-reached"));
        worker.runDue();

        assertThat(call()).isNull();
        assertThat(notes()).contains("The customer was called 3 times and not reached.");
    }

    @Test
    void isDropped_whenTheCaseEnds() {
        request(null);

        lifecycle.withdrawn(ticket.number(), "found it", Actor.SYSTEM);

        assertThat(call()).isNull();
        assertThat(task()).isNull();
    }

    @Test
    void planTime_refusesWhatIsNoNumberOfMinutes() {
        assertThatThrownBy(() -> planTime.run(SupportTickets.call(ticket, Map.of("minutes", "soon"))))
                .isInstanceOf(StepRefused.class);
        assertThatThrownBy(() -> planTime.run(SupportTickets.call(ticket, Map.of("minutes", "-5"))))
                .isInstanceOf(StepRefused.class);
    }

    private void request(@Nullable Instant at) {
        var answers = new HashMap<String, @Nullable Object>(
                Map.of("callReason", "explain", "team", callers, "details", "About the refund."));
        answers.put("callAt", at == null ? null : at.toString());
        startFlow.start("call-customer", ticket.number(), answers, alice);
    }

    private void complete(Map<String, @Nullable Object> answers) {
        completing.complete(Objects.requireNonNull(task()).getId(), answers, bob);
    }

    private @Nullable Task task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(ticket.number())
                .taskDefinitionKey("Task_CallCustomer")
                .singleResult();
    }

    private @Nullable ProcessInstance call() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("call-customer")
                .processInstanceBusinessKey(ticket.number())
                .singleResult();
    }

    private String callId() {
        return Objects.requireNonNull(call()).getId();
    }

    private Object variable(String name) {
        return runtime.getVariable(callId(), name);
    }

    private List<String> notes() {
        return conversation.list(ticket.number(), null, 20).items().stream()
                .filter(message -> message.direction() == Direction.NOTE)
                .map(Message::body)
                .toList();
    }
}
