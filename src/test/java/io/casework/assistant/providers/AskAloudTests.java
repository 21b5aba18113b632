package io.casework.assistant.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.ApplicationTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mockwebserver3.RecordedRequest;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers that are heard while they are written. */
@ApplicationTest
class AskAloudTests {

    private static final int PATIENT = 30;
    private static final int IMPATIENT = 1;
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

    private ModelServer server;
    private long spentBefore;

    @BeforeEach
    void start() throws Exception {
        server = new ModelServer();
        budgets.replace(List.of(new Budget(Budget.ALL, 1_000_000_000L, null)));
        spentBefore = tokens();
    }

    @AfterEach
    void stop() {
        budgets.replace(List.of());
        providers.list().forEach(provider -> providers.remove(provider.id()));
        server.close();
    }

    /** Writes down what it hears, and does something at each piece. */
    private static final class Ear implements Listener {

        private final StringBuilder heard = new StringBuilder();
        private final Consumer<Ear> atEach;
        private Runnable hangUp = () -> {};

        Ear(Consumer<Ear> atEach) {
            this.atEach = atEach;
        }

        Ear() {
            this(ear -> {});
        }

        @Override
        public void hear(String piece) {
            heard.append(piece);
            atEach.accept(this);
        }

        @Override
        public void whenGone(Runnable hangUp) {
            this.hangUp = hangUp;
        }

        String heard() {
            return heard.toString();
        }
    }

