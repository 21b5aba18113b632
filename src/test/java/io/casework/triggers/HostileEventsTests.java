package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.casework.identity.StandardSignature;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.casework.triggers.TriggerWorld.Made;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends a folder of hostile events with {@code -Dcorpus=<folder>}, whose {@code manifest.jsonl} says how each has to end: the
 * statuses that it names are taken from there, and whatever comes, nothing breaks and no session's id is kept.
 */
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
@EnabledIfSystemProperty(named = "corpus", matches = ".+")
class HostileEventsTests {

    private static final String SESSION = "SECRETSESSION";

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void begin() {
        clock.reset();
        world.begin(port);
    }

    @AfterEach
    void end() {
        clock.reset();
        world.end();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("envelopes")
    void anEnvelope_endsAsToldAndBreaksNothing(Hostile hostile, CapturedOutput log) {
        ObjectNode wanted = TriggerWorld.wanted("salesforce");
        wanted.putArray("organizations").add("00D000000000001EAA");
        Made source = world.source(wanted);

        Answer answer = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> new Browser(port)
                .send(
                        "POST",
                        "/api/triggers/salesforce/outbound-messages?key=" + source.secret(),
                        BodyPublishers.ofByteArray(hostile.body()),
                        "text/xml"));
        world.work();

        System.out.println("SOAP " + hostile + " -> " + answer.status() + " "
                + world.events(source).stream()
                        .map(event -> event.get("state").asString())
                        .toList());
        requireAsTold(hostile, answer);
        assertThat(answer.text().contains("<Ack>true</Ack>")).isEqualTo(answer.status() == 200);
        assertThat(payloads(source)).noneMatch(payload -> payload.contains(SESSION));
        assertThat(log.getAll()).doesNotContain(SESSION).doesNotContain(source.secret());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("webhooks")
    void aWebhook_endsAsToldAndBreaksNothing(Hostile hostile) throws Exception {
        Made source = world.source("standard-webhooks");
        Made rotated = hostile.signature().contains("OLDKEY") ? world.rotated(source) : source;
        int times = hostile.payload().path("parallel").asInt(1);
        ExecutorService pool = Executors.newFixedThreadPool(times);

        List<Future<Answer>> sending = IntStream.range(0, times)
                .mapToObj(i -> pool.submit(() -> send(hostile, source, rotated)))
                .toList();

        for (Future<Answer> each : sending) {
            requireAsTold(hostile, each.get());
        }
        pool.shutdown();
        world.work();
        System.out.println("WEBHOOK " + hostile + " -> " + sending.get(0).get().status() + " "
                + world.events(source).stream()
                        .map(event -> event.get("state").asString())
                        .toList());
        assertThat(world.events(source)).hasSizeLessThanOrEqualTo(1);
    }

    private Answer send(Hostile hostile, Made source, Made rotated) {
        JsonNode payload = hostile.payload();
        Instant at = clock.instant().plusSeconds(seconds(payload.path("ts").asString()));
        String body = payload.path("body").asString("");
        String id = payload.path("id").asString();
        String signedId = hostile.signature().contains("SIGN-OF-msg") ? "msg_9" : id;
        String signedBody = hostile.signature().contains("ORIGINAL") ? body.strip() : body;
        String ours = StandardSignature.of(List.of(rotated.secret()), signedId, at, signedBody);
        String old = StandardSignature.of(List.of(source.secret()), signedId, at, signedBody);
        String signature = hostile.signature()
                .replace("SIGN-OLDKEY", old)
                .replace("SIGN-OF-ORIGINAL", ours)
                .replaceFirst("SIGN-OF-msg_\\d+", ours)
                .replace("SIGNVALUE", ours.substring("v1,".length()))
                .replaceFirst("\\bSIGN\\b", ours);
        String timestamp = payload.path("ts").asString().startsWith("NOW")
                ? String.valueOf(at.getEpochSecond())
                : payload.path("ts").asString();
        return world.send(source.name(), id, timestamp, signature, body);
    }

    private static long seconds(String timestamp) {
        return timestamp.matches("NOW[+-]\\d+") ? Long.parseLong(timestamp.substring("NOW".length())) : 0;
    }

    /** Of the statuses that stand in the manifest one has to come; where there is none, any but a fault of ours. */
    private static void requireAsTold(Hostile hostile, Answer answer) {
        List<Integer> told = Stream.of(hostile.expected().split("[^0-9]+"))
                .filter(number -> number.matches("[2-5]\\d\\d"))
                .map(Integer::valueOf)
                .toList();
        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        if (hostile.expected().startsWith("Ack true") || hostile.expected().contains("2xx")) {
            assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        } else if (!told.isEmpty() && !hostile.expected().startsWith("processed")) {
            assertThat(told).as(answer.text()).contains(answer.status());
        }
    }

    private List<String> payloads(Made source) {
        return sql.queryForList("SELECT payload FROM trigger_events WHERE source_id = ?", String.class, source.id());
    }

    static List<Hostile> envelopes() throws IOException {
        return hostile("soap").filter(each -> each.file() != null).toList();
    }

    /** Without those that something has to happen to meanwhile. */
    static List<Hostile> webhooks() throws IOException {
        return hostile("webhook").filter(each -> each.payload().has("body")).toList();
    }

    private static Stream<Hostile> hostile(String group) throws IOException {
        Path folder = Path.of(System.getProperty("corpus"));
        return Files.readAllLines(folder.resolve("manifest.jsonl"), StandardCharsets.UTF_8).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(entry -> entry.path("group").asString().equals(group))
                .map(entry -> Hostile.of(folder, entry));
    }

    record Hostile(String id, String title, String expected, JsonNode payload, @Nullable Path file) {

        static Hostile of(Path folder, JsonNode entry) {
            return new Hostile(
                    entry.path("id").asString(),
                    entry.path("title").asString(),
                    entry.path("expected").asString(),
                    entry.path("payload"),
                    entry.path("file").isString()
                            ? folder.resolve(entry.path("file").asString())
                            : null);
        }

        String signature() {
            return payload.path("sig").asString("");
        }

        byte[] body() {
            try {
                return file == null ? new byte[0] : Files.readAllBytes(file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return id + " " + title + " (" + expected + ")";
        }
    }
}
