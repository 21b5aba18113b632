package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.crm.CrmChanges;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.casework.triggers.TriggerWorld.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@HttpTest
class ChangePollerTests {

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
    CrmChanges crm;

    @Autowired
    ChangeReadingMapper readings;

    @Autowired
    ReadSources sources;

    @Autowired
    ReadEvents events;

    @Autowired
    TriggerInbox inbox;

    @Autowired
    ChangeSettings settings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    private Made source = new Made("", "", "");

    @BeforeEach
    void begin() throws Exception {
        clock.reset();
        world.begin(port);
        org.begin(world.grace());
        source = world.source("salesforce");
    }

    @AfterEach
    void end() {
        clock.reset();
        org.end();
        world.end();
    }

    @Test
    void aRecordThatNobodyToldOf_isACase_byTheRulesOfItsSource() {
        org.opened(clock.instant(), "Printer broken", Map.of("Priority", "High"));

        look();

        JsonNode file = world.caseFile(world.cases(source).get(0));
        assertThat(file.get("subject").asString()).isEqualTo("Printer broken");
        assertThat(file.get("priority").asInt()).isEqualTo(80);
        assertThat(file.get("channel").asString()).isEqualTo("crm");
        assertThat(org.reading().get("behind").asBoolean()).isFalse();
        assertThat(org.reading().get("lastDetail").isNull()).isTrue();
    }

    @Test
    void aLeadIsReadToo() {
        Instant at = clock.instant();
        org.salesforce()
                .add(
                        "Lead",
                        Map.of(
                                "LastName", "Hill",
                                "FirstName", "Grace",
                                "Company", "Acme",
                                "Email", "grace.hill@example.test",
                                "CreatedDate", ReadOrg.time(at),
                                "LastModifiedById", ReadOrg.SOMEBODY,
                                "SystemModstamp", ReadOrg.time(at)));

        look();

        String number = world.cases(source).get(0);
        JsonNode facts = world.grace().get("/api/cases/" + number + "/lead").json();
        assertThat(facts.get("company").asString()).isEqualTo("Acme");
    }

    @Test
    void whatIsYounger_isLeftToItsSender_untilTheNextLook() {
        look();
        org.opened(clock.instant(), "Printer");

        clock.putForward(Duration.ofSeconds(30));
        sql.update("UPDATE trigger_readings SET due_at = read_at WHERE connection_id = ?", org.connectionId());
        poller.readDue();
        assertThat(world.events(source)).isEmpty();

        look();
        assertThat(world.events(source)).hasSize(1);
    }

    @Test
    void ourOwnWrite_isNoEvent_andAChangeOfItIsANoteOnOurCase() {
        org.opened(clock.instant(), "Printer");
        look();
        String number = world.cases(source).get(0);
        Map<String, String> ours = Map.of("Casework_Id__c", number, "LastModifiedById", ReadOrg.USER);
        String pushed = org.opened(clock.instant(), "Printer", ours);
        look();
        assertThat(world.events(source)).hasSize(1);

        org.changes(pushed, clock.instant(), ReadOrg.SOMEBODY, Map.of("Status", "Closed"));
        look();

        assertThat(world.cases(source)).containsExactly(number);
        assertThat(world.messages(number))
                .extracting(message -> message.get("body").asString())
                .anyMatch(body -> body.contains("Status: Closed"));
    }

    @Test
    void aRecordOfAnotherProgram_isACase_thoughItUsesOurUser() {
        org.opened(clock.instant(), "From a form", Map.of("LastModifiedById", ReadOrg.USER));

        look();

        assertThat(world.cases(source)).hasSize(1);
    }

    @Test
    void anOldRecordThatSomebodyTouches_isNoCase() {
        Instant lastYear = clock.instant().minus(Duration.ofDays(365));
        org.opened(clock.instant(), "Old", Map.of("CreatedDate", ReadOrg.time(lastYear)));

        look();

        assertThat(world.cases(source)).isEmpty();
        assertThat(world.event(source).get("reason").asString()).contains("No case of ours");
    }

    @Test
    void aRecordThatIsCommittedLate_isFoundBehindALaterOne() {
        Instant at = clock.instant();
        org.opened(at.plusSeconds(200), "Quick");
        look();

        org.opened(at.plusSeconds(10), "Slow");
        look();

        assertThat(world.cases(source)).hasSize(2);
    }

    @Test
    void recordsOfOneTime_areReadOnceEach_thoughCursorsAreForgotten() {
        Instant at = clock.instant();
        IntStream.range(0, 25).forEach(i -> org.opened(at, "Printer " + i));
        org.salesforce().pageSize(2);
        org.salesforce().forgetCursors();

        clock.putForward(BETWEEN_LOOKS);
        poller.readDue();
        assertThat(org.reading().get("behind").asBoolean()).isTrue();
        assertThat(world.events(source)).hasSize(2 * ChangePoller.MOST_PAGES);
        poller.readDue();

        assertThat(org.reading().get("behind").asBoolean()).isFalse();
        assertThat(world.events(source)).hasSize(25);
        look();
        assertThat(world.cases(source)).hasSize(25);
    }

