package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.crm.connections.ConnectionFinding;
import io.casework.crm.connections.FieldMapping;
import io.casework.crm.connections.MapFields;
import io.casework.crm.connections.TestConnection;
import io.casework.crm.salesforce.FakeOrg;
import io.casework.shared.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@ApplicationTest
class FieldMappingTests {

    @Autowired
    MapFields mapping;

    @Autowired
    TestConnection tests;

    @Autowired
    ObjectProvider<SyncDesk> desks;

    private SyncDesk desk;

    @BeforeEach
    void connect() {
        desk = desks.getObject();
    }

    @AfterEach
    void disconnect() {
        desk.close();
    }

    @Test
    void whatNobodySets_goesWhereItUsuallyGoes() {
        assertThat(mapping.list(desk.connection.id())).hasSize(18).allSatisfy(mapped -> assertThat(mapped.now())
                .isEqualTo(mapped.usually()));
    }

    @Test
    void anotherField_isFilled_compared_andTakenFrom() {
        addField("Topic__c");
        map("subject", "Topic__c");

        String number = desk.pushed("Hello");

        ObjectNode record = desk.record(number);
        assertThat(record.get("Topic__c").asString()).isEqualTo("Hello");
        assertThat(record.has("Subject")).isFalse();
        desk.salesforce.org().edit("Case", number, "Topic__c", "Their words");
        desk.pushes.wish(number);
        desk.work();
        assertThat(desk.cases.find(number).subject()).isEqualTo("Their words");
    }

    @Test
    void whatIsMappedLater_fillsTheNewField_withoutOverwritingIt() {
        String number = desk.pushed("Hello");
        addField("Topic__c");
        desk.salesforce.org().edit("Case", number, "Topic__c", "Something of their own");
        map("subject", "Topic__c");
        desk.pushes.wish(number);

        desk.work();

        assertThat(desk.there(number, "Topic__c")).isEqualTo("Something of their own");
        assertThat(desk.conflict().field()).isEqualTo("Topic__c");
    }

    @Test
    void whatIsMappedToNothing_isNotSent_andNotMissed() {
        map("customer-email", null);
        desk.salesforce.org().dropField("Case", "SuppliedEmail");

        String number = desk.pushed("Hello");

        assertThat(desk.record(number).has("SuppliedEmail")).isFalse();
        assertThat(missing()).isEmpty();
    }

    @Test
    void aFieldThatTheOrgLacks_isNamedByTheTest() {
        map("subject", "Topic__c");

        assertThat(missing()).containsExactly("Case.Topic__c");
    }

    @ParameterizedTest
    @CsvSource({
        "Case, subject, Status",
        "Case, subject, origin",
        "Case, subject, Casework_Id__c",
        "Case, subject, Topic__c FROM User",
        "Lead, last-name,"
    })
    void whereItCannotGo_isSaid(String object, String source, String target) {
        assertThatThrownBy(() -> mapping.set(desk.connection.id(), new FieldMapping(object, source, target)))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void whatThereIsNot_isNotFound() {
        var nothing = new FieldMapping("Case", "password", "Topic__c");

        assertThatThrownBy(() -> mapping.set(desk.connection.id(), nothing)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> mapping.list("nobody")).isInstanceOf(Problem.NotFound.class);
    }

    private void map(String source, @Nullable String target) {
        mapping.set(desk.connection.id(), new FieldMapping("Case", source, target));
    }

    private void addField(String name) {
        desk.salesforce.org().field("Case", new FakeOrg.FakeField(name, "string", 255, false, List.of()));
        desk.orgs.timeHasPassed(desk.connection);
    }

    private List<String> missing() {
        return tests.test(desk.connection.id()).findings().stream()
                .filter(finding -> finding.code() == ConnectionFinding.Code.FIELD_MISSING)
                .map(ConnectionFinding::subject)
                .map(String::valueOf)
                .toList();
    }
}
