package io.casework.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.cases.Tickets;
import io.casework.identity.Actor;
import io.casework.shared.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database: this one, and another one that only polls. */
@KnowledgeTest
class IndexRefreshTests {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final String INTENT = "cancel-order";

    @Autowired
    Articles articles;

    @Autowired
    PastCases past;

    @Autowired
    KnowledgeSearch search;

    @Autowired
    PastAnswers answers;

    @Autowired
    ArticleMapper mapper;

    @Autowired
    PastCaseMapper pastMapper;

    @Autowired
    KnowledgeSettings settings;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Tickets tickets;

    @Autowired
    JdbcTemplate jdbc;

    private ArticleIndex otherArticles;
    private PastCaseIndex otherCases;
    private IndexRefresh otherNode;

    /** Words that occur nowhere else, so that tests don't find each other's texts. */
    private String words = "";

    private String team = "";

    @BeforeEach
    void startTheOtherNode() {
        words = "w" + unique() + " w" + unique() + " w" + unique();
        team = "t" + unique().substring(0, 20);
        otherArticles = new ArticleIndex();
        otherCases = new PastCaseIndex();
        otherNode = new IndexRefresh(mapper, pastMapper, otherArticles, otherCases, settings, transactions);
        otherNode.run();
    }

    @AfterEach
    void stopTheOtherNode() {
        otherArticles.close();
        otherCases.close();
    }

    @Test
    void articlesOfOneNode_areFoundOnTheOther_onceItPolls() {
        article();
        assertThat(otherArticles.find(words, null, "en", 1)).isEmpty();

        otherNode.run();

        assertThat(otherArticles.find(words, null, "en", 1)).hasSize(1);
    }

    @Test
    void aResolvedCase_isFoundAtOnceHere_andOnTheOtherNodeOnceItPolls() {
        String number = learned(null, NOON);

        assertThat(answers.find(asked())).get().extracting(Passage::caseNumber).isEqualTo(number);
        assertThat(otherCases.find(asked())).isEmpty();

        otherNode.run();
        assertThat(otherCases.find(asked())).isEqualTo(answers.find(asked()));
    }

