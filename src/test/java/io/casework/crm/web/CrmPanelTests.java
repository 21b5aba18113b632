package io.casework.crm.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.crm.connections.Connection;
import io.casework.crm.salesforce.FakeSalesforce;
import io.casework.crm.salesforce.TestOrgs;
import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@HttpTest
class CrmPanelTests {

    @LocalServerPort
    int port;

    @Autowired
    TestOrgs orgs;

    @Autowired
    JdbcTemplate sql;

    private FakeSalesforce salesforce;
    private Connection connection;
    private Browser alice;
    private String path;

    @BeforeEach
    void connect() throws Exception {
        salesforce = new FakeSalesforce();
        connection = orgs.connected(salesforce.url());
        alice = Browser.signedIn(port, "alice");
        path = "/api/cases/" + ticket() + "/crm";
    }

    @AfterEach
    void disconnect() {
        sql.update("DELETE FROM visits");
        sql.update("DELETE FROM crm_pushes");
        orgs.removed(connection);
        salesforce.close();
    }

    @Test
    void shows_whatTheCrmSays_andAsksItOnlyOnce_untilToldTo() {
        Answer first = alice.get(path);
        assertThat(first.json().at("/profile/system").asString()).isEqualTo("Salesforce");
        assertThat(first.json().get("askedAt").isNull()).isFalse();
        long calls = salesforce.calls();

        alice.get(path);
        assertThat(salesforce.calls()).isEqualTo(calls);

        assertThat(alice.get(path + "?anew=true").status()).isEqualTo(200);
        assertThat(salesforce.calls()).isGreaterThan(calls);
    }

    @Test
    void aWish_isTakenOnce_andShows_whileItWaits() {
        assertThat(alice.get(path).json().get("waiting").isNull()).isTrue();

        assertThat(alice.post(path + "/pushes", "").status()).isEqualTo(202);
        assertThat(alice.post(path + "/pushes", "").status()).isEqualTo(202);

        assertThat(alice.get(path).json().at("/waiting/refused").asBoolean()).isFalse();
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM crm_pushes", Integer.class))
                .isEqualTo(1);
    }

    @Test
    void aCrm_thatIsAway_isSaidToBe() {
        salesforce.answerSignInWith(new MockResponse.Builder().code(503).build());
        Answer away = alice.get(path);
        assertThat(away.status()).isEqualTo(200);
        assertThat(away.json().get("trouble").asString()).isEqualTo("away");
        assertThat(away.json().get("profile").isNull()).isTrue();
    }

    @Test
    void whoMayNotSeeTheCase_learnsNothing_andTellsTheCrmNothing() {
        String foreign = "/api/cases/C-999999/crm";
        assertThat(alice.get(foreign).status()).isEqualTo(404);
        assertThat(alice.post(foreign + "/pushes", "").status()).isEqualTo(404);
        assertThat(new Browser(port).get(path).status()).isEqualTo(401);
        assertThat(Browser.signedIn(port, "frank").post(path + "/pushes", "").status())
                .isEqualTo(403);
        assertThat(Browser.signedIn(port, "frank").get(path).status()).isEqualTo(200);
        assertThat(alice.get(path + "?again=true").status()).isEqualTo(400);
    }

    @Test
    void whoAsksTooOften_isToldToWait_andTheQuotaIsSpared() {
        int status = 200;
        for (int i = 0; i < 100 && status == 200; i++) {
            status = alice.get(path + "?anew=true").status();
        }
        assertThat(status).isEqualTo(429);
        assertThat(alice.get(path).status()).isEqualTo(429);
        sql.update("DELETE FROM visits");
        assertThat(alice.get(path).status()).isEqualTo(200);
    }

    @Test
    void aConnectionThatLeadsElsewhere_remembersNothingOfTheOldOrg() {
        sql.update(
                "INSERT INTO crm_links (connection_id, case_number, object, remote_id, synced_at, fields, version)"
                        + " VALUES (?, 'C-1', 'Case', '500', SYSTIMESTAMP, '{}', 1)",
                connection.id());

        orgs.renamedUser(connection);

        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM crm_links WHERE connection_id = ?", Integer.class, connection.id()))
                .isZero();
    }

    private String ticket() {
        String json = "{\"subject\":\"Torn\",\"message\":\"It is torn\",\"customer\":{\"email\":\"maya-" + Ids.next()
                + "@example.org\"}}";
        Answer opened = Browser.withToken(port, "cwt_demo").post("/api/tickets", json);
        return opened.json().get("number").asString();
    }
}
