package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.identity.StandardSignature;
import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.casework.triggers.TriggerWorld.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@HttpTest
class SignedDoorTests {

    private static final String BODY = "{\"type\":\"case.created\",\"data\":{\"subject\":\"Printer broken\"}}";

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    private final String eventId = "msg_" + Ids.next();

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

    @Test
    void aSignedEvent_isTaken_once() {
        Made source = world.source("standard-webhooks");

        Answer first = world.send(source, eventId, BODY);
        clock.putForward(Duration.ofDays(400));
        Answer again = world.send(source, eventId, BODY);
        clock.reset();

        assertThat(first.status()).as(first.text()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(world.event(source).get("differing").asInt()).isZero();
    }

    @Test
    void sentByManyAtOnce_itIsThereOnce() throws Exception {
        Made source = world.source("standard-webhooks");
        ExecutorService senders = Executors.newFixedThreadPool(8);
        List<Future<Answer>> sent = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            sent.add(senders.submit(() -> world.send(source, eventId, BODY)));
        }
        for (Future<Answer> one : sent) {
            assertThat(one.get().status()).isEqualTo(202);
        }
        senders.shutdown();

        assertThat(world.events(source)).hasSize(1);
    }

    @Test
    void somethingElseUnderTheSameId_changesNothing_andIsOnRecord() {
        Made source = world.source("standard-webhooks");
        world.send(source, eventId, BODY);
        world.send(source, eventId, BODY.replace("Printer", "Scanner"));
        Answer third = world.send(source, eventId, BODY.replace("Printer", "Screen"));

        assertThat(third.status()).isEqualTo(202);
        String id = world.event(source).get("id").asString();
        assertThat(world.grace().get("/api/trigger-events/" + id).text())
                .contains("Printer", "\"differing\":2")
                .doesNotContain("Scanner");
        assertThat(sql.queryForList(
                        "SELECT action FROM audit_trail WHERE subject = ?",
                        String.class,
                        "trigger-source:" + source.id()))
                .containsOnlyOnce("trigger-event-differs");
    }