    @Test
    void anEmptyLastPage_doesNotTurnBackHowFarItGot() {
        Instant at = clock.instant();
        org.opened(at, "Printer");
        CrmChanges saysThereIsMore = new CrmChanges() {
            @Override
            public List<Feed> feeds() {
                return crm.feeds();
            }

            @Override
            public ChangesPage read(String connectionId, String object, Position from, Instant until, int most) {
                ChangesPage page = crm.read(connectionId, object, from, until, most);
                return new ChangesPage(
                        page.organization(), page.changes(), !page.changes().isEmpty());
            }
        };
        clock.putForward(BETWEEN_LOOKS);

        new ChangePoller(saysThereIsMore, readings, sources, events, inbox, settings, transaction, clock).readDue();

        assertThat(Instant.parse(org.reading().get("seenUntil").asString())).isEqualTo(at);
        assertThat(org.reading().get("behind").asBoolean()).isFalse();
        assertThat(world.events(source)).hasSize(1);
    }

    @Test
    void whenTheOrgIsAway_nothingMoves_andNothingIsLost() {
        look();
        org.opened(clock.instant(), "Printer");
        String seen = org.reading().get("seenUntil").asString();
        for (int tries = 0; tries < 3; tries++) {
            org.salesforce().nextAnswer(new MockResponse.Builder().code(503).build());
        }
        look();

        assertThat(org.reading().get("failures").asInt()).isEqualTo(1);
        assertThat(org.reading().get("lastDetail").asString()).contains("can't do it now");
        assertThat(org.reading().get("seenUntil").asString()).isEqualTo(seen);
        look();

        assertThat(world.cases(source)).hasSize(1);
        assertThat(org.reading().get("failures").asInt()).isZero();
    }

    @Test
    void whenTheQuotaIsNearlyUsedUp_theRestIsLeftToFlows_andAskedForAgainLater() {
        org.salesforce().quota(14_400, 15_000);
        look();
        long calls = org.salesforce().calls();
        look();
        assertThat(org.salesforce().calls()).isEqualTo(calls);
        assertThat(org.reading().get("lastDetail").asString()).contains("nearly used up");

        org.salesforce().quota(10, 15_000);
        clock.putForward(Duration.ofMinutes(20));
        look();

        assertThat(org.reading().get("lastDetail").isNull()).isTrue();
    }

    @Test
    void withoutASource_nothingIsTaken_untilThereIsOne() {
        org.opened(clock.instant(), "Printer");
        world.change(source, "{\"active\":false}");
        look();
        assertThat(org.reading().get("lastDetail").asString())
                .contains("No source")
                .contains(Envelope.ORGANIZATION);

        world.change(source, "{\"active\":true}");
        look();

        assertThat(world.cases(source)).hasSize(1);
    }

    @Test
    void oneNodeAtATimeReads_andAnotherTakesOverWhenItDies() {
        look();
        org.opened(clock.instant(), "Printer");
        lease("SYSTIMESTAMP + INTERVAL '2' MINUTE");
        look();
        assertThat(world.events(source)).isEmpty();

        lease("SYSTIMESTAMP - INTERVAL '1' SECOND");
        look();

        assertThat(world.events(source)).hasSize(1);
    }

    @Test
    void whenAllNodesLookAtOnce_oneOfThemReads() {
        look();
        org.opened(clock.instant(), "Printer");
        long calls = org.salesforce().calls();
        clock.putForward(BETWEEN_LOOKS);

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(node -> CompletableFuture.runAsync(poller::readDue))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(org.salesforce().calls()).isEqualTo(calls + 2);
        assertThat(world.events(source)).hasSize(1);
    }

    @Test
    void switchedOff_nothingIsRead_andSwitchedOnAgainItBeginsAnew() {
        org.switched(false);
        String missed = org.opened(clock.instant(), "Missed");
        clock.putForward(Duration.ofMinutes(15));
        long calls = org.salesforce().calls();
        look();
        assertThat(org.salesforce().calls()).isEqualTo(calls);

        org.switched(true);
        org.opened(clock.instant(), "Found");
        look();

        assertThat(world.events(source))
                .extracting(event -> event.get("eventId").asString())
                .hasSize(1)
                .noneMatch(id -> id.contains(missed));
        assertThat(sql.queryForList(
                        "SELECT detail FROM audit_trail WHERE subject = ?",
                        String.class,
                        "connection:" + org.connectionId()))
                .anyMatch(detail -> detail.contains("changes read false"))
                .anyMatch(detail -> detail.contains("changes read true"));
    }

    private void lease(String until) {
        sql.update(
                "UPDATE trigger_readings SET lease_id = 'another', leased_until = " + until
                        + " WHERE connection_id = ?",
                org.connectionId());
    }

    private void look() {
        clock.putForward(BETWEEN_LOOKS);
        poller.readDue();
        world.work();
    }
}
