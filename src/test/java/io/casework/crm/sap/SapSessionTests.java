package io.casework.crm.sap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casework.ApplicationTest;
import io.casework.crm.connections.Connection;
import io.casework.crm.connections.ConnectionAddresses;
import io.casework.crm.connections.ConnectionKind;
import io.casework.crm.connections.ConnectionSecrets;
import io.casework.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

@ApplicationTest
class SapSessionTests {

    @Autowired
    TestSystems connections;

    @Autowired
    ConnectionAddresses addresses;

    @Autowired
    ConnectionSecrets secrets;

    @Autowired
    TransactionTemplate transaction;

    private final TestClock clock = new TestClock();
    private FakeS4 sap;
    private Connection connection;
    private BusinessPartners partners;

    @BeforeEach
    void connect() throws Exception {
        sap = new FakeS4();
        connection = connections.connected(ConnectionKind.SAP_S4, sap);
        partners = partners(connection);
    }

    @AfterEach
    void disconnect() {
        connections.removed(connection);
        sap.close();
    }

    @Test
    void readingNeedsNoToken() {
        partners.idByReference("C-1");

        assertThat(sap.fetches()).isZero();
    }

    @Test
    void oneToken_servesAllChanges_ofAllThreads() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<String>> running = IntStream.range(0, 24)
                .mapToObj(i -> pool.submit(() -> {
                    partners.idByReference("C-" + i);
                    return created("P" + i);
                }))
                .toList();
        for (Future<String> one : running) {
            one.get();
        }
        pool.shutdown();

