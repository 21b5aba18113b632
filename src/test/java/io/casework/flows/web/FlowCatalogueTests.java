package io.casework.flows.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.testing.Browser;
import io.casework.testing.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class FlowCatalogueTests {

    @LocalServerPort
    int port;

    @Test
    void tells_whatAFlowMayBeBuiltFrom() {
        JsonNode catalogue =
                Browser.signedIn(port, "erin").get("/api/flows/catalogue").json();

        assertThat(texts(catalogue.get("forms"))).contains("support/answer-customer");
        assertThat(keys(catalogue.get("decisions"), "key")).contains("ticket-routing");
        assertThat(keys(catalogue.get("processes"), "key")).contains("ticket-triage");
        assertThat(keys(catalogue.get("teams"), "id")).contains("sales-management");
        assertThat(keys(catalogue.get("templates"), "id"))
                .contains("messaging.send-reply", "people.ask-team", "flow.decide");
    }

    @Test
    void describes_whatAStepTakesAndGives() {
        JsonNode reply = step("messaging.send-reply");

        assertThat(keys(reply.get("inputs"), "name")).containsExactly("messageId", "template");
        assertThat(texts(reply.at("/inputs/1/choices"))).containsExactly("rejection", "reminder");
        assertThat(reply.at("/inputs/1/type").asString()).isEqualTo("string");
        assertThat(keys(reply.get("outputs"), "name")).containsExactly("delivery");
        assertThat(texts(reply.get("errors"))).containsExactly("template-unknown");
    }

    @Test
    void names_whatFlowsKnow() {
        JsonNode variables = Browser.signedIn(port, "erin")
                .get("/api/flows/catalogue")
                .json()
                .get("variables");

        assertThat(keys(variables, "name"))
                .contains("priority", "team", "category", "tier")
                .doesNotHaveDuplicates();
        assertThat(keys(variables, "label"))
                .allSatisfy(label -> assertThat(label).isNotBlank())
                .contains("Team", "Escalation team", "Number 1", "Known in CRM")
                .doesNotContain("Number1", "Known in crm")
                .doesNotHaveDuplicates();
        assertThat(variables
                        .valueStream()
                        .filter(variable -> variable.get("name").asString().equals("urgency"))
                        .flatMap(variable -> texts(variable.get("choices")).stream()))
                .contains("low", "high");
    }

    @Test
    void tells_whatTheGateChecks() {
        JsonNode catalogue =
                Browser.signedIn(port, "erin").get("/api/flows/catalogue").json();

        assertThat(catalogue.at("/rules/bpmn/elements/bpmn:userTask").isMissingNode())
                .isFalse();
        assertThat(texts(catalogue.get("functions"))).containsExactly("now");
        assertThat(texts(catalogue.get("reservedMessages"))).contains("customer-replied", "lead-withdrawn");
        assertThat(keys(catalogue.get("messages"), "label")).contains("Customer replied");
    }

    @ParameterizedTest
    @CsvSource({"erin, 200", "frank, 200", "grace, 200", "alice, 403", "dave, 403"})
    void isForWhoReadsFlows(String user, int status) {
        assertThat(Browser.signedIn(port, user).get("/api/flows/catalogue").status())
                .isEqualTo(status);
    }

    private JsonNode step(String id) {
        return Browser.signedIn(port, "erin")
                .get("/api/flows/catalogue")
                .json()
                .get("connectors")
                .valueStream()
                .filter(step -> step.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(JsonNode items, String name) {
        return items.valueStream().map(item -> item.get(name).asString()).toList();
    }

    private static List<String> texts(JsonNode items) {
        return items.valueStream().map(JsonNode::asString).toList();
    }
}
