package io.casework.crm.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.CaseFile;
import io.casework.cases.Channel;
import io.casework.cases.NewCase;
import io.casework.cases.OpenCase;
import io.casework.crm.connections.Connection;
import io.casework.customers.NewCustomer;
import io.casework.engine.StepCall;
import io.casework.engine.StepConnector;
import io.casework.engine.StepRefused;
import io.casework.engine.StepUnavailable;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class SalesforceStepsTests {

    @Autowired
    TestOrgs orgs;

    @Autowired
    OpenCase openCase;

    @Autowired
    ReadSalesforce read;

    @Autowired
    WriteSalesforce write;

    private FakeSalesforce salesforce;
    private FakeOrg org;
    private Connection connection;
    private CaseFile file;

    @BeforeEach
    void connect() throws Exception {
        salesforce = new FakeSalesforce();
        org = salesforce.org();
        connection = orgs.connected(salesforce.url());
        var customer = new NewCustomer("o'neil-" + Ids.next() + "@example.org", null, null);
        file = openCase.open(NewCase.ticket("Torn", "It is torn", customer, Channel.WEB), Actor.SYSTEM);
    }

    @AfterEach
    void disconnect() {
        orgs.removed(connection);
        salesforce.close();
    }

    @Test
    void reads_aChoice_byTheCustomersAddress() {
        org.field("Contact", new FakeOrg.FakeField("Level__c", "picklist", 255, false, List.of("Gold")));
        org.add("Contact", Map.of("Email", file.customer().email(), "Level__c", "Gold"));

        assertThat(run(read, lookUp("Level__c")))
                .containsEntry("found", true)
                .containsEntry("text", "Gold")
                .containsEntry("crmConnected", true);
    }

    @Test
    void reads_aNumber_andACheckbox_andSaysWhenThereIsNoRecord() {
        org.field("Contact", new FakeOrg.FakeField("Visits__c", "double", 0, false, List.of()));
        org.field("Contact", new FakeOrg.FakeField("Vip__c", "boolean", 0, false, List.of()));

        assertThat(run(read, lookUp("Visits__c"))).containsEntry("found", false).containsEntry("number", 0.0);

        org.add("Contact", Map.of("Email", file.customer().email(), "Visits__c", 12.5, "Vip__c", true));
        assertThat(run(read, lookUp("Visits__c"))).containsEntry("number", 12.5).containsEntry("text", "");
        assertThat(run(read, lookUp("Vip__c"))).containsEntry("yes", true);
    }

    @ParameterizedTest
    @CsvSource({
        "LastName, is a string",
        "Birthdate, is a date",
        "Unknown__c, may not see",
        "Email' OR Name != ', is no name"
    })
    void readsNothing_thatMayBeAboutPeople_orIsNotThere(String fieldName, String reason) {
        org.field("Contact", new FakeOrg.FakeField("Birthdate", "date", 0, false, List.of()));
        assertThatThrownBy(() -> run(read, lookUp(fieldName)))
                .isInstanceOf(StepRefused.class)
                .hasMessageContaining(reason);
    }

    @Test
    void writes_oneRecord_howeverOftenTheStepIsDone() {
        Map<String, @Nullable Object> inputs = Map.of("object", "Case", "field1", "Subject", "value1", "A torn tent");

        Map<String, @Nullable Object> first = run(write, inputs);
        salesforce.loseNextAnswer();
        Map<String, @Nullable Object> second = run(write, inputs);

        assertThat(first).containsEntry("created", true);
        assertThat(second.get("recordId")).isEqualTo(first.get("recordId"));
        assertThat(org.all("Case")).hasSize(1).first().satisfies(record -> {
            assertThat(record.get("Subject").asString()).isEqualTo("A torn tent");
            assertThat(record.get(Needs.EXTERNAL_ID).asString()).isEqualTo(file.number());
        });
    }

    @Test
    void writesAnotherRecord_byAnotherId_andClearsAField() {
        org.field("Account", new FakeOrg.FakeField("Key__c", "externalId", 36, false, List.of()));
        org.add("Account", Map.of("Key__c", "A-1", "Name", "Lind", "Rating", "Hot"));
        Map<String, @Nullable Object> inputs =
                new HashMap<>(Map.of("object", "Account", "idField", "Key__c", "idValue", "A-1", "field2", "Rating"));

        run(write, inputs);

        assertThat(org.all("Account").get(0).path("Rating").isNull()).isTrue();
    }

    @Test
    void changesNothing_thatIsFoundByAnythingButAnExternalId() {
        String id = org.add("Case", Map.of("Subject", "Theirs"));
        Map<String, @Nullable Object> inputs =
                Map.of("object", "Case", "idField", "Id", "idValue", id, "field1", "Subject", "value1", "Ours");

        assertThatThrownBy(() -> run(write, inputs)).hasMessageContaining("no external id");
        assertThat(org.all("Case").get(0).get("Subject").asString()).isEqualTo("Theirs");
    }

    @ParameterizedTest
    @CsvSource({
        "Case, Nothing__c, x, may not write",
        "Case, Status, Sleeping, none of those",
        "Nothing__c, Subject, x, may not see",
        "Case/../Lead, Subject, x, is no name"
    })
    void leavesNothingOut_withoutAWord(String object, String fieldName, String value, String reason) {
        assertThatThrownBy(() -> run(write, Map.of("object", object, "field1", fieldName, "value1", value)))
                .isInstanceOf(StepRefused.class)
                .hasMessageContaining(reason);
    }

    @Test
    void goesOn_withoutAnOrg_andWaits_whenItIsAway() {
        assertThatThrownBy(() -> run(write, with(subject(), "connection", "No such one")))
                .isInstanceOf(StepRefused.class);
        salesforce.alwaysAnswer(new MockResponse.Builder().code(503).build());
        assertThatThrownBy(() -> run(write, subject())).isInstanceOf(StepUnavailable.class);

        orgs.paused(connection);
        assertThat(run(write, subject())).containsEntry("crmConnected", false);
        assertThat(run(read, lookUp("Rating"))).containsEntry("crmConnected", false);
    }

    private static Map<String, @Nullable Object> subject() {
        return Map.of("object", "Case", "field1", "Subject", "value1", "Torn");
    }

    private static Map<String, @Nullable Object> lookUp(String fieldName) {
        return Map.of(
                "object", "Contact", "matchField", "Email", "matchWith", "customer-email", "readField", fieldName);
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> inputs, String name, Object value) {
        Map<String, @Nullable Object> more = new HashMap<>(inputs);
        more.put(name, value);
        return more;
    }

    private Map<String, @Nullable Object> run(StepConnector connector, Map<String, @Nullable Object> inputs) {
        return connector.run(new StepCall(file.number(), Ids.next(), 1, "flow", 1, "instance", "Task_Crm", inputs));
    }
}
