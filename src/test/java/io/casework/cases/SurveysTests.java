package io.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.identity.Actor;
import io.casework.shared.Ids;
import io.casework.shared.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CasesTest
@RecordApplicationEvents
class SurveysTests {

    @Autowired
    Surveys surveys;

    @Autowired
    OpenCase openCase;

    @Autowired
    Conversation conversation;

    @Autowired
    Timeline timeline;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcTemplate sql;

    private CaseFile file = null;
    private SurveyInvitation invitation = null;

    @BeforeEach
    void openTicket() {
        file = openCase.open(Tickets.ticket("Where is it?", Ids.next() + "@example.test"), Actor.SYSTEM);
        Message question =
                conversation.add(file.number(), NewMessage.outbound("Satisfied?", Actor.SYSTEM), Actor.SYSTEM);
        conversation.deliver(file.number(), question.id(), Delivery.notSent("not sent: no mail server"));
        invitation = new SurveyInvitation(file.number(), "step-" + Ids.next(), question.id(), "ticket-resolution", 3);
    }

    @Test
    void keepTheAnswer_andTellOfIt() {
        String token = surveys.invite(invitation);

        surveys.answer(
                token,
                new SatisfactionAnswer(
                        2, List.of(SatisfactionReason.SOLVED, SatisfactionReason.SPEED), "  Took <b>weeks</b>. "));

        assertThat(surveys.list(file.number())).singleElement().satisfies(answered -> {
            assertThat(answered.score()).isEqualTo(2);
            assertThat(answered.reasons().all()).containsExactly(SatisfactionReason.SPEED, SatisfactionReason.SOLVED);
            assertThat(answered.remark()).isEqualTo("Took <b>weeks</b>.");
            assertThat(answered.channel()).isEqualTo(SurveyChannel.MAIL);
            assertThat(answered.processVersion()).isEqualTo(3);
            assertThat(answered.delivery()).isEqualTo(Delivery.notSent("not sent: no mail server"));
            assertThat(answered.givenAt()).isNotNull();
        });
        assertThat(events.stream(SatisfactionGiven.class)).containsExactly(new SatisfactionGiven(file.number(), 2));
        assertThat(events.stream(CaseChanged.class)).contains(new CaseChanged(file.number()));
        assertThat(timeline.read(file.number(), null, 50, Locale.GERMAN).items())
                .anySatisfy(entry -> {
                    assertThat(entry.title()).isEqualTo("Der Kunde hat 2 von 5 Punkten gegeben");
                    assertThat(entry.detail()).isEqualTo("Took <b>weeks</b>.");
                    assertThat(entry.actor()).isEqualTo(Participant.of(file.customer()));
                });
    }

    @Test
    void takeAScoreAlone() {
        surveys.answer(surveys.invite(invitation), answer(5));

        Satisfaction answered = surveys.list(file.number()).get(0);
        assertThat(answered.reasons()).isEqualTo(SatisfactionReasons.NONE);
        assertThat(answered.remark()).isNull();
    }

    @Test
    void areAnsweredOnce() {
        String token = surveys.invite(invitation);
        surveys.answer(token, answer(1));

        assertThat(surveys.open(token).answered()).isTrue();
        assertThatThrownBy(() -> surveys.answer(token, answer(5))).isInstanceOf(Problem.Conflict.class);
        assertThat(surveys.list(file.number())).extracting(Satisfaction::score).containsExactly(1);
    }

    @Test
    void areAnsweredOnce_evenWhenAllAnswerAtOnce() {
        List<String> tokens = IntStream.range(0, 4)
                .mapToObj(link -> surveys.invite(invitation))
                .toList();
        AtomicInteger kept = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        CompletableFuture.allOf(IntStream.range(0, 16)
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> tryToAnswer(tokens.get(i % tokens.size()), 1 + i % 5, kept), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
        threads.shutdown();

        assertThat(kept.get()).isEqualTo(1);
        assertThat(surveys.list(file.number())).hasSize(1);
        assertThat(timeline.read(file.number(), null, 50, Locale.ENGLISH).items())
                .filteredOn(entry -> entry.title().startsWith("The customer gave"))
                .hasSize(1);
    }

    private void tryToAnswer(String token, int score, AtomicInteger kept) {
        try {
            surveys.answer(token, answer(score));
            kept.incrementAndGet();
        } catch (Problem.Conflict refused) {
            assertThat(refused.slug()).isEqualTo("survey-answered");
        }
    }

    @Test
    void areOneQuestion_howeverOftenTheStepRuns() {
        String first = surveys.invite(invitation);
        String second = surveys.invite(invitation);

        assertThat(first).isNotEqualTo(second);
        assertThat(surveys.list(file.number())).hasSize(1);
        surveys.answer(first, answer(4));
        assertThat(surveys.open(second).answered()).isTrue();
    }

    @Test
    void keepNoToken() {
        String token = surveys.invite(invitation);

        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(sql.queryForList("SELECT token_hash FROM survey_links", String.class))
                .doesNotContain(token)
                .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
    }

    @Test
    void runOut() {
        String token = surveys.invite(invitation);
        sql.update(
                "UPDATE satisfaction SET expires_at = ? WHERE case_number = ?",
                java.sql.Timestamp.from(Instant.EPOCH.plus(1, ChronoUnit.DAYS)),
                file.number());

        assertThatThrownBy(() -> surveys.answer(token, answer(5)))
                .isInstanceOf(Problem.NotFound.class)
                .hasMessage("The survey does not exist.");
        assertThatThrownBy(() -> surveys.open(token + "x"))
                .isInstanceOf(Problem.NotFound.class)
                .hasMessage("The survey does not exist.");
        assertThatThrownBy(() -> surveys.handOn(file.number(), Actors.agent("orders")))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void sayThatALinkWasHandedOn() {
        surveys.invite(invitation);

        surveys.answer(surveys.handOn(file.number(), Actors.agent("orders")).token(), answer(5));

        assertThat(surveys.list(file.number()).get(0).channel()).isEqualTo(SurveyChannel.LINK);
        assertThat(timeline.read(file.number(), null, 50, Locale.ENGLISH).items())
                .extracting(TimelineEntry::title)
                .contains("Survey link handed on", "The customer gave 5 of 5 points");
    }

    @Test
    void handNothingOn_whenNothingWasAsked() {
        assertThatThrownBy(() -> surveys.handOn(file.number(), Actors.agent("orders")))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void knowWhatACustomerSaidLast() {
        assertThat(surveys.newestOf(file.customer().id())).isEmpty();
        surveys.answer(surveys.invite(invitation), answer(3));

        assertThat(surveys.newestOf(file.customer().id()))
                .hasValueSatisfying(newest -> assertThat(newest.score()).isEqualTo(3));
    }

    private static SatisfactionAnswer answer(@Nullable Integer score) {
        return new SatisfactionAnswer(score, null, null);
    }
}
