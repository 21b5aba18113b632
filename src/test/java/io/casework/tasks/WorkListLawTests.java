package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.cases.EditCase;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import io.casework.tasks.Assignment.IfHeld;
import io.casework.tasks.Scheduling.Change;
import io.casework.tasks.TaskQuery.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever people and flows do, the work list says what the engine says, and the tallies what the work list says. */
@ApplicationTest
class WorkListLawTests {

    private static final int STEPS = 120;

    @Autowired
    TaskWorld world;

    @Autowired
    WorkList workList;

    @Autowired
    Assignment assignment;

    @Autowired
    Delegating delegating;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Completing completing;

    @Autowired
    TakeNext takeNext;

    @Autowired
    Tallies tallies;

    @Autowired
    EditCase editCase;

    @Autowired
    TaskService engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient database;

    private String team = "";
    private List<Actor> people = List.of();
    private final List<String> tasks = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void equalsTheEngine_afterWhateverHappened(long seed) {
        Random random = new Random(seed);
        team = world.team();
        people = List.of(world.lead(team), world.agent(team), world.agent(team), world.agent(team));

        IntStream.range(0, STEPS).forEach(step -> {
            try {
                doSomething(random);
            } catch (Problem refused) {
                assertThat(refused.status()).isIn(403, 404, 409, 422);
            }
            if (step % 40 == 0) {
                tallies.gather();
            }
        });

        assertEqualToEngine();
        assertTalliesEqualRows();
        assertKeysEqualColumns();
    }

    @Test
    void gathersTallies_withoutChangingTheSums() {
        team = world.team();
        Actor alice = world.lead(team);
        people = List.of(alice);
        IntStream.range(0, 5).forEach(i -> tasks.add(world.task(team)));
        assignment.assign(tasks.get(0), alice.id(), IfHeld.REFUSE, alice);
        completing.complete(tasks.get(1), Map.of("verdict", "yes"), alice);

        tallies.gather();
        tallies.gather();

        assertTalliesEqualRows();
        assertThat(database.sql("SELECT COUNT(*) FROM task_tallies WHERE team = ?")
                        .param(team)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    private void doSomething(Random random) {
        Actor by = people.get(random.nextInt(people.size()));
        Actor other = people.get(random.nextInt(people.size()));
        if (tasks.isEmpty() || random.nextInt(5) == 0) {
            String assignee = random.nextBoolean() ? other.id() : null;
            tasks.add(world.task(team, random.nextBoolean() ? Instant.now() : null, assignee));
            return;
        }
        String task = tasks.get(random.nextInt(tasks.size()));
        switch (random.nextInt(10)) {
            case 0, 1 -> assignment.assign(task, by.id(), IfHeld.REFUSE, by);
            case 2 -> assignment.assign(task, other.id(), IfHeld.TAKE_OVER, by);
            case 3 -> assignment.release(task, by);
            case 4 -> delegating.delegate(task, other.id(), by);
            case 5 -> delegating.giveBack(task, by);
            case 6 -> reschedule(task, random, by);
            case 7 -> completing.complete(task, Map.of("verdict", random.nextInt(5) == 0 ? "?" : "yes"), by);
            case 8 -> takeNext.take(by);
            default -> moveTheFlow(task, random);
        }
    }

    private void reschedule(String task, Random random, Actor by) {
        Instant when = Instant.now().plus(random.nextInt(1_000), ChronoUnit.MINUTES);
        List<Change> changes = List.of(
                new Change.Due(random.nextBoolean() ? when : null),
                new Change.FollowUp(when),
                new Change.Priority(random.nextInt(101)));
        scheduling.change(task, changes.subList(0, 1 + random.nextInt(3)), by);
    }

    private void moveTheFlow(String task, Random random) {
        Task inEngine = engine.createTaskQuery().taskId(task).singleResult();
        if (inEngine == null) {
            return;
        }
        if (random.nextInt(3) == 0) {
            runtime.deleteProcessInstance(inEngine.getProcessInstanceId(), "test");
        } else {
            String number = workList.read(task, people.get(0)).caseNumber();
            editCase.prioritised(number, random.nextInt(101), null, Actor.SYSTEM);
        }
    }

    private void assertEqualToEngine() {
        List<WorkItem> items = items(View.ALL);
        Set<String> inEngine = engine.createTaskQuery().taskCandidateGroup(team).includeAssignedTasks().list().stream()
                .map(WorkListLawTests::portrait)
                .collect(Collectors.toSet());

        assertThat(items.stream().map(WorkListLawTests::portrait)).containsExactlyInAnyOrderElementsOf(inEngine);
    }

    private static String portrait(Task task) {
        return String.join(
                "|",
                task.getId(),
                String.valueOf(task.getName()),
                String.valueOf(task.getAssignee()),
                String.valueOf(task.getOwner()),
                String.valueOf(task.getDelegationState()),
                String.valueOf(
                        task.getDueDate() == null ? null : task.getDueDate().toInstant()),
                String.valueOf(
                        task.getFollowUpDate() == null
                                ? null
                                : task.getFollowUpDate().toInstant()));
    }

    private static String portrait(WorkItem item) {
        return String.join(
                "|",
                item.id(),
                item.name(),
                String.valueOf(item.assignee()),
                String.valueOf(item.owner()),
                String.valueOf(item.delegation()),
                String.valueOf(item.dueAt()),
                String.valueOf(item.followUpAt()));
    }

    private void assertTalliesEqualRows() {
        Actor lead = people.get(0);
        List<WorkItem> open = items(View.ALL);
        assertThat(workList.counts(world.agent(team)))
                .isEqualTo(new TaskCounts(
                        open.size(),
                        0,
                        open.stream().filter(item -> item.assignee() == null).count(),
                        Map.of(team, (long) open.size()),
                        items(View.COMPLETED).size()));
        assertThat(workList.counts(lead).mine())
                .isEqualTo(
                        open.stream().filter(item -> item.isHeldBy(lead.id())).count());
    }

    private void assertKeysEqualColumns() {
        for (WorkItem item : items(View.ALL)) {
            assertThat(database.sql(
                                    "SELECT by_due || ' ' || by_priority || ' ' || by_created FROM work_items WHERE id = ?")
                            .param(item.id())
                            .query(String.class)
                            .single())
                    .isEqualTo(String.join(
                            " ", ReadingKeys.byDue(item), ReadingKeys.byPriority(item), ReadingKeys.byCreated(item)));
        }
    }

    private List<WorkItem> items(View view) {
        return workList.list(TaskQuery.of(view), null, null, 200, world.agent(team))
                .items();
    }
}
