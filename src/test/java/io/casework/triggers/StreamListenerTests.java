package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.casework.crm.CrmStreams;
import io.casework.crm.CrmStreams.Heard;
import io.casework.crm.salesforce.FakePubSub;
import io.casework.crm.salesforce.FakePubSub.Asked;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.casework.triggers.TriggerWorld.Made;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@HttpTest
class StreamListenerTests {

    private static final String TOPIC = "/data/CaseChangeEvent";
    private static final Duration SOON = Duration.ofSeconds(10);

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    ReadOrg org;

    @Autowired
    FakePubSub broker;

    @Autowired
    CrmStreams streams;

    @Autowired
    StreamListener listener;

    @Autowired
    ChangePoller poller;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    private Made source = new Made("", "", "");
    private volatile boolean goesOn = true;

    @BeforeEach
    void begin() throws Exception {
        clock.reset();
        world.begin(port);
        org.begin(world.grace());
        broker.begin(org.salesforce());
        broker.schema(CaseEvents.SCHEMA_ID, CaseEvents.SCHEMA);
        source = world.source("salesforce");
        org.streamed();
    }

    @AfterEach
    void end() throws Exception {
        clock.reset();
        broker.stop();
        org.end();
        world.end();
    }

    @Test
    void whatIsTold_isACase_andItsPlaceIsKept() throws Exception {
        Thread listening = listening();
        tell(1, "CREATE", "");
        tell(2, "CREATE", "com/salesforce/api/rest/66.0;client=casework");
        awaitEvents(2);
        stop(listening);
        world.work();

        assertThat(ReadOrg.states(world.events(source))).containsExactlyInAnyOrder("done", "skipped");
        assertThat(world.caseFile(world.cases(source).get(0)).get("subject").asString())
                .isEqualTo("Printer 1");
        assertThat(place()).isEqualTo("32");
        assertThat(broker.schemaCalls()).isEqualTo(1);
    }

    @Test
    void whoeverListensNext_goesOnWhereTheLastOneWas() throws Exception {
        Thread first = listening();
        tellAll(1, 3);
        awaitEvents(3);
        stop(first);
        tellAll(4, 5);

        Thread second = listening();
        awaitEvents(5);
        stop(second);

        assertThat(broker.asked()).contains(new Asked(2, "3", 100));
        assertThat(world.events(source)).hasSize(5);
    }

    @Test
    void aSilentLine_movesThePlaceToo() throws Exception {
        Thread listening = listening();
        broker.keepAlive();
        await().atMost(SOON).until(() -> place() != null);
        stop(listening);

        assertThat(place()).isEqualTo("30");
    }

    @Test
    void moreThanIsGivenAtOnce_isAskedFor() throws Exception {
        Thread listening = listening();
        tellAll(1, 250);
        awaitEvents(250);
        stop(listening);

        assertThat(broker.asked()).hasSizeGreaterThanOrEqualTo(3).allMatch(asked -> asked.wanted() <= 100);
    }

    @Test
    void aPlaceThatIsForgotten_isBegunBeforeAgain_andNothingIsTakenTwice() throws Exception {
        Thread first = listening();
        tellAll(1, 4);
        awaitEvents(4);
        stop(first);
        sql.update("UPDATE trigger_streams SET place = '31' WHERE connection_id = ?", org.connectionId());
        broker.forget(2);
        tellAll(5, 6);

        listenUntilItEnds();
        assertThat(place()).isEqualTo("earliest");
        Thread second = listening();
        awaitEvents(6);
        stop(second);

        assertThat(world.events(source)).hasSize(6);
    }

    @Test
    void aTokenThatDies_isRenewed_andNothingIsLost() throws Exception {
        Thread first = listening();
        tellAll(1, 2);
        awaitEvents(2);
        long signIns = org.salesforce().signIns();
        org.salesforce().killTokens();
        broker.dismiss();
        first.join(SOON.toMillis());
        clock.putForward(Duration.ofSeconds(2));
        tellAll(3, 4);

        Thread second = listening();
        awaitEvents(4);
        stop(second);

        assertThat(org.salesforce().signIns()).isEqualTo(signIns + 1);
        assertThat(world.events(source)).hasSize(4);
    }

