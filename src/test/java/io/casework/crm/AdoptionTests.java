package io.casework.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.CaseEdit;
import io.casework.cases.Leads;
import io.casework.crm.salesforce.FakeSalesforce;
import io.casework.engine.StepCall;
import io.casework.engine.StepUnavailable;
import io.casework.sales.SalesLeads;
import io.casework.shared.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Records that somebody made in the org, and that are cases here. */
@ApplicationTest
class AdoptionTests {

    @Autowired
    Adoptions adoptions;

    @Autowired
    AdoptionMapper mapper;

    @Autowired
    SalesLeads salesLeads;

    @Autowired
    Leads leads;

    @Autowired
    ObjectProvider<SyncDesk> desks;

    private SyncDesk desk;

    @BeforeEach
    void connect() {
        desk = desks.getObject();
    }

    @AfterEach
    void disconnect() {
        desk.salesforce.org().lockRows(() -> false);
        desk.close();
    }

    @Test
    void theOriginal_isWritten_andThereIsNoOther() {
        String number = desk.ticket("Printer broken");
        String id = original(number, Map.of("Subject", "Printer broken", "Status", "Escalated", "Priority", "High"));

        brought(number);

        ObjectNode record = only("Case");
        assertThat(record.get("Id").asString()).isEqualTo(id);
        assertThat(record.get("Casework_Id__c").asString()).isEqualTo(number);
        assertThat(record.get("Status").asString()).isEqualTo("New");
        assertThat(isRemembered(number)).isFalse();
        desk.edit(number, new CaseEdit(null, null, null, 10));
        desk.work();
        assertThat(only("Case").get("Priority").asString()).isEqualTo("Low");
    }

    @Test
    void whatPeopleWroteThere_isNotOverwrittenUnseen() {
        String number = desk.ticket("Printer broken");
        original(number, Map.of("Subject", "Printer on fire", "SuppliedName", "Ada of Fernhill"));

        brought(number);

        assertThat(only("Case").get("Subject").asString()).isEqualTo("Printer on fire");
        assertThat(only("Case").get("SuppliedName").asString()).isEqualTo("Ada of Fernhill");
        assertThat(desk.conflict().field()).isEqualTo("Subject");
    }

    @Test
    void manyOriginals_areAdoptedInOneCall() {
        List<String> numbers = List.of(desk.ticket("One"), desk.ticket("Two"), desk.ticket("Three"));
        numbers.subList(0, 2).forEach(number -> original(number, Map.of("Subject", "Some")));
        numbers.forEach(desk.pushes::wish);

        desk.work();

        assertThat(desk.salesforce.org().all("Case")).hasSize(3);
        assertThat(desk.salesforce.requests().stream().filter(AdoptionTests::isAdoption))
                .hasSize(1);
        numbers.forEach(number -> assertThat(desk.record(number)).isNotNull());
    }

    @Test
    void anAnswerThatIsLost_isAskedForAgain() {
        String number = desk.ticket("Printer broken");
        original(number, Map.of("Subject", "Printer broken"));
        desk.salesforce.leaveTo(new FakeSalesforce.Chance() {
            @Override
            public MockResponse after(MockResponse answer) {
                var all = desk.salesforce.requests();
                return isAdoption(all.get(all.size() - 1)) ? FakeSalesforce.lost(answer) : answer;
            }
        });
        brought(number);
        assertThat(isRemembered(number)).isTrue();
        assertThat(only("Case").get("Casework_Id__c").asString()).isEqualTo(number);

        desk.salesforce.leaveTo(new FakeSalesforce.Chance() {});
        desk.orgs.timeHasPassed(desk.connection);
        desk.clock.putForward(Duration.ofMinutes(10));
        desk.work();

        assertThat(only("Case").get("Status").asString()).isEqualTo("New");
        assertThat(isRemembered(number)).isFalse();
        assertThat(desk.pushes.backlog().waiting()).isZero();
    }

    @Test
    void anOriginalThatWasDeleted_isMadeAnewOnce() {
        String number = desk.ticket("Printer broken");
        desk.salesforce.org().delete(original(number, Map.of("Subject", "Printer broken")));

        brought(number);
        brought(number);

        assertThat(only("Case").get("Casework_Id__c").asString()).isEqualTo(number);
        assertThat(isRemembered(number)).isFalse();
    }

