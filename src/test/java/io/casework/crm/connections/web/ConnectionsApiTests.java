package io.casework.crm.connections.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.crm.salesforce.FakeSalesforce;
import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.DatabaseExport;
import io.casework.testing.HttpTest;
import java.security.KeyPairGenerator;
import java.util.Base64;
import mockwebserver3.MockResponse;
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
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class ConnectionsApiTests {

    private static final String SECRET = "cs-9f8e7d6c5b4a3210-known-secret";
    private static final String PATH = "/api/connections";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DatabaseExport export;

    private FakeSalesforce salesforce;
    private Browser grace;

    @BeforeEach
    void start() throws Exception {
        salesforce = new FakeSalesforce();
        grace = Browser.signedIn(port, "grace");
    }

    @AfterEach
    void stop() {
        grace.get(PATH).json().get("items").forEach(one -> {
            grace.with("If-Match", "\"" + one.get("version").asInt() + "\"");
            grace.delete(PATH + "/" + one.get("id").asString());
        });
        salesforce.close();
    }

    @Test
    void aSecret_goesInAndNeverOut(CapturedOutput log) {
        Answer created = create(connection());
        String id = created.json().get("id").asString();
        Answer tested = grace.post(PATH + "/" + id + "/test", "");
        Answer changed = patch(id, 1, "{\"secret\":\"" + SECRET + "-next\"}");
        Answer refused = create(connection().put("authentication", "jwt-bearer"));
        salesforce.answerSignInWith(new MockResponse.Builder()
                .code(400)
                .body("{\"error\":\"invalid_client\",\"error_description\":\"" + SECRET + "\"}")
                .build());
        Answer failed = grace.post(PATH + "/" + id + "/test", "");

        assertThat(tested.json().get("findings").get(0).get("code").asString()).isEqualTo("signed-in");
        for (Answer answer :
                new Answer[] {created, tested, changed, refused, failed, grace.get(PATH), grace.get(PATH + "/" + id)}) {
            assertThat(answer.text()).doesNotContain(SECRET).doesNotContain("00Dfake");
        }
        assertThat(export.text()).contains(id).doesNotContain(SECRET).doesNotContain("00Dfake");
        assertThat(log.getAll()).doesNotContain(SECRET).doesNotContain("00Dfake");
    }

    @Test
    void aSecret_isWrittenOverAnother_andSaysByWhom() {
        String id = create(connection()).json().get("id").asString();

        JsonNode changed = patch(id, 1, "{\"secret\":\"another\"}").json();

        assertThat(changed.at("/secretSetBy/id").asString()).isEqualTo("grace");
        assertThat(changed.get("version").asInt()).isEqualTo(2);
        grace.post(PATH + "/" + id + "/test", "");
        assertThat(salesforce.requests()).isNotEmpty();
        assertThat(sql.queryForList(
                        "SELECT detail FROM audit_trail WHERE subject = ?", String.class, "connection:" + id))
                .anyMatch(detail -> detail.endsWith("another secret"))
                .contains("ok");
    }

    @Test
    void aSecret_opensForItsOwnConnectionAlone() {
        String one = create(connection()).json().get("id").asString();
        String other = create(connection()).json().get("id").asString();
        sql.update(
                "UPDATE crm_connections SET secret = (SELECT secret FROM crm_connections WHERE id = ?) WHERE id = ?",
                one,
                other);

        JsonNode report = grace.post(PATH + "/" + other + "/test", "").json();

        assertThat(report.at("/findings/0/code").asString()).isEqualTo("secret-unreadable");
        assertThat(salesforce.requests()).isEmpty();
    }

    @Test
    void aSecret_doesNotFollowToAnotherAddress() {
        String id = create(connection()).json().get("id").asString();

        assertThat(patch(id, 1, "{\"url\":\"https://evil.my.salesforce.com\"}").field())
                .isEqualTo("secret");
        assertThat(patch(id, 1, "{\"url\":\"https://good.my.salesforce.com\",\"secret\":\"x\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoeverChangesWhatOthersChanged_isTold() {
        String id = create(connection()).json().get("id").asString();

        assertThat(patch(id, 1, "{\"active\":false}").json().get("active").asBoolean())
                .isFalse();
        assertThat(patch(id, 1, "{\"active\":true}").status()).isEqualTo(412);
        grace.without("If-Match");
        assertThat(grace.patch(PATH + "/" + id, "{\"active\":true}").status()).isEqualTo(428);
        assertThat(grace.delete(PATH + "/" + id).status()).isEqualTo(428);
        assertThat(grace.get(PATH + "/" + id).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void flowsUse_theFirstActiveOne() {
        String first = create(connection()).json().get("id").asString();
        String second = create(connection()).json().get("id").asString();
        assertThat(used()).isEqualTo(first);

        patch(first, 1, "{\"active\":false}");

        assertThat(used()).isEqualTo(second);
    }

    @Test
    void namesAreTakenOnce() {
        ObjectNode wanted = connection();
        create(wanted);

        assertThat(create(wanted).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "url | ftp://example.com | url",
                "url | https://user:pw@acme.my.salesforce.com | url",
                "url | https://acme.my.salesforce.com/path | url",
                "url | https://acme.my.salesforce.com?x=1 | url",
                "url | https://login.salesforce.com | url",
                "url | https://acme--test.sandbox.my.salesforce.com | url",
                "apiVersion | 58.0 | apiVersion",
                "apiVersion | latest | apiVersion",
                "name | '' | name",
                "clientId | '' | clientId",
                "secret | '' | secret",
                "kind | sap | kind",
                "authentication | password | authentication"
            })
    void whatCannotWork_isRefused(String member, String value, String field) {
        Answer answer = create(connection().put(member, value));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a key",
                "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB\n-----END ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIB\n-----END RSA PRIVATE KEY-----"
            })
    void keysThatSignNothing_areRefused(String key) {
        Answer answer = create(connection()
                .put("authentication", "jwt-bearer")
                .put("username", "a@b.example")
                .put("secret", key));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo("secret");
        assertThat(answer.text()).doesNotContain("MIIB");
    }

    @Test
    void aKeyThatIsTooShort_isRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1_024);
        String key = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----";

        Answer answer = create(connection().put("authentication", "jwt-bearer").put("secret", key));

        assertThat(answer.text()).contains("is shorter than 2048 bits", "is needed to sign in with a key");
    }

    @Test
    void whatWasRefused_canBeSentAgain() {
        sql.update(
                "INSERT INTO crm_pushes (case_number, generation, attempts, refused, last_detail, requested_at, due_at)"
                        + " VALUES ('C-77', 1, 1, 1, 'crm-rejected', SYSTIMESTAMP, SYSTIMESTAMP)");

        JsonNode refused = grace.get("/api/crm/pushes").json();
        int again = grace.post("/api/crm/pushes/C-77/retry", "").status();
        JsonNode waiting = grace.get("/api/crm/pushes").json();
        sql.update("DELETE FROM crm_pushes WHERE case_number = 'C-77'");

        assertThat(refused.at("/refused/0/caseNumber").asString()).isEqualTo("C-77");
        assertThat(again).isEqualTo(202);
        assertThat(waiting.get("refusedCount").asInt()).isZero();
        assertThat(grace.post("/api/crm/pushes/C-77/retry", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"alice", "erin", "frank"})
    void nobodyButAdministrators_maySeeThem(String user) {
        Browser browser = Browser.signedIn(port, user);

        assertThat(browser.get(PATH).status()).isEqualTo(403);
        assertThat(browser.post(PATH, connection().toString()).status()).isEqualTo(403);
        assertThat(browser.post(PATH + "/x/test", "").status()).isEqualTo(403);
        assertThat(browser.get("/api/crm/pushes").status()).isEqualTo(403);
        assertThat(browser.post("/api/crm/pushes/C-1/retry", "").status()).isEqualTo(403);
    }

    @Test
    void aTest_looksAtEverythingThatIsNeeded() {
        String id = create(connection()).json().get("id").asString();

        JsonNode report = grace.post(PATH + "/" + id + "/test", "").json();

        assertThat(report.get("outcome").asString()).as(report.toString()).isEqualTo("ok");
        assertThat(report.get("findings").valueStream().map(finding -> finding.get("code")
                        .asString()))
                .containsExactly(
                        "signed-in",
                        "api-version-offered",
                        "quota-left",
                        "object-usable",
                        "object-usable",
                        "object-usable",
                        "object-usable");
        JsonNode view = grace.get(PATH + "/" + id).json();
        assertThat(view.get("testOutcome").asString()).isEqualTo("ok");
        assertThat(view.at("/usage/most").asInt()).isEqualTo(15_000);
        assertThat(patch(id, 1, "{\"apiVersion\":\"65.0\"}")
                        .json()
                        .get("testOutcome")
                        .isNull())
                .isTrue();
    }

    @Test
    void aTest_namesWhatIsMissing() {
        String id = create(connection()).json().get("id").asString();
        salesforce.lackFields();
        salesforce.quota(13_000, 15_000);

        JsonNode report = grace.post(PATH + "/" + id + "/test", "").json();

        assertThat(report.get("outcome").asString()).isEqualTo("failure");
        assertThat(report.get("findings").valueStream().map(JsonNode::toString))
                .anyMatch(line -> line.contains("quota-low") && line.contains("/ 15000"))
                .anyMatch(line -> line.contains("external-id-missing") && line.contains("Case.Casework_Id__c"))
                .anyMatch(line -> line.contains("field-missing") && line.contains("Lead.Title"))
                .anyMatch(line -> line.contains("field-demanded") && line.contains("Lead.Region__c"))
                .anyMatch(line -> line.contains("value-missing") && line.contains("Closed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "invalid_grant | user hasn't approved this consumer | user-not-approved",
                "invalid_grant | audience is invalid | audience-refused",
                "invalid_grant | expired authorization code | clock-wrong",
                "invalid_grant | authentication failure | credentials-refused",
                "invalid_grant | no client credentials user enabled | flow-not-enabled",
                "invalid_client_id | client identifier invalid | client-unknown",
                "invalid_client | invalid client credentials | credentials-refused",
                "unsupported_grant_type | grant type not supported | flow-not-enabled",
                "something_new | what is this | sign-in-refused"
            })
    void aTest_saysWhyWeAreNotLetIn(String error, String description, String code) {
        String id = create(connection()).json().get("id").asString();
        salesforce.answerSignInWith(new MockResponse.Builder()
                .code(400)
                .body("{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}")
                .build());

        JsonNode report = grace.post(PATH + "/" + id + "/test", "").json();

        assertThat(report.get("findings")).hasSize(1);
        assertThat(report.at("/findings/0/code").asString()).isEqualTo(code);
        assertThat(report.toString()).doesNotContain(description);
    }

    @Test
    void aTest_ofWhatIsNotThere_saysSo() {
        String id = create(connection()).json().get("id").asString();
        salesforce.close();

        JsonNode report = grace.post(PATH + "/" + id + "/test", "").json();

        assertThat(report.at("/findings/0/code").asString()).isEqualTo("unreachable");
    }

    /** Every row of every table, as whoever gets hold of the database reads them. */
    private String used() {
        return grace.get(PATH)
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("used").asBoolean())
                .map(one -> one.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private Answer create(ObjectNode wanted) {
        return grace.post(PATH, wanted.toString());
    }

    private Answer patch(String id, int version, String change) {
        Answer answer = grace.with("If-Match", "\"" + version + "\"").patch(PATH + "/" + id, change);
        grace.without("If-Match");
        return answer;
    }

    private ObjectNode connection() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("kind", "salesforce")
                .put("name", "Org " + Ids.next())
                .put("stage", "production")
                .put("authentication", "client-credentials")
                .put("url", salesforce.url())
                .put("clientId", "3MVG9.consumer")
                .put("secret", SECRET);
    }
}