    @Test
    void aCaseThatTeachesNothingAnyMore_leavesBothNodes_andTheDatabase() {
        String number = learned(null, NOON);
        otherNode.run();

        settle(number, Optional.empty());
        assertThat(answers.find(asked())).isEmpty();

        otherNode.run();
        assertThat(otherCases.find(asked())).isEmpty();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM past_cases WHERE case_number = ? AND (question IS NOT NULL OR answer IS NOT NULL)",
                        Integer.class,
                        number))
                .isZero();
    }

    @Test
    void theQuestionOfACase_findsTheArticleThatAnsweredIt_untilItLeaves() {
        String article = "article-" + unique();
        articles.create(article, "en", text("Unlike anything"), Actor.SYSTEM);
        assertThat(search.find(words, null, "en", 1)).isEmpty();

        String number = learned(article, NOON);
        otherNode.run();
        assertThat(search.find(words, null, "en", 1))
                .extracting(Passage::articleId)
                .containsExactly(article);
        assertThat(otherArticles.find(words, null, "en", 1))
                .extracting(Passage::articleId)
                .containsExactly(article);

        settle(number, Optional.empty());
        otherNode.run();
        assertThat(search.find(words, null, "en", 1)).isEmpty();
        assertThat(otherArticles.find(words, null, "en", 1)).isEmpty();
    }

    @Test
    void aCaseWhoseAnswerTurnsOutToBeAnArticles_isNoAnswerOfItsOwn() {
        String article = "article-" + unique();
        articles.create(article, "en", text("Unlike anything"), Actor.SYSTEM);
        String number = learned(null, NOON);

        settle(number, Optional.of(past(number, article, NOON)));
        otherNode.run();

        assertThat(answers.find(asked())).isEmpty();
        assertThat(otherCases.find(asked())).isEmpty();
        assertThat(otherArticles.find(words, null, "en", 1)).hasSize(1);
    }

    @Test
    void keepsTheNewest_ofATeamAndIntent() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i <= settings.casesPerIntent(); i++) {
            numbers.add(learned(null, NOON.plus(i, ChronoUnit.MINUTES)));
        }

        assertThat(past.find(numbers.get(0))).isEmpty();
        assertThat(numbers.subList(1, numbers.size()))
                .allMatch(number -> past.find(number).isPresent());
    }

    @Test
    void aLook_thatSomethingOvertook_changesNothing() {
        String number = learned(null, NOON);
        PastCases.Check stale = recheck(number);
        recheck(number);

        past.settle(stale, Optional.empty());

        assertThat(past.find(number)).isPresent();
        assertThat(past.due(1_000)).extracting(PastCases.Check::caseNumber).contains(number);
    }

    /** Whatever happens in whatever order: a node that was there all the time knows what one knows that starts now. */
    @Test
    void aNodeThatPolls_knowsWhatAFreshOneReads() {
        Random random = new Random(20261129);
        String article = "article-" + unique();
        articles.create(article, "en", text("Unlike anything"), Actor.SYSTEM);
        List<String> numbers = List.of(ticket(), ticket(), ticket(), ticket());
        for (int step = 0; step < 40; step++) {
            String number = numbers.get(random.nextInt(numbers.size()));
            Instant at = NOON.plus(step, ChronoUnit.MINUTES);
            switch (random.nextInt(4)) {
                case 0 -> settle(number, Optional.empty());
                case 1 -> settle(number, Optional.of(past(number, article, at)));
                case 2 -> settle(number, Optional.of(past(number, null, at)));
                default -> otherNode.run();
            }
        }
        otherNode.run();

        try (ArticleIndex freshArticles = new ArticleIndex();
                PastCaseIndex freshCases = new PastCaseIndex()) {
            new IndexRefresh(mapper, pastMapper, freshArticles, freshCases, settings, transactions).run();
            assertThat(otherCases.find(asked()).map(Passage::sentences))
                    .isEqualTo(freshCases.find(asked()).map(Passage::sentences));
            assertThat(otherArticles.find(words, null, "en", 3))
                    .extracting(Passage::articleId)
                    .isEqualTo(freshArticles.find(words, null, "en", 3).stream()
                            .map(Passage::articleId)
                            .toList());
        }
    }

    @Test
    void anotherTeamsCase_isNotSearched() {
        learned(null, NOON);

        assertThat(answers.find(new PastQuestion("C-1", words, INTENT, "en", "another")))
                .isEmpty();
        assertThat(answers.find(new PastQuestion("C-1", words, "track-order", "en", team)))
                .isEmpty();
        assertThat(answers.find(new PastQuestion("C-1", words, INTENT, "de", team)))
                .isEmpty();
    }

    @Test
    void aCase_isNoAnswerToItself() {
        String number = learned(null, NOON);

        assertThat(answers.find(new PastQuestion(number, words, INTENT, "en", team)))
                .isEmpty();
    }

    @Test
    void twoAgentsWhoSaidTheSame_agree_andTwoWhoDidNot_leaveItOpen() {
        learned(null, NOON);
        learned(null, NOON);
        assertThat(answers.find(asked())).get().extracting(Passage::margin).isEqualTo(1.0);

        String number = ticket();
        settle(
                number,
                Optional.of(new PastCase(
                        number, team, INTENT, "en", null, words, List.of("Nothing whatsoever can help here."), NOON)));

        assertThat(answers.find(asked())).get().satisfies(answer -> assertThat(answer.margin())
                .isLessThan(0.1));
    }

    private String learned(@Nullable String article, Instant at) {
        String number = ticket();
        settle(number, Optional.of(past(number, article, at)));
        return number;
    }

    private PastCase past(String number, @Nullable String article, Instant at) {
        List<String> answer = article == null ? List.of("Turn the blue knob twice.", "Then wait a minute.") : List.of();
        return new PastCase(number, team, INTENT, "en", article, words, answer, at);
    }

    private PastQuestion asked() {
        return new PastQuestion("C-1", "Again " + words, INTENT, "en", team);
    }

    private void settle(String number, Optional<PastCase> taught) {
        past.settle(recheck(number), taught);
    }

    private PastCases.Check recheck(String number) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> past.recheck(number));
        return past.due(1_000).stream()
                .filter(check -> check.caseNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private String ticket() {
        return tickets.opened("Question", Ids.next() + "@example.org");
    }

    private void article() {
        articles.create("article-" + unique(), "en", text("About " + words), Actor.SYSTEM);
    }

    private static ArticleText text(String title) {
        return new ArticleText(
                "service", title, "What is it?", List.of(), List.of("feedback"), "It is a test.", "It is a test.");
    }

    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
