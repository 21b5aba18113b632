package io.casework.support.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.CaseLinks;
import io.casework.cases.CaseStatus;
import io.casework.cases.Conversation;
import io.casework.cases.Delivery;
import io.casework.cases.Direction;
import io.casework.cases.EditCase;
import io.casework.cases.LinkKind;
import io.casework.cases.Message;
import io.casework.cases.NewMessage;
import io.casework.engine.TaskCompletion;
import io.casework.engine.TaskContext;
import io.casework.engine.connectors.ConnectorWorker;
import io.casework.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The flows with all that they connect: real connectors, real forms, the real case file. */
@ApplicationTest
class TicketFlowTests {

    private static final Actor ALICE = new Actor("alice", "Alice Adams", Actor.Kind.PERSON, Set.of(), Set.of());

    private static final Map<String, Object> CLASSIFICATION = Map.of(
            "category", "delivery",
            "intent", "track-order",
            "sentiment", "neutral",
            "language", "en",
            "urgency", "normal",
            "confidence", 0.9,
            "inScope", true,
            "sensitive", false,
            "trust", "act");

    @Autowired
    SupportTickets tickets;

    @Autowired
    ConnectorWorker worker;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ExternalTaskService externalTasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    Conversation conversation;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    CaseLinks links;

    @Autowired
    EditCase editCase;

    @Autowired
    AnswerCustomerForm answerCustomer;

    private @Nullable CaseFile ticket;

    @AfterEach
    void forget() {
        if (ticket != null) {
            forget(ticket.number());
        }
    }

    private void forget(String number) {
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> number.equals(instance.getBusinessKey()))
                .map(ProcessInstance::getId)
                .forEach(id -> runtime.deleteProcessInstance(id, "the test is over"));
    }

    @Test
    void startsWithTheTicket_orNotAtAll() {
        long before = runtime.createProcessInstanceQuery().count();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    tickets.opened();
                    throw new IllegalStateException("the transaction fails");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void goesFromTheFirstMessageToTheClosedCase() {
        openAndTriage();
        assertThat(ticket().status()).isEqualTo(CaseStatus.OPEN);

        answer(Map.of("action", "reply", "reply", "Which order is it?"));
        assertThat(ticket().status()).isEqualTo(CaseStatus.WAITING);
        assertThat(newestReply().delivery()).isEqualTo(Delivery.notSent("not sent: no mail server"));

        customerWrites("Order 4711.");
        assertThat(ticket().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(task("Task_AnswerCustomer").getAssignee()).isEqualTo("alice");

        answer(Map.of("action", "reply-and-resolve", "reply", "It arrives tomorrow."));
        assertThat(ticket().status()).isEqualTo(CaseStatus.RESOLVED);

        timerFires("IntermediateEvent_ReopenWindowOver");
        assertThat(ticket().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(isRunning()).isFalse();
    }

    @Test
    void isReopened_whenTheCustomerObjects() {
        openAndTriage();
        answer(Map.of("action", "resolve"));

        customerWrites("It is still missing!");

        assertThat(ticket().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(ticket().reopenCount()).isOne();
        assertThat(task("Task_AnswerCustomer").getAssignee()).isEqualTo("alice");
    }

    @Test
    void changesTheTeamOfCaseAndTask_whenHandedOver() {
        openAndTriage();
        String other = "technical".equals(ticket().team()) ? "billing" : "technical";

        answer(Map.of("action", "hand-over", "handOverTeam", other));

        assertThat(ticket().team()).isEqualTo(other);
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(ticket().number())
                        .taskCandidateGroup(other)
                        .count())
                .isOne();
    }

    @Test
    void goesToTheTeamThatAnswersIt_withItsTask_whenTheAssistantHadSortedItWrong() {
        openAndTriage();
        assertThat(ticket().team()).isEqualTo("orders");

        transaction.executeWithoutResult(
                status -> editCase.sortedAnew(ticket().number(), "billing", "payment-failed", ALICE));
        worker.runDue();

        assertThat(ticket().team()).isEqualTo("billing");
        Task task = task("Task_AnswerCustomer");
        assertThat(task.getAssignee()).isNull();
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .extracting(IdentityLink::getGroupId)
                .contains("billing");
    }

    @Test
    void ends_whenTheTicketIsWithdrawn() {
        openAndTriage();

        transaction.executeWithoutResult(status -> lifecycle.withdrawn(ticket().number(), "found it", Actor.SYSTEM));
        worker.runDue();

        assertThat(isRunning()).isFalse();
        assertThat(ticket().status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void hearsTheCustomer_whoWritesAsItCloses() {
        openAndTriage();
        answer(Map.of("action", "resolve"));

        fire(atStep("IntermediateEvent_ReopenWindowOver"));
        customerWrites("Wait!");

        assertThat(ticket().status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(links.list(ticket().number(), Actor.SYSTEM)).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.SPLIT_INTO);
            assertThat(conversation.list(link.number(), null, 50).items())
                    .extracting(Message::body)
                    .containsExactly("Wait!");
            forget(link.number());
        });
    }

    private void openAndTriage() {
        ticket = transaction.execute(status -> tickets.opened());
        isClassified();
        worker.runDue();
    }

    /** In the place of the assistant, which may still be learning. */
    private void isClassified() {
        externalTasks
                .fetchAndLock(1, "test")
                .topic("assistant.classify-ticket", 60_000)
                .businessKey(ticket().number())
                .execute()
                .forEach(step -> externalTasks.complete(step.getId(), "test", null, CLASSIFICATION));
    }

    private void answer(Map<String, Object> data) {
        complete(task("Task_AnswerCustomer"), answerCustomer, data);
    }

    private void complete(Task task, TaskCompletion form, Map<String, Object> data) {
        var context = new TaskContext(
                task.getId(),
                ticket().number(),
                "ticket-resolution",
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                tasks.getVariables(task.getId()));
        transaction.executeWithoutResult(
                status -> tasks.complete(task.getId(), form.complete(context, Map.copyOf(data), ALICE)));
        worker.runDue();
    }

    private void customerWrites(String text) {
        transaction.executeWithoutResult(
                status -> conversation.add(ticket().number(), NewMessage.inbound(text), Actor.SYSTEM));
        worker.runDue();
    }

    private void timerFires(String activity) {
        fire(atStep(activity));
        worker.runDue();
    }

    private Predicate<Job> atStep(String activity) {
        return job -> activity.equals(jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId());
    }

    private void fire(Predicate<Job> which) {
        List<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(ticket().number()).list().stream()
                        .map(instance -> instance.getId())
                        .toList();
        jobs.createJobQuery().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .filter(which)
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private Message newestReply() {
        return conversation.list(ticket().number(), null, 50).items().stream()
                .filter(message -> message.direction() == Direction.OUTBOUND)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private Task task(String step) {
        return Objects.requireNonNull(tasks.createTaskQuery()
                .processInstanceBusinessKey(ticket().number())
                .taskDefinitionKey(step)
                .singleResult());
    }

    private boolean isRunning() {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ticket().number())
                        .count()
                > 0;
    }

    private CaseFile ticket() {
        return tickets.now(Objects.requireNonNull(ticket));
    }
}
