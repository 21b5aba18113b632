package io.casework.crm.sap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casework.ApplicationTest;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionKind;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

@ApplicationTest
class SapPatienceTests {

    @Autowired
    TestSystems connections;

    @Autowired
    SapSystems systems;

    private FakeS4 sap;
    private Connection connection;
    private BusinessPartners partners;

    @BeforeEach
    void connect() throws Exception {
        sap = new FakeS4();
        connection = connections.connected(ConnectionKind.SAP_S4, sap);
        partners = BusinessPartners.of(systems.of(connection));
    }

    @AfterEach
    void disconnect() {
        connections.removed(connection);
        sap.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 405, 409, 422, 500})
    void whatIsRefused_isNotRepeated(int status) {
        sap.nextAnswer(FakeS4.error(status, "R11/124", "no"));

        assertThat(catchThrowableOfType(Fault.class, () -> partners.read("1")).errors())
                .isNotEmpty();
        assertThat(sap.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void whatPasses_isRepeated_afterTheTimeAskedFor(int status) {
        sap.nextAnswer(new MockResponse.Builder()
                .code(status)
                .addHeader("Retry-After", "1")
                .build());
        long began = System.nanoTime();

        partners.read("1");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(990));
        assertThat(sap.calls()).hasSize(2);
    }

    @Test
    void whoAsksForALongerTime_isLeftAlone() {
        sap.nextAnswer(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "120")
                .build());

        Fault first = catchThrowableOfType(Fault.class, () -> partners.read("1"));
        Fault second = catchThrowableOfType(Fault.class, () -> partners.read("1"));

        assertThat(first.retryAfter()).isEqualTo(Duration.ofSeconds(120));
        assertThat(second.retryAfter()).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(120));
        assertThat(sap.calls()).hasSize(1);
    }

    @Test
    void aLock_isWaitedFor_evenWhenSomethingIsCreated() {
        partners.create(lastName("warm"));
        sap.nextAnswer(FakeS4.error(400, "R1/229", "BP 1 is currently being processed by user ADA"));

        partners.create(lastName("Once"));

        assertThat(sap.partners().all(BusinessPartners.PARTNERS)).hasSize(2);
    }

    @Test
    void aCreation_whoseOutcomeIsNotKnown_isNotRepeated() {
        partners.create(lastName("warm"));
        sap.failAfterNextChange(FakeSap.page(502));

        Fault fault = catchThrowableOfType(Fault.class, () -> partners.create(lastName("Once")));

        assertThat(fault.isOfUnknownOutcome()).isTrue();
        assertThat(sap.partners().all(BusinessPartners.PARTNERS)).hasSize(2);
    }

    private static ObjectNode lastName(String name) {
        return FakeSap.JSON.createObjectNode().put("LastName", name);
    }
}