    @Test
    void aBrokenLine_isOpenedAgain_afterAPause() throws Exception {
        Thread first = listening();
        tellAll(1, 2);
        awaitEvents(2);
        broker.stop();
        first.join(SOON.toMillis());
        assertThat(first.isAlive()).isFalse();
        listenUntilItEnds();
        broker.start();
        tellAll(3, 3);

        clock.putForward(Duration.ofMinutes(1));
        Thread second = listening();
        awaitEvents(3);
        stop(second);

        assertThat(world.events(source)).hasSize(3);
    }

    @Test
    void anEventThatCannotBeRead_isParked_andThoseBehindItGoOn() throws Exception {
        Thread listening = listening();
        broker.tell(TOPIC, "broken", CaseEvents.SCHEMA_ID, new byte[] {127, 1, 2});
        tell(2, "CREATE", "");
        awaitEvents(2);
        stop(listening);
        world.work();

        assertThat(ReadOrg.states(world.events(source))).containsExactlyInAnyOrder("parked", "done");
    }

    @Test
    void aGap_isReadInTheOrg_soonerThanOtherwise() throws Exception {
        clock.putForward(Duration.ofMinutes(2));
        poller.readDue();
        String record = org.opened(clock.instant(), "Found by reading");
        Thread listening = listening();
        broker.tell(TOPIC, "gap", CaseEvents.SCHEMA_ID, CaseEvents.gap(record, clock.instant()));
        awaitEvents(1);
        stop(listening);

        clock.putForward(Duration.ofSeconds(70));
        poller.readDue();
        world.work();

        assertThat(world.cases(source)).hasSize(1);
    }

    @Test
    void oneNodeAtATimeListens_andAnotherTakesOverWithinAMinute() throws Exception {
        stop(listening());
        lease("SYSTIMESTAMP + INTERVAL '50' SECOND");
        int asked = broker.asked().size();
        listenUntilItEnds();
        assertThat(broker.asked()).hasSize(asked);

        lease("SYSTIMESTAMP - INTERVAL '1' SECOND");
        Thread listening = listening();
        tell(1, "CREATE", "");
        awaitEvents(1);
        lease("SYSTIMESTAMP + INTERVAL '50' SECOND");
        tell(2, "CREATE", "");
        listening.join(SOON.toMillis());

        assertThat(listening.isAlive()).isFalse();
        assertThat(world.events(source)).hasSize(1);
    }

    private void tellAll(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> tell(number, "CREATE", ""));
    }

    private void tell(int number, String change, String origin) {
        String record = "500Fk00000%05dAA0".formatted(number);
        Map<String, String> fields = Map.of("Subject", "Printer " + number);
        broker.tell(
                TOPIC,
                "event-" + number,
                CaseEvents.SCHEMA_ID,
                CaseEvents.change(record, change, origin, "tx-" + number, clock.instant(), fields));
    }

    private Heard feed() {
        return streams.feeds().stream()
                .filter(feed -> feed.connectionId().equals(org.connectionId()))
                .findFirst()
                .orElseThrow();
    }

    private Thread listening() {
        goesOn = true;
        Heard feed = feed();
        Thread thread = new Thread(() -> listener.listen(feed, TOPIC, () -> goesOn));
        thread.start();
        await().atMost(SOON).until(broker::isHeard);
        return thread;
    }

    private void stop(Thread listening) throws InterruptedException {
        goesOn = false;
        listening.join(SOON.toMillis());
        assertThat(listening.isAlive()).isFalse();
        await().atMost(SOON).until(() -> !broker.isHeard());
    }

    private void listenUntilItEnds() {
        listener.listen(feed(), TOPIC, () -> true);
    }

    private void awaitEvents(int count) {
        await().atMost(SOON.multipliedBy(3)).untilAsserted(() -> assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM trigger_events WHERE source_id = ?", Integer.class, source.id()))
                .isEqualTo(count));
    }

    private @Nullable String place() {
        return sql.queryForObject(
                "SELECT place FROM trigger_streams WHERE connection_id = ? AND topic = ?",
                String.class,
                org.connectionId(),
                TOPIC);
    }

    private void lease(String until) {
        sql.update(
                "UPDATE trigger_streams SET lease_id = 'another', leased_until = " + until + " WHERE connection_id = ?",
                org.connectionId());
    }
}
