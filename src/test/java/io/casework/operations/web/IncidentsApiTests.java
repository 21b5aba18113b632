package io.casework.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.engine.incidents.StuckFlow;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@HttpTest
class IncidentsApiTests {

    private static final String PATH = "/api/operations/incidents";
    private static final String KEY = "stuck-api-flow";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    private StuckFlow flow;
    private Browser grace;
    private String instance = "";

    @BeforeEach
    void getStuck() {
        grace = Browser.signedIn(port, "grace");
        flow = new StuckFlow(engine, KEY);
        flow.deploy();
        instance = flow.stuck("C-100001", "crm-refused: 'Ada' is unknown");
        flow.stuck("C-100002", "crm-refused: 'Bob' is unknown");
    }

    @AfterEach
    void forget() {
        flow.remove();
        database.update("DELETE FROM incident_notes");
        database.update("DELETE FROM sorted_incidents");
        database.update("DELETE FROM incident_retries");
    }

    @Test
    void tellsCauses_andTheCasesOfEach() {
        JsonNode cause = cause();

        assertThat(cause.at("/group/incidents").asInt()).isEqualTo(2);
        assertThat(cause.at("/group/message").asString()).isEqualTo("crm-refused: … is unknown");
        assertThat(cause.at("/group/kind").asString()).isEqualTo("connector");
        assertThat(cause.get("notes").asInt()).isZero();
        JsonNode cases = grace.get(of(cause, "/cases?limit=1")).json();
        assertThat(cases.at("/items/0/caseNumber").asString()).startsWith("C-10000");
        assertThat(grace.get(of(
                                cause,
                                "/cases?limit=1&cursor=" + cases.get("next").asString()))
                        .json()
                        .get("next")
                        .isNull())
                .isTrue();
    }

    @Test
    void triesOneAgain_once() {
        String retry = of(cause(), "/cases/" + flow.incident(instance) + "/retry");

        assertThat(grace.post(retry, "").status()).isEqualTo(202);

        assertThat(grace.post(retry, "").status()).isEqualTo(404);
        assertThat(cause().at("/group/incidents").asInt()).isEqualTo(1);
    }

    @Test
    void triesAllAgain_howOftenSoeverOneAsks() {
        String retry = of(cause(), "/retry");

        JsonNode first = grace.post(retry, "").json();
        Answer second = grace.post(retry, "");

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json().get("id").asString()).isEqualTo(first.get("id").asString());
        assertThat(first.get("total").asInt()).isEqualTo(2);
        assertThat(grace.get(PATH + "/retries").json().at("/0/askedBy").asString())
                .isEqualTo("grace");
    }

    @Test
    void keepsNotes_withWhoAndWhen_onceForEachKey() {
        String notes = of(cause(), "/notes");
        Browser machine = grace.with("Idempotency-Key", "incident-note-1");

        Answer written = machine.post(notes, "{\"text\":\" A field is new. \"}");
        Answer again = machine.post(notes, "{\"text\":\" A field is new. \"}");
        grace.without("Idempotency-Key");

        assertThat(written.status()).isEqualTo(201);
        assertThat(again.json().get("id")).isEqualTo(written.json().get("id"));
        JsonNode list = grace.get(notes).json();
        assertThat(list.get("items").size()).isEqualTo(1);
        assertThat(list.at("/items/0/text").asString()).isEqualTo("A field is new.");
        assertThat(list.at("/items/0/by/id").asString()).isEqualTo("grace");
        assertThat(list.at("/items/0/at").isNull()).isFalse();
        assertThat(cause().get("notes").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":\" \"}", "{\"text\":null}", "{\"text\":\"a\",\"other\":1}", "[]"})
    void refusesNotes_thatSayNothing(String body) {
        assertThat(grace.post(of(cause(), "/notes"), body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?cursor=bm9uZQ", "?colour=red", "/none/cases?cursor=x"})
    void refusesWhatItDoesNotUnderstand(String query) {
        assertThat(grace.get(PATH + query).status()).isEqualTo(400);
    }

    @Test
    void knowsNoOtherCause() {
        assertThat(grace.post(PATH + "/none/retry", "").status()).isEqualTo(404);
        assertThat(grace.post(PATH + "/none/notes", "{\"text\":\"a\"}").status())
                .isEqualTo(404);
        assertThat(grace.get(PATH + "/none/cases").json().get("items").size()).isZero();
    }

    @Test
    void isForOperatorsOnly() {
        JsonNode cause = cause();
        Browser alice = Browser.signedIn(port, "alice");

        for (String path : List.of(PATH, PATH + "/retries", of(cause, "/cases"), of(cause, "/notes"))) {
            assertThat(alice.get(path).status()).as(path).isEqualTo(403);
        }
        String one = of(cause, "/cases/" + flow.incident(instance) + "/retry");
        for (String path : List.of(one, of(cause, "/retry"), of(cause, "/notes"))) {
            assertThat(alice.post(path, "{\"text\":\"a\"}").status()).as(path).isEqualTo(403);
        }
        assertThat(new Browser(port).get(PATH).status()).isEqualTo(401);
    }

    @Test
    void namesNoCases_toAMachineThatMayReadNone() {
        Browser machine = grace.tokenFor("operations:manage");

        JsonNode cases = machine.get(of(cause(), "/cases")).json();

        assertThat(cases.get("items").size()).isEqualTo(2);
        assertThat(cases.at("/items/0/caseNumber").isNull()).isTrue();
    }

    private JsonNode cause() {
        return grace.get(PATH + "?flow=" + KEY).json().at("/items/0");
    }

    private static String of(JsonNode cause, String rest) {
        return PATH + "/" + cause.at("/group/id").asString() + rest;
    }
}
