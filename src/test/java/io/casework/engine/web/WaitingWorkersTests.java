package io.casework.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.workers.WaitingWorkers;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Workers that wait for work. */
@HttpTest
class WaitingWorkersTests {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WaitingWorkers waiting;

    CreditFlow flow;
    CreditWorker worker;
    final String caseNumber = CreditFlow.newCase();

    @BeforeEach
    void giveOutWork() {
        flow = new CreditFlow(repository, runtime);
        flow.deploy();
        waiting.start();
        worker = CreditWorker.withTokenFor(Browser.signedIn(port, "grace"), port, CreditFlow.TOPIC);
    }

    @AfterEach
    void giveOutNoMore() {
        waiting.stop();
        ClockUtil.reset();
        flow.remove();
    }

    @Test
    void getsTheStep_asSoonAsItIsMade() {
        var answer = inBackground(() -> worker.lock(CreditFlow.TOPIC, 60, 30));
        pause(Duration.ofMillis(500));
        assertThat(answer).isNotDone();

        long start = System.nanoTime();
        flow.start(caseNumber);

        assertThat(answer.join().json().get("items")).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void getsTheStep_whenTheOtherWorkersLockRunsOut_withNobodySayingSo() {
        flow.start(caseNumber);
        JsonNode taken = worker.lock(CreditFlow.TOPIC, 2, 0).json().at("/items/0");

        Answer answer = worker.named("w-2").lock(CreditFlow.TOPIC, 60, 30);

        assertThat(answer.json().at("/items/0/id")).isEqualTo(taken.get("id"));
        assertThat(worker.complete(taken.get("id").asString()).status()).isEqualTo(409);
    }

    @Test
    void goesHomeEmpty_whenItsPatienceEnds() {
        long start = System.nanoTime();

        Answer answer = worker.lock(CreditFlow.TOPIC, 60, 1);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(990), Duration.ofSeconds(15));
    }

    @Test
    void givesOneStepToOne_whenManyWait() {
        var answers = Stream.of("a", "b", "c", "d")
                .map(name -> inBackground(() -> worker.named(name).lock(CreditFlow.TOPIC, 60, 3)))
                .toList();
        pause(Duration.ofMillis(500));
        flow.start(caseNumber);

        List<JsonNode> steps = answers.stream()
                .map(CompletableFuture::join)
                .flatMap(answer -> answer.json().get("items").valueStream())
                .toList();

        assertThat(steps).hasSize(1);
    }

    @Test
    void isSentHome_whenTheNodeStops_andTurnedAwayFromThenOn() {
        var answer = inBackground(() -> worker.lock(CreditFlow.TOPIC, 60, 60));
        pause(Duration.ofMillis(500));

        long start = System.nanoTime();
        waiting.stop();

        assertThat(answer.join().text()).isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        Answer later = worker.lock(CreditFlow.TOPIC, 60, 60);
        assertThat(later.status()).isEqualTo(503);
        assertThat(later.header("Retry-After")).isNotBlank();
    }

    @Test
    void isTurnedAway_whenItWaitsTooOftenAtOnce() {
        var answers = Stream.generate(() -> inBackground(() -> worker.lock(CreditFlow.TOPIC, 60, 4)))
                .limit(22)
                .toList();

        assertThat(answers)
                .extracting(answer -> answer.join().status())
                .filteredOn(status -> status == 429)
                .hasSize(2);
    }

    @Test
    void getsNothingMore_whenItsTokenIsRevokedMeanwhile() {
        Browser grace = Browser.signedIn(port, "grace");
        JsonNode token = grace.post(
                        "/api/tokens",
                        "{\"name\":\"w\",\"scopes\":[\"worker:run\"],\"topics\":[\"external.check-credit\"]}")
                .json();
        var revoked =
                new CreditWorker(Browser.withToken(port, token.get("token").asString()), "w");
        var answer = inBackground(() -> revoked.lock(CreditFlow.TOPIC, 60, 3));
        pause(Duration.ofMillis(500));
        grace.delete("/api/tokens/" + token.get("id").asString());
        flow.start(caseNumber);

        assertThat(answer.join().text()).doesNotContain(caseNumber);
        assertThat(worker.lock()).as("the step is free for others").hasSize(1);
    }

    @Test
    void operators_seeWhatWaits() {
        flow.start(caseNumber);
        flow.start(caseNumber);
        flow.start(caseNumber);
        String id = worker.lockOne();
        worker.refuse(id, "unknown-error");

        Answer answer = Browser.signedIn(port, "grace").get("/api/external-tasks");

        JsonNode topic = answer.json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("topic").asString().equals(CreditFlow.TOPIC))
                .findFirst()
                .orElseThrow();
        assertThat(topic.get("waiting").asInt()).isZero();
        assertThat(topic.get("held").asInt()).isEqualTo(2);
        assertThat(topic.get("failed").asInt()).isEqualTo(1);
        assertThat(topic.get("oldestSince").asString()).isNotBlank();
        assertThat(worker.machine().get("/api/external-tasks").status()).isEqualTo(403);
    }

    private static CompletableFuture<Answer> inBackground(Supplier<Answer> request) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        new Thread(() -> answer.complete(request.get())).start();
        return answer;
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