    @ParameterizedTest
    @EnumSource(ProviderKind.class)
    void piecesAreHeard_beforeTheNextIsWritten(ProviderKind kind) throws Exception {
        CountDownLatch heard = new CountDownLatch(1);
        server.answers(request -> ModelServer.stream(sink -> {
            sink.writeUtf8(piece(kind, "{\"ok\": ")).flush();
            waitFor(heard);
            sink.writeUtf8(piece(kind, "true}")).flush();
            sink.writeUtf8("data: [DONE]\n\n".repeat(kind == ProviderKind.OPENAI ? 1 : 0));
        }));
        Ear ear = new Ear(listening -> heard.countDown());

        AskProvider.Asked asked = ask(provider(kind, PATIENT), ear);

        assertThat(asked.call().outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(ear.heard()).isEqualTo("{\"ok\": true}");
        assertThat(asked.answer())
                .satisfies(answer ->
                        assertThat(answer.content().get("ok").asBoolean()).isTrue());
        RecordedRequest request = server.requests().get(0);
        assertThat(request.getTarget())
                .isEqualTo(
                        kind == ProviderKind.OPENAI
                                ? "/v1/chat/completions"
                                : "/v1beta/models/gpt-test:streamGenerateContent?alt=sse");
    }

    @Test
    void openAi_isAskedForWhatItUsed() throws Exception {
        server.answers(request -> ModelServer.openAiStream("{\"ok\"", ": true}"));

        Call call = ask(openAi(PATIENT), new Ear()).call();

        assertThat(call.tokensIn()).isEqualTo(400);
        assertThat(call.tokensOut()).isEqualTo(20);
        assertThat(spent()).isEqualTo(420);
        assertThat(ModelServer.body(server.requests().get(0)))
                .contains("\"stream\":true", "\"include_usage\":true", "json_schema");
    }

    @Test
    void google_saysWhatItUsed_alsoInAPieceWithoutContent() {
        server.answers(request -> ModelServer.googleStream("{\"ok\"", ": true}"));

        Call call = ask(provider(ProviderKind.GOOGLE, PATIENT), new Ear()).call();

        assertThat(call.outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(call.tokensIn()).isEqualTo(300);
        assertThat(call.tokensOut()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"429", "500"})
    void whatFailsBeforeTheFirstPiece_isTriedAgain(int status) {
        server.answersInTurn(ModelServer.status(status), ModelServer.openAiStream("{\"ok\": true}"));
        Ear ear = new Ear();

        Call call = ask(openAi(PATIENT), ear).call();

        assertThat(call.outcome()).isEqualTo(CallOutcome.ANSWERED);
        assertThat(call.requests()).isEqualTo(2);
        assertThat(ear.heard()).isEqualTo("{\"ok\": true}");
    }

    @ParameterizedTest
    @CsvSource({"OPENAI, 429, rate-limited, 3", "GOOGLE, 500, failed, 3", "GOOGLE, 403, refused, 1"})
    void whatKeepsFailing_isNoAnswer_andNothingIsHeard(ProviderKind kind, int status, String outcome, int requests) {
        server.answers(request -> ModelServer.status(status));
        Ear ear = new Ear();

        AskProvider.Asked asked = ask(provider(kind, PATIENT), ear);

        assertThat(asked.answer()).isNull();
        assertThat(asked.call().outcome().key()).isEqualTo(outcome);
        assertThat(asked.call().requests()).isEqualTo(requests);
        assertThat(ear.heard()).isEmpty();
        assertThat(spent()).isZero();
    }

    @ParameterizedTest
    @EnumSource(ProviderKind.class)
    void whatBreaksOffInTheMiddle_isNotBegunAnew_andPaidFor(ProviderKind kind) {
        server.answers(request -> ModelServer.stream(
                        sink -> sink.writeUtf8(piece(kind, "{\"ok\": ")).flush())
                .newBuilder()
                .addHeader("Content-Length", "4000")
                .build());
        Ear ear = new Ear();

        AskProvider.Asked asked = ask(provider(kind, PATIENT), ear);

        assertThat(asked.answer()).isNull();
        assertThat(asked.call().outcome()).isEqualTo(CallOutcome.UNREACHABLE);
        assertThat(ear.heard()).isEqualTo("{\"ok\": ");
        assertThat(server.asked()).isEqualTo(1);
        assertThat(asked.call().tokensIn()).isPositive();
        assertThat(spent()).isEqualTo(asked.call().tokensIn() + asked.call().tokensOut());
    }

    @Test
    void whatEndsTooEarly_isMendedOnce_unheard() {
        server.answersInTurn(ModelServer.openAiStream("{\"ok\": tr"), ModelServer.openAi("{\"ok\": true}"));
        Ear ear = new Ear();

        AskProvider.Asked asked = ask(openAi(PATIENT), ear);

        assertThat(asked.call().outcome()).isEqualTo(CallOutcome.REPAIRED);
        assertThat(asked.answer()).isNotNull();
        assertThat(ear.heard()).isEqualTo("{\"ok\": tr");
    }

    @ParameterizedTest
    @EnumSource(ProviderKind.class)
    void whatTrickles_isNotWaitedFor(ProviderKind kind) {
        server.answers(request -> ModelServer.stream(
                        sink -> sink.writeUtf8(piece(kind, " ").repeat(1_000)).flush())
                .newBuilder()
                .throttleBody(400, 100, TimeUnit.MILLISECONDS)
                .build());

        Call call = ask(provider(kind, IMPATIENT), new Ear()).call();

        assertThat(call.outcome()).isEqualTo(CallOutcome.TIMEOUT);
        assertThat(call.latencyMs()).isLessThan(8_000);
    }

    @Test
    void whatNeverEnds_isCutOff() {
        server.answers(request ->
                ModelServer.stream(Collections.nCopies(400, ModelServer.openAiPiece("poem ".repeat(1_000)))));

        assertThat(ask(openAi(PATIENT), new Ear()).call().reason()).isEqualTo("too-long");
    }

    @ParameterizedTest
    @EnumSource(ProviderKind.class)
    void whoGoesAway_endsTheCall_andPaysWhatWasWritten(ProviderKind kind) throws Exception {
        CountDownLatch broken = new CountDownLatch(1);
        server.answers(request -> ModelServer.stream(sink -> writeUntilNobodyListens(kind, sink, broken)));
        Provider provider = provider(kind, PATIENT);

        AskProvider.Asked asked = ask(provider, new Ear(ear -> ear.hangUp.run()));

        assertThat(asked.answer()).isNull();
        assertThat(asked.call().outcome()).isEqualTo(CallOutcome.ABANDONED);
        assertThat(broken.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(server.asked()).isEqualTo(1);
        assertThat(spent()).isEqualTo(asked.call().tokensIn() + asked.call().tokensOut());
        assertThat(ask.ask(provider, question(), AnswerCheck.NONE)).isEmpty();
        assertThat(lastCall(provider).outcome()).isNotEqualTo(CallOutcome.BUSY);
    }

    @Test
    void anAnswerThatMayNotBeGiven_isNone_afterItWasHeard() {
        server.answers(request -> ModelServer.openAiStream("{\"ok\": true}"));
        Ear ear = new Ear();

        AskProvider.Asked asked = ask.askAloud(openAi(PATIENT), question(), content -> Optional.of("link"), ear);

        assertThat(ear.heard()).isNotEmpty();
        assertThat(asked.answer()).isNull();
        assertThat(asked.call().outcome()).isEqualTo(CallOutcome.UNSAFE);
        assertThat(asked.call().reason()).isEqualTo("link");
    }

    private void writeUntilNobodyListens(ProviderKind kind, BufferedSink sink, CountDownLatch broken) {
        try {
            while (true) {
                sink.writeUtf8(piece(kind, "word ".repeat(100))).flush();
            }
        } catch (IOException nobodyListens) {
            server.answers(request -> ModelServer.status(400));
            broken.countDown();
        }
    }

    private static String piece(ProviderKind kind, String text) {
        return kind == ProviderKind.OPENAI ? ModelServer.openAiPiece(text) : ModelServer.googlePiece(text);
    }

    private AskProvider.Asked ask(Provider provider, Listener listener) {
        return ask.askAloud(provider, question(), AnswerCheck.NONE, listener);
    }

    private static Question question() {
        return new Question(
                AssistantTask.DRAFT_REPLY,
                Occasion.NONE,
                "question.v1",
                "What to do",
                "The text",
                SCHEMA,
                100,
                Map.of());
    }

    private Provider openAi(int seconds) {
        return provider(ProviderKind.OPENAI, seconds);
    }

    private Provider provider(ProviderKind kind, int seconds) {
        return providers.create(new NewProvider(
                "Aloud test",
                kind,
                server.url(kind == ProviderKind.OPENAI ? "/v1" : "/"),
                "gpt-test",
                "sk-test-0123456789abcdef",
                new BigDecimal("2"),
                new BigDecimal("10"),
                seconds,
                1));
    }

    private long spent() {
        return tokens() - spentBefore;
    }

    private long tokens() {
        return budgets.list().get(0).tokens();
    }

    private Call lastCall(Provider provider) {
        return calls.list(provider.id(), null, null, 1, null).items().get(0);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
