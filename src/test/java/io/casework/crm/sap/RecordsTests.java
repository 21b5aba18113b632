package io.casework.crm.sap;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@ApplicationTest
class RecordsTests {

    private static final BinaryOperator<ObjectNode> WHAT_DIFFERS = Differences::between;

    @Autowired
    TestSystems connections;

    @Autowired
    SapSystems known;

    private FakeServiceCloud sap;
    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        sap = new FakeServiceCloud();
        connection = connections.connected(ConnectionKind.SAP_SALES_SERVICE_CLOUD, sap);
    }

    @AfterEach
    void disconnect() {
        connections.removed(connection);
        sap.close();
    }

    @Test
    void allPagesAreRead() {
        for (int i = 0; i < 250; i++) {
            sap.add("cases", FakeSap.JSON.createObjectNode().put("subject", "S" + i));
        }
        List<String> seen = new ArrayList<>();

        new Records(known.of(connection), Records.CASES, "x")
                .each(null, each -> seen.add(each.text("subject").orElse("")));

        assertThat(seen).hasSize(250).doesNotHaveDuplicates();
        assertThat(sap.calls()).hasSize(3);
    }

    @Test
    void aChangeWithoutAVersion_isRefused_andMadeToTheOneThatStands() {
        ObjectNode there = sap.add("cases", FakeSap.JSON.createObjectNode().put("subject", "Old"));
        String id = there.path("id").asString();
        sap.nextAnswer(FakeServiceCloud.error(428, "precondition.required", "If-Match"));

        Entity changed = cases().change(id, "known", subject("New"), WHAT_DIFFERS);

        assertThat(changed.text("subject")).contains("New");
        assertThat(sap.calls()).hasSize(3);
    }

    @Test
    void aChangeWhoseAnswerIsLost_isFoundDone() {
        ObjectNode there = sap.add("cases", FakeSap.JSON.createObjectNode().put("subject", "Old"));
        sap.loseNextChange();

        Entity changed = cases().change(there.path("id").asString(), null, subject("New"), WHAT_DIFFERS);

        assertThat(changed.text("subject")).contains("New");
        assertThat(sap.calls().stream().filter(call -> call.startsWith("PATCH")))
                .hasSize(2);
    }

    @Test
    void whatStandsThere_isNotSent() {
        ObjectNode there = sap.add("cases", FakeSap.JSON.createObjectNode().put("subject", "Same"));

        cases().change(there.path("id").asString(), null, subject("Same"), WHAT_DIFFERS);

        assertThat(sap.calls()).hasSize(1);
    }

    private Records cases() {
        return new Records(known.of(connection), Records.CASES, "x");
    }

    private static ObjectNode subject(String text) {
        return FakeSap.JSON.createObjectNode().put("subject", text);
    }
}
