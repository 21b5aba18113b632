package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Page;
import io.casework.shared.Problem;
import io.casework.tasks.Scheduling.Change;
import io.casework.tasks.TaskQuery.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WorkListTests {

    private final Instant today = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    TaskWorld world;

    @Autowired
    WorkList workList;

    @Autowired
    Completing completing;

    @Autowired
    Scheduling scheduling;

    @Test
    void shows_whatTheReaderMaySee() {
        String mine = world.team();
        String other = world.team();
        Actor agent = world.agent(mine);
        Actor colleague = world.agent(mine);
        Actor stranger = world.agent(other);
        String unassigned = world.task(mine);
        String own = world.task(mine, null, agent.id());
        String colleagues = world.task(mine, null, colleague.id());
        String foreign = world.task(other);
        String ownElsewhere = world.task(other, null, agent.id());

        assertThat(ids(View.ALL, agent)).containsExactlyInAnyOrder(unassigned, own, colleagues, ownElsewhere);
        assertThat(ids(View.MINE, agent)).containsExactlyInAnyOrder(own, ownElsewhere);
        assertThat(ids(View.UNASSIGNED, agent)).containsExactly(unassigned);
        assertThat(ids(View.TEAM, agent)).containsExactlyInAnyOrder(unassigned, own, colleagues);
        assertThat(ids(View.ALL, stranger)).containsExactlyInAnyOrder(foreign, ownElsewhere);
        assertThat(pagedIds(View.ALL, "due", 200, world.lead(mine)))
                .contains(unassigned, own, colleagues, foreign, ownElsewhere);
        assertThat(ids(View.ALL, world.person(Set.of(Permission.TASKS_WORK)))).isEmpty();
    }

    @Test
    void isForThose_whoWorkOnTasksOrReadEverything() {
        Actor analyst = world.person(Set.of(Permission.CASES_READ_ALL));
        Actor outsider = world.person(Set.of(Permission.KNOWLEDGE_READ));

        assertThat(ids(View.MINE, analyst)).isEmpty();
        assertThatThrownBy(() -> ids(View.ALL, outsider)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> workList.counts(outsider)).isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void hidesForeignTasks_likeUnknownOnes() {
        Actor stranger = world.agent(world.team());
        String foreign = world.task(world.team());

        assertThatThrownBy(() -> workList.read(foreign, stranger))
                .isInstanceOf(Problem.NotFound.class)
                .hasMessage("The task does not exist.");
        assertThatThrownBy(() -> workList.read("no-such-task", stranger))
                .isInstanceOf(Problem.NotFound.class)
                .hasMessage("The task does not exist.");
    }

    @Test
    void counts_whatTheViewsShow() {
        String mine = world.team();
        String other = world.team();
        Actor agent = world.agent(mine);
        world.task(mine);
        world.task(mine, null, agent.id());
        world.task(mine, null, world.agent(mine).id());
        world.task(other, null, agent.id());
        world.task(other);
        complete(world.task(mine), agent);

        assertThat(workList.counts(agent)).isEqualTo(new TaskCounts(4, 2, 1, Map.of(mine, 3L), 1));
        for (View view : View.values()) {
            assertThat(workList.count(TaskQuery.of(view), agent).count())
                    .as(view.key())
                    .isEqualTo(ids(view, agent).size());
        }
        assertThat(workList.count(narrowedTo(mine, "task-tests", null), agent).count())
                .isEqualTo(3);
        assertThat(workList.count(narrowedTo(mine, "another", null), agent).count())
                .isZero();
    }

    @Test
    void movesCompletedTasks_toTheirView() {
        String team = world.team();
        Actor agent = world.agent(team);
        String task = world.task(team);

        complete(task, agent);

        assertThat(ids(View.ALL, agent)).isEmpty();
        assertThat(workList.list(TaskQuery.of(View.COMPLETED), null, null, 10, agent)
                        .items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.id()).isEqualTo(task);
                    assertThat(item.assignee()).isEqualTo(agent.id());
                    assertThat(item.completedAt()).isNotNull();
                });
        assertThat(ids(View.COMPLETED, world.agent(world.team()))).isEmpty();
    }

    @Test
    void sortsNullDueDatesLast_whicheverWayRound() {
        String team = world.team();
        Actor agent = world.agent(team);
        String undated = world.task(team);
        String late = world.task(team, today.plus(2, ChronoUnit.DAYS), null);
        String soon = world.task(team, today.plus(1, ChronoUnit.DAYS), null);

        assertThat(pagedIds(View.ALL, "due", 2, agent)).containsExactly(soon, late, undated);
        assertThat(pagedIds(View.ALL, "-due", 2, agent)).containsExactly(late, soon, undated);
        assertThat(pagedIds(View.ALL, "created", 2, agent)).containsExactly(undated, late, soon);
        assertThat(pagedIds(View.ALL, "-created", 1, agent)).containsExactly(soon, late, undated);
    }

    @Test
    void sortsByPriority_thenByDueDate() {
        String team = world.team();
        Actor agent = world.agent(team);
        String usual = world.task(team, today, null);
        String highLater = world.task(team, today.plus(2, ChronoUnit.DAYS), null);
        String highSooner = world.task(team, today.plus(1, ChronoUnit.DAYS), null);
        List.of(highLater, highSooner)
                .forEach(task -> scheduling.change(task, List.of(new Change.Priority(90)), agent));

        assertThat(pagedIds(View.ALL, "-priority,due", 2, agent)).containsExactly(highSooner, highLater, usual);
        assertThat(pagedIds(View.ALL, "priority", 2, agent)).containsExactly(usual, highLater, highSooner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "due,created", "completed", "due;DROP", "", "-"})
    void refuses_whatItCannotSortBy(String sort) {
        Actor agent = world.agent(world.team());

        assertThatThrownBy(() -> workList.list(TaskQuery.of(View.ALL), sort, null, 10, agent))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void refusesCursors_ofAnotherOrderOrOfNobody() {
        String team = world.team();
        Actor agent = world.agent(team);
        world.task(team);
        world.task(team);
        String next =
                workList.list(TaskQuery.of(View.ALL), "due", null, 1, agent).next();

        assertThat(next).isNotNull();
        assertThatThrownBy(() -> workList.list(TaskQuery.of(View.ALL), "created", next, 1, agent))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> workList.list(TaskQuery.of(View.ALL), "due", "%%%", 1, agent))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void narrows_byEverythingThatCanBeAskedFor() {
        String team = world.team();
        Actor agent = world.agent(team);
        String number = world.openCase("A broken lantern").number();
        String task = world.task(number, team, today, null);
        world.task(team, today.plus(3, ChronoUnit.DAYS), null);
        scheduling.change(task, List.of(new Change.FollowUp(today), new Change.Priority(77)), agent);

        assertThat(ids(narrowed(null, number, null, null, null, null), agent)).containsExactly(task);
        assertThat(ids(narrowed(null, null, 77, null, null, null), agent)).containsExactly(task);
        Instant tomorrow = today.plus(1, ChronoUnit.DAYS);
        assertThat(ids(narrowed(null, null, null, tomorrow, null, null), agent)).containsExactly(task);
        assertThat(ids(narrowed(null, null, null, null, tomorrow, null), agent)).containsExactly(task);
        assertThat(ids(narrowed("no-such-category", null, null, null, null, null), agent))
                .isEmpty();
        assertThat(ids(narrowed(null, null, null, null, null, "lanter"), agent)).containsExactly(task);
        assertThat(ids(narrowed(null, null, null, null, null, "BROK lantern ada"), agent))
                .containsExactly(task);
        assertThat(ids(narrowed(null, null, null, null, null, number), agent)).containsExactly(task);
        assertThat(ids(narrowed(null, null, null, null, null, "antern"), agent)).isEmpty();
        assertThat(ids(narrowed(null, null, null, null, null, "%"), agent)).isEmpty();
    }

    /** Whatever happens meanwhile, what stays put is shown once and nothing is shown twice. */
    @ParameterizedTest
    @ValueSource(strings = {"due", "-due", "-priority", "priority", "created", "-created"})
    void showsEverythingOnce_whileOthersWork(String sort) {
        String[] teams = {world.team(), world.team(), world.team()};
        Actor agent = world.agent(teams);
        Random random = new Random(sort.hashCode());
        List<String> staying = new ArrayList<>();
        List<String> going = new ArrayList<>();
        IntStream.range(0, 30).forEach(i -> {
            Instant due = random.nextInt(3) == 0 ? null : today.plus(random.nextInt(5), ChronoUnit.HOURS);
            (i % 3 == 0 ? going : staying).add(world.task(teams[i % 3], due, i % 7 == 0 ? agent.id() : null));
        });

        List<WorkItem> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<WorkItem> page = workList.list(TaskQuery.of(View.ALL), sort, cursor, 7, agent);
            seen.addAll(page.items());
            cursor = page.next();
            if (!going.isEmpty()) {
                complete(going.remove(0), agent);
            }
            world.task(teams[0], today.plus(random.nextInt(5), ChronoUnit.HOURS), null);
        } while (cursor != null);

        List<String> ids = seen.stream().map(WorkItem::id).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(ids).containsAll(staying);
        Comparator<WorkItem> order = ReadingOrder.ofSort(sort).comparator();
        assertThat(seen).isSortedAccordingTo(order);
    }

    private List<String> ids(View view, Actor actor) {
        return ids(TaskQuery.of(view), actor);
    }

    private List<String> ids(TaskQuery query, Actor actor) {
        return workList.list(query, null, null, 200, actor).items().stream()
                .map(WorkItem::id)
                .toList();
    }

    private List<String> pagedIds(View view, String sort, int limit, Actor actor) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<WorkItem> page = workList.list(TaskQuery.of(view), sort, cursor, limit, actor);
            page.items().forEach(item -> ids.add(item.id()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    private static TaskQuery narrowedTo(String team, @Nullable String process, @Nullable String step) {
        return new TaskQuery(View.ALL, team, null, process, step, null, null, null, null, null, null);
    }

    private static TaskQuery narrowed(
            @Nullable String category,
            @Nullable String caseNumber,
            @Nullable Integer priority,
            @Nullable Instant dueBefore,
            @Nullable Instant followUpBefore,
            @Nullable String words) {
        return new TaskQuery(
                View.ALL, null, null, null, null, caseNumber, category, priority, dueBefore, followUpBefore, words);
    }

    private void complete(String task, Actor agent) {
        completing.complete(task, Map.of("verdict", "yes"), agent);
    }
}
