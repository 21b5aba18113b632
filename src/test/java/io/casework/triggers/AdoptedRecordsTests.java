package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.crm.CrmSystems;
import io.casework.crm.SyncLab;
import io.casework.shared.Ids;
import io.casework.testing.HttpTest;
import io.casework.testing.TestClock;
import io.casework.triggers.TriggerWorld.Made;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** What somebody made in an org comes here by an event, and goes back to the record that it was. */
@HttpTest
class AdoptedRecordsTests {

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    ReadOrg org;

    @Autowired
    SyncLab lab;

    @Autowired
    CrmSystems systems;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void begin() throws Exception {
        clock.reset();
        world.begin(port);
        org.begin(world.grace());
    }

    @AfterEach
    void end() {
        sql.update("DELETE FROM crm_pushes");
        org.end();
        clock.reset();
        world.end();
    }

    @Test
    void aCaseOfTheOrg_isOneCaseThere_alsoOnceItWasBroughtBack() {
        Made source = world.source("salesforce");
        String record = org.opened(clock.instant(), "Printer broken", Map.of("Status", "Escalated"));
        world.sendChange(source, ReadOrg.event(record, "CREATE", clock.instant(), "\"Subject\":\"Printer broken\""));
        world.work();
        String number = world.cases(source).get(0);

        lab.bring(number, systems, clock);

        ObjectNode theirs = only("Case");
        assertThat(theirs.get("Id").asString()).isEqualTo(record);
        assertThat(theirs.get("Casework_Id__c").asString()).isEqualTo(number);
        assertThat(theirs.get("Status").asString()).isEqualTo("New");
        assertThat(remembered(number)).isZero();
    }

    @Test
    void aLeadOfTheOrg_isOneLeadThere() {
        Made source = world.source("salesforce");
        String record = org.salesforce().add("Lead", Map.of("LastName", "Hill", "Company", "Acme"));
        world.sendEnvelope(
                source,
                new Envelope()
                        .with(
                                "04l" + Ids.next(),
                                "Lead",
                                record,
                                """
                        <sf:LastName>Hill</sf:LastName><sf:Company>Acme</sf:Company><sf:Email>hill@example.test</sf:Email>"""));
        world.work();
        String number = world.cases(source).get(0);

        lab.bring(number, systems, clock);

        assertThat(only("Lead").get("Id").asString()).isEqualTo(record);
        assertThat(only("Lead").get("Casework_Id__c").asString()).isEqualTo(number);
    }

    @Test
    void aRecordThatBelongsToACaseOfOurs_becomesThatCaseThere() {
        Made other = world.source("standard-webhooks");
        world.send(other, Ids.next(), TriggerWorld.ticket("case.created", Ids.next(), clock.instant(), "Ours"));
        world.work();
        String number = world.cases(other).get(0);
        Made source = world.source("salesforce");
        world.change(
                source,
                """
                {"mapping":[{"name":"Notes","when":[{"pointer":"/entity","oneOf":["Case"]}],"target":"note",\
                "fields":[{"field":"case","pointers":["/data/Reference__c"]}]}]}""");
        String record = org.opened(clock.instant(), "Printer broken");
        world.sendChange(
                source, ReadOrg.event(record, "UPDATE", clock.instant(), "\"Reference__c\":\"" + number + "\""));
        world.work();

        lab.bring(number, systems, clock);

        assertThat(only("Case").get("Id").asString()).isEqualTo(record);
        assertThat(only("Case").get("Casework_Id__c").asString()).isEqualTo(number);
    }

    @Test
    void aRecordThatNamesItsCase_isNoOriginal() {
        Made other = world.source("standard-webhooks");
        world.send(other, Ids.next(), TriggerWorld.ticket("case.created", Ids.next(), clock.instant(), "Ours"));
        world.work();
        String number = world.cases(other).get(0);
        Made source = world.source("salesforce");
        String ours = "\"Status\":\"Closed\",\"Casework_Id__c\":\"" + number + "\"";
        world.sendChange(source, ReadOrg.event(TriggerWorld.recordId("500"), "UPDATE", clock.instant(), ours));
        world.work();

        assertThat(world.cases(source)).containsExactly(number);
        assertThat(remembered(number)).isZero();
    }

    @Test
    void whatAnotherSystemTells_orAnotherRecord_isNoOriginal() {
        Made source = world.source("standard-webhooks");
        String record = TriggerWorld.recordId("500");
        world.send(source, Ids.next(), TriggerWorld.ticket("case.created", record, clock.instant(), "Theirs"));
        world.work();

        assertThat(remembered(world.cases(source).get(0))).isZero();
        assertThat(SalesforceRecords.original("T-1", "Account:001000000000001")).isNull();
    }

    private ObjectNode only(String object) {
        List<ObjectNode> all = org.salesforce().org().all(object);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private int remembered(String number) {
        Integer rows =
                sql.queryForObject("SELECT COUNT(*) FROM crm_adoptions WHERE case_number = ?", Integer.class, number);
        return rows == null ? 0 : rows;
    }
}
