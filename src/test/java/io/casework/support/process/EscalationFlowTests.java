package io.casework.support.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.Actors;
import io.casework.cases.CaseFile;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.CaseStatus;
import io.casework.cases.Cases;
import io.casework.cases.Conversation;
import io.casework.cases.Direction;
import io.casework.cases.EditCase;
import io.casework.cases.Escalation;
import io.casework.cases.Escalations;
import io.casework.cases.Message;
import io.casework.cases.SatisfactionGiven;
import io.casework.cases.Timeline;
import io.casework.cases.TimelineEntry;
import io.casework.engine.TaskContext;
import io.casework.engine.connectors.ConnectorWorker;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import io.casework.support.AskColleague;
import io.casework.support.EscalateCase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Escalations and questions with all that they touch: real connectors, real forms, the real case file. */
@ApplicationTest
class EscalationFlowTests {

    private static final Actor ALICE = Actors.agent("orders", "billing", "technical", "accounts", "service-desk");
    private static final Actor CAROL = Actors.lead();
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
    Conversation conversation;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    Cases cases;

    @Autowired
    Escalations escalations;

    @Autowired
    EscalateCase escalateCase;

    @Autowired
    AskColleague askColleague;

    @Autowired
    HandleEscalationForm handleEscalation;

    @Autowired
    AnswerColleagueForm answerColleague;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    EditCase editCase;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcTemplate database;

    private final String senior = Ids.next();

    private CaseFile ticket;

    @BeforeEach
    void openAndTriage() {
        staffSeniorSupport();
        ticket = Objects.requireNonNull(transaction.execute(status -> tickets.opened()));
        externalTasks
                .fetchAndLock(1, "test")
                .topic("assistant.classify-ticket", 60_000)
                .businessKey(number())
                .execute()
                .forEach(step -> externalTasks.complete(step.getId(), "test", null, CLASSIFICATION));
        worker.runDue();
    }

    /** A team in which nobody is, is not asked. */
    private void staffSeniorSupport() {
        database.update(
                "INSERT INTO users (id, username, name, password_hash, locale, active, away, created_at, updated_at)"
                        + " VALUES (?, ?, 'Senior', 'x', 'en', 1, 0, ?, ?)",
                senior,
                senior,
                Timestamp.from(Instant.EPOCH),
                Timestamp.from(Instant.EPOCH));
        database.update("INSERT INTO team_members (user_id, team_id) VALUES (?, 'senior-support')", senior);
    }

    @AfterEach
    void dismissSeniorSupport() {
        database.update("DELETE FROM team_members WHERE user_id = ?", senior);
        database.update("DELETE FROM users WHERE id = ?", senior);
    }

