package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.cases.EditCase;
import io.casework.identity.Actor;
import io.casework.tasks.Scheduling.Change;
import io.casework.tasks.TaskQuery.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CaseChangeTests {

    @Autowired
    TaskWorld world;

    @Autowired
    EditCase editCase;

    @Autowired
    WorkList workList;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Completing completing;

    @Test
    void showsOnOpenAndCompletedTasks() {
        String team = world.team();
        Actor alice = world.agent(team);
        String number = world.openCase("Where is my parcel?").number();
        String open = world.task(number, team, null, null);
        String completed = world.task(number, team, null, null);
        completing.complete(completed, Map.of("verdict", "yes"), alice);

        editCase.relabelled(number, "delivery", "track-order", Actor.SYSTEM);

        for (String task : List.of(open, completed)) {
            assertThat(workList.read(task, alice)).satisfies(item -> {
                assertThat(item.category()).isEqualTo("delivery");
                assertThat(item.intent()).isEqualTo("track-order");
            });
        }
    }

    @Test
    void movesTheTask_whenThePriorityOfTheCaseChanges() {
        String team = world.team();
        Actor alice = world.agent(team);
        String number = world.openCase("A").number();
        String first = world.task(team);
        String raised = world.task(number, team, null, null);

        editCase.prioritised(number, 90, "overdue", Actor.SYSTEM);

        assertThat(workList.list(TaskQuery.of(View.ALL), "-priority", null, 10, alice)
                        .items())
                .extracting(WorkItem::id)
                .containsExactly(raised, first);
        assertThat(workList.list(TaskQuery.of(View.ALL), "due", null, 10, alice).items())
                .extracting(WorkItem::id)
                .containsExactly(raised, first);
    }

    @Test
    void leavesThePriorityThatAPersonSet_untilTheCasesChanges() {
        String team = world.team();
        Actor alice = world.agent(team);
        String number = world.openCase("A").number();
        String task = world.task(number, team, null, null);
        scheduling.change(task, List.of(new Change.Priority(5)), alice);

        editCase.relabelled(number, "delivery", "track-order", Actor.SYSTEM);
        assertThat(workList.read(task, alice).priority()).isEqualTo(5);

        editCase.prioritised(number, 90, null, Actor.SYSTEM);
        assertThat(workList.read(task, alice).priority()).isEqualTo(90);
    }
}
