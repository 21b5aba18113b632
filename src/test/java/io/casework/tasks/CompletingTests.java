package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.Conversation;
import io.casework.cases.Direction;
import io.casework.cases.Timeline;
import io.casework.engine.StepLedger;
import io.casework.identity.Actor;
import io.casework.identity.UserRef;
import io.casework.shared.Problem;
import io.casework.shared.Violation;
import io.casework.tasks.Assignment.IfHeld;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CompletingTests {

    private static final Map<String, Object> YES = Map.of("verdict", "yes");

    @Autowired
    TaskWorld world;

    @Autowired
    Completing completing;

    @Autowired
    Assignment assignment;

    @Autowired
    Delegating delegating;

    @Autowired
    WorkList workList;

    @Autowired
    StepLedger ledger;

    @Autowired
    Conversation conversation;

    @Autowired
    Timeline timeline;

    @Autowired
    TaskForms taskForms;

    @Autowired
    TaskService engine;

    @Autowired
    HistoryService history;

    String team = "";
    String number = "";
    String task = "";

    @BeforeEach
    void oneTask() {
        team = world.team();
        number = world.openCase("Where is my parcel?").number();
        task = world.task(number, team, null, null);
    }

    @Test
    void claimsWithIt_whenNobodyHoldsTheTask() {
        Actor alice = world.agent(team);

        completing.complete(task, YES, alice);

        assertThat(workList.read(task, alice)).satisfies(item -> {
            assertThat(item.assignee()).isEqualTo(alice.id());
            assertThat(item.isOpen()).isFalse();
        });
        assertThat(engine.createTaskQuery().taskId(task).count()).isZero();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .finished()
                        .count())
                .isOne();
    }

    @Test
    void refuses_whenSomebodyElseHoldsIt() {
        Actor alice = world.agent(team);
        assignment.assign(task, alice.id(), IfHeld.REFUSE, alice);

        assertThatThrownBy(() -> completing.complete(task, YES, world.agent(team)))
                .isInstanceOf(TaskHeld.class);
        completing.complete(task, YES, world.lead(team));
    }

    @Test
    void refuses_whenItIsDelegated() {
        Actor alice = world.agent(team);
        Actor bob = world.agent(team);
        assignment.assign(task, alice.id(), IfHeld.REFUSE, alice);
        delegating.delegate(task, bob.id(), alice);

        assertThatThrownBy(() -> completing.complete(task, YES, bob))
                .isInstanceOfSatisfying(TaskStateConflict.class, conflict -> assertThat(conflict.slug())
                        .isEqualTo("task-delegated"));
        delegating.giveBack(task, bob);
        completing.complete(task, YES, alice);
    }

    @Test
    void saysWhoWasFaster_whenItIsCompleted() {
        Actor alice = world.agent(team);
        completing.complete(task, YES, alice);

        assertThatThrownBy(() -> completing.complete(task, YES, world.agent(team)))
                .isInstanceOfSatisfying(TaskStateConflict.class, conflict -> assertThat(conflict.extensions())
                        .isEqualTo(Map.of("completedBy", new UserRef(alice.id(), alice.name()))));
    }

    @Test
    void letsExactlyOneWin_whenTwentyCompleteAtOnce() throws Exception {
        List<Actor> agents =
                IntStream.range(0, 20).mapToObj(i -> world.agent(team)).toList();

        List<Race.Outcome> outcomes = Race.of(agents.stream()
                .map(agent -> (Callable<Object>) () -> {
                    completing.complete(task, YES, agent);
                    return agent.id();
                })
                .toList());

        assertThat(outcomes).filteredOn(Race.Outcome::won).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.won()).allSatisfy(outcome -> assertThat(outcome.failure())
                .isInstanceOf(TaskStateConflict.class));
        assertThat(ledger.ofCase(number)).hasSize(1);
    }

    @Test
    void writesFactsToTheFlowAndProseToTheCase() {
        Actor alice = world.agent(team);

        completing.complete(
                task,
                Map.of("verdict", "no", "reason", "Not ours.", "amount", 12.5, "urgent", true, "shown", "forged"),
                alice);

        assertThat(ledger.ofCase(number)).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo("task");
            assertThat(row.actor()).isEqualTo(alice.id());
            assertThat(row.stepKey()).isEqualTo(task);
            assertThat(row.outputs()).isEqualTo("{\"amount\":12.5,\"day\":null,\"urgent\":true,\"verdict\":\"no\"}");
        });
        assertThat(conversation.list(number, null, 10).items())
                .filteredOn(message -> message.direction() == Direction.NOTE)
                .singleElement()
                .satisfies(note -> assertThat(note.body()).isEqualTo("Reason: Not ours."));
    }

    @Test
    void refusesWrongAnswers_andChangesNothing() {
        Actor alice = world.agent(team);

        assertThatThrownBy(() -> completing.complete(task, Map.of("verdict", "no", "amount", 1001), alice))
                .isInstanceOfSatisfying(Problem.Unprocessable.class, problem -> assertThat(
                                problem.extensions().get("violations"))
                        .isEqualTo(List.of(
                                new Violation("reason", "is required"),
                                new Violation("amount", "must be at most 1000"))));

        assertThat(workList.read(task, alice).assignee()).isNull();
        assertThat(ledger.ofCase(number)).isEmpty();
    }

    @Test
    void opensTheForm_withItsSchema() {
        Actor alice = world.agent(team);

        OpenForm form = taskForms.open(workList.read(task, alice));

        assertThat(form.description()).isEqualTo("Look at it and decide.");
        assertThat(form.formKey()).isEqualTo("tests/decide");
        assertThat(form.form()).isNotNull();
        completing.complete(task, YES, alice);
        assertThat(taskForms.open(workList.read(task, alice)).form()).isNull();
    }

    @Test
    void tellsOnTheTimeline_whoDidWhat() {
        Actor alice = world.agent(team);
        Actor bob = world.agent(team);
        assignment.assign(task, alice.id(), IfHeld.REFUSE, alice);
        delegating.delegate(task, bob.id(), alice);
        delegating.giveBack(task, bob);
        completing.complete(task, YES, alice);

        assertThat(timeline.read(number, null, 50, Locale.ENGLISH).items())
                .extracting("title")
                .containsSubsequence(
                        "\"Decide\" claimed",
                        "\"Decide\" delegated to " + bob.name(),
                        "\"Decide\" given back to " + alice.name(),
                        "\"Decide\" completed");
    }
}
