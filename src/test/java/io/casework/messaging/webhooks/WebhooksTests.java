package io.casework.messaging.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.cases.CaseLifecycle;
import io.casework.cases.CaseWithdrawn;
import io.casework.cases.Channel;
import io.casework.cases.Conversation;
import io.casework.cases.Deadlines;
import io.casework.cases.Delivery;
import io.casework.cases.NewCase;
import io.casework.cases.NewMessage;
import io.casework.cases.OpenCase;
import io.casework.cases.Triage;
import io.casework.customers.NewCustomer;
import io.casework.identity.Actor;
import io.casework.identity.AuditTrail;
import io.casework.identity.StandardSignature;
import io.casework.identity.Vault;
import io.casework.messaging.MessageSettled;
import io.casework.shared.Ids;
import io.casework.shared.OutboundHttp;
import io.casework.shared.Problem;
import io.casework.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class WebhooksTests {

    @Autowired
    Webhooks webhooks;

    @Autowired
    WebhookMapper mapper;

    @Autowired
    WebhookQueue queue;

    @Autowired
    Vault vault;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OpenCase openCase;

    @Autowired
    CaseLifecycle lifecycle;

    @Autowired
    Conversation conversation;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    JsonMapper json;

    private final TestClock clock = new TestClock();
    private final MockWebServer server = new MockWebServer();
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        made.forEach(webhooks::remove);
        server.close();
    }

    @Test
    void tellWhatHappensToACase_inIdsAndFacts() throws Exception {
        Webhook webhook = webhook(EventType.values()).webhook();
        String number = openTicket();
        var triage = new Triage("delivery", null, null, null, "en", 30, "orders", new Deadlines(null, null));
        lifecycle.triaged(number, triage, Actor.SYSTEM);
        String reply = conversation
                .add(number, NewMessage.inbound("And my private words"), Actor.SYSTEM)
                .id();
        transaction.executeWithoutResult(
                status -> events.publishEvent(new MessageSettled(number, "m-1", Delivery.State.SENT)));
        lifecycle.resolved(number, null, Actor.SYSTEM);

        List<JsonNode> told = deliver(webhook);

        assertThat(told)
                .extracting(body -> body.get("type").asString())
                .containsExactly(
                        "case.opened",
                        "case.updated",
                        "case.updated",
                        "message.received",
                        "message.sent",
                        "case.resolved");
        JsonNode received = told.get(3);
        assertThat(received.get("data").get("number").asString()).isEqualTo(number);
        assertThat(received.get("data").get("messageId").asString()).isEqualTo(reply);
        assertThat(received.get("data").get("team").asString()).isEqualTo("orders");
        assertThat(Instant.parse(received.get("timestamp").asString())).isBefore(clock.instant());
        assertThat(told).allSatisfy(body -> assertThat(body.toString())
                .hasSizeLessThan(20_000)
                .doesNotContain("private", "parcel", "example.com", "Ada"));
    }

    @Test
    void tellNothing_thatNobodyAskedFor_orThatDidNotHappen() {
        Webhook webhook = webhook(EventType.CASE_WITHDRAWN).webhook();
        String number = openTicket();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new CaseWithdrawn(number));
            status.setRollbackOnly();
        });

        assertThat(webhooks.deliveries(webhook.id(), 50, null).items()).isEmpty();
    }

    @Test
    void signWhatTheySend_asTheStandardAsks() throws Exception {
        Webhooks.Issued issued = webhook(EventType.CASE_OPENED);
        WebhookDelivery delivery = webhooks.test(issued.webhook().id());
        server.enqueue(answer(204));
        runDue();

        RecordedRequest request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/json");
        assertThat(request.getHeaders().get("webhook-id")).isEqualTo(delivery.id());
        new com.standardwebhooks.Webhook(issued.secret())
                .verify(request.getBody().utf8(), headers(request));
        assertThat(state(issued, delivery)).isEqualTo(WebhookDelivery.State.DELIVERED);
    }

    @Test
    void signByThePublishedExample() {
        assertThat(StandardSignature.of(
                        List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signWithBothSecrets_forADayAfterTheOldOneWasReplaced() throws Exception {
        Webhooks.Issued old = webhook(EventType.CASE_OPENED);
        Webhooks.Issued next = webhooks.rotateSecret(old.webhook().id());
        server.enqueue(answer(200));
        server.enqueue(answer(200));
        webhooks.test(old.webhook().id());
        runDue();

        RecordedRequest both = server.takeRequest();
        new com.standardwebhooks.Webhook(old.secret()).verify(both.getBody().utf8(), headers(both));
        new com.standardwebhooks.Webhook(next.secret()).verify(both.getBody().utf8(), headers(both));

        clock.putForward(Duration.ofHours(24).plusMinutes(1));
        webhooks.test(old.webhook().id());
        runDue();
        assertThat(server.takeRequest().getHeaders().get("webhook-signature").split(" ", -1))
                .hasSize(1);
    }

    @Test
    void keepSecretsEncrypted() {
        Webhooks.Issued issued = webhook(EventType.CASE_OPENED);

        WebhookMapper.SigningKeys keys =
                Objects.requireNonNull(mapper.findKeys(issued.webhook().id()));

        assertThat(keys.secret())
                .isNotEqualTo(issued.secret())
                .doesNotContain(issued.secret().substring(6));
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void tryAgainOnTheSchedule_underTheSameId_andThenGiveUp() throws Exception {
        Webhooks.Issued issued = webhook(EventType.CASE_OPENED);
        WebhookDelivery delivery = webhooks.test(issued.webhook().id());
        for (int i = 0; i <= WebhookSender.RETRIES.size(); i++) {
            server.enqueue(answer(List.of(500, 302, 404, 503).get(i % 4)));
        }
        runDue();
        for (Duration pause : WebhookSender.RETRIES) {
            int before = server.getRequestCount();
            clock.putForward(pause.multipliedBy(9).dividedBy(10));
            runDue();
            assertThat(server.getRequestCount()).as("before %s", pause).isEqualTo(before);
            clock.putForward(pause.multipliedBy(3).dividedBy(10));
            runDue();
            assertThat(server.getRequestCount()).as("after %s", pause).isEqualTo(before + 1);
        }

        assertThat(server.getRequestCount()).isEqualTo(10);
        for (int i = 0; i < 10; i++) {
            assertThat(server.takeRequest().getHeaders().get("webhook-id")).isEqualTo(delivery.id());
        }
        assertThat(state(issued, delivery)).isEqualTo(WebhookDelivery.State.FAILED);
        assertThat(webhooks.find(issued.webhook().id()))
                .returns(false, Webhook::active)
                .satisfies(off -> assertThat(off.disabledReason()).contains("10 tries", "answered 302"));
    }

    @Test
    void stop_whenTheOtherSideIsGone_andGoOnWhenSwitchedOn() throws Exception {
        Webhooks.Issued issued = webhook(EventType.CASE_OPENED);
        String id = issued.webhook().id();
        WebhookDelivery first = webhooks.test(id);
        WebhookDelivery second = webhooks.test(id);
        server.enqueue(answer(410));
        runDue();

        assertThat(state(issued, first)).isEqualTo(WebhookDelivery.State.FAILED);
        assertThat(state(issued, second)).isEqualTo(WebhookDelivery.State.WAITING);
        assertThat(webhooks.find(id).disabledReason()).contains("410");
        assertThatThrownBy(() -> webhooks.replay(id, first.id())).isInstanceOf(Problem.Conflict.class);

        server.enqueue(answer(200));
        server.enqueue(answer(200));
        webhooks.change(id, new WebhookChange(null, null, null, true));
        webhooks.replay(id, first.id());
        runDue();
        assertThat(state(issued, first)).isEqualTo(WebhookDelivery.State.DELIVERED);
        assertThat(state(issued, second)).isEqualTo(WebhookDelivery.State.DELIVERED);
    }

    @Test
    void waitAsLongAsTheOtherSideAsks() {
        Webhooks.Issued issued = webhook(EventType.CASE_OPENED);
        WebhookDelivery delivery = webhooks.test(issued.webhook().id());
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "3600")
                .build());
        server.enqueue(answer(200));
        runDue();

        clock.putForward(Duration.ofMinutes(59));
        runDue();
        assertThat(state(issued, delivery)).isEqualTo(WebhookDelivery.State.WAITING);
        clock.putForward(Duration.ofMinutes(2));
        runDue();
        assertThat(state(issued, delivery)).isEqualTo(WebhookDelivery.State.DELIVERED);
    }

    @Test
    void sendNothingTwice_whenTwoNodesRace() throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String id = webhook(EventType.CASE_OPENED).webhook().id();
            for (int j = 0; j < 6; j++) {
                expected.add(webhooks.test(id).id());
                server.enqueue(answer(200));
            }
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            running.add(pool.submit(this::runDue));
        }
        for (Future<?> one : running) {
            one.get();
        }
        pool.shutdown();
        runDue();

        List<String> told = new ArrayList<>();
        for (int i = server.getRequestCount(); i > 0; i--) {
            told.add(server.takeRequest().getHeaders().get("webhook-id"));
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void refuseToCallAnAddressOfThisNetwork() {
        Webhooks.Issued issued = webhook(EventType.CASE_OPENED);
        WebhookDelivery delivery = webhooks.test(issued.webhook().id());

        assertThat(sender(new OutboundHttp(new OutboundHttp.Settings(false))).sendNext())
                .isTrue();

        assertThat(server.getRequestCount()).isZero();
        assertThat(webhooks.deliveries(issued.webhook().id(), 50, null).items())
                .filteredOn(found -> found.id().equals(delivery.id()))
                .extracting(WebhookDelivery::lastDetail)
                .containsExactly("not sent: the address is not a public one");
    }

    @Test
    void giveUpOnASlowReceiver_andTryAgainLater() {
        Webhooks.Issued issued = webhook(EventType.CASE_OPENED);
        WebhookDelivery delivery = webhooks.test(issued.webhook().id());
        server.enqueue(
                answer(200).newBuilder().headersDelay(60, TimeUnit.SECONDS).build());
        List<Duration> limits = new ArrayList<>();

        sender(new OutboundHttp(new OutboundHttp.Settings(true)) {
                    @Override
                    public OkHttpClient client(Duration limit) {
                        limits.add(limit);
                        return super.client(Duration.ofMillis(200));
                    }
                })
                .sendNext();

        assertThat(limits).containsExactly(Duration.ofSeconds(15));
        assertThat(state(issued, delivery)).isEqualTo(WebhookDelivery.State.WAITING);
        assertThat(webhooks.deliveries(issued.webhook().id(), 50, null).items())
                .extracting(WebhookDelivery::lastDetail)
                .containsExactly("did not answer within 15 seconds");
    }

    @Test
    void followNoRedirect() throws Exception {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            Webhooks.Issued issued = webhook(EventType.CASE_OPENED);
            WebhookDelivery delivery = webhooks.test(issued.webhook().id());
            server.enqueue(answer(302)
                    .newBuilder()
                    .addHeader("Location", elsewhere.url("/stolen"))
                    .build());

            runDue();

            assertThat(elsewhere.getRequestCount()).isZero();
            assertThat(state(issued, delivery)).isEqualTo(WebhookDelivery.State.WAITING);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.com", "example.com", "https://me:secret@example.com", "https://ex ample.com"})
    void refuseWhatIsNoAddress(String url) {
        assertThatThrownBy(
                        () -> webhooks.create(new NewWebhook(url, null, List.of(EventType.CASE_OPENED)), Actor.SYSTEM))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void listDeliveries_newestFirst_inPages() {
        Webhook webhook = webhook(EventType.CASE_OPENED).webhook();
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.add(0, webhooks.test(webhook.id()).id());
        }

        var first = webhooks.deliveries(webhook.id(), 3, null);
        var second = webhooks.deliveries(webhook.id(), 3, first.next());

        List<String> listed = new ArrayList<>();
        first.items().forEach(delivery -> listed.add(delivery.id()));
        second.items().forEach(delivery -> listed.add(delivery.id()));
        assertThat(listed).containsExactlyElementsOf(sent);
        assertThat(second.next()).isNull();
    }

    @Test
    void auditTrail_namesTheHosts() {
        String id = webhook(EventType.values()).webhook().id();
        webhooks.change(id, new WebhookChange("https://hooks.example.com/secret-path", null, null, null));

        assertThat(sql.queryForList("SELECT detail FROM audit_trail WHERE subject = ?", String.class, "webhook:" + id))
                .anyMatch(detail -> detail.startsWith("host " + server.getHostName() + ", events "))
                .anyMatch(
                        detail -> detail.startsWith("host " + server.getHostName() + " to hooks.example.com, active "))
                .noneMatch(detail -> detail.contains("secret-path"));
    }

    private Webhooks.Issued webhook(EventType... types) {
        String url = server.url("/hooks").toString();
        Webhooks.Issued issued = webhooks.create(new NewWebhook(url, "Test", List.of(types)), Actor.SYSTEM);
        made.add(issued.webhook().id());
        return issued;
    }

    private String openTicket() {
        var customer = new NewCustomer("ada-" + Ids.next() + "@example.com", "Ada Marsh", null);
        return openCase.open(
                        NewCase.ticket("Where is my parcel?", "It should be here.", customer, Channel.EMAIL),
                        Actor.SYSTEM)
                .number();
    }

    private List<JsonNode> deliver(Webhook webhook) throws Exception {
        List<JsonNode> told = new ArrayList<>();
        int waiting = webhooks.deliveries(webhook.id(), 50, null).items().size();
        for (int i = 0; i < waiting; i++) {
            server.enqueue(answer(200));
        }
        runDue();
        for (int i = 0; i < waiting; i++) {
            told.add(json.readTree(server.takeRequest().getBody().utf8()));
        }
        return told;
    }

    private void runDue() {
        WebhookSender sender = sender(new OutboundHttp(new OutboundHttp.Settings(true)));
        while (sender.sendNext()) {
            continue;
        }
    }

    private WebhookSender sender(OutboundHttp http) {
        var byClock = new Webhooks(mapper, queue, vault, http, audit, clock);
        return new WebhookSender(mapper, byClock, transaction, http, clock);
    }

    private WebhookDelivery.State state(Webhooks.Issued issued, WebhookDelivery delivery) {
        return mapper.findDelivery(issued.webhook().id(), delivery.id())
                .orElseThrow()
                .state();
    }

    private static MockResponse answer(int code) {
        return new MockResponse.Builder().code(code).build();
    }

    private static Map<String, List<String>> headers(RecordedRequest request) {
        return request.getHeaders().toMultimap();
    }
}