    @AfterEach
    void forget() {
        runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> number().equals(instance.getBusinessKey()))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over"));
    }

    @Test
    void asksSeniorSupport_whenAnAgentPressesTheButton() {
        escalate("Customer shouts");

        Escalation escalation = escalation();
        assertThat(escalation.isRunning()).isTrue();
        assertThat(escalation.team()).isEqualTo("senior-support");
        assertThat(escalation.dueAt()).isNotNull();
        assertThat(task("Task_HandleEscalation").getPriority()).isEqualTo(90);
        assertThat(tickets.now(ticket).priority()).isEqualTo(90);
        assertThat(notes()).containsExactly("Customer shouts");
    }

    @Test
    void refusesASecondEscalation_whileOneRuns() {
        escalateCase.escalate(number(), "agent-request", null, ALICE);

        assertThatThrownBy(() -> escalateCase.escalate(number(), "vip", null, ALICE))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.slug()).isEqualTo("escalation-running"));
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("ticket-escalation")
                        .processInstanceBusinessKey(number())
                        .count())
                .isOne();
    }

    @Test
    void needsTheRightToWorkOnTheCase() {
        assertThatThrownBy(() -> escalateCase.escalate(number(), "vip", null, Actors.gateway()))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> escalateCase.escalate(number(), "vip", null, Actors.agent("sales")))
                .isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void handsTheTaskToTheSenior_whoTakesOver() {
        escalate(null);

        decide(Map.of("answer", "take-over"));

        assertThat(task("Task_AnswerCustomer").getAssignee()).isEqualTo("carol");
        assertThat(tickets.now(ticket).team()).isEqualTo("senior-support");
        assertThat(escalation().outcome()).isEqualTo(Escalation.Outcome.TAKEN_OVER);
        assertThat(escalation().endedBy()).isEqualTo("Carol Clark");
        assertThat(tasksOf("Task_AnswerCustomer")).hasSize(1);
        assertThat(cases.read(number(), ALICE).number()).isEqualTo(number());
    }

    @Test
    void givesBack_withAdviceAndPriority() {
        escalate(null);

        decide(Map.of("answer", "give-back", "advice", "Offer a new parcel", "newPriority", 95));

        assertThat(notes()).containsExactly("Offer a new parcel");
        assertThat(tickets.now(ticket).priority()).isEqualTo(95);
        assertThat(task("Task_AnswerCustomer").getAssignee()).isNull();
        assertThat(escalation().outcome()).isEqualTo(Escalation.Outcome.GIVEN_BACK);
    }

    @Test
    void compensates_asANote() {
        escalate(null);

        decide(Map.of("answer", "compensate", "amount", 25.5, "note", "Three weeks late"));

        assertThat(notes()).containsExactly("25.5 EUR\n\nThree weeks late");
        assertThat(escalation().outcome()).isEqualTo(Escalation.Outcome.COMPENSATED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 100.01, 1e9})
    void compensates_withinThePolicyOnly(double amount) {
        escalate(null);

        assertThatThrownBy(() -> decide(Map.of("answer", "compensate", "amount", amount, "note", "Sorry")))
                .isInstanceOf(Problem.Unprocessable.class);
        assertThat(notes()).isEmpty();
        assertThat(escalation().isRunning()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"give-back", "compensate", "refuse", "shrug"})
    void wantsWhatBelongsToTheDecision(String answer) {
        escalate(null);

        assertThatThrownBy(() -> decide(Map.of("answer", answer))).isInstanceOf(Problem.Unprocessable.class);
        assertThat(escalation().isRunning()).isTrue();
    }

    @Test
    void refuses_withAReason() {
        escalate(null);

        decide(Map.of("answer", "refuse", "note", "The parcel is on its way"));

        assertThat(notes()).containsExactly("The parcel is on its way");
        assertThat(escalation().outcome()).isEqualTo(Escalation.Outcome.REFUSED);
        assertThat(tasksOf("Task_HandleEscalation")).isEmpty();
    }

    @Test
    void endsWithTheCase() {
        escalate(null);
        askColleague.ask(number(), new AskColleague.Question("Where?", "orders", null, null), ALICE);

        transaction.executeWithoutResult(status -> lifecycle.withdrawn(number(), "found it", ALICE));
        worker.runDue();

        assertThat(escalation().outcome()).isEqualTo(Escalation.Outcome.CASE_ENDED);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number())
                        .count())
                .isZero();
    }

    @Test
    void endsWhenTheCaseIsResolved_butAQuestionGoesOn() {
        escalate(null);
        askColleague.ask(number(), new AskColleague.Question("Where?", "orders", null, null), ALICE);

        transaction.executeWithoutResult(status -> lifecycle.resolved(number(), null, ALICE));

        assertThat(escalation().outcome()).isEqualTo(Escalation.Outcome.CASE_ENDED);
        assertThat(tasksOf("Task_HandleEscalation")).isEmpty();
        assertThat(tasksOf("Task_AnswerColleague")).hasSize(1);
    }

    @Test
    void question_endsWithACaseThatEndsMeanwhile() throws Exception {
        var asked = new AtomicReference<Throwable>();
        var colleague = new Thread(() -> {
            try {
                askColleague.ask(number(), new AskColleague.Question("Where?", "orders", null, null), ALICE);
            } catch (RuntimeException e) {
                asked.set(e);
            }
        });
        transaction.executeWithoutResult(status -> {
            lifecycle.withdrawn(number(), "found it", ALICE);
            colleague.start();
            while (colleague.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
        });
        colleague.join();

        assertThat(asked.get()).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.slug())
                .isEqualTo("case-ended"));
        assertThat(tasksOf("Task_AnswerColleague")).isEmpty();
    }

    @Test
    void wordOfATakeOver_isDroppedWithAnEntry_whenTheCaseEndsBeforeItsFlowListens() {
        takeOverWhileTheFlowIsBusy();

        transaction.executeWithoutResult(status -> lifecycle.withdrawn(number(), "found it", ALICE));

        assertThat(keptStates()).containsExactly("obsolete");
        assertThat(timeline.read(number(), null, 200, Locale.ENGLISH).items())
                .extracting(TimelineEntry::title)
                .contains("Came too late for the flow, or nobody needed it any more: a senior took the case over");
    }

    @Test
    void wordOfATakeOver_isDropped_whenSomebodyElseGetsTheCase() {
        takeOverWhileTheFlowIsBusy();

        transaction.executeWithoutResult(status -> editCase.handedOver(number(), "billing", null, ALICE));

        assertThat(keptStates()).containsExactly("obsolete");
    }

    private void takeOverWhileTheFlowIsBusy() {
        escalate(null);
        tasks.complete(
                task("Task_AnswerCustomer").getId(), Map.of("action", "reply", "agent", "alice", "replyId", "m-1"));
        Task senior = task("Task_HandleEscalation");
        var context = context(senior, "ticket-escalation");
        transaction.executeWithoutResult(
                status -> handleEscalation.complete(context, new HashMap<>(Map.of("answer", "take-over")), CAROL));
        assertThat(keptStates()).containsExactly("waiting");
    }

    private List<String> keptStates() {
        return database.queryForList(
                "SELECT state FROM kept_messages WHERE case_number = ? AND message_name = 'ticket-taken-over'",
                String.class,
                number());
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "3,false", "5,false"})
    void looksAfterDissatisfiedCustomers_evenOfAClosedCase(int score, boolean escalated) {
        transaction.executeWithoutResult(status -> {
            lifecycle.resolved(number(), null, ALICE);
            lifecycle.closed(number(), ALICE);
            events.publishEvent(new SatisfactionGiven(number(), score));
        });
        worker.runDue();

        assertThat(escalations.running(number()).isPresent()).isEqualTo(escalated);
        assertThat(tasksOf("Task_HandleEscalation")).hasSize(escalated ? 1 : 0);
    }

    @Test
    void canBeTakenOver_onAClosedCase() {
        transaction.executeWithoutResult(status -> {
            lifecycle.resolved(number(), null, ALICE);
            lifecycle.closed(number(), ALICE);
            events.publishEvent(new SatisfactionGiven(number(), 1));
        });
        worker.runDue();

        decide(Map.of("answer", "take-over", "note", "I call them"));

        assertThat(escalation().outcome()).isEqualTo(Escalation.Outcome.TAKEN_OVER);
        assertThat(tickets.now(ticket).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void asksAColleague_whoAnswersInANote() {
        Message question =
                askColleague.ask(number(), new AskColleague.Question("Which depot?", "sales", null, null), ALICE);
        Task task = task("Task_AnswerColleague");

        assertThat(question.body()).isEqualTo("@Sales: Which depot?");
        assertThat(answerColleague.prefill(context(task, "ask-colleague"))).containsEntry("question", question.body());
        transaction.executeWithoutResult(status -> tasks.complete(
                task.getId(),
                answerColleague.complete(context(task, "ask-colleague"), Map.of("answer", "Leipzig"), CAROL)));

        assertThat(notes()).hasSize(2).last().asString().endsWith(": Leipzig");
        assertThat(tasksOf("Task_AnswerColleague")).isEmpty();
    }

    @Test
    void asksNobodyWhomWeDoNotKnow() {
        for (var question : List.of(
                new AskColleague.Question("?", null, null, null),
                new AskColleague.Question("?", "nobody", null, null),
                new AskColleague.Question("?", null, "nobody", null),
                new AskColleague.Question("?", "sales", "nobody", null))) {
            assertThatThrownBy(() -> askColleague.ask(number(), question, ALICE))
                    .isInstanceOf(Problem.InvalidInput.class);
        }
        assertThat(notes()).isEmpty();
    }

    private void escalate(@Nullable String note) {
        escalateCase.escalate(number(), "agent-request", note, ALICE);
        worker.runDue();
    }

    private void decide(Map<String, Object> data) {
        Task task = task("Task_HandleEscalation");
        var context = context(task, "ticket-escalation");
        transaction.executeWithoutResult(
                status -> tasks.complete(task.getId(), handleEscalation.complete(context, new HashMap<>(data), CAROL)));
        worker.runDue();
    }

    private TaskContext context(Task task, String process) {
        return new TaskContext(
                task.getId(),
                number(),
                process,
                task.getProcessInstanceId(),
                task.getTaskDefinitionKey(),
                tasks.getVariables(task.getId()));
    }

    private Task task(String step) {
        return tasksOf(step).get(0);
    }

    private List<Task> tasksOf(String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number())
                .taskDefinitionKey(step)
                .list();
    }

    private Escalation escalation() {
        return escalations.newest(number()).orElseThrow();
    }

    private List<String> notes() {
        return conversation.list(number(), null, 50).items().stream()
                .filter(message -> message.direction() == Direction.NOTE)
                .map(Message::body)
                .toList();
    }

    private String number() {
        return ticket.number();
    }
}
