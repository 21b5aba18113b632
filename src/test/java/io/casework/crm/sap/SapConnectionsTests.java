package io.casework.crm.sap;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class SapConnectionsTests {

    private static final String PATH = "/api/connections";

    @LocalServerPort
    int port;

    @Autowired
    Links links;

    private FakeS4 s4;
    private FakeServiceCloud cloud;
    private Browser grace;

    @BeforeEach
    void start() throws Exception {
        s4 = new FakeS4();
        cloud = new FakeServiceCloud();
        grace = Browser.signedIn(port, "grace");
    }

    @AfterEach
    void stop() {
        grace.get(PATH).json().get("items").forEach(one -> {
            grace.with("If-Match", "\"" + one.get("version").asInt() + "\"");
            grace.delete(PATH + "/" + one.get("id").asString());
        });
        s4.close();
        cloud.close();
    }

    @Test
    void aTestOfS4_looksAtEverythingThatIsNeeded_andChangesNothing(CapturedOutput log) {
        JsonNode report = tested(connection("sap-s4", s4));

        assertThat(report.get("outcome").asString()).as(report.toString()).isEqualTo("ok");
        assertThat(codes(report))
                .containsExactly(
                        "signed-in",
                        "object-usable",
                        "object-usable",
                        "object-usable",
                        "object-usable",
                        "object-usable",
                        "token-given");
        assertThat(s4.calls()).allMatch(call -> call.startsWith("GET"));
        assertThat(log.getAll()).doesNotContain(FakeSap.PASSWORD);
    }

    @Test
    void aTestOfS4_namesWhatIsMissing() {
        s4.partners().dropProperty(BusinessPartners.PARTNERS, BusinessPartners.REFERENCE);
        s4.partners().dropProperty(BusinessPartners.EMAILS, "IsDefaultEmailAddress");

        JsonNode report = tested(connection("sap-s4", s4));

        assertThat(report.get("outcome").asString()).isEqualTo("failure");
        assertThat(report.get("findings").valueStream().map(JsonNode::toString))
                .anyMatch(line -> line.contains("reference-missing")
                        && line.contains("A_BusinessPartner.BusinessPartnerIDByExtSystem"))
                .anyMatch(line -> line.contains("property-missing")
                        && line.contains("A_AddressEmailAddress.IsDefaultEmailAddress"));
    }

    @Test
    void aTestOfSalesAndServiceCloud_looksAtCasesAndLeads() {
        JsonNode report = tested(connection("sap-sales-service-cloud", cloud));
        cloud.lackReference();
        cloud.all("statuses").clear();
        JsonNode lacking = tested(connection("sap-sales-service-cloud", cloud));

        assertThat(codes(report)).containsExactly("signed-in", "object-usable", "object-usable");
        assertThat(codes(lacking))
                .containsExactly(
                        "signed-in", "reference-missing", "reference-missing", "status-missing", "status-missing");
        assertThat(lacking.toString()).contains("Case.extensions.Z_Casework_Id");
    }

    @Test
    void aTenantMayHaveOneOfTheServicesOnly() {
        cloud.withoutCases();

        JsonNode report = tested(connection("sap-sales-service-cloud", cloud));

        assertThat(report.get("outcome").asString()).isEqualTo("warning");
        assertThat(codes(report)).containsExactly("signed-in", "object-usable", "service-missing");
    }

    @ParameterizedTest
    @CsvSource({"401, user-refused", "403, object-forbidden", "404, service-missing", "502, unreachable"})
    void aTest_saysWhyItCannotGoOn(int status, String code) {
        s4.alwaysAnswer(FakeSap.page(status));

        JsonNode report = tested(connection("sap-s4", s4));

        assertThat(codes(report)).containsExactly(code);
    }

    @Test
    void aTest_ofWhatIsNotThere_saysSo() {
        ObjectNode wanted = connection("sap-sales-service-cloud", cloud);
        cloud.close();

        assertThat(codes(tested(wanted))).containsExactly("unreachable");
    }

    @Test
    void aTest_byTokens_saysWhichSecretIsWrong() {
        assertThat(codes(tested(byToken(FakeSap.PASSWORD)))).startsWith("signed-in");
        assertThat(codes(tested(byToken("wrong")))).containsExactly("credentials-refused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sap-s4 | authentication | jwt-bearer | authentication",
                "sap-s4 | username | '' | username",
                "sap-s4 | username | a:b | username",
                "sap-s4 | url | '' | url",
                "sap-s4 | url | https://my1.s4hana.ondemand.com/sap | url",
                "sap-s4 | systemClient | 10 | systemClient",
                "sap-s4 | apiVersion | 4.0 | apiVersion",
                "sap-sales-service-cloud | systemClient | 100 | systemClient",
                "salesforce | authentication | basic | authentication"
            })
    void whatCannotWork_isRefused(String kind, String member, String value, String field) {
        ObjectNode wanted = connection(kind, s4).put("clientId", "x").put(member, value);

        Answer answer = grace.post(PATH, wanted.toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ftp://example.com/token",
                "https://user@x.authentication.eu10.hana.ondemand.com/t",
                "http://"
            })
    void tokensComeFromSomewhere(String url) {
        Answer answer = grace.post(PATH, byToken("x").put("tokenUrl", url).toString());

        assertThat(answer.field()).as(answer.text()).isEqualTo("tokenUrl");
    }

    @Test
    void aSecret_doesNotFollowToAnotherSourceOfTokens() {
        String id = grace.post(PATH, byToken("x").toString()).json().get("id").asString();

        Answer refused = grace.with("If-Match", "\"1\"")
                .patch(PATH + "/" + id, "{\"tokenUrl\":\"https://evil.authentication.eu10.hana.ondemand.com/t\"}");

        assertThat(refused.field()).isEqualTo("secret");
    }

    @Test
    void anotherSystem_hasOtherRecords() {
        String id = grace.post(PATH, connection("sap-s4", s4).toString())
                .json()
                .get("id")
                .asString();
        Links.Name name = new Links.Name(id, "business-partner", "C-1");
        links.keep(name, "4711");

        grace.with("If-Match", "\"1\"").patch(PATH + "/" + id, "{\"name\":\"ERP " + Ids.next() + "\"}");
        assertThat(links.find(name)).isPresent();
        grace.with("If-Match", "\"2\"").patch(PATH + "/" + id, "{\"systemClient\":\"200\"}");

        assertThat(links.find(name)).isEmpty();
    }

    @Test
    void eachKind_isUsedForWhatItOffers() {
        grace.post(PATH, connection("sap-s4", s4).toString());
        grace.post(PATH, connection("sap-sales-service-cloud", cloud).toString());

        List<JsonNode> items = grace.get(PATH).json().get("items").valueStream().toList();

        assertThat(items.get(0).get("usedFor").toString()).isEqualTo("[\"find-customer\",\"convert-lead\"]");
        assertThat(items.get(1).get("usedFor").toString()).isEqualTo("[\"find-lead\",\"push\"]");
        assertThat(items.get(0).get("clientId").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "my300.s4hana.ondemand.com, true, true",
        "MY300-API.S4HANA.CLOUD.SAP, true, true",
        "evil-s4hana.ondemand.com, false, false",
        "s4hana.ondemand.com.evil.example, false, false",
        "my300.crm.cloud.sap, false, true",
        "acme.accounts.ondemand.com, false, true",
        "acme.authentication.eu10.hana.ondemand.com, false, true",
        "acme.authentication.hana.ondemand.com, false, true",
        "acme.cfapps.eu10.hana.ondemand.com, false, false",
        "authentication.cfapps.eu10.hana.ondemand.com, false, false",
        "acme.authentication.x.cfapps.eu10.hana.ondemand.com, false, false"
    })
    void hostsOfSap_areToldFromOthers(String host, boolean isS4, boolean givesTokens) {
        assertThat(SapHosts.areOf(SapHosts.S4, host)).isEqualTo(isS4);
        assertThat(SapHosts.giveTokens(host)).isEqualTo(givesTokens);
    }

    private JsonNode tested(ObjectNode wanted) {
        Answer created = grace.post(PATH, wanted.toString());
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return grace.post(PATH + "/" + created.json().get("id").asString() + "/test", "")
                .json();
    }

    private static List<String> codes(JsonNode report) {
        return report.get("findings")
                .valueStream()
                .map(finding -> finding.get("code").asString())
                .toList();
    }

    private ObjectNode byToken(String secret) {
        ObjectNode wanted = connection("sap-sales-service-cloud", cloud)
                .put("authentication", "client-credentials")
                .put("clientId", "client")
                .put("tokenUrl", cloud.tokenUrl())
                .put("secret", secret);
        wanted.remove("username");
        return wanted;
    }

    private static ObjectNode connection(String kind, FakeSap sap) {
        return FakeSap.JSON
                .createObjectNode()
                .put("kind", kind)
                .put("name", "SAP " + Ids.next())
                .put("stage", "production")
                .put("authentication", "basic")
                .put("url", sap.url())
                .put("username", FakeSap.USER)
                .put("secret", FakeSap.PASSWORD);
    }
}
