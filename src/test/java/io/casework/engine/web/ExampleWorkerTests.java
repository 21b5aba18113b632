package io.casework.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.StepLedger;
import io.casework.engine.workers.WaitingWorkers;
import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.HttpTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The worker that {@code docs/workers.md} shows does what it says. */
@HttpTest
class ExampleWorkerTests {

    private static final Path EXAMPLE = Path.of("docs/examples/worker.mjs");
    private static final long PATIENCE_SECONDS = 60;

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    WaitingWorkers waiting;

    @Autowired
    StepLedger ledger;

    CreditFlow flow;
    final String caseNumber = CreditFlow.newCase();

    Path said;

    @Nullable
    Process example;

    @BeforeEach
    void startExample(@TempDir Path folder) throws IOException {
        said = folder.resolve("said.txt");
        flow = new CreditFlow(repository, runtime);
        flow.deploy();
        waiting.start();
        var command = new ProcessBuilder("node", EXAMPLE.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        command.environment()
                .putAll(Map.of(
                        "CASEWORK_URL", "http://127.0.0.1:" + port,
                        "CASEWORK_TOKEN", token(),
                        "CASEWORK_WORKER", "example-" + Ids.next().substring(0, 8)));
        example = command.start();
    }

    @AfterEach
    void stopExample() throws InterruptedException {
        Process running = Objects.requireNonNull(example);
        running.destroyForcibly().waitFor();
        waiting.stop();
        flow.remove();
    }

    @Test
    void worker_doesItsStep_andStopsWhenTold() throws Exception {
        String instance = flow.start(caseNumber);

        await(() -> flow.isAt(instance, "Task_Look"));
        Process running = Objects.requireNonNull(example);
        running.destroy();
        assertThat(running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        assertThat(said).hasContent(caseNumber + " completion: 200 done\n");
        assertThat(runtime.getVariable(instance, "creditOk")).isEqualTo(true);
        assertThat(ledger.ofCase(caseNumber)).singleElement().satisfies(row -> assertThat(row.outputs())
                .isEqualTo("{\"creditOk\":true,\"limit\":5000}"));
    }

    private String token() {
        return Browser.signedIn(port, "grace")
                .post(
                        "/api/tokens",
                        "{\"name\":\"example\",\"scopes\":[\"worker:run\"],\"topics\":[\"external.check-credit\"]}")
                .json()
                .get("token")
                .asString();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }
}
