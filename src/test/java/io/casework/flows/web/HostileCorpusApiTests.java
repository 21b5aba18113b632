package io.casework.flows.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.flows.web.HostileFlows.Hostile;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Runs a folder of hostile models with {@code -Dcorpus=<folder>} through the API, as a browser releases flows. */
@HttpTest
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class HostileCorpusApiTests {

    private static final Path MARKERS = Path.of("/tmp/canary");
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient database;

    Browser erin;
    ReleasedFlows flows;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(MARKERS);
        erin = Browser.signedIn(port, "erin");
        flows = new ReleasedFlows(erin, repository, database);
    }

    @AfterEach
    void forget() {
        flows.remove();
    }

    static Stream<Hostile> models() throws IOException {
        return HostileFlows.in(Path.of(System.getProperty("corpus")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void isKeptOut_orIsHarmless(Hostile hostile) {
        long before = deployments();
        String key = flows.create(hostile.kind());
        long began = System.nanoTime();

        Answer saved = save(key, hostile.content(key));
        String refusals = saved.status() == 200 ? refusals(key) : "not kept: " + saved.text();
        Answer released = flows.release(key);

        System.out.println("API " + hostile + " -> " + saved.status() + " " + released.status() + " " + refusals);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LONGEST);
        assertThat(released.status()).as(released.text()).isLessThan(500);
        if (hostile.isRefused()) {
            assertThat(refusals).isNotEmpty();
        }
        if (!refusals.isEmpty() && saved.status() == 200) {
            assertThat(released.status()).as(released.text()).isEqualTo(422);
            assertThat(audit(key)).contains("flow-refused");
            assertThat(deployments()).isEqualTo(before);
        }
        assertThat(Objects.requireNonNull(MARKERS.toFile().list())).isEmpty();
    }

    static Stream<String> data() throws IOException {
        return HostileFlows.dataIn(Path.of(System.getProperty("corpus")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("data")
    void isKeptAsItWasWritten(String written) {
        Browser machine = Browser.withToken(port, "cwt_demo");
        Map<String, Object> customer = Map.of("email", "kim@example.test", "name", written);
        Answer opened = machine.post(
                "/api/tickets", json(Map.of("subject", written, "message", written, "customer", customer)));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String path = "/api/cases/" + opened.json().get("number").asString();
        Answer more = machine.post(path + "/messages", json(Map.of("direction", "inbound", "body", written)));
        assertThat(more.status()).as(more.text()).isEqualTo(201);

        assertThat(opened.json().get("subject").asString()).isEqualTo(written);
        assertThat(machine.get(path + "/messages").json().get("items"))
                .hasSize(2)
                .allSatisfy(
                        message -> assertThat(message.get("body").asString()).isEqualTo(written));
        assertThat(Objects.requireNonNull(MARKERS.toFile().list())).isEmpty();
    }

    private Answer save(String key, String content) {
        Answer saved =
                erin.with("If-Match", "\"1\"").put("/api/flows/" + key + "/draft", json(Map.of("content", content)));
        erin.without("If-Match");
        return saved;
    }

    private static String json(Map<String, Object> body) {
        return ReleasedFlows.JSON.writeValueAsString(body);
    }

    /** The names that a hostile model gives itself are no reason to refuse it: another may be named well. */
    private String refusals(String key) {
        JsonNode findings =
                erin.post("/api/flows/" + key + "/draft/check", "{}").json().get("findings");
        List<String> rules = StreamSupport.stream(findings.spliterator(), false)
                .filter(finding -> finding.get("severity").asString().equals("error"))
                .map(finding -> finding.get("rule").asString())
                .filter(rule -> !rule.equals("flow-key"))
                .distinct()
                .toList();
        return String.join(", ", rules);
    }

    private long deployments() {
        return repository.createDeploymentQuery().count();
    }

    private List<String> audit(String key) {
        return database.sql("SELECT action FROM audit_trail WHERE subject = ?")
                .param("flow:" + key)
                .query(String.class)
                .list();
    }
}
