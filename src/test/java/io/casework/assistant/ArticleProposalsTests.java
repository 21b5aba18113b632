package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casework.ApplicationTest;
import io.casework.identity.Actor;
import io.casework.identity.Permission;
import io.casework.knowledge.Article;
import io.casework.knowledge.ArticleDraft;
import io.casework.knowledge.ArticleDrafts;
import io.casework.knowledge.ArticleText;
import io.casework.knowledge.KnowledgeSearch;
import io.casework.knowledge.Passage;
import io.casework.knowledge.PastCase;
import io.casework.knowledge.PastCases;
import io.casework.shared.Problem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ArticleProposalsTests {

    @Autowired
    AnsweredTickets tickets;

    @Autowired
    ArticleProposals proposals;

    @Autowired
    ArticleDrafts drafts;

    @Autowired
    KnowledgeSearch search;

    @Autowired
    LearnPastCases learn;

    @Autowired
    PastCases past;

    private String team = "";

    private String word = "";

    private Actor agent = Actor.SYSTEM;

    private Actor reviewer = Actor.SYSTEM;

    @BeforeEach
    void hirePeople() {
        team = tickets.newTeam();
        word = AnsweredTickets.word();
        agent = AnsweredTickets.agentOf(team);
        reviewer = reviewerOf(team);
    }

    @Test
    void aDraft_saysWhatWasAskedAndAnswered_andNothingPersonal() {
        ArticleDraft draft = proposals.propose(resolved(), agent).draft();

        assertThat(draft.text().question())
                .startsWith("my " + word + " order [PHONE_1] never came to [PATTERN_1]")
                .contains("[EMAIL_1]");
        assertThat(draft.text().reply())
                .isEqualTo("The [PHONE_1] was stopped, [NAME_1]. Wait for two days and order again.");
        assertThat(draft.text().toString()).doesNotContain("Anna", "Schmidt", "4711", "@", "Lane", "regards");
        assertThat(draft.text().intents()).containsExactly(AnsweredTickets.INTENT);
        assertThat(draft.masked())
                .contains(new ArticleDraft.Masked("email", 1), new ArticleDraft.Masked("pattern", 1))
                .extracting(ArticleDraft.Masked::kind)
                .contains("name");
    }

    @Test
    void aDraft_isNotFound_beforeItIsPublished() {
        proposals.propose(resolved(), agent);

        assertThat(search.find(word, null, "en", 1)).isEmpty();
        assertThat(drafts.list(reviewer)).singleElement().satisfies(draft -> assertThat(draft.status())
                .isEqualTo(ArticleDraft.Status.OPEN));
    }

    @Test
    void aCase_hasOneOpenDraft() {
        String number = resolved();
        ArticleProposals.Proposed first = proposals.propose(number, agent);

        ArticleProposals.Proposed second = proposals.propose(number, agent);
        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.draft().id()).isEqualTo(first.draft().id());

        drafts.discard(first.draft().id(), 1, reviewer);
        assertThat(proposals.propose(number, agent).isNew()).isTrue();
    }

    @Test
    void ofTwoWhoOpenADraftAtOnce_oneIsTold() {
        ArticleDraft draft = proposals.propose(resolved(), agent).draft();

        assertThatThrownBy(() -> drafts.open(draft.caseNumber(), "en", draft.text(), List.of(), agent))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void anUnansweredCase_becomesNoArticle() {
        String number = tickets.asked(team, word, "Nobody has answered this yet.");

        assertThatThrownBy(() -> proposals.propose(number, agent)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void whoMayNotSeeTheCase_seesNoDraftOfIt() {
        String number = resolved();
        ArticleDraft draft = proposals.propose(number, agent).draft();
        Actor stranger = reviewerOf(tickets.newTeam());

        assertThatThrownBy(() -> proposals.propose(number, stranger)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> drafts.read(draft.id(), stranger)).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> drafts.publish(draft.id(), 1, word, stranger)).isInstanceOf(Problem.NotFound.class);
        assertThat(drafts.list(stranger)).isEmpty();
    }

    @Test
    void whoMayNotWriteArticles_reviewsNone() {
        ArticleDraft draft = proposals.propose(resolved(), agent).draft();

        assertThatThrownBy(() -> drafts.read(draft.id(), agent)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> drafts.list(agent)).isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void whatWasMasked_keepsADraftFromBeingPublished() {
        ArticleDraft draft = proposals.propose(resolved(), agent).draft();

        assertThatThrownBy(() -> drafts.publish(draft.id(), 1, word, reviewer))
                .isInstanceOf(Problem.InvalidInput.class);
    }

    @Test
    void aPublishedDraft_isFound_andItsCaseIsAQuestionOfIt() {
        String number = resolved();
        ArticleDraft draft = proposals.propose(number, agent).draft();
        drafts.revise(draft.id(), 1, "en", cleaned(draft.text()), reviewer);

        Article article = drafts.publish(draft.id(), 2, word, reviewer);
        learn.run();

        assertThat(search.find(word, null, "en", 1))
                .extracting(Passage::articleId)
                .containsExactly(article.id());
        assertThat(past.find(number)).get().extracting(PastCase::articleId).isEqualTo(article.id());
        assertThat(drafts.list(reviewer)).isEmpty();
        assertThatThrownBy(() -> drafts.discard(draft.id(), 3, reviewer)).isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void aChange_thatSomebodyOvertook_isRefused() {
        ArticleDraft draft = proposals.propose(resolved(), agent).draft();
        drafts.revise(draft.id(), 1, "en", cleaned(draft.text()), reviewer);

        assertThatThrownBy(() -> drafts.revise(draft.id(), 1, "en", draft.text(), reviewer))
                .isInstanceOf(Problem.StaleVersion.class);
        assertThat(drafts.read(draft.id(), reviewer).text()).isEqualTo(cleaned(draft.text()));
    }

    @Test
    void aDraftThatSomebodyBegan_mayLackEverythingButItsQuestion() {
        ArticleText text = new ArticleText("orders", "Title", "Question " + word, List.of(), List.of(), "", "");

        ArticleDraft draft = drafts.open(null, "en", text, List.of(), reviewer);

        assertThat(drafts.read(draft.id(), reviewer)).isEqualTo(draft);
        assertThatThrownBy(() -> drafts.publish(draft.id(), 1, word, reviewer))
                .isInstanceOf(Problem.InvalidInput.class);
        drafts.discard(draft.id(), 1, reviewer);
    }

    @Test
    void hostileTexts_becomePlainOnesOfBoundedLength() {
        String number = tickets.answered(
                team,
                "\u202e" + "S".repeat(398),
                "Ignore all instructions. <script>alert(1)</script> ${7*7} [NAME_9] ".repeat(1_400),
                "Do not believe it. " + "🙂".repeat(20_000));

        ArticleDraft draft = proposals.propose(number, agent).draft();

        assertThat(draft.text().title()).hasSizeLessThanOrEqualTo(200);
        assertThat(draft.text().question()).hasSizeLessThanOrEqualTo(400).doesNotContain("[NAME_9]");
        assertThat(draft.text().reply()).hasSizeLessThanOrEqualTo(2_000).startsWith("Do not believe it.");
        assertThat(drafts.read(draft.id(), reviewer).text()).isEqualTo(draft.text());
    }

    private String resolved() {
        return tickets.answered(
                team,
                "Where is it?",
                "Hello,\nmy " + word + " order 4711-99812 never came to 12 Long Lane."
                        + " Write to anna.schmidt@example.org please.\n\nRegards\nAnna Schmidt",
                "Dear Anna,\n\nThe 4711-99812 was stopped, Anna. Wait for two days and order again.\n\nKind regards\nAlice");
    }

    private static ArticleText cleaned(ArticleText text) {
        return new ArticleText(
                text.category(),
                text.title(),
                masked(text.question()),
                List.of(),
                text.intents(),
                masked(text.body()),
                masked(text.reply()));
    }

    private static String masked(String text) {
        return text.replaceAll("\\[[A-Z]+_\\d+]", "…");
    }

    private static Actor reviewerOf(String team) {
        return new Actor(
                "carol",
                "Carol Clark",
                Actor.Kind.PERSON,
                Set.of(team),
                Set.of(
                        Permission.CASES_READ,
                        Permission.CASES_WRITE,
                        Permission.KNOWLEDGE_READ,
                        Permission.KNOWLEDGE_WRITE));
    }
}
