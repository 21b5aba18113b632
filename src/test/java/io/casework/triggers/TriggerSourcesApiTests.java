package io.casework.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.identity.StandardSignature;
import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import io.casework.triggers.TriggerWorld.Made;
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
import tools.jackson.databind.node.ObjectNode;

@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class TriggerSourcesApiTests {

    private static final String PATH = TriggerWorld.SOURCES;

    @LocalServerPort
    int port;

    @Autowired
    TriggerWorld world;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void begin() {
        world.begin(port);
    }

    @AfterEach
    void end() {
        world.end();
    }

    @Test
    void aSecret_isShownOnce(CapturedOutput log) {
        Made source = world.source("standard-webhooks");
        Made salesforce = world.source("salesforce");
        world.change(source, "{\"description\":\"The shop\"}");
        String own = StandardSignature.newSecret();
        Made given = world.source(TriggerWorld.wanted("standard-webhooks").put("secret", own));

        assertThat(source.secret()).startsWith("whsec_");
        assertThat(StandardSignature.isSecret(source.secret())).isTrue();
        assertThat(given.secret()).isEqualTo(own);
        for (String path : new String[] {PATH, PATH + "/" + source.id(), PATH + "/" + salesforce.id()}) {
            Answer answer = world.grace().get(path);
            assertThat(answer.text())
                    .doesNotContain(source.secret())
                    .doesNotContain(salesforce.secret())
                    .doesNotContain(own);
        }
        assertThat(sql.queryForList("SELECT secret FROM trigger_sources", String.class))
                .noneMatch(stored -> stored.contains(source.secret()) || stored.contains(own));
        assertThat(log.getAll()).doesNotContain(source.secret()).doesNotContain(own);
    }

    @Test
    void aSecret_opensForItsOwnSourceAlone() {
        Made one = world.source("standard-webhooks");
        Made other = world.source("standard-webhooks");
        sql.update(
                "UPDATE trigger_sources SET secret = (SELECT secret FROM trigger_sources WHERE id = ?) WHERE id = ?",
                one.id(),
                other.id());
        world.change(one, "{\"description\":\"read anew\"}");

        Made moved = new Made(other.id(), other.name(), one.secret());
        assertThat(world.send(moved, Ids.next(), "{\"type\":\"x\"}").status()).isEqualTo(401);
        assertThat(world.send(one, Ids.next(), "{\"type\":\"x\"}").status()).isEqualTo(202);
    }

    @Test
    void whoeverChangesWhatOthersChanged_isTold() {
        Made source = world.source("standard-webhooks");
        String path = PATH + "/" + source.id();
        Browser grace = world.grace();

        assertThat(grace.get(path).header("ETag")).isEqualTo("\"1\"");
        assertThat(grace.patch(path, "{\"active\":false}").status()).isEqualTo(428);
        assertThat(grace.post(path + "/secret", "{}").status()).isEqualTo(428);
        grace.with("If-Match", "\"1\"");
        assertThat(grace.patch(path, "{\"active\":false}").status()).isEqualTo(200);
        assertThat(grace.patch(path, "{\"active\":true}").status()).isEqualTo(412);
        assertThat(grace.post(path + "/secret", "{}").status()).isEqualTo(412);
        assertThat(grace.delete(path).status()).isEqualTo(412);
        grace.without("If-Match");
    }

    @Test
    void aMapping_isTheKindsOwn_untilThereIsAnother() {
        Made source = world.source("salesforce");
        JsonNode usual = world.grace().get(PATH + "/" + source.id()).json();
        JsonNode own = world.change(
                        source, "{\"mapping\":[{\"name\":\"All\",\"target\":\"skip\",\"reason\":\"Not now\"}]}")
                .json();
        JsonNode back = world.change(source, "{\"mapping\":[]}").json();

        assertThat(usual.get("ownMapping").asBoolean()).isFalse();
        assertThat(usual.get("mapping").valueStream().map(rule -> rule.get("name")
                        .asString()))
                .contains("Cases", "Leads");
        assertThat(own.get("ownMapping").asBoolean()).isTrue();
        assertThat(own.at("/mapping/0/reason").asString()).isEqualTo("Not now");
        assertThat(back.get("mapping")).isEqualTo(usual.get("mapping"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name':'lab'} | name",
                "{'name':'Upper'} | name",
                "{'name':'a/b'} | name",
                "{'name':''} | name",
                "{'kind':'soap'} | kind",
                "{'secret':'whsec_c2hvcnQ='} | secret",
                "{'secret':'easy'} | secret",
                "{'organizations':['00D000000000777EAA']} | organizations",
                "{'mapping':[{'name':'x','target':'ticket','fields':[{'field':'password','value':'x'}]}]} | mapping[0].fields[0].field",
                "{'mapping':[{'name':'x','target':'ticket','fields':[{'field':'subject','pointers':['$..x']}]}]} | mapping[0].fields[0].pointers[0]",
                "{'mapping':[{'name':'x','target':'ticket','when':[{'pointer':'/a~2'}]}]} | mapping[0].when[0].pointer",
                "{'mapping':[{'name':'','target':'ticket'}]} | mapping[0].name",
                "{'mapping':[{'name':'x','target':'everything'}]} | mapping[0].target"
            })
    void whatCannotWork_isRefused(String change, String field) {
        ObjectNode wanted = TriggerWorld.wanted("standard-webhooks");
        wanted.setAll(
                (ObjectNode) tools.jackson.databind.json.JsonMapper.shared().readTree(change.replace('\'', '"')));

        Answer answer = world.grace().post(PATH, wanted.toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.field()).startsWith(field.contains("pointers") ? "mapping[0].fields[0].pointers[0]" : field);
    }

    @Test
    void salesforce_namesItsOrganizations_andMakesNoSecrets() {
        ObjectNode without = TriggerWorld.wanted("salesforce");
        without.remove("organizations");
        ObjectNode foreign = TriggerWorld.wanted("salesforce");
        foreign.putArray("organizations").add("001000000000777EAA");
        ObjectNode secret = TriggerWorld.wanted("salesforce").put("secret", StandardSignature.newSecret());

        assertThat(world.grace().post(PATH, without.toString()).field()).isEqualTo("organizations");
        assertThat(world.grace().post(PATH, foreign.toString()).field()).startsWith("organizations");
        assertThat(world.grace().post(PATH, secret.toString()).field()).isEqualTo("secret");
    }

    @Test
    void namesAreTakenOnce() {
        Made source = world.source("standard-webhooks");

        Answer again = world.grace()
                .post(
                        PATH,
                        TriggerWorld.wanted("sap").put("name", source.name()).toString());

        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void aSource_staysWhileItsEventsAreOpen() {
        Made source = world.source("standard-webhooks");
        world.send(source, Ids.next(), "no JSON");
        Browser grace = world.grace().with("If-Match", "\"1\"");

        assertThat(grace.delete(PATH + "/" + source.id()).status()).isEqualTo(409);
        grace.without("If-Match");
        String id = world.event(source).get("id").asString();
        assertThat(grace.post("/api/operations/parked/event/" + id + "/discard", "{\"note\":\"A test\"}")
                        .status())
                .isEqualTo(204);
        grace.with("If-Match", "\"1\"");
        assertThat(grace.delete(PATH + "/" + source.id()).status()).isEqualTo(204);
        grace.without("If-Match");
        assertThat(grace.get(PATH + "/" + source.id()).status()).isEqualTo(404);
    }

    @Test
    void parkedEvents_areAmongWhatWaitsForAnOperator() {
        Made source = world.source("standard-webhooks");
        world.send(source, Ids.next(), "no JSON");
        String id = world.event(source).get("id").asString();
        Browser grace = world.grace();

        assertThat(grace.get("/api/operations/parked").text()).contains(id, source.name());
        assertThat(grace.get("/api/operations/parked/event/" + id + "/content").text())
                .isEqualTo("no JSON");
        assertThat(grace.post("/api/operations/parked/event/" + id + "/retry", "")
                        .status())
                .isEqualTo(202);
        world.work();
        assertThat(world.event(source).get("state").asString()).isEqualTo("parked");
    }

    @Test
    void whatIsDone_isNotDoneAgain() {
        Made source = world.source("standard-webhooks");
        world.send(source, Ids.next(), "{\"type\":\"case.created\",\"data\":{\"subject\":\"Printer\"}}");
        world.work();
        String id = world.event(source).get("id").asString();

        assertThat(world.grace()
                        .post("/api/trigger-events/" + id + "/replay", "")
                        .status())
                .isEqualTo(409);
        assertThat(world.grace()
                        .post("/api/trigger-events/" + id + "/discard", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(409);
        assertThat(world.grace().get("/api/trigger-events/none").status()).isEqualTo(404);
        assertThat(world.grace()
                        .get("/api/trigger-events/count?source=" + source.name())
                        .text())
                .isEqualTo("[{\"state\":\"done\",\"count\":1}]");
    }

    @Test
    void events_areListedInPages() {
        Made source = world.source("standard-webhooks");
        for (int i = 0; i < 5; i++) {
            world.send(source, Ids.next(), "{\"type\":\"ping\"}");
        }
        String path = "/api/trigger-events?limit=3&state=waiting&source=" + source.name();

        JsonNode first = world.grace().get(path).json();
        JsonNode second = world.grace()
                .get(path + "&cursor=" + first.get("next").asString())
                .json();

        assertThat(first.get("items")).hasSize(3);
        assertThat(second.get("items")).hasSize(2);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(world.grace().get("/api/trigger-events?cursor=x").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "carol", "erin", "frank"})
    void nobodyButAdministrators_maySeeOrTouchThem(String user) {
        Browser browser = Browser.signedIn(port, user);

        assertThat(browser.get(PATH).status()).isEqualTo(403);
        assertThat(browser.post(PATH, "{}").status()).isEqualTo(403);
        assertThat(browser.post(PATH + "/x/secret", "{}").status()).isEqualTo(403);
        assertThat(browser.get("/api/trigger-events").status()).isEqualTo(403);
        assertThat(browser.get("/api/trigger-events/x").status()).isEqualTo(403);
        assertThat(browser.post("/api/trigger-events/x/replay", "").status()).isEqualTo(403);
        assertThat(browser.post("/api/trigger-events/replay?source=x", "").status())
                .isEqualTo(403);
        assertThat(browser.post("/api/triggers/lab", "{}").status()).isEqualTo(403);
        assertThat(Browser.withToken(port, "cwt_unknown")
                        .post("/api/triggers/lab", "{}")
                        .status())
                .isEqualTo(401);
        assertThat(new Browser(port).get("/api/trigger-events").status()).isEqualTo(401);
    }
}
