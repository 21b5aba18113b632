package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.EngineSettings;
import io.casework.shared.Ids;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.casework.triggers.TriggerWorld.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@HttpTest
class TriggerOrderTests {

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    TriggerWorker worker;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

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
    void refusedData_isParkedInPlainWords_andHoldsUpItsOwnRecordAlone() {
        Made source = world.source("standard-webhooks");
        String record = id();
        Instant now = clock.instant();
        String bad = TriggerWorld.ticket("case.created", record, now, "Bad").replace("example.test", "example..test");
        world.send(source, id(), bad);
        world.send(source, id(), TriggerWorld.ticket("case.updated", record, now.plusMillis(5), "Later"));
        world.send(source, id(), TriggerWorld.ticket("case.created", id(), now, "Other"));
        world.work();

        List<JsonNode> events = world.events(source);
        assertThat(events)
                .extracting(event -> event.get("state").asString())
                .containsExactly("parked", "waiting", "done");
        assertThat(events.get(0).get("reason").asString()).contains("customer.email is not an e-mail address");

        String id = events.get(0).get("id").asString();
        assertThat(world.grace()
                        .post("/api/trigger-events/" + id + "/discard", "{\"reason\":\"A test of theirs\"}")
                        .status())
                .isEqualTo(200);
        world.work();
        assertThat(world.events(source))
                .extracting(event -> event.get("state").asString())
                .containsExactly("discarded", "done", "done");
    }

    @RepeatedTest(3)
    void eventsOfARecord_areTakenInTheirOrder_howeverTheyArrive() {
        Made source = world.source("standard-webhooks");
        String record = id();
        Instant begun = clock.instant().minusSeconds(60);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
        Collections.shuffle(order, new Random());
        for (int step : order) {
            String type = step == 0 ? "case.created" : "case.updated";
            world.send(source, id(), TriggerWorld.ticket(type, record, begun.plusSeconds(step), "State " + step));
        }

        world.work();

        assertThat(world.cases(source)).hasSize(1);
        String number = world.cases(source).get(0);
        assertThat(world.caseFile(number).get("subject").asString()).isEqualTo("State 0");
        List<String> notes = world.messages(number).stream()
                .map(message -> message.get("body").asString())
                .filter(body -> body.contains("State "))
                .toList();
        assertThat(notes).hasSize(7);
        for (int i = 0; i < notes.size(); i++) {
            assertThat(notes.get(i)).contains("State " + (i + 1));
        }
    }

    @Test
    void whatComesLate_doesNotUndoWhatIsKnown() {
        Made source = world.source("standard-webhooks");
        String record = id();
        Instant now = clock.instant();
        world.send(source, id(), TriggerWorld.ticket("case.updated", record, now, "New state"));
        world.work();
        world.send(source, id(), TriggerWorld.ticket("case.created", record, now.minusSeconds(9), "Old state"));
        world.send(source, id(), TriggerWorld.ticket("case.updated", record, now, "New state"));
        world.work();

        assertThat(world.cases(source)).hasSize(1);
        assertThat(world.events(source))
                .extracting(event -> event.get("state").asString())
                .containsExactly("done", "skipped", "skipped");
        assertThat(world.caseFile(world.cases(source).get(0)).get("subject").asString())
                .isEqualTo("New state");
    }

    @Test
    void aMessage_goesToTheCaseOfItsRecord_alsoWhenItCameFirst() {
        Made source = world.source("standard-webhooks");
        String record = id();
        world.send(
                source,
                id(),
                """
                {"type":"message.created","data":{"id":"m1","parent":"%s","body":"Any news?"}}"""
                        .formatted(record));
        world.work();
        assertThat(world.event(source).get("state").asString()).isEqualTo("waiting");
        world.send(source, id(), TriggerWorld.ticket("case.created", record, clock.instant(), "Printer"));
        world.work();
        clock.putForward(Duration.ofMinutes(1));
        world.work();

        assertThat(world.messages(world.cases(source).get(0)))
                .extracting(message -> message.get("body").asString())
                .contains("Any news?");
    }

