package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.identity.Actor;
import io.casework.knowledge.ArticleText;
import io.casework.knowledge.Articles;
import io.casework.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class KnowledgeGapsTests {

    @Autowired
    AnsweredTickets tickets;

    @Autowired
    KnowledgeGaps gaps;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Articles articles;

    @Autowired
    JdbcClient database;

    private String team = "";

    private Actor reader = Actor.SYSTEM;

    /** Words that no article has. */
    private String words = "";

    @BeforeEach
    void hireAReader() {
        team = tickets.newTeam();
        reader = AnsweredTickets.agentOf(team);
        words = AnsweredTickets.word() + " " + AnsweredTickets.word();
    }

    @Test
    void countsCases_thatAskAlike_andShowsThem() {
        String first = missed(words);
        String second = missed(words);
        String other = missed(AnsweredTickets.word() + " " + AnsweredTickets.word());

        List<KnowledgeGap> found = found();

        assertThat(found).hasSize(2);
        assertThat(found.get(0)).satisfies(gap -> {
            assertThat(gap.intent()).isEqualTo(AnsweredTickets.INTENT);
            assertThat(gap.cases()).isEqualTo(2);
            assertThat(gap.ungrounded()).isEqualTo(2);
            assertThat(gap.words()).containsExactlyInAnyOrder(words.split(" "));
            assertThat(gap.examples())
                    .extracting(KnowledgeGap.Example::caseNumber)
                    .containsExactly(second, first);
            assertThat(gap.answeredBy()).isNull();
        });
        assertThat(found.get(1).examples())
                .extracting(KnowledgeGap.Example::caseNumber)
                .containsExactly(other);
    }

    @Test
    void aRejectedDraft_andOneThatWasRewritten_count_andOneThatWasUsedDoesNot() {
        judged(
                "How do I return my boots? " + words,
                new VerdictGiven(Suggestion.Verdict.Outcome.REJECTED, null, "no", null));
        judged(
                "How do I return my boots? " + words,
                new VerdictGiven(Suggestion.Verdict.Outcome.EDITED, "Something else entirely.", null, null));
        judged(
                "How do I return my boots? " + words,
                new VerdictGiven(Suggestion.Verdict.Outcome.ACCEPTED, null, null, null));

        assertThat(found()).singleElement().satisfies(gap -> {
            assertThat(gap.cases()).isEqualTo(2);
            assertThat(gap.rejected()).isEqualTo(1);
            assertThat(gap.rewritten()).isEqualTo(1);
            assertThat(gap.ungrounded()).isZero();
        });
    }

    @Test
    void aCaseCountsOnce_howeverOftenNothingWasFound() {
        tickets.draft(missed(words));

        assertThat(found()).singleElement().satisfies(gap -> assertThat(gap.cases())
                .isEqualTo(1));
    }

    @Test
    void whoMayNotSeeTheCases_countsNoneOfThem() {
        missed(words);

        assertThat(gaps.report(null, null, AnsweredTickets.agentOf(tickets.newTeam()))
                        .gaps())
                .isEmpty();
    }

    @Test
    void thePeriodBefore_isCountedApart() {
        String before = missed(words);
        missed(words);
        age(before, Duration.ofDays(40));

        assertThat(found()).singleElement().satisfies(gap -> {
            assertThat(gap.cases()).isEqualTo(1);
            assertThat(gap.before()).isEqualTo(1);
            assertThat(gap.examples())
                    .extracting(KnowledgeGap.Example::caseNumber)
                    .doesNotContain(before);
        });
    }

    @Test
    void whatNobodyAskedInThePeriod_isNoGap() {
        age(missed(words), Duration.ofDays(40));

        assertThat(found()).isEmpty();
    }

    @Test
    void anArticleThatAnswers_closesTheGap() {
        missed(words);
        String other = AnsweredTickets.word();
        missed(other);

        String id = "article-" + UUID.randomUUID();
        articles.create(
                id,
                "en",
                new ArticleText(
                        "orders",
                        "About " + words,
                        words + "?",
                        List.of(),
                        List.of(AnsweredTickets.INTENT),
                        "It is.",
                        "It is."),
                Actor.SYSTEM);

        assertThat(found()).hasSize(2);
        assertThat(found().get(0).answeredBy()).isNull();
        assertThat(found().get(1).answeredBy()).isEqualTo(new KnowledgeGap.Answer(id, "About " + words));
    }

    @Test
    void aPeriodThatEndsBeforeItBegins_isRefused() {
        Instant now = Instant.parse("2026-11-01T12:00:00Z");

        assertThatThrownBy(() -> gaps.report(now, now, reader)).isInstanceOf(Problem.InvalidInput.class);
        assertThatThrownBy(() -> gaps.report(now.minus(Duration.ofDays(401)), now, reader))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    private List<KnowledgeGap> found() {
        return gaps.report(null, null, reader).gaps();
    }

    private String missed(String question) {
        String number = tickets.asked(team, question, question);
        tickets.draft(number);
        return number;
    }

    private void judged(String question, VerdictGiven verdict) {
        String number = missed(question);
        suggestions.judge(
                number, suggestions.list(number, reader).items().get(0).id(), verdict, reader);
    }

    private void age(String number, Duration by) {
        Instant created = database.sql("SELECT created_at FROM suggestions WHERE case_number = ?")
                .param(number)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        database.sql("UPDATE suggestions SET created_at = ? WHERE case_number = ?")
                .param(created.minus(by).atOffset(java.time.ZoneOffset.UTC))
                .param(number)
                .update();
    }
}
