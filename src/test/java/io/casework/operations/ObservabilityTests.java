package io.casework.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.casework.engine.ConnectorDescription;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.identity.StandardSignature;
import io.casework.shared.Ids;
import io.casework.shared.Traces;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event comes in and a mail goes out, with all threads at work: what operators can see of it afterwards. */
@HttpTest
@DirtiesContext
@TestPropertySource(
        properties = {
            "casework.engine.work=true",
            "casework.messaging.smtp.host=localhost",
            "casework.messaging.smtp.tls=none",
            "casework.messaging.smtp.from=help@fernhill.example",
            "logging.level.io.casework=info"
        })
class ObservabilityTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SECRET_WORD = "zebrafinch";
    private static final String TOLD = "A step says something";
    private static final GreenMail MAIL = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("casework.messaging.smtp.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void stopMail() {
        MAIL.stop();
    }

    @TestConfiguration
    static class Watched {

        @Bean
        CaughtSpans caughtSpans() {
            return new CaughtSpans();
        }

        @Bean
        StepConnector teller() {
            return new Teller();
        }
    }

    /** Writes a line into the log. */
    static class Teller implements StepConnector {

        @Override
        public ConnectorDescription description() {
            return new ConnectorDescription("operations.tell", "Tell", List.of(), List.of(), Set.of(), 1);
        }

        @Override
        public Map<String, @Nullable Object> run(StepCall call) {
            LoggerFactory.getLogger(Teller.class).info(TOLD);
            return Map.of();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    CaughtSpans spans;

    @Autowired
    RepositoryService repository;

    @Autowired
    PrometheusMeterRegistry meters;

    @Autowired
    Clock clock;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        log.setContext(root.getLoggerContext());
        log.start();
        root.addAppender(log);
        var model = Bpmn.createExecutableProcess("ticket-triage")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask("Task_Tell")
                .camundaExternalTask("operations.tell")
                .serviceTask("Task_Send")
                .camundaExternalTask("messaging.send-reply")
                .camundaInputParameter("template", "rejection")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .addModelInstance("ticket-triage.bpmn", model)
                .deploy();
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
    }

    @Test
    void anEventsWholeWay_isOneTrace_andTheLogSaysWhereItIs() throws Exception {
        assertThat(send().status()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> !spans.named("casework.message").isEmpty());

        SpanData sent = spans.named("casework.message").get(0);
        List<SpanData> trace = spans.of(sent.getTraceId());
        assertThat(trace)
                .extracting(SpanData::getName)
                .contains("http post /api/triggers/{source}", "casework.event", "casework.step", "casework.message");
        assertThat(trace)
                .filteredOn(span -> span.getName().equals("casework.step"))
                .extracting(span -> CaughtSpans.attribute(span, "connector"))
                .containsExactlyInAnyOrder("operations.tell", "messaging.send-reply");
        assertThat(CaughtSpans.attribute(sent, "outcome")).isEqualTo("accepted");
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(trace).allSatisfy(span -> assertThat(span.toString()).doesNotContain(SECRET_WORD));

        JsonNode told = JsonMapper.shared()
                .readTree(lines().stream()
                        .filter(line -> line.contains(TOLD))
                        .findFirst()
                        .orElseThrow());
        assertThat(fact(told, Traces.CASE)).isEqualTo(CaughtSpans.attribute(sent, Traces.CASE));
        assertThat(fact(told, Traces.INSTANCE)).hasSize(36);
        assertThat(fact(told, Traces.STEP)).isEqualTo("Task_Tell");
        assertThat(fact(told, "traceId")).isEqualTo(sent.getTraceId());
        assertThat(lines()).noneMatch(line -> line.contains(SECRET_WORD));

        assertThat(new MetricNames().missingIn(meters.scrape())).isEmpty();
        assertThat(meters.scrape())
                .containsPattern(
                        "casework_step_seconds_count\\{connector=\"operations.tell\",error=\"none\",outcome=\"done\"} 1")
                .containsPattern("casework_cases_opened_total\\{type=\"ticket\"} 1\\.0")
                .containsPattern("casework_nodes_alive 1\\.0")
                .containsPattern("casework_service_up\\{service=\"mail-out\"} 1\\.0")
                .containsPattern("casework_work_waiting\\{kind=\"mail-out\"} 0\\.0");
    }

    private Answer send() {
        Browser grace = Browser.signedIn(port, "grace");
        JsonNode source = grace.post(
                        "/api/trigger-sources", "{\"name\":\"watched-source\",\"kind\":\"standard-webhooks\"}")
                .json();
        String id = Ids.next();
        Instant now = clock.instant();
        String body =
                """
                {"type":"case.created","timestamp":"%1$s","data":{"id":"%2$s","subject":"%3$s broken","message":"My %3$s.",\
                "customer":{"email":"%3$s@example.test","name":"Ada %3$s"},"priority":70}}"""
                        .formatted(now, id, SECRET_WORD);
        return new Browser(port)
                .with("webhook-id", id)
                .with("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .with(
                        "webhook-signature",
                        StandardSignature.of(List.of(source.get("secret").asString()), id, now, body))
                .post("/api/triggers/watched-source", body);
    }

    /** As the structured log has them. */
    private List<String> lines() {
        var encoder = new StructuredLogEncoder();
        LoggerContext context = root.getLoggerContext();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        return List.copyOf(log.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
                .map(event -> new String(encoder.encode(event), StandardCharsets.UTF_8))
                .toList();
    }

    private static String fact(JsonNode line, String key) {
        JsonNode flat = line.get(key);
        return (flat == null ? line.at("/" + key.replace('.', '/')) : flat).asString();
    }
}