    @Test
    void aSource_writesOnTheCasesOfItsOwnRecordsAlone() {
        Made owner = world.source("standard-webhooks");
        Made other = world.source("standard-webhooks");
        world.send(owner, id(), TriggerWorld.ticket("case.created", id(), clock.instant(), "Printer"));
        world.work();
        String number = world.cases(owner).get(0);
        String message =
                "{\"type\":\"message.created\",\"data\":{\"case\":\"%s\",\"body\":\"Pay here\"}}".formatted(number);

        world.send(other, id(), message);
        world.work();
        assertThat(world.event(other).get("state").asString()).isEqualTo("parked");
        assertThat(world.messages(number))
                .extracting(found -> found.get("body").asString())
                .doesNotContain("Pay here");

        world.send(owner, id(), message.replace("Pay here", "Any news?"));
        world.work();
        assertThat(world.messages(number))
                .extracting(found -> found.get("body").asString())
                .contains("Any news?");
    }

    @Test
    void whatNeverComes_isWaitedForAWhile_andThenParked() {
        Made source = world.source("standard-webhooks");
        world.send(source, id(), "{\"type\":\"message.created\",\"data\":{\"case\":\"C-1\",\"body\":\"Hello?\"}}");
        for (int i = 0; i < 12; i++) {
            world.work();
            clock.putForward(Duration.ofMinutes(6));
        }
        clock.reset();

        assertThat(world.event(source).get("state").asString()).isEqualTo("parked");
        assertThat(world.event(source).get("attempts").asInt()).isEqualTo(TriggerWorker.MOST_ATTEMPTS);
    }

    @Test
    void manyNodes_openEachCaseOnce() throws Exception {
        Made source = world.source("standard-webhooks");
        for (int i = 0; i < 12; i++) {
            String record = id();
            world.send(source, id(), TriggerWorld.ticket("case.created", record, clock.instant(), "One"));
            world.send(
                    source,
                    id(),
                    TriggerWorld.ticket("case.updated", record, clock.instant().plusMillis(9), "Two"));
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Boolean> node = () -> {
            world.work();
            return true;
        };
        for (Future<Boolean> one : nodes.invokeAll(List.of(node, node, node, node))) {
            one.get();
        }
        nodes.shutdown();
        clock.putForward(Duration.ofMinutes(1));
        world.work();

        assertThat(world.cases(source)).hasSize(12);
        assertThat(world.events(source))
                .extracting(event -> event.get("state").asString())
                .containsOnly("done");
    }

    @Test
    void aFlood_keepsNobodyElseWaiting() {
        Made flooding = world.source("standard-webhooks");
        Made other = world.source("standard-webhooks");
        for (int i = 0; i < 40; i++) {
            world.send(flooding, id(), TriggerWorld.ticket("case.created", id(), clock.instant(), "Flood"));
        }
        world.send(other, id(), TriggerWorld.ticket("case.created", id(), clock.instant(), "Printer"));

        worker.takeSome();
        worker.takeSome();

        assertThat(world.cases(other)).hasSize(1);
        assertThat(world.cases(flooding)).hasSizeBetween(7, 16);
    }

    @Test
    void aNodeThatDied_leavesItToTheNext() {
        Made source = world.source("standard-webhooks");
        world.send(source, id(), TriggerWorld.ticket("case.created", id(), clock.instant(), "Printer"));
        sql.update(
                "UPDATE trigger_events SET lease_id = 'gone', leased_until = SYSTIMESTAMP + INTERVAL '1' MINUTE"
                        + " WHERE source_id = ?",
                source.id());
        world.work();
        assertThat(world.cases(source)).isEmpty();

        sql.update(
                "UPDATE trigger_events SET leased_until = SYSTIMESTAMP - INTERVAL '1' SECOND WHERE source_id = ?",
                source.id());
        world.work();
        assertThat(world.cases(source)).hasSize(1);
    }

    @Test
    void aNodeThatWorks_takesEventsAsTheyCome() {
        TriggerRelay relay = new TriggerRelay(
                new EngineSettings(true, Duration.ofSeconds(60), Duration.ofMinutes(10), 2, 500),
                new TriggerSettings(3),
                worker);
        Made source = world.source("standard-webhooks");
        relay.onReady();
        world.send(source, id(), TriggerWorld.ticket("case.created", id(), clock.instant(), "Printer"));
        relay.nudge();

        Awaitility.await().until(() -> !world.cases(source).isEmpty());
        relay.stop();
        assertThat(relay.isRunning()).isFalse();
    }

    private static String id() {
        return Ids.next();
    }
}
