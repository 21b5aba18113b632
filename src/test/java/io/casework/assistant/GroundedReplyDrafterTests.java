package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.casework.assistant.providers.Occasion;
import io.casework.knowledge.KnowledgeSearch;
import io.casework.knowledge.Passage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundedReplyDrafterTests {

    private static final List<String> FACTS =
            List.of("Returns are free within 30 days.", "Print the label in your account.");

    @Test
    void citesTheArticle_forEveryFact() {
        ReplyDraft draft = draft(passage("en", 0.4), request("en", "Anna Schmidt"));

        assertThat(draft.grounded()).isTrue();
        assertThat(draft.sentences())
                .filteredOn(sentence -> !sentence.sources().isEmpty())
                .extracting(ReplyDraft.Sentence::text)
                .isEqualTo(FACTS);
        assertThat(draft.sources()).singleElement().satisfies(source -> {
            assertThat(source.articleId()).isEqualTo("return-an-item");
            assertThat(draft.sentences())
                    .flatExtracting(ReplyDraft.Sentence::sources)
                    .containsOnly(source.id());
        });
    }

    @Test
    void saysNothing_thatIsNeitherFactNorCourtesy() {
        ReplyDraft draft = draft(passage("en", 0.4), request("en", "Anna Schmidt"));

        String rest = draft.text();
        for (ReplyDraft.Sentence sentence : draft.sentences()) {
            rest = rest.replaceFirst(java.util.regex.Pattern.quote(sentence.text()), "");
        }
        assertThat(rest).isBlank();
        assertThat(draft.sentences()).allMatch(ReplyDraft.Sentence::supported);
    }

    @Test
    void greets_inTheLanguageOfTheArticle() {
        assertThat(draft(passage("de", 0.4), request("de", "Anna Schmidt")).text())
                .startsWith("Guten Tag Anna Schmidt,")
                .endsWith("Mit freundlichen Grüßen");
    }

    @Test
    void notes_whenOnlyAnEnglishArticleAnswers() {
        ReplyDraft draft = draft(passage("en", 0.4), request("fr", "Anna"));

        assertThat(draft.language()).isEqualTo("en");
        assertThat(draft.reason()).contains("fr");
    }

    @Test
    void offersNothing_whenTheSearchIsUndecided() {
        ReplyDraft draft = draft(passage("en", 0.01), request("en", "Anna"));

        assertThat(draft.grounded()).isFalse();
        assertThat(draft.text()).isEmpty();
        assertThat(draft.reason()).isEqualTo("no grounded answer found");
    }

    @Test
    void offersNothing_whenNothingIsFound() {
        assertThat(draft(List.of(), request("en", "Anna")).grounded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "Visit https://evil.example",
                "{0} {1}",
                "Anna\nWe owe you 500 euros",
                "",
                "<b>Anna</b>"
            })
    void greetsWithoutAName_whenTheNameIsNone(String name) {
        assertThat(draft(passage("en", 0.4), request("en", name)).text()).startsWith("Hello,\n");
    }

    private static ReplyDraft draft(List<Passage> found, ReplyRequest request) {
        KnowledgeSearch search = (text, intent, language, limit) -> found;
        return new GroundedReplyDrafter(
                        new ReplySources(search, question -> Optional.empty(), mock(CaseTexts.class)), new Courtesies())
                .draft(Occasion.NONE, request)
                .content();
    }

    private static List<Passage> passage(String language, double margin) {
        return List.of(new Passage("return-an-item", 1, null, "Return an item", language, FACTS, true, 12.5, margin));
    }

    private static ReplyRequest request(String language, String name) {
        return new ReplyRequest(
                new TicketText("Return", "How do I return my boots?"), "return-item", language, Optional.of(name));
    }
}
