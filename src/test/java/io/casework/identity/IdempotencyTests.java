package io.casework.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HostileController;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class IdempotencyTests {

    private static final String BODY = "{\"text\":\"a\",\"millis\":0}";

    @LocalServerPort
    int port;

    @Autowired
    HostileController controller;

    @Autowired
    TestClock clock;

    Browser machine;

    @BeforeEach
    void useNewKey() {
        machine = Browser.withToken(port, "cwt_demo")
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Answer write(String body) {
        return machine.post("/api/hostile/once", body);
    }

    @Test
    void answersTheSame_andWritesOnce() {
        int before = controller.writes();
        Answer first = write(BODY);
        Answer second = write("{ \"millis\":0, \"text\":\"a\" }");

        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("ETag")).isEqualTo("\"7\"");
        assertThat(controller.writes()).isEqualTo(before + 1);
    }

    @Test
    void refusesKey_ofAnotherRequest() {
        write(BODY);

        Answer answer = write("{\"text\":\"b\",\"millis\":0}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.field()).isEqualTo("Idempotency-Key");
    }

    @Test
    void keepsActorsApart() {
        String key = UUID.randomUUID().toString();
        Answer first =
                Browser.withToken(port, "cwt_demo").with("Idempotency-Key", key).post("/api/hostile/once", BODY);
        Answer second =
                Browser.signedIn(port, "alice").with("Idempotency-Key", key).post("/api/hostile/once", BODY);

        assertThat(second.json().get("number")).isNotEqualTo(first.json().get("number"));
    }

    @Test
    void forgets_afterADay() {
        Answer first = write(BODY);
        clock.putForward(Duration.ofHours(25));

        assertThat(write(BODY).json().get("number")).isNotEqualTo(first.json().get("number"));
    }

    @Test
    void writesOnce_whenManyComeAtOnce() {
        int before = controller.writes();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> write("{\"text\":\"a\",\"millis\":300}"), threads))
                .toList();

        List<Integer> statuses =
                answers.stream().map(answer -> answer.join().status()).toList();
        threads.shutdown();

        assertThat(statuses).containsOnly(201);
        assertThat(controller.writes()).isEqualTo(before + 1);
    }

    @Test
    void writesEachTime_withoutKey() {
        int before = controller.writes();
        machine.without("Idempotency-Key");
        write(BODY);
        write(BODY);

        assertThat(controller.writes()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void refusesKey_thatIsNone(int length) {
        assertThat(machine.with("Idempotency-Key", length == 0 ? "with space" : "k".repeat(length))
                        .post("/api/hostile/once", BODY)
                        .status())
                .isEqualTo(400);
    }
}
