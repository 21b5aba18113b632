package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.CaseLifecycle;
import io.casework.identity.Actor;
import io.casework.identity.UserRef;
import io.casework.shared.Problem;
import io.casework.tasks.Assignment.IfHeld;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class AssignmentTests {

    @Autowired
    TaskWorld world;

    @Autowired
    Assignment assignment;

    @Autowired
    WorkList workList;

    @Autowired
    TaskService engine;

    @Autowired
    Completing completing;

    @Autowired
    CaseLifecycle lifecycle;

    String team = "";
    String task = "";

    @BeforeEach
    void oneTask() {
        team = world.team();
        task = world.task(team);
    }

    @Test
    void claims_whenNobodyHoldsIt() {
        Actor alice = world.agent(team);

        assignment.assign(task, alice.id(), IfHeld.REFUSE, alice);

        assertThat(workList.read(task, alice).assignee()).isEqualTo(alice.id());
        assertThat(engine.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(alice.id());
    }

    @Test
    void claimsAgain_withoutAChange() {
        Actor alice = world.agent(team);
        assignment.assign(task, alice.id(), IfHeld.REFUSE, alice);
        int version = workList.read(task, alice).version();

        assignment.assign(task, alice.id(), IfHeld.REFUSE, alice);

        assertThat(workList.read(task, alice).version()).isEqualTo(version);
    }

    @Test
    void refuses_whenSomebodyElseHoldsIt() {
        Actor alice = world.agent(team);
        Actor bob = world.agent(team);
        assignment.assign(task, alice.id(), IfHeld.REFUSE, alice);

        assertThatThrownBy(() -> assignment.assign(task, bob.id(), IfHeld.REFUSE, bob))
                .isInstanceOfSatisfying(TaskHeld.class, held -> {
                    assertThat(held.status()).isEqualTo(409);
                    assertThat(held.extensions()).isEqualTo(Map.of("heldBy", new UserRef(alice.id(), alice.name())));
                });
    }

    @Test
    void assigns_onlyWithThePermissionAndWithinTheTeam() {
        Actor lead = world.lead(team);
        Actor alice = world.agent(team);
        Actor stranger = world.agent(world.team());

        assertThatThrownBy(() -> assignment.assign(task, lead.id(), IfHeld.REFUSE, alice))
                .isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> assignment.assign(task, stranger.id(), IfHeld.REFUSE, lead))
                .isInstanceOf(Problem.Unprocessable.class);
        assertThatThrownBy(() -> assignment.assign(task, "nobody", IfHeld.REFUSE, lead))
                .isInstanceOf(Problem.Unprocessable.class);

        assignment.assign(task, alice.id(), IfHeld.REFUSE, lead);
        assertThat(workList.read(task, alice).assignee()).isEqualTo(alice.id());
    }

    @Test
    void assigns_withinTheTeamOfTheCase_whoseMemberThenCompletesIt() {
        Actor manager = world.lead(team);
        String selling = world.team();
        Actor dave = world.agent(selling);
        String number = world.openCase("60 tents").number();
        lifecycle.routed(number, selling, Actor.SYSTEM);
        String lead = world.task(number, team, null, null);

        assertThatThrownBy(() -> assignment.assign(lead, dave.id(), IfHeld.REFUSE, dave))
                .isInstanceOf(Problem.NotFound.class);
        assignment.assign(lead, dave.id(), IfHeld.REFUSE, manager);

        assertThat(TaskAction.of(dave, workList.read(lead, dave))).contains(TaskAction.COMPLETE);
        completing.complete(lead, Map.of("verdict", "yes"), dave);
        assertThat(workList.read(lead, manager).completedAt()).isNotNull();
    }

    @Test
    void takesOver_onlyWithThePermissionToAssign() {
        Actor alice = world.agent(team);
        Actor bob = world.agent(team);
        Actor lead = world.lead(team);
        assignment.assign(task, alice.id(), IfHeld.REFUSE, alice);

        assertThatThrownBy(() -> assignment.assign(task, bob.id(), IfHeld.TAKE_OVER, bob))
                .isInstanceOf(Problem.Forbidden.class);
        assignment.assign(task, bob.id(), IfHeld.TAKE_OVER, lead);

        assertThat(workList.read(task, bob).assignee()).isEqualTo(bob.id());
    }

    @Test
    void claims_onlyWorkOfTheOwnTeam() {
        Actor elsewhere = world.lead(world.team());

        assertThatThrownBy(() -> assignment.assign(task, elsewhere.id(), IfHeld.REFUSE, elsewhere))
                .isInstanceOf(NotInTeam.class);
    }

    @Test
    void hidesForeignTasks_likeUnknownOnes() {
        Actor stranger = world.agent(world.team());

        assertThatThrownBy(() -> assignment.assign(task, stranger.id(), IfHeld.REFUSE, stranger))
                .isInstanceOf(Problem.NotFound.class)
                .hasMessage("The task does not exist.");
        assertThatThrownBy(() -> assignment.assign("no-such-task", stranger.id(), IfHeld.REFUSE, stranger))
                .isInstanceOf(Problem.NotFound.class)
                .hasMessage("The task does not exist.");
    }

    @Test
    void releases_ownTasksAndWithThePermissionThoseOfOthers() {
        Actor alice = world.agent(team);
        Actor bob = world.agent(team);
        Actor lead = world.lead(team);
        assignment.assign(task, alice.id(), IfHeld.REFUSE, alice);

        assertThatThrownBy(() -> assignment.release(task, bob)).isInstanceOf(TaskHeld.class);
        assignment.release(task, alice);
        assertThat(workList.read(task, alice).assignee()).isNull();

        assignment.assign(task, alice.id(), IfHeld.REFUSE, alice);
        assignment.release(task, lead);
        assertThat(workList.read(task, alice).assignee()).isNull();
    }

    @Test
    void letsExactlyOneWin_whenTwentyClaimAtOnce() throws Exception {
        List<Actor> agents =
                IntStream.range(0, 20).mapToObj(i -> world.agent(team)).toList();

        List<Race.Outcome> outcomes = Race.of(agents.stream()
                .map(agent -> (Callable<Object>) () -> {
                    assignment.assign(task, agent.id(), IfHeld.REFUSE, agent);
                    return agent.id();
                })
                .toList());

        assertThat(outcomes).filteredOn(Race.Outcome::won).hasSize(1);
        assertThat(outcomes).filteredOn(outcome -> !outcome.won()).allSatisfy(outcome -> assertThat(outcome.failure())
                .isInstanceOf(TaskHeld.class));
        String winner = String.valueOf(outcomes.stream()
                .filter(Race.Outcome::won)
                .findFirst()
                .orElseThrow()
                .result());
        assertThat(workList.read(task, agents.get(0)).assignee()).isEqualTo(winner);
    }
}
