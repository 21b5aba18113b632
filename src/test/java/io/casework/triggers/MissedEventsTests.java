package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.casework.triggers.TriggerWorld.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What a sender loses, repeats and mixes up, and what reading makes of it. */
@HttpTest
class MissedEventsTests {

    private static final int RECORDS = 60;
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(6);

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    ReadOrg org;

    @Autowired
    ChangePoller poller;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    @BeforeEach
    void begin() throws Exception {
        clock.reset();
        world.begin(port);
        org.begin(world.grace());
    }

    @AfterEach
    void end() {
        clock.reset();
        org.end();
        world.end();
    }

    @Test
    void eachRecordIsOneCase_thoughEventsAreDroppedRepeatedAndShuffled() {
        Made source = world.source("salesforce");
        Random chance = new Random(20261129);
        List<String> sent = delivered(happened(chance), chance);
        int half = sent.size() / 2;
        sent.subList(0, half).forEach(event -> world.sendChange(source, event));
        world.work();
        sent.subList(half, sent.size()).forEach(event -> world.sendChange(source, event));
        world.work();
        assertThat(world.cases(source).size()).isLessThan(RECORDS);

        look();

        assertThat(world.cases(source)).hasSize(RECORDS);
        assertThat(records(source)).isEqualTo(RECORDS);
        assertThat(opened(source)).isEqualTo(RECORDS);
        assertThat(count(source, "waiting") + count(source, "parked")).isZero();
    }

    @Test
    void whatWasReadBefore_isNoNews() {
        Made source = world.source("salesforce");
        happened(new Random(1));
        look();
        int known = count(source, "done");
        int skipped = count(source, "skipped");

        look();
        look();

        assertThat(known).isEqualTo(RECORDS);
        assertThat(count(source, "done")).isEqualTo(known);
        assertThat(count(source, "skipped")).isEqualTo(skipped);
    }

    @Test
    void aStateThatAnEventToldOf_isNoNote_andALaterOneIs() {
        Made source = world.source("salesforce");
        Instant at = clock.instant();
        String record = org.opened(at, "Printer");
        world.sendChange(source, ReadOrg.event(record, "CREATE", at.plusMillis(20), "\"Subject\":\"Printer\""));
        world.work();
        look();
        String number = world.cases(source).get(0);
        assertThat(notes(number)).isEmpty();

        org.changes(record, clock.instant(), ReadOrg.SOMEBODY, Map.of("Status", "Escalated"));
        look();

        assertThat(notes(number)).singleElement().asString().contains("Status: Escalated");
        assertThat(world.cases(source)).hasSize(1);
    }

    @Test
    void anEventThatComesLate_afterItsRecordWasRead_opensNothingAndSaysNothing() {
        Made source = world.source("salesforce");
        Instant at = clock.instant();
        String record = org.opened(at, "Printer");
        look();

        world.sendChange(source, ReadOrg.event(record, "CREATE", at.plusMillis(20), "\"Subject\":\"Printer\""));
        world.work();

        assertThat(ReadOrg.states(world.events(source))).containsExactlyInAnyOrder("done", "skipped");
        assertThat(notes(world.cases(source).get(0))).isEmpty();
    }

    @Test
    void whatAPersonDiscarded_doesNotComeBackByReading() {
        Made source = world.source("salesforce");
        Instant at = clock.instant();
        String record = org.opened(at, "Printer");
        world.sendChange(source, ReadOrg.event(record, "CREATE", at.plusMillis(20), "\"Status\":\"New\""));
        world.work();
        JsonNode parked = world.event(source);
        assertThat(parked.get("state").asString()).isEqualTo("parked");
        world.grace()
                .post(
                        TriggerWorld.EVENTS + "/" + parked.get("id").asString() + "/discard",
                        "{\"reason\":\"A test of somebody there.\"}");

        look();

        assertThat(world.cases(source)).isEmpty();
        assertThat(ReadOrg.states(world.events(source))).containsExactlyInAnyOrder("discarded", "skipped");
    }

    /** Each record is opened, and every third one changed; the events of that, in their order. */
    private List<String> happened(Random chance) {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            Instant at = clock.instant().plusMillis(chance.nextInt(20_000));
            String record = org.opened(at, "Printer " + i);
            events.add(ReadOrg.event(record, "CREATE", at.plusMillis(30), "\"Subject\":\"Printer " + i + "\""));
            if (i % 3 == 0) {
                org.changes(record, at.plusSeconds(5), ReadOrg.SOMEBODY, Map.of("Status", "Working"));
                events.add(ReadOrg.event(record, "UPDATE", at.plusMillis(5_030), "\"Status\":\"Working\""));
            }
        }
        return events;
    }

    /** One of twenty never comes, one of five comes twice, and none in its turn. */
    private static List<String> delivered(List<String> events, Random chance) {
        List<String> delivered = new ArrayList<>();
        for (String event : events) {
            double fate = chance.nextDouble();
            int times = fate < 0.05 ? 0 : fate < 0.25 ? 2 : 1;
            delivered.addAll(Collections.nCopies(times, event));
        }
        Collections.shuffle(delivered, chance);
        return delivered;
    }

    private void look() {
        clock.putForward(BETWEEN_LOOKS);
        poller.readDue();
        world.work();
    }

    private List<String> notes(String number) {
        return world.messages(number).stream()
                .filter(message -> message.get("direction").asString().equals("note"))
                .map(message -> message.get("body").asString())
                .toList();
    }

    private int opened(Made source) {
        return Objects.requireNonNull(sql.queryForObject(
                "SELECT COUNT(*) FROM trigger_events WHERE source_id = ? AND reason = 'It opened the case.'",
                Integer.class,
                source.id()));
    }

    private int records(Made source) {
        return Objects.requireNonNull(sql.queryForObject(
                "SELECT COUNT(*) FROM trigger_records WHERE source_id = ?", Integer.class, source.id()));
    }

    private int count(Made source, String state) {
        return Objects.requireNonNull(sql.queryForObject(
                "SELECT COUNT(*) FROM trigger_events WHERE source_id = ? AND state = ?",
                Integer.class,
                source.id(),
                state));
    }
}
