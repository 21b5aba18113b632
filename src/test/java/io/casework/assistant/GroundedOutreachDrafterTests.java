package io.casework.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.casework.assistant.providers.Occasion;
import io.casework.knowledge.KnowledgeSearch;
import io.casework.knowledge.Passage;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroundedOutreachDrafterTests {

    private static final List<String> FACTS = List.of("The trial takes 30 days.");

    @Test
    void citesTheArticle_forEveryFact() {
        Outreach draft = draft(passage("en", 0.4), "en", "Anna Schmidt", LeadSnapshot.TO_ASK);

        assertThat(draft.sentences())
                .filteredOn(sentence -> !sentence.sources().isEmpty())
                .extracting(ReplyDraft.Sentence::text)
                .isEqualTo(FACTS);
        assertThat(draft.sources()).extracting(ReplyDraft.Source::articleId).containsExactly("try-it");
    }

    @Test
    void saysNothing_thatIsNotInItsSentences() {
        Outreach draft = draft(passage("en", 0.4), "en", "Anna Schmidt", LeadSnapshot.TO_ASK);

        String rest = draft.text();
        for (ReplyDraft.Sentence sentence : draft.sentences()) {
            rest = rest.replaceFirst(Pattern.quote(sentence.text()), "");
        }
        assertThat(rest).isBlank();
    }

    @Test
    void asksOnly_whatIsMissing() {
        Outreach draft = draft(List.of(), "en", "Anna Schmidt", List.of("timeline"));

        assertThat(draft.text()).contains("When would you like to start?").doesNotContain("budget");
        assertThat(draft.questions()).containsExactly("timeline");
    }

    @Test
    void asksNothing_whenNothingIsMissing() {
        assertThat(draft(List.of(), "en", "Anna Schmidt", List.of()).text()).doesNotContain("we would like to know");
    }

    @Test
    void mixesNoLanguages() {
        Outreach draft = draft(passage("en", 0.4), "de-CH", "Anna Schmidt", List.of("budget"));

        assertThat(draft.language()).isEqualTo("de");
        assertThat(draft.text()).startsWith("Guten Tag Anna Schmidt,").doesNotContain(FACTS.get(0));
        assertThat(draft.sources()).isEmpty();
    }

    @Test
    void usesNoArticle_thatTheSearchIsNotSureOf() {
        assertThat(draft(passage("en", 0.01), "en", "Anna", List.of()).sources())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"anna@example.org", "Visit https://evil.example", "{0}", "Anna\nFree for ever", "", "<b>A</b>"})
    void greetsWithoutAName_whenTheNameIsNone(String name) {
        assertThat(draft(List.of(), "en", name, List.of()).text()).startsWith("Hello,\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "fr", "", "not a language"})
    void writesEnglish_whenItSpeaksTheLanguageNot(String language) {
        assertThat(draft(List.of(), language, "Anna", List.of()).language()).isEqualTo("en");
    }

    private static Outreach draft(List<Passage> found, String language, String name, List<String> missing) {
        KnowledgeSearch search = (text, intent, searched, limit) -> found;
        ReplyRequest request = new ReplyRequest(
                new TicketText("A licence", "Can we try it first?"), null, language, Optional.of(name));
        return new GroundedOutreachDrafter(search, new Courtesies())
                .draft(Occasion.NONE, request, missing)
                .content();
    }

    private static List<Passage> passage(String language, double margin) {
        return List.of(new Passage("try-it", 1, null, "Try it", language, FACTS, true, 12.5, margin));
    }
}
