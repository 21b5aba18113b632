package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.shared.Problem;
import io.casework.tasks.Scheduling.Change;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SchedulingTests {

    private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

    @Autowired
    TaskWorld world;

    @Autowired
    Scheduling scheduling;

    @Autowired
    WorkList workList;

    @Autowired
    TaskService engine;

    @Test
    void changesDates_hereAndInTheEngine() {
        String team = world.team();
        Actor alice = world.agent(team);
        String task = world.task(team);

        scheduling.change(task, List.of(new Change.Due(FRIDAY), new Change.FollowUp(FRIDAY)), alice);

        assertThat(workList.read(task, alice).dueAt()).isEqualTo(FRIDAY);
        assertThat(engine.createTaskQuery().taskId(task).singleResult()).satisfies(inEngine -> {
            assertThat(inEngine.getDueDate()).isEqualTo(Date.from(FRIDAY));
            assertThat(inEngine.getFollowUpDate()).isEqualTo(Date.from(FRIDAY));
        });

        scheduling.change(task, List.of(new Change.Due(null)), alice);
        assertThat(workList.read(task, alice).dueAt()).isNull();
        assertThat(workList.read(task, alice).followUpAt()).isEqualTo(FRIDAY);
    }

    @Test
    void refuses_withoutThePermissionOrBounds() {
        String team = world.team();
        String task = world.task(team);
        Actor alice = world.agent(team);
        Actor plain = world.person(Set.of(Permission.TASKS_WORK), team);

        assertThatThrownBy(() -> scheduling.change(task, List.of(new Change.Priority(50)), plain))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> scheduling.change(task, List.of(new Change.Priority(101)), alice))
                .isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> scheduling.change(task, List.of(new Change.Due(Instant.MAX)), alice))
                .isInstanceOf(Problem.InvalidInput.class);
    }
}