        assertThat(sap.fetches()).isEqualTo(1);
        assertThat(sap.partners().all(BusinessPartners.PARTNERS)).hasSize(24);
    }

    @Test
    void aSessionThatEnded_isBegunAnew_byOneThreadForAll() throws Exception {
        created("first");
        sap.endSessions();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<String>> running = IntStream.range(0, 12)
                .mapToObj(i -> pool.submit(() -> created("P" + i)))
                .toList();
        for (Future<String> one : running) {
            one.get();
        }
        pool.shutdown();

        assertThat(sap.fetches()).isEqualTo(2);
        assertThat(sap.partners().all(BusinessPartners.PARTNERS)).hasSize(13);
    }

    @Test
    void cookiesOfAnotherNode_thatAnswersAQuestion_doNotPartTokenAndSession() {
        created("first");
        sap.nextAnswer(FakeSap.json(200, list())
                .newBuilder()
                .addHeader("Set-Cookie", "SAP_SESSIONID_S4H_100=node-b-7; path=/")
                .build());
        partners.idByReference("C-1");

        created("second");

        assertThat(sap.fetches()).isEqualTo(1);
        assertThat(sap.calls())
                .containsExactly("POST A_BusinessPartner", "GET A_BusinessPartner", "POST A_BusinessPartner");
    }

    @Test
    void whereCookiesAreLost_aChangeIsMadeTwiceAtMost() {
        sap.dropCookies();

        Fault fault = catchThrowableOfType(Fault.class, () -> created("x"));

        assertThat(fault.kind()).isEqualTo(FaultKind.SESSION_LOST);
        assertThat(sap.calls()).hasSize(2);
        assertThat(sap.fetches()).isEqualTo(2);
    }

    @Test
    void anIdleToken_isNotTriedAgain() {
        created("first");
        clock.putForward(Csrf.IDLE.plusSeconds(1));

        created("second");

        assertThat(sap.fetches()).isEqualTo(2);
        assertThat(sap.calls()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRefusal_dropsTheToken(int status) {
        created("first");
        sap.nextAnswer(FakeS4.error(status, "X/1", "no"));
        assertThatThrownBy(() -> partners.read("1")).isInstanceOf(Fault.class);

        partners = status == 401 ? partners(connection) : partners;
        created("second");

        assertThat(sap.fetches()).isEqualTo(2);
    }

    @Test
    void whenNoTokenCanBeFetched_theChangeIsNotMade() {
        sap.nextAnswer(FakeSap.page(503));

        created("x");

        assertThat(sap.calls()).containsExactly("POST A_BusinessPartner");
    }

    @Test
    void aWrongPassword_isShownOnce_andThenTheSystemIsLeftAlone() {
        Connection wrong = connections.connected(ConnectionKind.SAP_S4, sap, "wrong", null);
        BusinessPartners refused = partners(wrong);

        Fault first = catchThrowableOfType(Fault.class, () -> refused.read("1"));
        Fault second = catchThrowableOfType(Fault.class, () -> refused.read("1"));
        connections.removed(wrong);

        assertThat(first.kind()).isEqualTo(FaultKind.SIGN_IN_REFUSED);
        assertThat(second.retryAfter()).isGreaterThan(Duration.ofMinutes(14));
        assertThat(sap.calls()).hasSize(1);
    }

    @Test
    void aToken_isFetchedOnce_renewedWhenItDied_andBeforeItEnds() {
        Connection byToken = connections.connectedByToken(ConnectionKind.SAP_S4, sap);
        BusinessPartners mine = partners(byToken);
        mine.read("1");
        mine.read("1");
        assertThat(sap.tokensIssued()).isEqualTo(1);

        sap.killTokens();
        mine.read("1");
        assertThat(sap.tokensIssued()).isEqualTo(2);

        clock.putForward(Duration.ofMinutes(59).plusSeconds(1));
        mine.read("1");
        connections.removed(byToken);
        assertThat(sap.tokensIssued()).isEqualTo(3);
    }

    @Test
    void theClientOfTheSystem_isNamedInEveryCall() {
        sap.insistOnClient("100");
        sap.pageSize(1, null);
        Connection ofClient = connections.connected(ConnectionKind.SAP_S4, sap, FakeSap.PASSWORD, "100");
        BusinessPartners mine = partners(ofClient);

        mine.create(person("A"));
        mine.create(person("B"));
        mine.service().each(ODataV2.Query.of(BusinessPartners.PARTNERS, null), each -> {});
        connections.removed(ofClient);

        assertThat(sap.calls()).hasSize(4);
    }

    @Test
    void aPage_thatIsElsewhere_isNotFetched() {
        created("A");
        created("B");
        sap.pageSize(1, "http://127.0.0.1:1");

        assertThatThrownBy(() -> partners.service().each(ODataV2.Query.of(BusinessPartners.PARTNERS, null), each -> {}))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("another host");
    }

    @Test
    void aRedirect_isNotFollowed() {
        sap.nextAnswer(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", sap.url() + "/elsewhere")
                .build());

        Fault fault = catchThrowableOfType(Fault.class, () -> partners.read("1"));

        assertThat(fault.kind()).isEqualTo(FaultKind.NOT_SET_UP);
        assertThat(sap.requests()).hasSize(1);
    }

    @Test
    void tooLargeAnAnswer_isNotReadToItsEnd() {
        sap.nextAnswer(
                new MockResponse.Builder().body("x".repeat((16 << 20) + 1)).build());

        assertThatThrownBy(() -> partners.read("1")).isInstanceOf(Fault.class).hasMessageContaining("larger than");
    }

    @Test
    void aVersionOrATokenThatNoHeaderCanHold_isNone() {
        sap.nextAnswer(FakeSap.json(200, FakeSap.JSON.createObjectNode())
                .newBuilder()
                .addHeader(Csrf.HEADER, "two words")
                .build());

        assertThatThrownBy(() -> created("x")).isInstanceOf(Fault.class).hasMessageContaining("No token");
        assertThat(new Entity(FakeSap.JSON.createObjectNode(), "W/\"1\"\r\nX: y").etag())
                .isNull();
    }

    @Test
    void withinATransaction_nobodyIsCalled() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> partners.read("1")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sap.requests()).isEmpty();
    }

    private BusinessPartners partners(Connection of) {
        return BusinessPartners.of(new SapSystems(addresses, secrets, clock).of(of));
    }

    private String created(String lastName) {
        return partners.create(person(lastName));
    }

    private static ObjectNode person(String lastName) {
        return FakeSap.JSON
                .createObjectNode()
                .put("BusinessPartnerCategory", "1")
                .put("LastName", lastName);
    }

    private static ObjectNode list() {
        ObjectNode answer = FakeSap.JSON.createObjectNode();
        answer.putObject("d").putArray("results");
        return answer;
    }
}
