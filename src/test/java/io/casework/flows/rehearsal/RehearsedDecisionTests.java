package io.casework.flows.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.shared.Ids;
import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped table of the triage, under a name of the test's own, asked by two flows, is changed alone. */
@HttpTest
class RehearsedDecisionTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String THRESHOLD = "0.45";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RehearsalWork work;

    @Autowired
    JdbcClient database;

    private final String id = Ids.next().substring(26);
    private final String decision = "trust-" + id;
    private final String draft = "/api/flows/" + decision + "/draft";
    private Browser erin;
    private Deployment deployment;

    @BeforeEach
    void casesOfTwoFlows() {
        erin = Browser.signedIn(port, "erin");
        deployment = models.createDeployment()
                .addString(decision + ".dmn", table())
                .addString("first.bpmn", asking("first-" + id))
                .addString("second.bpmn", asking("second-" + id))
                .addString("other.bpmn", asking("other-" + id).replace(decision, "triage-confidence"))
                .deploy();
        ended("first-" + id, "A", 0.40, 0.50, 0.59, 0.60, 0.90);
        ended("second-" + id, "B", 0.55, 0.70);
        ended("other-" + id, "C", 0.55);
        Answer begun = erin.post(draft, "{}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
    }

    private String table() {
        String shipped = shipped();
        assertThat(shipped).contains("&gt;= " + THRESHOLD, "&lt; " + THRESHOLD, "[" + THRESHOLD + "..");
        return shipped.replace("<decision id=\"triage-confidence\"", "<decision id=\"" + decision + "\"")
                .replace("dmnElementRef=\"triage-confidence\"", "dmnElementRef=\"" + decision + "\"");
    }

    private static String shipped() {
        try (InputStream content = new ClassPathResource("processes/support/triage-confidence.dmn").getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ended(String flow, String prefix, double... confidences) {
        for (int i = 0; i < confidences.length; i++) {
            Map<String, Object> facts = new HashMap<>(Map.of(
                    "trust", "act", "sensitive", false, "inScope", true, "tier", "gold", "category", "delivery"));
            facts.put("confidence", confidences[i]);
            runtime.startProcessInstanceByKey(flow, prefix + i + '-' + id, facts);
        }
    }

    @AfterEach
    void forget() {
        erin.without("If-Match");
        for (String table : List.of("flow_draft_revisions", "flow_drafts", "rehearsals")) {
            database.sql("DELETE FROM " + table + " WHERE flow_key = ?")
                    .param(decision)
                    .update();
        }
        models.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void higherThresholdMovesJustTheCasesBetweenOldAndNew() {
        assertThat(keys(erin.get(draft + "/rehearsal/flows").json())).containsExactly("first-" + id, "second-" + id);
        save(erin.get(draft).json().get("content").asString().replace(THRESHOLD, "0.60"));

        JsonNode done = rehearsed();

        assertThat(keys(done.get("flows"))).containsExactly("first-" + id, "second-" + id);
        assertThat(done.get("groups").toString()).isEqualTo("{\"same\":4,\"other\":3,\"stuck\":0,\"unknown\":0}");
        assertThat(cases(done, "other")).containsExactly("A1-" + id, "A2-" + id, "B0-" + id);
        assertThat(cases(done, "same")).containsExactly("A0-" + id, "A3-" + id, "A4-" + id, "B1-" + id);
        JsonNode ways = erin.get(draft + "/rehearsal/" + done.get("id").asString() + "/cases/B0-" + id)
                .json();
        assertThat(ways.at("/after/0/flowKey").asString()).isEqualTo("second-" + id);
        assertThat(ways.at("/after/0/version").asInt()).as("as it was released").isOne();
        assertThat(ways.at("/parting/before/elementId").asString()).isEqualTo("End_GoesOn");
        assertThat(ways.at("/parting/after/elementId").asString()).isEqualTo("End_Reviewed");
    }

    @Test
    void tableThatIsAsItWasMovesNothing() {
        assertThat(rehearsed().get("groups").toString())
                .isEqualTo("{\"same\":7,\"other\":0,\"stuck\":0,\"unknown\":0}");
    }

    @Test
    void tableWithAHoleGetsJustTheCasesInItStuck() {
        save(erin.get(draft).json().get("content").asString().replace("&lt; " + THRESHOLD, "&lt; 0.10"));

        JsonNode done = rehearsed();

        assertThat(cases(done, "stuck")).containsExactly("A0-" + id);
        JsonNode stuck = erin.get(draft + "/rehearsal/" + done.get("id").asString() + "/cases?group=stuck")
                .json()
                .at("/items/0");
        assertThat(stuck.get("reasonKey").asString()).isEqualTo("no-rule");
        assertThat(stuck.at("/reasonValues/step").asString()).isEqualTo("Judge");
    }

    @Test
    void isRefused_whenNoFlowAsksIt() {
        String alone = "alone-" + id;
        erin.post("/api/flows", "{\"kind\":\"decision\",\"key\":\"" + alone + "\",\"name\":\"Alone\"}");
        try {
            Answer refused = erin.post("/api/flows/" + alone + "/draft/rehearsal", "{}");
            assertThat(refused.status()).as(refused.text()).isEqualTo(409);
            assertThat(refused.text()).contains("No flow asks this decision");
            assertThat(erin.get("/api/flows/" + alone + "/draft/rehearsal/flows")
                            .json())
                    .isEmpty();
        } finally {
            erin.delete("/api/flows/" + alone + "/draft");
        }
    }

    private JsonNode rehearsed() {
        Answer asked = erin.post(draft + "/rehearsal", "{\"cases\":1000}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(work.runNext()).isTrue();
        JsonNode done = erin.get(draft + "/rehearsal").json();
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("done");
        return done;
    }

    private Set<String> cases(JsonNode rehearsal, String group) {
        Set<String> numbers = new TreeSet<>();
        erin.get(draft + "/rehearsal/" + rehearsal.get("id").asString() + "/cases?group=" + group)
                .json()
                .get("items")
                .forEach(one -> numbers.add(one.get("caseNumber").asString()));
        return numbers;
    }

    private static Set<String> keys(JsonNode flows) {
        Set<String> keys = new TreeSet<>();
        flows.forEach(flow -> keys.add(flow.get("key").asString()));
        return keys;
    }

    private void save(String content) {
        Answer saved = erin.with("If-Match", "\"1\"").put(draft, JSON.writeValueAsString(Map.of("content", content)));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    private String asking(String flow) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
                <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Start"/>
                <sequenceFlow id="toJudge" sourceRef="Start" targetRef="Task_Judge"/>
                <businessRuleTask id="Task_Judge" name="Judge" camunda:decisionRef="%s"/>
                <sequenceFlow id="toReview" sourceRef="Task_Judge" targetRef="Gateway_Review"/>
                <exclusiveGateway id="Gateway_Review" name="Review?" default="no"/>
                <sequenceFlow id="yes" sourceRef="Gateway_Review" targetRef="End_Reviewed"><conditionExpression xsi:type="tFormalExpression">${reviewNeeded}</conditionExpression></sequenceFlow>
                <sequenceFlow id="no" sourceRef="Gateway_Review" targetRef="End_GoesOn"/>
                <endEvent id="End_Reviewed" name="Reviewed"/>
                <endEvent id="End_GoesOn" name="Goes on"/>
                </process>
                </definitions>
                """
                .formatted(flow, decision);
    }
}
