package io.casework.flows.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.Browser.Answer;
import io.casework.testing.HttpTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class DecisionTrialApiTests {

    private static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="Trial" name="Trial" namespace="http://casework.io">
              <decision id="{key}" name="Trial" camunda:historyTimeToLive="P1D"><decisionTable id="Table" hitPolicy="{policy}">
                <input id="Tier"><inputExpression id="TierAsked" typeRef="string"><text>tier</text></inputExpression></input>
                <input id="Amount"><inputExpression id="AmountAsked" typeRef="double"><text>amount + extra</text></inputExpression></input>
                <input id="Opened"><inputExpression id="OpenedAsked" typeRef="date"><text>openedAt</text></inputExpression></input>
                <output id="Priority" name="priority" typeRef="integer"/><output id="Team" name="team" typeRef="string"/>
                <rule id="Gold"><inputEntry id="G1"><text>"gold"</text></inputEntry><inputEntry id="G2"><text>&gt; 10</text></inputEntry><inputEntry id="G3"><text/></inputEntry>
                  <outputEntry id="G4"><text>90</text></outputEntry><outputEntry id="G5"><text>"vip"</text></outputEntry></rule>
                <rule id="Late"><inputEntry id="L1"><text/></inputEntry><inputEntry id="L2"><text/></inputEntry><inputEntry id="L3"><text>&lt; date and time("2026-06-30T00:00:00")</text></inputEntry>
                  <outputEntry id="L4"><text>50</text></outputEntry><outputEntry id="L5"><text/></outputEntry></rule>
              </decisionTable></decision>
            </definitions>
            """;

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient database;

    Browser erin;
    ReleasedFlows flows;
    String key = "";

    @BeforeEach
    void begin() {
        erin = Browser.signedIn(port, "erin");
        flows = new ReleasedFlows(erin, repository, database);
        key = flows.create("decision");
    }

    @AfterEach
    void forget() {
        flows.remove();
    }

    @Test
    void saysWhichRowsFit_andWhatComesOut() {
        JsonNode both = ask(
                "FIRST",
                fact("tier", "string", "gold"),
                number("amount", "9.5"),
                number("extra", "1"),
                day("2026-01-31"));
        assertThat(rows(both)).containsExactly("Gold", "Late");
        assertThat(both.get("results")).hasSize(1);
        assertThat(both.get("results").toString())
                .isEqualTo("[[{\"name\":\"priority\",\"value\":\"90\"},{\"name\":\"team\",\"value\":\"vip\"}]]");
        assertThat(both.get("failure").isNull()).isTrue();

        JsonNode late = ask("FIRST", number("amount", "9"), number("extra", "1"), day("2026-06-29T23:59:00"));
        assertThat(rows(late)).containsExactly("Late");
        assertThat(late.at("/results/0/1/value").isNull()).isTrue();

        JsonNode none = ask("FIRST", number("amount", "9"), number("extra", "1"), day("2026-06-30"));
        assertThat(rows(none)).isEmpty();
        assertThat(none.get("results")).isEmpty();
    }

    @Test
    void saysThatTooManyRowsFit() {
        JsonNode answer = ask(
                "UNIQUE",
                fact("tier", "string", "gold"),
                number("amount", "11"),
                number("extra", "0"),
                day("2026-01-31"));

        assertThat(rows(answer)).containsExactly("Gold", "Late");
        assertThat(answer.get("failure").asString()).isEqualTo("too-many-rows");
        assertThat(answer.get("results")).isEmpty();
    }

    @Test
    void saysThatItCouldNotBeWorkedOut() {
        JsonNode answer = ask(
                "FIRST",
                fact("tier", "string", "gold"),
                fact("openedAt", "string", "soon"),
                number("amount", "1"),
                number("extra", "1"));

        assertThat(answer.get("failure").asString()).isEqualTo("not-worked-out");
    }

    @ParameterizedTest
    @CsvSource({"number, five", "boolean, yes", "date, 31.01.2026", "number, 1e999999999"})
    void refusesAValueThatIsNone(String type, String value) {
        assertThat(trial(table("FIRST"), key, List.of(fact("tier", type, value)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void asksOnlyWhatCouldBeReleased() {
        String reading = table("FIRST").replace("amount + extra", "for x in 1..1000000 return x");

        Answer refused = trial(reading, key, List.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("feel-refused");
        assertThat(trial(table("FIRST"), "another", List.of()).status()).isEqualTo(404);
        assertThat(erin.get("/api/flows/" + key + "/draft").text()).doesNotContain("Gold");
    }

    private JsonNode ask(String policy, Map<?, ?>... facts) {
        Answer answer = trial(table(policy), key, List.of(facts));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private Answer trial(String content, String decision, List<?> facts) {
        return erin.post(
                "/api/flows/" + key + "/draft/trial",
                ReleasedFlows.JSON.writeValueAsString(
                        Map.of("content", content, "decision", decision, "facts", facts)));
    }

    private String table(String policy) {
        return TABLE.replace("{key}", key).replace("{policy}", policy);
    }

    private static List<String> rows(JsonNode answer) {
        return answer.get("rows").valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, String> fact(String name, String type, String value) {
        return Map.of("name", name, "type", type, "value", value);
    }

    private static Map<String, String> number(String name, String value) {
        return fact(name, "number", value);
    }

    private static Map<String, String> day(String value) {
        return fact("openedAt", "date", value);
    }
}