    @Test
    void anOriginalOfAnotherOrg_isMadeHere() {
        String number = desk.ticket("Printer broken");
        adoptions.remember(new CrmOriginal(number, "Case", "500AA0000000042"));

        brought(number);

        assertThat(only("Case").get("Casework_Id__c").asString()).isEqualTo(number);
        assertThat(isRemembered(number)).isFalse();
    }

    @Test
    void aCaseThatIsThereAlready_staysTheRecordThatItIs() {
        String number = desk.pushed("Printer broken");
        original(number, Map.of("Subject", "The same"));

        brought(number);

        assertThat(desk.there(number, "Subject")).isEqualTo("Printer broken");
        assertThat(isRemembered(number)).isFalse();
        assertThat(desk.pushes.backlog().refusedCount()).isZero();
    }

    @Test
    void aLockedOriginal_waits_andOthersGo() {
        String locked = desk.ticket("Printer broken");
        String free = desk.ticket("Other");
        original(locked, Map.of("Subject", "Printer broken"));
        int[] asked = {0};
        desk.salesforce.org().lockRows(() -> asked[0]++ == 0);
        desk.pushes.wish(locked);
        desk.pushes.wish(free);
        desk.work();
        assertThat(desk.record(free)).isNotNull();
        assertThat(isRemembered(locked)).isTrue();
        assertThat(desk.salesforce.org().all("Case")).hasSize(2);

        desk.clock.putForward(Duration.ofMinutes(10));
        desk.work();

        assertThat(desk.there(locked, "Status")).isEqualTo("New");
        assertThat(desk.salesforce.org().all("Case")).hasSize(2);
    }

    @Test
    void aLead_isAdopted() {
        String number = salesLeads.opened().number();
        String id = originalLead(number);

        brought(number);

        assertThat(only("Lead").get("Id").asString()).isEqualTo(id);
        assertThat(only("Lead").get("Casework_Id__c").asString()).isEqualTo(number);
        assertThat(only("Lead").get("Status").asString()).isEqualTo("Open - Not Contacted");
    }

    @Test
    void aLeadThatWasConvertedThere_isNotMadeAgain() {
        String number = salesLeads.opened().number();
        originalLead(number);
        only("Lead").put("IsConverted", true);

        brought(number);
        brought(number);
        converter().run(call(number));

        assertThat(only("Lead").has("Casework_Id__c")).isFalse();
        assertThat(desk.pushes.backlog().waiting()).isZero();
        assertThat(desk.salesforce.org().all("Account")).isEmpty();
        assertThat(leads.find(number).convertedAt()).isNotNull();
    }

    @Test
    void aLeadThatIsConvertedHere_isTheOriginal() {
        String number = salesLeads.opened().number();
        String id = originalLead(number);
        desk.salesforce.org().lockRows(() -> true);
        assertThatThrownBy(() -> converter().run(call(number))).isInstanceOf(StepUnavailable.class);
        desk.salesforce.org().lockRows(() -> false);

        converter().run(call(number));

        assertThat(only("Lead").get("Id").asString()).isEqualTo(id);
        assertThat(only("Lead").get("IsConverted").asBoolean()).isTrue();
        assertThat(isRemembered(number)).isFalse();
    }

    private String original(String number, Map<String, String> fields) {
        String id = desk.salesforce.add("Case", fields);
        adoptions.remember(new CrmOriginal(number, "Case", id.substring(0, 15)));
        return id;
    }

    private String originalLead(String number) {
        String id = desk.salesforce.add("Lead", Map.of("LastName", "Marsh", "Status", "Working - Contacted"));
        adoptions.remember(new CrmOriginal(number, "Lead", id));
        return id;
    }

    private void brought(String number) {
        desk.pushes.wish(number);
        desk.work();
    }

    private ObjectNode only(String object) {
        List<ObjectNode> all = desk.salesforce.org().all(object);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private boolean isRemembered(String number) {
        return !mapper.listOriginals(List.of(number)).isEmpty();
    }

    private static boolean isAdoption(RecordedRequest request) {
        return request.getMethod().equals("PATCH") && request.getTarget().endsWith("/composite/sobjects");
    }

    private ConvertLead converter() {
        CrmSystem system = desk.systems.find(desk.connection.id()).orElseThrow();
        return new ConvertLead(desk.cases, leads, () -> Optional.of(system), adoptions);
    }

    private static StepCall call(String number) {
        return new StepCall(number, "step-" + Ids.next(), 1, "lead-qualification", 1, "p-1", "Task_Test", Map.of());
    }
}
