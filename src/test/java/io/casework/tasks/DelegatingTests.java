package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.identity.Actor;
import io.casework.shared.Problem;
import io.casework.tasks.Assignment.IfHeld;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class DelegatingTests {

    @Autowired
    TaskWorld world;

    @Autowired
    Delegating delegating;

    @Autowired
    Assignment assignment;

    @Autowired
    WorkList workList;

    String team = "";
    String task = "";
    Actor alice = Actor.SYSTEM;
    Actor bob = Actor.SYSTEM;
    Actor lead = Actor.SYSTEM;

    @BeforeEach
    void aliceHasATask() {
        team = world.team();
        alice = world.agent(team);
        bob = world.agent(team);
        lead = world.lead(team);
        task = world.task(team, null, alice.id());
    }

    @Test
    void lendsTheTask_andGetsItBack() {
        delegating.delegate(task, bob.id(), alice);

        assertThat(workList.read(task, alice)).satisfies(item -> {
            assertThat(item.assignee()).isEqualTo(bob.id());
            assertThat(item.owner()).isEqualTo(alice.id());
            assertThat(item.delegation()).isEqualTo(Delegation.PENDING);
        });

        delegating.giveBack(task, bob);

        assertThat(workList.read(task, alice)).satisfies(item -> {
            assertThat(item.assignee()).isEqualTo(alice.id());
            assertThat(item.delegation()).isEqualTo(Delegation.RESOLVED);
        });
    }

    @Test
    void refusesToLend_whatIsNotOnesOwn() {
        assertThatThrownBy(() -> delegating.delegate(task, bob.id(), bob)).isInstanceOf(TaskHeld.class);
        delegating.delegate(task, bob.id(), lead);
        assertThat(workList.read(task, alice).owner()).isEqualTo(alice.id());
    }

    @Test
    void refusesToLend_toStrangersAndToOneself() {
        Actor stranger = world.agent(world.team());

        assertThatThrownBy(() -> delegating.delegate(task, stranger.id(), alice))
                .isInstanceOf(Problem.Unprocessable.class);
        assertThatThrownBy(() -> delegating.delegate(task, alice.id(), alice))
                .isInstanceOf(Problem.Unprocessable.class);
    }

    @Test
    void refusesOtherMoves_untilItIsBack() {
        delegating.delegate(task, bob.id(), alice);

        assertThatThrownBy(() -> delegating.delegate(task, alice.id(), bob)).isInstanceOf(TaskStateConflict.class);
        assertThatThrownBy(() -> assignment.release(task, bob)).isInstanceOf(TaskStateConflict.class);
        assertThatThrownBy(() -> delegating.giveBack(task, alice)).isInstanceOf(TaskHeld.class);
    }

    @Test
    void refusesToGiveBack_whatNobodyLent() {
        assertThatThrownBy(() -> delegating.giveBack(task, alice))
                .isInstanceOfSatisfying(TaskStateConflict.class, conflict -> assertThat(conflict.slug())
                        .isEqualTo("task-not-delegated"));
    }

    @Test
    void makesTheLenderOwner_whenNobodyHeldIt() {
        assignment.release(task, alice);

        delegating.delegate(task, bob.id(), lead);
        assertThat(workList.read(task, lead).owner()).isEqualTo(lead.id());

        delegating.giveBack(task, bob);
        assertThat(workList.read(task, lead).assignee()).isEqualTo(lead.id());
    }

    @Test
    void staysPending_whenSomebodyElseGetsIt() {
        Actor carol = world.agent(team);
        delegating.delegate(task, bob.id(), alice);

        assignment.assign(task, carol.id(), IfHeld.TAKE_OVER, lead);
        delegating.giveBack(task, carol);

        assertThat(workList.read(task, alice).assignee()).isEqualTo(alice.id());
    }
}
