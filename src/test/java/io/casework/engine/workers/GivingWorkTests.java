package io.casework.engine.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.identity.Actor;
import io.casework.identity.ApiTokens;
import io.casework.identity.Permission;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Work that is given, and what becomes of it when nobody takes it. */
@ApplicationTest
class GivingWorkTests {

    private static final String TOPIC = "external.give-work";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WaitingWorkers waiting;

    @Autowired
    ApiTokens tokens;

    Worker worker;

    @Nullable
    String deployment;

    /** Takes what it gets, or does not. */
    private record Taker(List<ExternalStep> taken, boolean answer) implements WaitingWorkers.Asker {

        @Override
        public boolean answer(List<ExternalStep> steps) {
            taken.addAll(steps);
            return answer;
        }

        @Override
        public boolean isGone() {
            return false;
        }
    }

    @BeforeEach
    void startOne() {
        var model = Bpmn.createExecutableProcess("give-work")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("Task_Work")
                .camundaExternalTask(TOPIC)
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("give-work.bpmn", model)
                .deploy()
                .getId();
        runtime.startProcessInstanceByKey("give-work", "C-" + Ids.next().substring(0, 13));
        String token = tokens.issue(Actor.SYSTEM, "t", Set.of(Permission.WORKER), Set.of("external.*"), null)
                .secret();
        worker = new Worker(tokens.actorOf(token).orElseThrow(), "w");
        waiting.start();
    }

    @AfterEach
    void forget() {
        waiting.stop();
        repository.deleteDeployment(deployment, true, true, true);
    }

    @Test
    void isFreeAgain_whenNobodyTakesIt() {
        var gone = new Taker(new ArrayList<>(), false);
        var here = new Taker(new ArrayList<>(), true);

        waiting.ask(worker, wish(), gone);
        waiting.ask(worker, wish(), here);
        waiting.ask(worker, wish(), here);

        assertThat(gone.taken()).hasSize(1);
        assertThat(here.taken())
                .extracting(ExternalStep::id)
                .containsExactly(gone.taken().get(0).id());
    }

    @Test
    void isNotGiven_toAPerson() {
        var person = new Actor("erin", "Erin", Actor.Kind.PERSON, Set.of(), Set.of(Permission.WORKER));
        var taker = new Taker(new ArrayList<>(), true);

        assertThatThrownBy(() -> waiting.ask(new Worker(person, "w"), wish(), taker))
                .isInstanceOf(Problem.Forbidden.class);
        assertThat(taker.taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"w", "a.b_c-D9", "1764439200000"})
    void lock_knowsItsOwnerAndItsBeginning(String name) {
        Worker named = new Worker(worker.actor(), name);
        Instant since = Instant.ofEpochMilli(1_764_439_200_123L);
        String owner = named.lockOwner(since);

        assertThat(owner).hasSizeLessThan(255);
        assertThat(named.holds(owner)).isTrue();
        assertThat(new Worker(worker.actor(), name + "2").holds(owner)).isFalse();
        assertThat(named.holds(null)).isFalse();
        assertThat(named.holds("node-1")).isFalse();
        assertThat(Worker.lockedAt(owner)).isEqualTo(since);
    }

    @Test
    void facts_goInAndOutAsTheyAre() throws StepValue.Unfit {
        Date noon = Date.from(Instant.parse("2026-11-29T12:00:00Z"));

        for (Object fact : List.of("gold", 7, 7_000_000_000L, 0.5, true, noon)) {
            assertThat(StepValue.of(fact).kept()).isEqualTo(fact);
        }
        assertThat(StepValue.of(null).kept()).isNull();
        assertThat(StepValue.of(new Object()).kept())
                .as("no object leaves the engine")
                .isNull();
    }

    private static LockWish wish() {
        return new LockWish(Set.of(TOPIC), Duration.ofMinutes(1), 5, Duration.ZERO);
    }
}
