package io.casework.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.identity.Actor;
import io.casework.tasks.Scheduling.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class TakeNextTests {

    @Autowired
    TaskWorld world;

    @Autowired
    TakeNext takeNext;

    @Autowired
    WorkList workList;

    @Autowired
    Scheduling scheduling;

    @Test
    void takesTheMostUrgent_ofTheOwnTeams() {
        String team = world.team();
        Actor alice = world.agent(team);
        world.task(world.team(), Instant.now().minus(Duration.ofDays(9)), null);
        world.task(
                team, Instant.now().minus(Duration.ofDays(9)), world.agent(team).id());
        String calm = world.task(team);
        String important = world.task(team);
        String overdue = world.task(team, Instant.now().minus(Duration.ofHours(1)), null);
        scheduling.change(important, List.of(new Change.Priority(95)), alice);

        assertThat(taken(alice)).isEqualTo(overdue);
        assertThat(taken(alice)).isEqualTo(important);
        assertThat(taken(alice)).isEqualTo(calm);
        assertThat(takeNext.take(alice)).isEmpty();
        assertThat(workList.read(overdue, alice).assignee()).isEqualTo(alice.id());
    }

    @Test
    void passesOver_whatAnOperatorHasSuspended() {
        String team = world.team();
        Actor alice = world.agent(team);
        String suspended = world.task(team, Instant.now().minus(Duration.ofHours(1)), null);
        String calm = world.task(team);
        world.suspend(suspended);

        assertThat(taken(alice)).isEqualTo(calm);
        assertThat(takeNext.take(alice)).isEmpty();
    }

    @Test
    void neverGivesATaskTwice_whenFiftyAskAtOnce() throws Exception {
        String team = world.team();
        int tasks = 40;
        IntStream.range(0, tasks).forEach(i -> world.task(team));
        List<Actor> agents =
                IntStream.range(0, 50).mapToObj(i -> world.agent(team)).toList();

        List<Race.Outcome> outcomes = Race.of(agents.stream()
                .map(agent -> (Callable<Object>) () -> takeNext.take(agent).map(TakeNext.Taken::taskId))
                .toList());

        assertThat(outcomes).allMatch(Race.Outcome::won);
        List<Object> given = outcomes.stream()
                .map(outcome -> (Optional<?>) outcome.result())
                .<Object>flatMap(Optional::stream)
                .toList();
        assertThat(given).doesNotHaveDuplicates().hasSize(tasks);
    }

    @Test
    void ranksWhatWaitsLong_beforeEverythingNew() {
        Merit old = new Merit(10, null, Duration.ofDays(30));
        Merit fresh = new Merit(100, Duration.ofHours(-1), Duration.ofMinutes(1));

        assertThat(old.points()).isGreaterThan(fresh.points());
    }

    private String taken(Actor actor) {
        return takeNext.take(actor).orElseThrow().taskId();
    }
}