    @ParameterizedTest
    @CsvSource({"-299, 202", "299, 202", "-301, 401", "301, 401", "-360, 401", "360, 401"})
    void timestamps_haveToBeRecent(int seconds, int status) {
        Made source = world.source("standard-webhooks");
        Instant at = clock.instant().plusSeconds(seconds);
        String signature = StandardSignature.of(List.of(source.secret()), eventId, at, BODY);

        Answer answer = world.send(source.name(), eventId, String.valueOf(at.getEpochSecond()), signature, BODY);

        assertThat(answer.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-1", "now", "1e9", "0x10"})
    void timestampsThatAreNone_proveNothing(String timestamp) {
        Made source = world.source("standard-webhooks");
        String signature = StandardSignature.of(List.of(source.secret()), eventId, clock.instant(), BODY);

        assertThat(world.send(source.name(), eventId, timestamp, signature, BODY)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatProvesNothing_isAnsweredTheSame_andKeptNowhere() {
        Made source = world.source("standard-webhooks");
        Made salesforce = world.source("salesforce");
        Instant now = clock.instant();
        String timestamp = String.valueOf(now.getEpochSecond());
        String good = StandardSignature.of(List.of(source.secret()), eventId, now, BODY);
        String foreign = StandardSignature.of(List.of(StandardSignature.newSecret()), eventId, now, BODY);

        List<Answer> refused = List.of(
                world.send("nobody", eventId, timestamp, good, BODY),
                world.send(salesforce.name(), eventId, timestamp, good, BODY),
                world.send(source.name(), eventId, timestamp, foreign, BODY),
                world.send(source.name(), eventId, timestamp, good.replace("v1,", "v1a,"), BODY),
                world.send(source.name(), eventId, timestamp, good, BODY + " "),
                world.send(source.name(), "other", timestamp, good, BODY),
                world.send(
                        source.name(),
                        eventId,
                        timestamp,
                        "v1,AAAA ".repeat(1_000).strip(),
                        BODY),
                new Browser(port).post("/api/triggers/" + source.name(), BODY));

        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(401);
            assertThat(answer.json().get("detail"))
                    .isEqualTo(refused.get(0).json().get("detail"));
        });
        assertThat(world.events(source)).isEmpty();
    }

    @Test
    void aDoor_readsNoCookiesAndTokens_andSetsNone() {
        Made source = world.source("standard-webhooks");
        Instant now = clock.instant();

        Answer answer = Browser.signedIn(port, "alice")
                .with("X-XSRF-TOKEN", "")
                .with("Authorization", "Bearer cwt_unknown")
                .with("webhook-id", eventId)
                .with("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .with("webhook-signature", StandardSignature.of(List.of(source.secret()), eventId, now, BODY))
                .post("/api/triggers/" + source.name(), BODY);

        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(world.send(source, "other", BODY).header("Set-Cookie")).isEmpty();
    }

    @Test
    void whoGuesses_hasToWait_andOthersNeedNot() {
        Made source = world.source("standard-webhooks");
        Answer answer = world.send(source.name(), eventId, "1", "v1,x", BODY);
        for (int i = 0; i < 2_000 && answer.status() == 401; i++) {
            answer = world.send(source.name(), eventId, "1", "v1,x", BODY);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(world.send(source, eventId, BODY).status()).isEqualTo(202);
    }

    @Test
    void whileASecretIsRotated_bothOpen_andAfterADayTheNewOne() {
        Made old = world.source("standard-webhooks");
        Made renewed = world.rotated(old);
        Instant now = clock.instant();
        String both =
                StandardSignature.of(List.of(StandardSignature.newSecret(), renewed.secret()), eventId, now, BODY);

        assertThat(world.send(old, eventId + "-1", BODY).status()).isEqualTo(202);
        assertThat(world.send(renewed, eventId + "-2", BODY).status()).isEqualTo(202);
        assertThat(world.send(old.name(), eventId, String.valueOf(now.getEpochSecond()), both, BODY)
                        .status())
                .isEqualTo(202);

        clock.putForward(Duration.ofHours(25));
        world.begin(port);
        world.change(old, "{\"description\":\"looked at again\"}");
        assertThat(world.send(old, eventId + "-3", BODY).status()).isEqualTo(401);
        assertThat(world.send(renewed, eventId + "-4", BODY).status()).isEqualTo(202);
    }

    @Test
    void anOldSecret_isEnded_atOnce() {
        Made old = world.source("standard-webhooks");
        Made renewed = world.rotated(old);
        int version = world.grace()
                .get(TriggerWorld.SOURCES + "/" + old.id())
                .json()
                .get("version")
                .asInt();

        Answer ended = world.grace()
                .with("If-Match", "\"" + version + "\"")
                .delete(TriggerWorld.SOURCES + "/" + old.id() + "/old-secret");

        world.grace().without("If-Match");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().get("oldSecretUntil").isNull()).isTrue();
        assertThat(world.send(old, Ids.next(), BODY).status()).isEqualTo(401);
        assertThat(world.send(renewed, Ids.next(), BODY).status()).isEqualTo(202);
    }

    @Test
    void aPausedSource_isOutside_atOnce() {
        Made source = world.source("standard-webhooks");
        world.send(source, eventId, BODY);

        world.change(source, "{\"active\":false}");
        assertThat(world.send(source, eventId, BODY).status()).isEqualTo(401);
        world.change(source, "{\"active\":true}");
        assertThat(world.send(source, eventId, BODY).status()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "null", "17", "{\"a\":1,\"a\":2}", "{\"type\":\"case.created\"", "[]"})
    void aSignedBodyThatCannotBeRead_isRefused_andKeptForAPerson(String body) {
        Made source = world.source("standard-webhooks");

        Answer answer = world.send(source, eventId, body);
        Answer again = world.send(source, eventId, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("body");
        assertThat(again.status()).isEqualTo(400);
        assertThat(world.event(source).get("state").asString()).isEqualTo("parked");
        assertThat(world.event(source).get("reason").asString()).startsWith("The body");
    }

    @Test
    void bodiesThatAreTooLargeOrTooDeep_areRefused() {
        Made source = world.source("standard-webhooks");
        String large = "{\"type\":\"x\",\"data\":\"" + "x".repeat(10 << 20) + "\"}";

        assertThat(world.send(source, eventId, large).status()).isEqualTo(413);
        assertThat(world.send(source, eventId, "{\"a\":".repeat(65) + "1" + "}".repeat(65))
                        .status())
                .isEqualTo(400);
        assertThat(world.send(source, eventId + "x", "[".repeat(100_000)).status())
                .isEqualTo(400);
    }
}
