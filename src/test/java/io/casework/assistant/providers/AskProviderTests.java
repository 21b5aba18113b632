package io.casework.assistant.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class AskProviderTests {

    /** Seconds that no machine needs, however busy. */
    private static final int PATIENT = 30;

    private static final String GOOD = "{\"ok\": true}";
    private static final AnswerSchema SCHEMA = new AnswerSchema(
            """
            {"type": "object", "properties": {"ok": {"type": "boolean"}}, "required": ["ok"],
             "additionalProperties": false}
            """);

    @Autowired
    AskProvider ask;

    @Autowired
    Providers providers;

    @Autowired
    Budgets budgets;

    @Autowired
    Calls calls;

    @Autowired
    TransactionTemplate transaction;

    private ModelServer server;

    @BeforeEach
    void start() throws Exception {
        server = new ModelServer();
    }

    @AfterEach
    void stop() {
        budgets.replace(List.of());
        providers.list().forEach(provider -> providers.remove(provider.id()));
        server.close();
    }

    @Test
    void openAi_isAskedInItsWords() throws Exception {
        server.says(GOOD);
        Provider provider = openAi(PATIENT);

        Optional<Answer> answer = ask(provider);

        assertThat(answer).hasValueSatisfying(said -> {
            assertThat(said.content().get("ok").asBoolean()).isTrue();
            assertThat(said.by()).isEqualTo("Open test/gpt-test question.v1");
        });
        RecordedRequest request = server.requests().get(0);
        assertThat(request.getTarget()).isEqualTo("/v1/chat/completions");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer sk-test-0123456789abcdef");
        assertThat(ModelServer.body(request))
                .contains("json_schema", "gpt-test", "What to do", "The text")
                .doesNotContain("tools", "sk-test");
        Call call = lastCall(provider);
        assertThat(call.outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(call.tokensIn()).isEqualTo(400);
        assertThat(call.tokensOut()).isEqualTo(20);
        assertThat(call.cost()).isEqualByComparingTo("0.001");
    }

    @Test
    void google_isAskedInItsWords() throws Exception {
        server.answers(request -> ModelServer.google(GOOD));
        Provider provider = provider(ProviderKind.GOOGLE, server.url("/"), PATIENT, 4);

        assertThat(ask(provider)).isPresent();

        RecordedRequest request = server.requests().get(0);
        assertThat(request.getTarget()).isEqualTo("/v1beta/models/gpt-test:generateContent");
        assertThat(request.getHeaders().get("x-goog-api-key")).isEqualTo("sk-test-0123456789abcdef");
        assertThat(ModelServer.body(request)).contains("What to do", "The text", "responseJsonSchema");
        assertThat(lastCall(provider).tokensIn()).isEqualTo(300);
    }

    @ParameterizedTest
    @CsvSource({
        "429, 3, rate-limited",
        "500, 3, failed",
        "503, 3, failed",
        "401, 1, refused",
        "404, 1, refused",
        "400, 1, refused"
    })
    void whatIsNoSuccess_isNoAnswer_andTriedAgainOnlyWhenThatMayHelp(int status, int requests, String outcome) {
        server.answers(request -> ModelServer.status(status));
        Provider provider = openAi(PATIENT);

        assertThat(ask(provider)).isEmpty();

        assertThat(server.asked()).isEqualTo(requests);
        Call call = lastCall(provider);
        assertThat(call.outcome().key()).isEqualTo(outcome);
        assertThat(call.reason()).isEqualTo("status-" + status);
        assertThat(call.requests()).isEqualTo(requests);
    }

    @Test
    void retryAfter_isHonoured_whenThereIsTimeForIt() {
        server.answersInTurn(ModelServer.status(429, "Retry-After", "1"), ModelServer.openAi(GOOD));
        Provider provider = openAi(PATIENT);

        assertThat(ask(provider)).isPresent();
        assertThat(lastCall(provider).latencyMs()).isGreaterThanOrEqualTo(1_000);
    }

    @Test
    void retryAfter_longerThanThePatience_endsAtOnce_andLeavesTheProviderAlone() {
        server.answers(request -> ModelServer.status(429, "Retry-After", "120"));
        Provider provider = openAi(PATIENT);

        assertThat(ask(provider)).isEmpty();
        assertThat(ask(provider)).isEmpty();

        assertThat(server.asked()).isEqualTo(1);
        assertThat(lastCall(provider).outcome()).isEqualTo(CallOutcome.PAUSED);
    }

    @Test
    void slowAnswers_areNotWaitedFor() {
        server.answers(request -> new MockResponse.Builder()
                .headersDelay(20, TimeUnit.SECONDS)
                .body("{}")
                .build());
        Provider provider = openAi(1);

        assertThat(ask(provider)).isEmpty();
        assertThat(lastCall(provider).outcome()).isEqualTo(CallOutcome.TIMEOUT);
        assertThat(lastCall(provider).requests()).isEqualTo(1);
    }

    @Test
    void answersThatTrickle_areNotWaitedFor() {
        server.answers(request -> new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(" ".repeat(10_000))
                .throttleBody(10, 100, TimeUnit.MILLISECONDS)
                .build());
        Provider provider = openAi(1);

        assertThat(ask(provider)).isEmpty();
        assertThat(lastCall(provider).outcome()).isEqualTo(CallOutcome.TIMEOUT);
    }

    @Test
    void endlessAnswers_areCutOff() {
        server.answers(request -> new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body("poem ".repeat(400_000))
                .build());
        Provider provider = openAi(PATIENT);

        assertThat(ask(provider)).isEmpty();
        assertThat(lastCall(provider).outcome()).isEqualTo(CallOutcome.INVALID);
        assertThat(lastCall(provider).reason()).isEqualTo("too-long");
    }

    @Test
    void aClosedDoor_isNoAnswer() throws Exception {
        String url = server.url("/v1");
        server.close();
        Provider provider = provider(ProviderKind.OPENAI, url, PATIENT, 4);

        assertThat(ask(provider)).isEmpty();
        assertThat(lastCall(provider).outcome()).isEqualTo(CallOutcome.UNREACHABLE);
    }

    @Test
    void aLineThatBreaks_isNoAnswer() {
        server.answers(request -> new MockResponse.Builder()
                .body("{\"choices\": [")
                .addHeader("Content-Length", "4000")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());
        Provider provider = openAi(PATIENT);

        assertThat(ask(provider)).isEmpty();
        assertThat(lastCall(provider).outcome()).isIn(CallOutcome.UNREACHABLE, CallOutcome.INVALID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"ok\": tr | cut off",
                "Sure! Here you are | no JSON",
                "{\"ok\": \"yes\"} | wrong type",
                "{\"ok\": true, \"note\": \"x\"} | more than asked",
                "{\"ok\": true} {\"ok\": true} | two answers",
                "{\"ok\": false, \"ok\": true} | one name twice",
                "[] | a list",
                "'' | nothing at all"
            })
    void aWrongForm_isMendedOnce(String wrong, String why) {
        server.answersInTurn(ModelServer.openAi(wrong), ModelServer.openAi("```json\n" + GOOD + "\n```"));
        Provider provider = openAi(PATIENT);

        assertThat(ask(provider)).as(why).isPresent();

        assertThat(lastCall(provider).outcome()).isEqualTo(CallOutcome.REPAIRED);
        assertThat(lastCall(provider).tokensIn()).isEqualTo(800);
    }

    @Test
    void aFormThatStaysWrong_isNoAnswer() {
        server.says("I can't do that");
        Provider provider = openAi(PATIENT);

        assertThat(ask(provider)).isEmpty();
        assertThat(server.asked()).isEqualTo(2);
        assertThat(lastCall(provider).outcome()).isEqualTo(CallOutcome.INVALID);
        assertThat(lastCall(provider).cost()).isPositive();
    }

    @Test
    void anAnswerThatMayNotBeGiven_isNoAnswer_andSaysWhy() {
        server.says(GOOD);
        Provider provider = openAi(PATIENT);

        assertThat(ask.ask(provider, question(null), content -> Optional.of("link")))
                .isEmpty();
        assertThat(lastCall(provider).outcome()).isEqualTo(CallOutcome.UNSAFE);
        assertThat(lastCall(provider).reason()).isEqualTo("link");
    }

    @Test
    void aProviderThatFails_isSparedAfterAFewTimes() {
        server.answers(request -> ModelServer.status(404));
        Provider provider = openAi(PATIENT);

        IntStream.range(0, 8).forEach(i -> ask(provider));

        assertThat(server.asked()).isEqualTo(4);
        assertThat(lastCall(provider).outcome()).isEqualTo(CallOutcome.PAUSED);
    }

    @Test
    void aProviderThatWasChanged_isTriedAgain() {
        server.answers(request -> ModelServer.status(401));
        Provider provider = openAi(PATIENT);
        IntStream.range(0, 6).forEach(i -> ask(provider));
        server.says(GOOD);

        Provider mended = providers.change(
                provider.id(), new ProviderChange(null, null, "other", null, null, null, null, null, null));

        assertThat(ask(mended)).isPresent();
    }

    @Test
    void noMoreAreAskedAtOnce_thanItMay() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        server.answers(request -> {
            inside.countDown();
            waitFor(free);
            return ModelServer.openAi(GOOD);
        });
        Provider provider = provider(ProviderKind.OPENAI, server.url("/v1"), PATIENT, 1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Optional<Answer>> first = other.submit(() -> ask(provider));
            waitFor(inside);
            Optional<Answer> second = ask(provider);
            free.countDown();

            assertThat(second).isEmpty();
            assertThat(first.get()).isPresent();
            assertThat(calls.list(provider.id(), CallOutcome.BUSY, null, 10, null)
                            .items())
                    .hasSize(1);
        } finally {
            free.countDown();
            other.shutdownNow();
        }
    }

    @Test
    void aBudget_isNotOverrun_byCallsAtTheSameTime() throws Exception {
        server.says(GOOD);
        Provider provider = provider(ProviderKind.OPENAI, server.url("/v1"), PATIENT, 16);
        long each = question("some-flow").most().total();
        budgets.replace(List.of(new Budget("some-flow", 3 * each, null)));
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            var asked = IntStream.range(0, 40)
                    .mapToObj(i -> many.submit(() -> ask.ask(provider, question("some-flow"), AnswerCheck.NONE)))
                    .toList();
            long answered = 0;
            for (var one : asked) {
                answered += one.get().isPresent() ? 1 : 0;
            }

            BudgetState state = budgets.list().get(0);
            assertThat(state.tokens()).isEqualTo(answered * 420).isLessThanOrEqualTo(3 * each);
            assertThat(answered).isPositive();
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void aBudgetThatIsSpent_letsNothingLeave() {
        server.says(GOOD);
        Provider provider = openAi(PATIENT);
        budgets.replace(List.of(new Budget(Budget.ALL, null, new BigDecimal("0.000001"))));

        assertThat(ask(provider)).isEmpty();
        assertThat(server.asked()).isZero();
        assertThat(lastCall(provider).outcome()).isEqualTo(CallOutcome.OVER_BUDGET);
        assertThat(lastCall(provider).reason()).isNull();
    }

    @Test
    void nothingIsAsked_withinATransaction() {
        server.says(GOOD);
        Provider provider = openAi(PATIENT);

        assertThatThrownBy(() -> transaction.execute(status -> ask(provider)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(server.asked()).isZero();
    }

    @Test
    void redirects_leadNowhere() {
        server.answers(request -> ModelServer.status(307, "Location", "https://example.com/v1/chat/completions"));
        Provider provider = openAi(PATIENT);

        assertThat(ask(provider)).isEmpty();
        assertThat(lastCall(provider).reason()).isEqualTo("status-307");
    }

    @Test
    void anEndpointWithoutKey_getsNone() throws Exception {
        server.says(GOOD);
        Provider provider = providers.create(new NewProvider(
                "Keyless", ProviderKind.OPENAI, server.url("/v1"), "gpt-test", null, null, null, null, null));

        assertThat(ask(provider)).isPresent();
        assertThat(server.requests().get(0).getHeaders().get("Authorization")).isNull();
    }

    private Optional<Answer> ask(Provider provider) {
        return ask.ask(provider, question(null), AnswerCheck.NONE);
    }

    private static Question question(@Nullable String flow) {
        return new Question(
                AssistantTask.CLASSIFY,
                new Occasion(null, flow, null, null),
                "question.v1",
                "What to do",
                "The text",
                SCHEMA,
                100,
                Map.of());
    }

    private Provider openAi(int seconds) {
        return provider(ProviderKind.OPENAI, server.url("/v1"), seconds, 4);
    }

    private Provider provider(ProviderKind kind, String url, int seconds, int concurrency) {
        return providers.create(new NewProvider(
                "Open test",
                kind,
                url,
                "gpt-test",
                "sk-test-0123456789abcdef",
                new BigDecimal("2"),
                new BigDecimal("10"),
                seconds,
                concurrency));
    }

    private Call lastCall(Provider provider) {
        return calls.list(provider.id(), null, null, 1, null).items().get(0);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
